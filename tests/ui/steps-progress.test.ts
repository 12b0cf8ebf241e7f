import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Procedure } from '../../src/core/outcome.ts';
import {
  bounded,
  doneOn,
  MOST_DONE,
  MOST_PAGES,
  pageMark,
  type StepProgress,
  stepMarks,
  withDone,
} from '../../src/core/procedures/step-progress.ts';

const stored: Record<string, unknown> = {};
const listeners: ((changes: Record<string, { newValue?: unknown }>, area: string) => void)[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: stored[key] }),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
      },
      onChanged: {
        addListener: (listener: (typeof listeners)[number]) => listeners.push(listener),
        removeListener: (listener: (typeof listeners)[number]) => listeners.splice(listeners.indexOf(listener), 1),
      },
    },
  },
}));

const procedure = (title: string | null, ...texts: string[]): Procedure => ({
  title,
  source: 'test',
  steps: texts.map((text, index) => ({ text, images: [], anchor: `${title}-${index}` })),
});

describe('a page is known again', () => {
  const plain = pageMark('https://kettles.example/descale?lang=en');

  it.each([
    'https://kettles.example/descale?lang=en#step-3',
    'https://kettles.example/descale?utm_source=mail&lang=en&utm_medium=x',
    'https://kettles.example/descale?lang=en&fbclid=IwAR0&gclid=1&_ga=2.3&mc_cid=9&srsltid=A',
    'https://kettles.example:443/descale?lang=en&',
  ])('%s', (address) => expect(pageMark(address)).toBe(plain));

  it.each([
    'https://kettles.example/descale',
    'https://kettles.example/descale?lang=de',
    'https://kettles.example/descale/?lang=en',
    'https://other.example/descale?lang=en',
    'https://kettles.example/descale?lang=en&page=2',
  ])('and is not %s', (address) => expect(pageMark(address)).not.toBe(plain));

  it('by a mark that no address can be read from, and not at all when it is no web page', () => {
    expect(plain).toMatch(/^[0-9a-z]{14}$/);
    expect(['file:///home/me/a.html', 'about:blank', '', 'nonsense'].map(pageMark)).toEqual(['', '', '', '']);
  });
});

describe('steps are known again', () => {
  it('by their text, wherever they stand', () => {
    const [[fill, boil] = []] = stepMarks([procedure('With acid', 'Fill it.', 'Boil it.')]);
    const [changed = []] = stepMarks([procedure('With acid', 'Unplug it.', 'Fill it!', 'Boil it twice.')]);
    expect(changed[1]).toBe(fill);
    expect(changed).not.toContain(boil);
  });

  it('apart in each procedure, also where two say the same', () => {
    const marks = stepMarks([
      procedure('With acid', 'Fill it.', 'Boil it.', 'Boil it.'),
      procedure('With vinegar', 'Fill it.'),
      procedure(null, 'Fill it.'),
      procedure(null, 'Fill it.', '→', '+'),
    ]).flat();
    expect(new Set(marks).size).toBe(8);
  });

  it('without one mark for two texts in a hundred thousand', () => {
    const texts = Array.from({ length: 100_000 }, (_, index) => `Turn the nut ${index} times.`);
    expect(new Set(stepMarks([procedure('A', ...texts)])[0]).size).toBe(100_000);
  });
});

describe('what is done', () => {
  const check = (progress: StepProgress, page: string, mark: string, at: number, done = true) =>
    withDone(progress, page, { marks: [mark], done, at });

  it('is checked off and taken back, page by page', () => {
    const two = check(check({}, 'a', 'x', 1), 'a', 'y', 2);
    expect([...doneOn(two, 'a')]).toEqual(['x', 'y']);
    expect([...doneOn(two, 'b')]).toEqual([]);
    expect([...doneOn(two, 'constructor')]).toEqual([]);
    expect(check(check(two, 'a', 'x', 3, false), 'a', 'y', 4, false)).toEqual({});
  });

  it('stays within its bounds: the page left longest ago goes', () => {
    let progress: StepProgress = {};
    for (let at = 0; at < MOST_PAGES; at++) progress = check(progress, `p${at}`, 'x', at);
    progress = check(progress, 'p0', 'y', 1000);
    progress = check(progress, 'new', 'x', 1001);
    expect(Object.keys(progress)).toHaveLength(MOST_PAGES);
    expect(progress.p0?.done).toEqual(['x', 'y']);
    expect(progress).not.toHaveProperty('p1');
    const marks = Array.from({ length: MOST_DONE + 5 }, (_, index) => String(index));
    expect(withDone({}, 'a', { marks, done: true, at: 1 }).a?.done).toHaveLength(MOST_DONE);
    expect(bounded({ a: { at: 1, done: [] } })).toEqual({});
  });
});

describe('what is stored', () => {
  beforeEach(() => {
    for (const key of Object.keys(stored)) delete stored[key];
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  });

  it('is read as it was written, without what is damaged', async () => {
    const { loadProgress, saveProgress } = await import('../../src/browser/step-progress.ts');
    expect(await loadProgress()).toEqual({});
    await saveProgress((now) => withDone(now, 'a', { marks: ['x'], done: true, at: 5 }));
    expect(await loadProgress()).toEqual({ a: { at: 5, done: ['x'] } });
    stored['step-progress'] = {
      a: { at: 5, done: ['x'] },
      b: { at: 'late', done: ['x'] },
      c: { at: 1, done: [7] },
      d: 3,
    };
    expect(await loadProgress()).toEqual({ a: { at: 5, done: ['x'] } });
    stored['step-progress'] = ['nonsense'];
    expect(await loadProgress()).toEqual({});
  });

  it('is told to whoever listens, until that ends', async () => {
    const { onProgressChanged } = await import('../../src/browser/step-progress.ts');
    const heard = vi.fn();
    const end = onProgressChanged(heard);
    for (const listener of listeners) {
      listener({ 'step-progress': { newValue: { a: { at: 5, done: ['x'] } } } }, 'local');
      listener({ 'step-progress': { newValue: {} } }, 'sync');
      listener({ kept: { newValue: {} } }, 'local');
      listener({ 'step-progress': {} }, 'local');
    }
    expect(heard.mock.calls).toEqual([[{ a: { at: 5, done: ['x'] } }], [{}]]);
    end();
    expect(listeners).toHaveLength(0);
  });
});
