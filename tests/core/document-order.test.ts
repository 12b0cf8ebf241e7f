/** Findings stand in the order of the page, whether its elements are numbered or not. */
import { describe, expect, it } from 'vitest';
import { findingsInOrder } from '../../src/core/document-order.ts';
import { STAMP } from '../../src/core/page/snapshot.ts';
import type { Finding } from '../../src/core/types.ts';
import { documentOf } from './documents.ts';

const finding = (rule: string, ...targets: Element[]): Finding => ({
  rule,
  verb: 'hide',
  targets,
  reason: { code: 'ad-slot', facts: {} },
  certainty: 'certain',
});

describe('the order of findings', () => {
  it.each([true, false])('is that of their targets, then of their rules (numbered: %s)', (numbered) => {
    const document = documentOf('<div><p>one</p><p>two</p></div>'.repeat(6));
    const all = [...document.body.querySelectorAll('*')];
    // From 5: 10 comes after 9, though as a text before it.
    if (numbered) for (const [at, element] of all.entries()) element.setAttribute(STAMP, String(5 + at));
    const ordered = all.flatMap((element, at) => {
      const next = all[at + 1];
      return [...(next ? [finding('a', element, next)] : []), finding('a', element), finding('b', element)];
    });
    expect(findingsInOrder([...ordered].reverse())).toEqual(ordered);
    expect(findingsInOrder(ordered)).toEqual(ordered);
  });
});
