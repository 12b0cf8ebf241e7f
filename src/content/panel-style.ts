/** What the panels that float over a page have in common: the tokens of the look, inside their own shadow roots. */
export const PANEL_STYLE = `
.panel { --paper: light-dark(#fff, #1b1b1d); --shade: light-dark(#f4f4f2, #262629); --ink: light-dark(#1c1d1f, #ededeb);
  --ink-2: light-dark(#54575b, #b6b7b6); --line: light-dark(#e5e5e1, #323236); --edge: light-dark(#84878b, #7b7d81);
  --grain: light-dark(#b27700, #dfa93f); --problem: light-dark(#b3261e, #ff9389);
  color-scheme: light dark; box-sizing: border-box; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: 12px; padding: 16px; overflow: auto; overscroll-behavior: contain;
  box-shadow: 0 1px 2px light-dark(#1c1d1f1a, #0006), 0 8px 28px light-dark(#1c1d1f33, #0009);
  font: 400 13px/1.45 -apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, Cantarell, "Noto Sans", sans-serif;
  text-align: start; letter-spacing: normal; word-spacing: normal; overflow-wrap: anywhere; }
.panel *, .panel *::before { box-sizing: border-box; }
.panel h2 { margin: 0 0 8px; font-size: 15px; font-weight: 600; line-height: 1.3; }
.panel p { margin: 0 0 8px; }
.panel p:empty { margin: 0; }
.panel .soft { color: var(--ink-2); }
.panel [hidden] { display: none !important; }
.panel button { font: inherit; color: inherit; cursor: pointer; min-block-size: 32px; padding: 4px 12px; border-radius: 7px;
  border: 1px solid var(--edge); background: none; }
.panel button:hover { background: var(--shade); }
.panel button:disabled { opacity: 0.5; cursor: default; }
.panel button.full { color: var(--paper); background: var(--ink); border-color: var(--ink); }
.panel button.full:hover { text-decoration: underline 1px; text-underline-offset: 0.22em; }
.panel:focus { outline: none; }
.panel :focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.panel .acts { display: flex; flex-wrap: wrap; gap: 8px; }
@media (prefers-contrast: more) { .panel { --ink-2: var(--ink); --line: var(--edge); --edge: var(--ink); } }
@media (forced-colors: active) { .panel { border-color: CanvasText; } .panel button.full { forced-color-adjust: none;
  color: ButtonFace; background: ButtonText; } }
@media print { :host { display: none !important; } }
`;
