/** Picks a part of the page and makes a rule of it. Draws over the page and changes nothing in it. */
import { call, read } from '../../core/native.ts';
import type { OwnVerb } from '../../settings/own-rules.ts';
import type { Floating } from '../floating.ts';
import { focusBack } from '../focus-back.ts';
import { grab } from './grab.ts';
import { turnRound, wayOf } from './keys.ts';
import { Overlay } from './overlay.ts';
import { Panel, type PanelActs } from './panel.ts';
import { partWords } from './part-words.ts';
import { Picked } from './picked.ts';
import type { PickerParts } from './picker-parts.ts';
import { matchesOf } from './selectors.ts';
import { floatPicker } from './surface.ts';
import { elementAt, meant, type Way } from './walk.ts';
import { weigh } from './weigh.ts';

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
  #everywhere: boolean;
  #undo: (() => Promise<void>) | null = null;
  #isSaving = false;
  #weighings = 0;
  #hasEnded = false;
  /** What was walked to, as it is announced; empty when it was come to otherwise. */
  #part = '';

  /** `start`: what the person was at when they asked; null when they are to point at something. */
  constructor(parts: PickerParts, start: Element | null) {
    this.#parts = parts;
    const { document, view, words, host, isPrivate } = parts;
    this.#picked = new Picked(document);
    this.#everywhere = host === '';
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
    try {
      if (start) this.#pick(meant(start));
    } catch (error) {
      this.end();
      throw error;
    }
  }

  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#release();
    this.#overlay.end();
    this.#floating.remove();
    focusBack(this.#before);
    this.#parts.ended();
  }

  #acts(): PanelActs {
    const trying = (work: Promise<void>) =>
      void work.catch((error: unknown) => this.#panel.say(this.#parts.explain(error), 'warns'));
    const turn = () => {
      this.#part = '';
      this.#draw();
      this.#weigh();
    };
    return {
      larger: () => this.#picked.larger() && this.#turned(),
      smaller: () => this.#picked.smaller() && this.#turned(),
      choose: (index) => {
        this.#picked.choose(index);
        turn();
      },
      setVerb: (verb) => {
        this.#verb = verb;
        turn();
      },
      setEverywhere: (everywhere) => {
        this.#everywhere = everywhere;
      },
      save: () => trying(this.#save()),
      undo: () => trying(this.#takeBack()),
      clean: () => void this.#parts.clean().then((why) => (why ? this.#panel.say(why, 'warns') : this.end())),
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

  #turned(part = ''): void {
    this.#part = part;
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
    const turn = ++this.#weighings;
    const of = { selector: this.#picked.selector, verb: this.#verb, part: this.#part };
    void weigh(this.#parts, of).then(({ text, kind }) => {
      if (turn === this.#weighings && !this.#undo) this.#panel.say(text, kind);
    });
  }

  async #save(): Promise<void> {
    const { selector: value } = this.#picked;
    if (value === null || this.#isSaving) return;
    const { save, words } = this.#parts;
    // Two presses mean one rule.
    this.#isSaving = true;
    const saved = await save({ verb: this.#verb, value, everywhere: this.#everywhere }).finally(() => {
      this.#isSaving = false;
    });
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
  #press({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (key === 'Escape') {
      this.end();
      return true;
    }
    // What belongs to the browser, as Ctrl and a letter, or Alt and an arrow.
    if (altKey || ctrlKey || metaKey) return false;
    const { root } = this.#floating;
    if (key === 'Tab') return turnRound([this.#surface, ...this.#panel.stops()], shiftKey);
    if (root.activeElement && root.activeElement !== this.#surface) return false;
    const way = wayOf(key, this.#parts.direction);
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
    const part = partWords(words, to);
    if (this.#picked.selector === null) {
      this.#draw();
      this.#panel.say(part, 'soft');
    } else this.#turned(part);
  }
}
