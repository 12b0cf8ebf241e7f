/** What counts as no more than a label. What the guard refuses is tested with the plans. */
import { describe, expect, it } from 'vitest';
import { holdsOnlyLabels } from '../../src/core/plan/loss-guard.ts';
import { pageOf } from './documents.ts';

describe('only labels', () => {
  it.each([
    ['nothing', ''],
    ['links, however long', '<h2><a href="/a">How to mend a pump without taking it out.</a></h2>'],
    ['a few words', '<p>Free, 12 MB</p>'],
    ['a few words beside a link', '<p>Read: <a href="/a">How to mend a pump.</a></p>'],
  ])('are %s', (_, body) => expect(holdsOnlyLabels(pageOf(body).blocks)).toBe(true));

  it.each([
    ['one word more', '<p>Free, 12 MB now</p>'],
    ['a sentence', '<p>Mind this.</p>'],
    ['a heading', '<h2>Pumps</h2>'],
  ])('are not %s', (_, body) => expect(holdsOnlyLabels(pageOf(body).blocks)).toBe(false));
});
