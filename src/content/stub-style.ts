/** The style of a stub, inside its own shadow root: the page's face, size and colour, two hairlines and the mark. */
export const STUB_STYLE = `
.stub { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; align-items: baseline; gap: 0.125em 0.6em;
  padding-block: 0.45em; border-block: 1px solid color-mix(in srgb, currentColor 28%, transparent);
  line-height: 1.4; text-align: start; overflow-wrap: anywhere; }
.mark { inline-size: 0.9em; block-size: 0.9em; fill: currentColor; align-self: start; margin-block-start: 0.25em; }
.what { margin: 0; }
.detail { display: inline-block; font-size: 0.9375em; opacity: 0.82; }
.acts { display: flex; flex-wrap: wrap; gap: 0 0.75em; font-size: 0.9375em; }
button { font: inherit; color: inherit; min-block-size: 24px; min-inline-size: 24px; margin: 0; padding: 0; border: 0;
  background: none; cursor: pointer; text-decoration: underline 1px; text-underline-offset: 0.22em; }
button:hover { text-decoration-thickness: 2px; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 4px; }
@media (max-width: 620px) { .acts { grid-column: 2 / -1; } }
@media (forced-colors: active) { .mark { fill: CanvasText; } }
`;
