/** The style of the picker, inside its own shadow root. Gold is what Winnow does and where somebody is. */
import { PANEL_STYLE } from '../panel-style.ts';

export const PICKER_STYLE = `${PANEL_STYLE}
.surface { position: fixed; inset: 0; cursor: crosshair; outline: none; touch-action: manipulation; }
.surface:focus-visible { box-shadow: inset 0 0 0 3px light-dark(#b27700, #dfa93f); }
.layer { position: fixed; inset: 0; overflow: clip; pointer-events: none; color-scheme: light dark; }
.ring, .gone, .kept { position: absolute; box-sizing: border-box; }
.ring { border: 2px solid #b27700; outline: 2px solid #fff; background: rgb(223 169 63 / 16%); }
.gone { background: repeating-linear-gradient(135deg, #0000 0 7px, rgb(128 128 128 / 35%) 7px 8px), color-mix(in srgb, var(--page) 90%, transparent); }
.kept { outline: 2px dashed #b27700; background: rgb(223 169 63 / 12%); }
@media (forced-colors: active) { .ring { border-color: Highlight; } .gone { background: Canvas; border: 1px solid GrayText; } }
.panel { position: fixed; inset-inline-end: 16px; inset-block-end: 16px; inline-size: 23rem; max-inline-size: calc(100vw - 32px);
  max-block-size: calc(100vh - 32px); cursor: default; }
.panel.above { inset-block: 16px auto; }
.panel.across { inset-inline: 16px auto; }
.panel .foot { position: sticky; inset-block-end: -16px; margin: 0 -16px -16px; padding: 8px 16px 16px; background: var(--paper); }
.panel fieldset { border: 0; margin: 0 0 12px; padding: 0; min-inline-size: 0; }
.panel legend { padding: 0; margin: 0 0 2px; color: var(--ink-2); font-size: 12px; }
.panel label { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 8px; align-items: baseline; padding: 4px 0;
  min-block-size: 28px; }
.panel input { margin: 0; inline-size: 16px; block-size: 16px; align-self: start; margin-block-start: 2px; accent-color: var(--ink); }
.panel code { font: 12px/1.45 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; direction: ltr; unicode-bidi: isolate;
  text-align: -webkit-match-parent; text-align: match-parent; }
.panel label .soft { font-variant-numeric: tabular-nums; white-space: nowrap; }
.panel label .wide { grid-column: 2 / -1; white-space: normal; }
.panel .line { display: flex; flex-wrap: wrap; gap: 0 16px; }
.panel .line label { padding-block: 2px; }
.panel .size { display: flex; gap: 8px; margin-block-end: 12px; }
.panel .size button { flex: 1; }
.panel .warns { padding-inline-start: 10px; border-inline-start: 3px solid var(--problem); }
.panel .done { padding-inline-start: 10px; border-inline-start: 3px solid var(--grain); }
@media (max-width: 480px) { .panel, .panel.across { inset-inline: 8px; inset-block-end: 8px; inline-size: auto; max-inline-size: none; max-block-size: 60vh; }
  .panel button { min-block-size: 44px; } .panel label { min-block-size: 44px; align-items: center; } .panel input { align-self: center; margin: 0; } }
`;
