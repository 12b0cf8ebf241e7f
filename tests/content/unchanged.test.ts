// @vitest-environment jsdom
/** When a page that was looked at needn't be read again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { watchForChange } from '../../src/content/unchanged.ts';

let now: number;
let words: number;
let view: { innerWidth: number; innerHeight: number };
let isUnchanged: () => boolean;

beforeEach(() => {
  document.body.innerHTML = '<p id="p" class="a">Text</p>';
  [now, view, words] = [1000, { innerWidth: 800, innerHeight: 600 }, 0];
  isUnchanged = watchForChange(
    document,
    view,
    () => now,
    () => words,
  );
});

const paragraph = () => document.getElementById('p') as HTMLElement;

describe('a page is as it was', () => {
  it('while nothing happens', () => {
    expect(isUnchanged()).toBe(true);
    now += 5000;
    expect(isUnchanged()).toBe(true);
  });

  it.each([
    ['an element is added', () => document.body.append('more')],
    ['an element goes', () => paragraph().remove()],
    ['a word changes', () => (paragraph().firstChild as Text).replaceData(0, 4, 'Word')],
    ['a class changes', () => paragraph().classList.add('b')],
    [
      'the window is resized',
      () => {
        view.innerWidth = 400;
      },
    ],
    [
      'a while has passed',
      () => {
        now += 60_000;
      },
    ],
    [
      'there are words that it was read without',
      () => {
        words = 1;
      },
    ],
  ])('until %s', (_, change) => {
    change();
    expect(isUnchanged()).toBe(false);
  });

  it('until it changed, though it was changed back', async () => {
    paragraph().classList.add('b');
    await Promise.resolve();
    paragraph().classList.remove('b');
    expect(isUnchanged()).toBe(false);
  });
});

it('counts a page that is still loading as changed', () => {
  const loading = Object.create(document, { readyState: { value: 'interactive' } });
  expect(
    watchForChange(
      loading,
      view,
      () => now,
      () => words,
    )(),
  ).toBe(false);
});
