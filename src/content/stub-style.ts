/**
 * The style of a stub, inside its own shadow root: the page's face, size and colour, two hairlines and the mark. What a
 * page may have set for the place where the stub stands, and would be inherited, is set back.
 */
export const STUB_STYLE = `
.stub { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.6em; padding-block: 0.45em;
  border-block: 1px solid color-mix(in srgb, currentColor 28%, transparent);
  line-height: 1.4; font-weight: 400; font-style: normal; text-align: start; text-indent: 0; text-transform: none;
  letter-spacing: normal; word-spacing: normal; white-space: normal; overflow-wrap: anywhere; hyphens: manual; }
.mark { inline-size: 0.9em; block-size: 0.9em; fill: currentColor; margin-block-start: 0.25em; }
.line { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.125em 0.75em; }
.what { flex: 1 1 14em; margin: 0; }
.orphan { flex: 1 1 100%; margin: 0; }
.what, .differs { text-align: -webkit-match-parent; text-align: match-parent; }
.detail { display: inline-block; font-size: 0.9375em; opacity: 0.82; }
.acts { display: flex; flex-wrap: wrap; gap: 0 0.75em; font-size: 0.9375em; }
.differs { flex: 1 1 100%; margin: 0.125em 0 0.25em; font-size: 0.9375em; }
.pair { margin-inline-end: 0.35em; }
.pair:not(:last-of-type)::after { content: ','; }
.pair:focus { outline: none; }
.later { display: none; }
del, ins { text-decoration: none; }
del bdi, ins bdi { padding-inline: 0.2em; border-radius: 3px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del bdi { text-decoration: line-through 1px; }
ins bdi { background: rgb(223 169 63 / 22%); box-shadow: inset 0 -2px #b27700; }
.turns { display: inline-block; }
.turns:dir(rtl) { scale: -1 1; }
.away { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.printed { display: none; }
button { font: inherit; color: inherit; min-block-size: 24px; min-inline-size: 24px; margin: 0; padding: 0; border: 0;
  background: none; cursor: pointer; text-decoration: underline 1px; text-underline-offset: 0.22em; }
button:hover { text-decoration-thickness: 2px; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; border-radius: 4px; }
@media (forced-colors: active) { .mark { fill: CanvasText; } ins bdi { outline: 1px solid Highlight; } }
@media print { button { display: none; } .later { display: inline; } .stub:not(.open) .printed { display: inline; } .stub { break-inside: avoid; } }
`;
