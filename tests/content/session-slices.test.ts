import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import type { Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, prose, URL_OF_TESTS } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const BODY = `<article><h1>A page</h1>${Array.from({ length: 8 }, (_, at) => `<p>${prose(`w${at}x`, 60)}.</p>`).join('')}<p id="ad">Ad</p><p id="banner">Ad</p></article>`;

let asked: string[];
const taking = (id: string): Rule => ({
  id,
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    asked.push(id);
    const target = page.document.getElementById(id);
    if (target)
      yield { rule: id, verb: 'hide', targets: [target], reason: { code: 'test', facts: {} }, certainty: 'certain' };
  },
});
const RULES = [taking('ad'), taking('banner')];

let document: Document;
let address: string;
let session: Session;
/** Milliseconds that pass with each look at the clock. */
let tick: number;
/** What the page does while it has its turn. */
let turns: (() => void)[];
let pauses: number;
let readings: number;

beforeEach(() => {
  [asked, turns, pauses, readings, tick, address] = [[], [], 0, 0, 10, URL_OF_TESTS];
  document = documentOf(BODY);
  let time = 0;
  session = sessionWith(
    {
      document,
      rules: RULES,
      now: () => (time += tick),
      pause: async () => {
        pauses++;
        turns.shift()?.();
      },
      address: () => address,
      askLists: async () => {
        readings++;
        return { selectors: [], blocked: new Set() };
      },
    },
    pageSettings(defaultSettings(RULES)),
  );
});

const actions = (outcome: Outcome | null) =>
  outcome?.kind === 'report' ? outcome.report.actions.map(({ rule }) => rule) : outcome;

describe('a page that takes long', () => {
  it('has its turn after reading and after each rule; what was found is not looked for again', async () => {
    expect(await session.prepare(false)).toBeNull();
    expect(asked).toEqual(['ad', 'banner']);
    expect(pauses).toBe(4);
    expect(actions(session.clean(false))).toEqual(['ad', 'banner']);
    expect(asked).toEqual(['ad', 'banner']);
  });

  it('is not read again for having changed meanwhile', async () => {
    turns = [() => document.body.append('More')];
    await session.prepare(false);
    session.clean(false);
    expect(readings).toBe(1);
    // What is asked next is asked of the page as it is then.
    session.undoAll();
    session.look(false);
    expect(readings).toBe(2);
  });

  it('is done at one go where all takes less than a frame', async () => {
    tick = 0;
    await session.prepare(false);
    expect(pauses).toBe(0);
  });

  it('is left as it is once the person has taken everything back', async () => {
    turns = [() => session.undoAll()];
    expect(actions(await session.prepare(false))).toEqual(['ad', 'banner']);
    expect(document.querySelectorAll('[data-winnow-verb]')).toHaveLength(0);
    expect(pauses).toBe(1);
  });

  it('is left as it is once the person wants it shown as it was', async () => {
    turns = [() => session.showOriginal()];
    expect(await session.prepare(false)).toMatchObject({ kind: 'report', report: { state: 'off' } });
    expect(document.querySelectorAll('[data-winnow-verb]')).toHaveLength(0);
  });

  it('is cleaned though somebody else looks at it meanwhile', async () => {
    turns = [() => session.look(false), () => void session.cleanup(false)];
    const answer = (await session.prepare(false)) ?? session.clean(false);
    expect(answer).toMatchObject({ kind: 'report', report: { state: 'on' } });
    expect(document.querySelectorAll('[data-winnow-verb]')).toHaveLength(2);
  });

  it('is read anew where it has become another page', async () => {
    turns = [
      () => {
        address = 'https://site.example/other';
      },
    ];
    expect(await session.prepare(false)).toMatchObject({ kind: 'report', report: { url: address } });
    expect(readings).toBe(2);
  });

  it('is refused as it is by a look', async () => {
    document.body.innerHTML = '<p>Nothing to read</p>';
    expect(await session.prepare(false)).toMatchObject({ kind: 'refused', refusal: { code: 'not-article' } });
  });
});
