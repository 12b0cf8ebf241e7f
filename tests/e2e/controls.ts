/**
 * What a person with a screen reader would be told of a document, worked out in the document by dom-accessibility-api:
 * axe-core, which knows roles and names too, took a third of the time that tests of popups run.
 */

export type Role =
  | 'button'
  | 'switch'
  | 'tab'
  | 'tabpanel'
  | 'heading'
  | 'listitem'
  | 'region'
  | 'radio'
  | 'menuitemradio'
  | 'status'
  | 'complementary'
  | 'navigation'
  | 'textbox'
  | 'slider'
  | 'dialog'
  | 'checkbox'
  | 'link';

/** One control as a person with a screen reader would be told of it. */
export interface Control {
  readonly role: string;
  readonly name: string;
  /** Checked, pressed, selected; null for what is none of these. */
  readonly on: boolean | null;
  readonly disabled: boolean;
  readonly expanded: boolean | null;
  readonly text: string;
  /** The words of the list item that it stands in; empty outside of lists. */
  readonly row: string;
  /** The middle of the control, after it was scrolled into view if that was asked for. */
  readonly x: number;
  readonly y: number;
}

/** What dom-accessibility-api leaves in the document. */
export interface Told {
  getRole(element: Element): string | null;
  computeAccessibleName(element: Element): string;
}

/** What is asked for. `role` null means: whatever has the focus. */
export type Query = {
  readonly role: string | null;
  readonly name: string | null;
  /** Words of the list item that it stands in. */
  readonly row: string;
  readonly reveal: boolean;
};

/** What a press met: the control that was meant, another one, or nothing that can be pressed. */
export type Met = 'control' | 'another' | 'nothing';

/** Runs in the page: has it noticed what the next press meets, at the very moment. A label belongs to its control. */
export function watchPress({ role, name, row }: Query): void {
  const { told } = window as unknown as { told: Told };
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isMeant = (element: Element) =>
    told.getRole(element) === role &&
    tidy(told.computeAccessibleName(element)) === name &&
    tidy(element.closest('li')?.innerText ?? '').includes(row);
  const meets = (target: Element): Met => {
    for (let at: Element | null = target; at; at = at.parentElement)
      if (isMeant(at instanceof HTMLLabelElement ? (at.control ?? at) : at)) return 'control';
    return target.closest('a, button, input, select, textarea, label, summary, [role=button]') ? 'another' : 'nothing';
  };
  const note = ({ target }: Event) => {
    (window as unknown as { met: Met }).met = target instanceof Element ? meets(target) : 'nothing';
  };
  (window as unknown as { met: Met }).met = 'nothing';
  addEventListener('mousedown', note, { capture: true, once: true });
}

/** Runs in the page. */
export function pressMet(): Met {
  return (window as unknown as { met: Met }).met;
}

/** Runs in the page; null where nothing in it can tell roles and names. */
export function controlsIn({ role, name, row, reveal }: Query): Control[] | null {
  const { told } = window as unknown as { told?: Told };
  if (!told) return null;
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => tidy(told.computeAccessibleName(element));
  const textOf = (element: Element | null) => (element instanceof HTMLElement ? tidy(element.innerText) : '');
  const flag = (element: Element, attribute: string) => {
    const value = element.getAttribute(attribute);
    return value === null ? null : value === 'true';
  };
  const isOn = (element: Element) =>
    element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
      ? element.checked
      : (flag(element, 'aria-checked') ?? flag(element, 'aria-pressed') ?? flag(element, 'aria-selected'));
  const describe = (element: Element): Control => {
    if (reveal) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return {
      role: told.getRole(element) ?? '',
      name: nameOf(element),
      on: isOn(element),
      disabled: element.matches(':disabled, [aria-disabled=true]'),
      expanded: flag(element, 'aria-expanded'),
      text: textOf(element),
      row: textOf(element.closest('li')),
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
    };
  };
  if (role === null) return document.activeElement ? [describe(document.activeElement)] : [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => told.getRole(element) === role)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => name === null || nameOf(element) === name)
    .filter((element) => row === '' || textOf(element.closest('li')).includes(row))
    .map(describe);
}
