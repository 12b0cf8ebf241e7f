/** The style of a link's label and its note, inside their own shadow root: smaller and quieter than the line they stand in. */
export const NOTE_STYLE = `
:host { font-size: 0.72em; font-family: system-ui, sans-serif; }
.around { position: relative; display: inline-block; }
button { font: inherit; color: inherit; cursor: pointer; background: none; border: 0; padding: 0; }
.label { min-block-size: 24px; line-height: 1.35; padding: 0.1em 0.5em; margin-inline: 0.45em 0; border-radius: 4px; opacity: 0.82;
  border: 1px solid color-mix(in srgb, currentColor 45%, transparent); vertical-align: 0.1em; }
.label:hover, .label[aria-expanded="true"] { opacity: 1; border-color: currentColor; }
.note { position: absolute; inset-block-start: 100%; inset-inline-start: 0; z-index: 2147483647; inline-size: max-content;
  max-inline-size: min(24rem, 80vw); margin-block-start: 6px; padding: 12px 14px; border-radius: 12px; font-size: 13px; line-height: 1.45;
  text-align: start; white-space: normal; color-scheme: light dark; color: light-dark(#1f1e1c, #ece8e1);
  background: light-dark(#fff, #262422); border: 1px solid light-dark(#dcd9d3, #45413c); box-shadow: 0 6px 24px rgb(0 0 0 / 18%); }
.note[hidden] { display: none; }
.note p { margin: 0 0 6px; }
.note strong { font-weight: 600; }
.acts { display: flex; flex-wrap: wrap; gap: 0 14px; }
.acts button { min-block-size: 24px; text-decoration: underline 1px; text-underline-offset: 0.22em; }
.acts button:hover { text-decoration-thickness: 2px; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 4px; }
@media print { .label, .note { display: none; } }
`;
