/** The picker's panel: what was picked, by what it is known again, what becomes of it and where. */
import { call } from '../../core/native.ts';
import type { Words } from '../../core/words.ts';
import type { OwnVerb } from '../../settings/own-rules.ts';
import { button, part } from '../own-parts.ts';
import { fillChoice } from './choice.ts';
import type { Suggestion } from './selectors.ts';

/** What the panel tells of; each is a press of the person's. */
export interface PanelActs {
  larger(): void;
  smaller(): void;
  choose(index: number): void;
  setVerb(verb: OwnVerb): void;
  setEverywhere(everywhere: boolean): void;
  save(): void;
  undo(): void;
  clean(): void;
  leave(): void;
}

/** Where the panel can lie; it begins at the end of the last line. */
const SIDES = ['above', 'across'] as const;
const CORNERS: readonly (readonly string[])[] = [[], ['above'], ['across'], ['above', 'across']];

/** Pixels that two boxes share. */
const overlap = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const VERBS: readonly OwnVerb[] = ['hide', 'fold', 'keep'];

export class Panel {
  readonly element: HTMLElement;
  readonly #document: Document;
  readonly #words: Words;
  readonly #acts: PanelActs;
  readonly #which: HTMLElement;
  readonly #form: HTMLElement;
  readonly #how: HTMLElement;
  readonly #where: HTMLElement;
  readonly #host: string;
  readonly #status: HTMLElement;
  readonly #after: HTMLElement;
  readonly #isPrivate: boolean;
  readonly #save: HTMLButtonElement;
  readonly #leave: HTMLButtonElement;
  #everywhere: boolean;

  constructor(
    document: Document,
    words: Words,
    { host, isPrivate, acts }: { host: string; isPrivate: boolean; acts: PanelActs },
  ) {
    this.#document = document;
    this.#words = words;
    this.#acts = acts;
    this.#isPrivate = isPrivate;
    this.#host = host;
    this.#everywhere = host === '';
    const say = (key: string, facts?: Record<string, string>) => words.say(key, facts);
    const make = (tag: string, name: string, ...children: (Node | string)[]) => part(document, tag, name, ...children);
    const title = make('h2', '', say('picker_title'));
    title.id = 'title';
    this.#how = make('p', 'soft', `${say('picker_point')} ${say('picker_keys')}`);
    this.#how.id = 'how';
    this.#which = make('fieldset', '');
    const verbs = make('fieldset', '');
    this.#where = make('fieldset', '');
    const options = VERBS.map((verb) => ({ value: verb, says: [say(`picker_${verb}`)] }));
    fillChoice(
      document,
      verbs,
      { name: say('picker_do'), options, value: 'hide' },
      { chosen: (value) => acts.setVerb(VERBS.find((verb) => verb === value) ?? 'hide'), line: true },
    );
    const sizes = make(
      'div',
      'size',
      button(document, say('picker_smaller'), acts.smaller),
      button(document, say('picker_larger'), acts.larger),
    );
    this.#form = make('div', '', sizes, this.#which, verbs, this.#where);
    this.#form.hidden = true;
    this.#status = make('p', '');
    this.#status.setAttribute('role', 'status');
    this.#after = make('span', 'acts');
    this.#after.hidden = true;
    this.#save = button(document, say('picker_save'), acts.save);
    this.#save.className = 'full';
    this.#save.disabled = true;
    this.#leave = button(document, say('picker_cancel'), acts.leave);
    const foot = make('div', 'acts foot', this.#after, this.#save, this.#leave);
    const hush = isPrivate ? [make('p', 'soft', say('picker_private'))] : [];
    this.element = make('div', 'panel', title, this.#how, this.#form, this.#status, ...hush, foot);
    this.element.setAttribute('role', 'dialog');
    this.element.setAttribute('aria-labelledby', 'title');
    this.#save.hidden = isPrivate;
  }

  /** Shows what was picked, in the corner where it covers least of it. */
  show(suggestions: readonly Suggestion[], chosen: number, target: DOMRect): void {
    const make = (tag: string, name: string, text: string) => part(this.#document, tag, name, text);
    const options = suggestions.map(({ selector, matches, byPlace }, index) => ({
      value: String(index),
      says: [
        make('code', '', selector),
        make('span', 'soft', this.#words.say('picker_matches', { count: matches })),
        ...(byPlace ? [make('span', 'soft wide', this.#words.say('picker_by_place'))] : []),
      ],
    }));
    fillChoice(
      this.#document,
      this.#which,
      { name: this.#words.say('picker_which'), options, value: String(chosen) },
      {
        chosen: (value) => {
          this.#acts.choose(Number(value));
          this.#askWhere(suggestions[Number(value)]);
        },
      },
    );
    this.#askWhere(suggestions[chosen]);
    this.#which.hidden = suggestions.length === 0;
    this.#how.hidden = true;
    this.#form.hidden = false;
    this.#after.hidden = true;
    this.#save.hidden = this.#isPrivate;
    this.#save.disabled = suggestions.length === 0;
    this.#leave.textContent = this.#words.say('picker_cancel');
    this.#moveFrom(target);
  }

  /** A page without a host name has no site, and a place on this one is another thing on any other site. */
  #askWhere(suggestion: Suggestion | undefined): void {
    const { say } = this.#words;
    const isHere = this.#host !== '';
    const options = [
      ...(isHere ? [{ value: 'site', says: [say('picker_site', { host: this.#host })] }] : []),
      ...(suggestion?.byPlace ? [] : [{ value: 'everywhere', says: [say('picker_everywhere')] }]),
    ];
    this.#where.hidden = options.length === 0;
    this.#setEverywhere(!suggestion?.byPlace && (this.#everywhere || !isHere));
    fillChoice(
      this.#document,
      this.#where,
      { name: say('picker_where'), options, value: this.#everywhere ? 'everywhere' : 'site' },
      { chosen: (value) => this.#setEverywhere(value === 'everywhere') },
    );
  }

  #setEverywhere(everywhere: boolean): void {
    if (everywhere === this.#everywhere) return;
    this.#everywhere = everywhere;
    this.#acts.setEverywhere(everywhere);
  }

  #moveFrom(target: DOMRect): void {
    const { classList } = this.element;
    const covered = CORNERS.map((corner) => {
      for (const side of SIDES) classList.toggle(side, corner.includes(side));
      return { corner, area: overlap(target, call(this.element, 'getBoundingClientRect')) };
    });
    const [best] = covered.sort((a, b) => a.area - b.area);
    for (const side of SIDES) classList.toggle(side, best?.corner.includes(side) === true);
  }

  /** Says something, and that it is a warning or that something was done. */
  say(text: string, kind: 'soft' | 'warns' | 'done'): void {
    this.#status.textContent = text;
    this.#status.className = kind;
  }

  /** Shows that it is saved, and how that is taken back. `clean`: the page isn't cleaned, so that nothing shows it yet. */
  showSaved(clean: boolean): void {
    const { say } = this.#words;
    this.#form.hidden = true;
    this.#save.hidden = true;
    const undo = button(this.#document, say('picker_undo'), this.#acts.undo);
    const more = clean ? [button(this.#document, say('picker_clean'), this.#acts.clean)] : [];
    this.#after.replaceChildren(undo, ...more);
    this.#after.hidden = false;
    this.#leave.textContent = say('picker_close');
    this.#leave.focus();
  }

  /** Where somebody goes on who has picked by keys. */
  focus(): void {
    const first = this.element.querySelector<HTMLElement>('input:checked') ?? this.#leave;
    first.focus();
  }

  /** Everything in it that takes the focus, in its order. */
  stops(): HTMLElement[] {
    const all = this.element.querySelectorAll<HTMLElement>('input:checked, button:enabled');
    return [...all].filter((stop) => stop.checkVisibility());
  }
}
