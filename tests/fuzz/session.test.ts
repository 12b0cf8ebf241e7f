/**
 * Any page, any settings, anything that a person may do in any order: nothing throws, the plan is the same each time and
 * whatever the order of the rules, and Undo all gives the page back to the byte.
 */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { Outcome, Report } from '../../src/core/outcome.ts';
import { ownWords } from '../../src/core/page/own-words.ts';
import { findProcedures } from '../../src/core/procedures.ts';
import type { Rule, RuleOption } from '../../src/core/types.ts';
import { rules as allRules } from '../../src/rules/index.ts';
import { repeatedSections } from '../../src/rules/repeated-sections.ts';
import {
  defaultSettings,
  pageSettings,
  type Settings,
  withRuleOn,
  withRuleOption,
} from '../../src/settings/settings.ts';
import { stepFinders } from '../../src/steps/index.ts';
import { sessionWith } from '../content/session-with.ts';
import { URL_OF_TESTS } from '../core/documents.ts';
import { body, build, fill, node, type Part, type RandomNode } from './pages.ts';
import { check, runs } from './runs.ts';

/** Only a document with a window resolves addresses and has a body of its own. */
const makeWindow = () => new JSDOM('', { url: URL_OF_TESTS }).window;

let window = makeWindow();
let { document } = window;

/**
 * Pages to a window: making one takes far longer than filling a document. But jsdom's engine of selectors listens on the
 * window for each document made, and so keeps them all: 2 MB a page, 4 GB after 2,000.
 */
const PAGES_TO_WINDOW = 50;
let pages = 0;

/** A window in which less than that was done; a turn of the event loop lets the nodes of the old one go. */
async function nextPage(): Promise<void> {
  pages++;
  if (pages % PAGES_TO_WINDOW > 0) return;
  window.close();
  window = makeWindow();
  ({ document } = window);
  await new Promise((resolve) => setTimeout(resolve));
}

const start = defaultSettings(allRules);

/** A rule's switch, or a value of one of its options. */
interface Change {
  readonly rule: string;
  readonly option: string | null;
  readonly value: string | number | boolean;
}

const valuesOf = (option: RuleOption): readonly (string | number | boolean)[] => {
  if (option.kind === 'choice') return option.values;
  return option.kind === 'switch' ? [true, false] : [option.least, option.most];
};
const change = fc.constantFrom(
  ...allRules.flatMap(({ id: rule, options }): Change[] => [
    ...[true, false].map((value) => ({ rule, option: null, value })),
    ...Object.entries(options).flatMap(([name, option]) =>
      valuesOf(option).map((value) => ({ rule, option: name, value })),
    ),
  ]),
);
const withChange = (settings: Settings, { rule, option, value }: Change): Settings =>
  option === null ? withRuleOn(settings, rule, value === true) : withRuleOption(settings, rule, option, value);
const settingsOf = (changes: readonly Change[]) => changes.reduce(withChange, start);
const here = (settings: Settings) => pageSettings(settings, new URL(URL_OF_TESTS).hostname);

type Move =
  | { readonly kind: (typeof WHOLE)[number] }
  | { readonly kind: (typeof SINGLE)[number]; readonly which: number }
  | { readonly kind: 'settings'; readonly change: Change }
  | { readonly kind: 'add'; readonly which: number; readonly node: RandomNode };

/** What is done to the whole page, and what to one of the things on it. */
const WHOLE = ['clean', 'original', 'look', 'undo'] as const;
const SINGLE = ['restore', 'again', 'restoreRule', 'ruleAgain', 'toggle', 'show'] as const;

const move = fc.oneof(
  fc.constantFrom(...WHOLE).map((kind): Move => ({ kind })),
  fc.tuple(fc.constantFrom(...SINGLE), fc.nat(40)).map(([kind, which]): Move => ({ kind, which })),
  change.map((one): Move => ({ kind: 'settings', change: one })),
  fc.tuple(fc.nat(60), node).map(([which, one]): Move => ({ kind: 'add', which, node: one })),
);

interface Play {
  readonly session: Session;
  readonly toggles: (() => void)[];
  settings: Settings;
  report: Report;
}

const reportOf = (outcome: Outcome, before: Report): Report => (outcome.kind === 'report' ? outcome.report : before);

function open(rules: readonly Rule[], settings: Settings): Play {
  const toggles: (() => void)[] = [];
  const session = sessionWith(
    {
      document,
      rules,
      findProcedures: (page) => findProcedures(page, stepFinders),
      makeStub: (_action, toggle) => {
        toggles.push(toggle);
        return { element: document.createElement('winnow-stub'), setOpen: () => {} };
      },
      askLists: async () => ({ selectors: ['.adsbygoogle'], blocked: new Set() }),
    },
    here(settings),
  );
  const outcome = session.look(true);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.refusal.code}`);
  return { session, toggles, settings, report: outcome.report };
}

/** Rules are checked to be without fault of their own; the session would hide it. */
function expectNoFailure({ report }: Play): void {
  expect(report.failures ?? []).toEqual([]);
}

const html = () => document.documentElement.outerHTML;

/** The page's own elements, by which both the page and its untouched twin are added to. */
const placesIn = () => [...document.body.querySelectorAll('article, article div, article section, article li')];

function make(move: Move, play: Play, places: readonly Element[]): void {
  const { session, report, toggles } = play;
  const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];
  const id = 'which' in move ? (pick(report.actions, move.which)?.id ?? 'none') : 'none';
  const rule = 'which' in move ? (pick(allRules, move.which)?.id ?? '') : '';
  if (move.kind === 'toggle') pick(toggles, move.which)?.();
  else if (move.kind === 'show') session.places.show(id);
  else if (move.kind === 'settings') {
    play.settings = withChange(play.settings, move.change);
    session.useSettings(here(play.settings));
  } else if (move.kind === 'add') {
    const added = build(document, move.node);
    pick(places, move.which)?.append(added);
    session.later.takeAdded([added]);
  } else {
    const acts = {
      clean: () => session.clean(true),
      original: () => session.showOriginal(),
      look: () => session.look(true),
      undo: () => session.undoAll(),
      restore: () => session.restore(id),
      again: () => session.hideAgain(id),
      restoreRule: () => session.restoreRule(rule),
      ruleAgain: () => session.hideRuleAgain(rule),
    };
    play.report = reportOf(acts[move.kind](), report);
  }
}

/** The page as it would stand if Winnow had never been there. */
function untouched(nodes: readonly Part[], moves: readonly Move[]): string {
  fill(document, nodes);
  const places = placesIn();
  for (const one of moves)
    if (one.kind === 'add') places[one.which % Math.max(1, places.length)]?.append(build(document, one.node));
  return html();
}

const counts = { actions: 0, added: 0, written: 0 };

/** Hidden or folded, by all that takes it for the words it said; what takes an empty slot takes what comes into it. */
function isTakenWithWords(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.hasAttribute('data-winnow-verb') && ownWords(at) === '') return false;
  return true;
}

/** Milliseconds; a run takes 0.1 s, and ten times that on a busy machine. */
const PATIENCE = 30_000 + 5_000 * runs();

describe('any page', { timeout: PATIENCE }, () => {
  it('comes back to the byte, whatever was done in whatever order', async () => {
    await check(
      'undo',
      fc.asyncProperty(
        body,
        fc.array(change, { maxLength: 4 }),
        fc.array(move, { maxLength: 14 }),
        async (nodes, set, moves) => {
          await nextPage();
          const expected = untouched(nodes, moves);
          fill(document, nodes);
          const places = placesIn();
          const play = open(allRules, settingsOf(set));
          expectNoFailure(play);
          play.report = reportOf(play.session.clean(true), play.report);
          counts.actions += play.report.actions.length;
          for (const one of moves) {
            make(one, play, places);
            expectNoFailure(play);
            if (one.kind === 'add') counts.added++;
          }
          play.session.undoAll();
          expect(html()).toBe(expected);
        },
      ),
    );
    console.log(`${counts.actions} changes were made, ${counts.added} nodes added`);
    // Else it would all hold for pages on which nothing happens.
    expect(counts.actions).toBeGreaterThan(runs());
  });

  it('holds nothing of Winnow once all is undone, also where it copied what was cleaned', async () => {
    const copies = fc.array(fc.tuple(fc.nat(60), fc.boolean()), { minLength: 1, maxLength: 5 });
    await check(
      'copies',
      fc.asyncProperty(body, fc.array(change, { maxLength: 4 }), copies, async (nodes, set, chosen) => {
        await nextPage();
        fill(document, nodes);
        const { session } = open(allRules, settingsOf(set));
        session.clean(true);
        for (const [which, isSeen] of chosen) {
          const places = placesIn();
          const copied = places[which % Math.max(1, places.length)];
          const copy = copied && document.importNode(copied, true);
          if (!copy) continue;
          copied.after(copy);
          // Not all of what a page adds is read: it may add too much, or be left at once.
          if (isSeen) session.later.takeAdded([copy]);
        }
        session.undoAll();
        expect(html()).not.toContain('winnow');
      }),
    );
  });

  it('shows what it writes anew into what was hidden with other words', async () => {
    const writes = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
    await check(
      'changed',
      fc.asyncProperty(body, writes, async (nodes, chosen) => {
        await nextPage();
        fill(document, [...nodes, ...nodes]);
        // What other rules find in the element itself they find again.
        const { session } = open([repeatedSections], settingsOf([]));
        session.clean(true);
        for (const [turn, which] of chosen.entries()) {
          const taken = [...document.body.querySelectorAll('[data-winnow-verb]')].filter(isTakenWithWords);
          const target = taken[which % Math.max(1, taken.length)];
          if (!target) break;
          const said = document.createElement('b');
          said.textContent = `The ${['first', 'second', 'third', 'last'][turn]} heron stood in the reeds until the ferry had come and gone.`;
          target.append(said);
          session.later.takeChanged([target]);
          counts.written++;
          expect(said.closest('[data-winnow-verb]')).toBeNull();
        }
        session.undoAll();
        expect(html()).not.toContain('winnow');
      }),
    );
    console.log(`${counts.written} sentences were written`);
    expect(counts.written).toBeGreaterThan(runs() / 10);
  });

  it('is planned alike each time, and whatever the order of the rules', async () => {
    const order = fc.shuffledSubarray(
      allRules.map((_, at) => at),
      { minLength: allRules.length },
    );
    await check(
      'plan',
      fc.asyncProperty(body, fc.array(change, { maxLength: 4 }), order, async (nodes, set, shuffled) => {
        await nextPage();
        fill(document, nodes);
        const before = html();
        const settings = settingsOf(set);
        const others = shuffled.flatMap((at) => allRules[at] ?? []);
        const plans = [allRules, allRules, others].map((rules) => {
          const { actions, refusals, procedures, counts } = open(rules, settings).report;
          const named = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
          return { actions: actions.map(({ id }) => id), refused: named(refusals), procedures, toRead: counts.toRead };
        });
        expect(plans[1]).toEqual(plans[0]);
        expect(plans[2]).toEqual(plans[0]);
        expect(html()).toBe(before);
      }),
    );
  });
});
