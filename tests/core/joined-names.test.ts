import { describe, expect, it } from 'vitest';
import { JoinedNames } from '../../src/core/page/joined-names.ts';

const names = [' share-bar ', ' big box ', ' tags\n  list ', ' post share-bar', ' hat', ' '];

describe('names searched as one text', () => {
  it.each([
    [/share-bar/, [' share-bar ', ' post share-bar']],
    [/\s(?:tags|hat)(?=\s|$)/m, [' tags\n  list ', ' hat']],
    [/\sbox(?=\s|$)/m, [' big box ']],
    // Nothing is found that only two names together say.
    [/box\s+tags/, []],
    // What begins at the end of one name is the next one's.
    [/\s+hat$/m, [' hat']],
    [/nothing/, []],
  ])('finds by %s what trying each finds', (pattern, found) => {
    expect(new JoinedNames(names).matching(pattern)).toEqual(found);
    expect(names.filter((name) => pattern.test(name))).toEqual(found);
  });

  it('finds nothing among none', () => {
    expect(new JoinedNames([]).matching(/a/)).toEqual([]);
  });
});
