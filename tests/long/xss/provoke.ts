/** Sets off whatever waits for an event, and finds what should not be there at all. */

const EVENTS = [
  ...[
    'load',
    'error',
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'mouseover',
    'mouseenter',
  ],
  ...['mousemove', 'mouseout', 'pointerdown', 'pointerover', 'pointerenter', 'pointermove', 'focus', 'focusin', 'blur'],
  ...[
    'keydown',
    'keyup',
    'keypress',
    'input',
    'change',
    'submit',
    'reset',
    'select',
    'toggle',
    'beforetoggle',
    'wheel',
  ],
  ...['scroll', 'drag', 'dragstart', 'drop', 'paste', 'copy', 'cut', 'animationstart', 'animationend', 'transitionend'],
  ...[
    'play',
    'canplay',
    'loadstart',
    'timeupdate',
    'begin',
    'end',
    'message',
    'hashchange',
    'resize',
    'start',
    'finish',
  ],
];

/** Does to every element what a person and a browser may do to it. */
export function provoke(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of EVENTS) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
    if (element instanceof HTMLElement) element.click();
  }
}

/** What no view may hold; `own` are the elements that a file of ours brings itself. */
export function leftIn(root: ParentNode, id: string, own = ''): string[] {
  const forbidden =
    'script, iframe, object, embed, form, base, link, meta, style, template, animate, set, foreignObject, use';
  const found = [...root.querySelectorAll(forbidden)]
    .filter((element) => !own || !element.matches(own))
    .map(({ localName }) => localName);
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name) || name === 'srcdoc' || name === 'style') found.push(name);
      else if (/^(?:href|src|action|formaction|cite|background|data|poster|ping|srcset)$|:href$/.test(name)) {
        // As a browser reads an address: control characters and white space inside of the scheme don't count.
        const address = [...value].filter((sign) => sign > ' ').join('');
        // A picture may be written out as data: as a picture nothing of it runs.
        const isPicture = element.localName === 'img' && name === 'src' && /^data:image\//i.test(address);
        if (!isPicture && /^(?:javascript|vbscript|data|blob|filesystem|view-source|feed):/i.test(address))
          found.push(`${name}=${value}`);
      }
    }
  return found.map((what) => `${id}: ${what}`);
}
