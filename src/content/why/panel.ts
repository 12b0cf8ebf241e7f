/** The panel that says why something was hidden, as a part of the page would say it. */
import { keyPart, sayReason, type Words } from '../../core/words.ts';
import { button, part } from '../own-parts.ts';
import { PANEL_STYLE } from '../panel-style.ts';
import type { Near } from './nearest.ts';
import type { Told } from './told.ts';

export const WHY_STYLE = `${PANEL_STYLE}
.panel { inline-size: 24rem; max-inline-size: calc(100vw - 16px); max-block-size: calc(100vh - 16px); font-size: 14px; }
.panel ul { list-style: none; margin: 0 0 12px; padding: 0; }
.panel li { padding-block: 8px; border-block-start: 1px solid var(--line); }
.panel .excerpt { padding-inline-start: 10px; border-inline-start: 3px solid var(--grain); }
.panel li .acts { gap: 0 16px; margin: 0; }
.panel li .acts button { min-block-size: 28px; padding: 0; border: 0; border-radius: 4px; background: none; text-decoration: underline 1px;
  text-underline-offset: 0.22em; }
.panel li .acts button:hover { text-decoration-thickness: 2px; }
`;

export interface WhyActs {
  restore(id: string): Promise<void>;
  hideAgain(id: string): Promise<void>;
  /** Null in a private window, where nothing is stored. */
  readonly keep: ((told: Told) => Promise<void>) | null;
  close(): void;
}

export interface WhySays {
  readonly near: readonly Near<Told>[];
  /** How much was changed on the whole page. */
  readonly all: number;
  /** The page is cleaned, or was and is shown as it was. */
  readonly isCleaned: boolean;
  /** Why nothing can be said; empty when something can. */
  readonly trouble: string;
}

/** The panel. What an act of it can't do goes to `failed`, which gives the words for it. */
export function whyPanel(
  document: Document,
  words: Words,
  says: WhySays,
  acts: WhyActs,
  failed: (error: unknown) => string,
): HTMLElement {
  const make = (tag: string, name: string, ...children: (Node | string)[]) => part(document, tag, name, ...children);
  const title = make('h2', '', words.say('why_title'));
  title.id = 'title';
  const status = make('p', 'soft');
  status.setAttribute('role', 'status');
  const say = (text: string) => status.replaceChildren(text);
  const kept = () => {
    say(words.say('why_kept_now'));
    // The button that was pressed is gone.
    panel.focus();
  };
  const row = (one: Near<Told>) => rowOf(document, words, one, acts, { say, kept, failed });
  const body = says.near.length > 0 ? [make('ul', '', ...says.near.map(row))] : nothing(document, words, says);
  const hush = says.near.length > 0 && !acts.keep ? [make('p', 'soft', words.say('popup_private'))] : [];
  const close = button(document, words.say('picker_close'), acts.close);
  const panel = make('div', 'panel', title, ...body, status, ...hush, make('div', 'acts', close));
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'title');
  panel.tabIndex = -1;
  return panel;
}

function nothing(document: Document, words: Words, { all, isCleaned, trouble }: WhySays): HTMLElement[] {
  const line = (text: string, name = '') => part(document, 'p', name, text);
  if (trouble !== '') return [line(trouble)];
  if (!isCleaned) return [line(words.say('why_untouched'))];
  const elsewhere = all > 0 ? [line(words.say('why_elsewhere', { count: all }), 'soft')] : [];
  return [line(words.say('why_nothing')), ...elsewhere];
}

interface RowTells {
  say(text: string): void;
  /** It is kept from now on, and can be no more acted on. */
  kept(): void;
  failed(error: unknown): string;
}

function rowOf(
  document: Document,
  words: Words,
  { thing, side }: Near<Told>,
  acts: WhyActs,
  { say, kept, failed }: RowTells,
): HTMLElement {
  const make = (tag: string, name: string, ...children: (Node | string)[]) => part(document, tag, name, ...children);
  const trying = (work: Promise<void>, done: () => void) =>
    void work.then(done, (error: unknown) => say(failed(error)));
  const what = make('strong', '', words.say(`why_${thing.what}`));
  // What parts them stays with what it comes after, so that no line begins with it.
  const sign = words.say('ui_separator').replace(/^ /, '\u00a0');
  const where = make('span', 'soft', `${sign}${words.say(`why_${side}`)}`);
  const rule = words.say('why_rule', { rule: words.say(`rule_${keyPart(thing.rule)}_name`) });
  const excerpt = thing.excerpt ? [make('p', 'soft excerpt', make('bdi', '', thing.excerpt))] : [];
  const buttons = make('p', 'acts');
  const draw = (isBack: boolean) => {
    what.textContent = words.say(isBack ? 'why_restored' : `why_${thing.what}`);
    const change = isBack
      ? button(document, words.say(`popup_${thing.verb}_again`), () =>
          trying(acts.hideAgain(thing.id), () => redraw(false)),
        )
      : button(document, words.say('popup_restore'), () => trying(acts.restore(thing.id), () => redraw(true)));
    const { keep } = acts;
    const always = button(document, words.say('popup_keep'), () => {
      if (!keep) return;
      trying(keep(thing), () => {
        what.textContent = words.say('why_kept');
        buttons.replaceChildren();
        kept();
      });
    });
    buttons.replaceChildren(change, ...(keep && thing.keepMark !== '' ? [always] : []));
  };
  const redraw = (isBack: boolean) => {
    draw(isBack);
    buttons.querySelector('button')?.focus();
  };
  if (thing.what !== 'kept') draw(thing.what === 'restored');
  const why = make('p', '', `${rule} ${sayReason(words, thing.reason)}`);
  return make('li', '', make('p', '', what, where), ...excerpt, why, buttons);
}
