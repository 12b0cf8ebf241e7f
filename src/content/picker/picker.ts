/** Picks a part of the page and makes a rule of it. Draws over the page and changes nothing in it. */
import { call, read } from '../../core/native.ts';
import { excerpt } from '../../core/text.ts';
import type { OwnVerb } from '../../settings/own-rules.ts';
import type { Floating } from '../floating.ts';
import { grab } from './grab.ts';
import { Overlay } from './overlay.ts';
import { Panel, type PanelActs } from './panel.ts';
import { Picked } from './picked.ts';
import type { PickerParts } from './picker-parts.ts';
import { matchesOf } from './selectors.ts';
import { floatPicker } from './surface.ts';
import { elementAt, meant, type Way } from './walk.ts';

const KEYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowLeft: 'before',
  ArrowRight: 'behind',
};
const TURNED: Readonly<Record<string, Way>> = { ...KEYS, ArrowLeft: 'behind', ArrowRight: 'before' };

export class Picker {
  readonly #parts: PickerParts;
  readonly #floating: Floating;
  readonly #overlay: Overlay;
  readonly #surface: HTMLElement;
  readonly #panel: Panel;
  readonly #before: Element | null;
  readonly #release: () => void;
  readonly #picked: Picked;
  #verb: OwnVerb = 'hide';
  #everywhere = false;
  #undo: (() => Promise<void>) | null = null;

  /** `start`: what the person was at when they asked; null when they are to point at something. */
  constructor(parts: PickerParts, start: Element | null) {
    this.#parts = parts;
    const { document, view, words, host, isPrivate } = parts;
    this.#picked = new Picked(document);
    this.#before = read(document, 'activeElement');
    this.#panel = new Panel(document, words, { host, isPrivate, acts: this.#acts() });
    const { floating, surface, layer } = floatPicker(parts, this.#panel.element, () => this.end());
    [this.#floating, this.#surface] = [floating, surface];
    this.#overlay = new Overlay(document, view, layer);
    this.#release = grab(view, {
      host: this.#floating.host,
      isPanel: (x, y) => this.#isPanel(x, y),
      pointedAt: (x, y) => this.#pointAt(elementAt(document, x, y)),
      pressedAt: (x, y) => this.#pick(elementAt(document, x, y)),
      pressedKey: (event) => this.#press(event),
    });
    this.#surface.focus();
    const first = start && meant(start);
    if (first) this.#pick(first);
  }

  end(): void {
    this.#release();
    this.#overlay.end();
    this.#floating.remove();
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus();
  }

  #acts(): PanelActs {
    const failed = (error: unknown) => this.#panel.say(this.#parts.explain(error), 'warns');
    const trying = (work: Promise<void>) => void work.catch(failed);
    return {
      larger: () => this.#picked.larger() && this.#turned(),
      smaller: () => this.#picked.smaller() && this.#turned(),
      choose: (index) => {
        this.#picked.choose(index);
        this.#draw();
        this.#weigh();
      },
      setVerb: (verb) => {
        this.#verb = verb;
        this.#draw();
        this.#weigh();
      },
      setEverywhere: (everywhere) => {
        this.#everywhere = everywhere;
      },
      save: () => trying(this.#save()),
      undo: () => trying(this.#takeBack()),
      clean: () => trying(this.#parts.clean().then(() => this.end())),
      leave: () => this.end(),
    };
  }

  #isPanel(x: number, y: number): boolean {
    return this.#panel.element.contains(this.#floating.root.elementFromPoint(x, y));
  }

  /** Only outlines; what was picked stays picked. */
  #pointAt(element: Element | null): void {
    if (this.#picked.point(element)) this.#draw();
  }

  #pick(element: Element | null): void {
    if (!element || this.#undo) return;
    this.#picked.take(element);
    this.#turned();
    this.#panel.focus();
  }

  #turned(): void {
    this.#show();
    this.#weigh();
  }

  #show(): void {
    const { suggestions, chosen, target } = this.#picked;
    if (target) this.#panel.show(suggestions, chosen, call(target, 'getBoundingClientRect'));
    this.#draw();
  }

  #draw(): void {
    const { selector, target } = this.#picked;
    const matches = selector === null ? [] : matchesOf(this.#parts.document, selector);
    this.#overlay.show({ target, matches, gone: this.#verb !== 'keep' });
  }

  /** Says what of the article it would take. */
  #weigh(): void {
    const { selector } = this.#picked;
    const { articleWords, words } = this.#parts;
    const said = (count: number | null) => {
      if (selector !== this.#picked.selector || this.#undo) return;
      const taken = this.#verb === 'keep' ? null : count;
      if (taken) this.#panel.say(words.say('picker_takes', { count: taken }), 'warns');
      else this.#panel.say(taken === 0 ? words.say('picker_takes_none') : '', 'soft');
    };
    if (selector === null) return;
    articleWords(selector).then(said, (error: unknown) => {
      // Only the warning is missing then; what the person sees is what would be taken.
      console.warn('Winnow could not count words', error);
      said(null);
    });
  }

  async #save(): Promise<void> {
    const { selector: value } = this.#picked;
    if (value === null) return;
    const { save, words } = this.#parts;
    const saved = await save({ verb: this.#verb, value, everywhere: this.#everywhere });
    if ('fault' in saved) return this.#panel.say(saved.fault, 'warns');
    this.#undo = saved.undo;
    this.#overlay.show({ target: null, matches: [], gone: true });
    this.#panel.say(words.say(saved.shows ? 'picker_saved' : 'picker_saved_later'), 'done');
    this.#panel.showSaved(!saved.shows);
  }

  async #takeBack(): Promise<void> {
    await this.#undo?.();
    this.#undo = null;
    this.#show();
    this.#panel.say(this.#parts.words.say('picker_undone'), 'done');
    this.#panel.focus();
  }

  /** True when the key was meant for picking. */
  #press({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Escape') {
      this.end();
      return true;
    }
    const { root } = this.#floating;
    if (key === 'Tab') return this.#turn(shiftKey);
    if (root.activeElement && root.activeElement !== this.#surface) return false;
    const way = (this.#parts.direction === 'rtl' ? TURNED : KEYS)[key];
    if (way) this.#walk(way);
    else if (key === 'Enter' || key === ' ') this.#pick(this.#picked.target);
    else return false;
    return true;
  }

  #walk(way: Way): void {
    const { document, view, words } = this.#parts;
    if (this.#undo) return;
    const to = this.#picked.walk(way, elementAt(document, view.innerWidth / 2, view.innerHeight / 2));
    if (!to) return;
    call(to, 'scrollIntoView', { block: 'nearest', behavior: 'instant' });
    if (this.#picked.selector === null) this.#draw();
    else this.#turned();
    const text = excerpt((read(to, 'textContent') ?? '').trim());
    this.#panel.say(words.say('picker_part', { tag: read(to, 'localName'), text }), 'soft');
  }

  /** The focus goes round, and never into the page below. */
  #turn(back: boolean): boolean {
    const stops = [this.#surface, ...this.#panel.stops()];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const isInside = at >= 0 && (back ? at > 0 : at < stops.length - 1);
    if (isInside) return false;
    stops.at(back ? -1 : 0)?.focus();
    return true;
  }
}
