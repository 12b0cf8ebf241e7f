/** What a page believes of a message that arrives. */
import { describe, expect, it } from 'vitest';
import { hasFields, isEnvelope, pageRequests } from '../src/browser/page-requests.ts';

const understands = (name: keyof typeof pageRequests, request: unknown) =>
  hasFields<object>(request, pageRequests[name]);

describe('a request to a page', () => {
  it.each([
    ['look', { anyway: false }],
    ['undoAll', {}],
    ['restore', { id: 'ads.1' }],
    ['preview', { id: null }],
    ['preview', { id: 'ads.1' }],
    ['tryOption', { rule: 'ads', option: 'least', anyway: true }],
    ['jump', { anchor: '12', and: 'more' }],
  ] as const)('is understood: %s %o', (name, request) => {
    expect(understands(name, request)).toBe(true);
  });

  it.each([
    ['look', {}],
    ['look', { anyway: 'yes' }],
    ['undoAll', null],
    ['undoAll', undefined],
    ['undoAll', 'all'],
    ['restore', { id: null }],
    ['restore', { id: 1 }],
    ['preview', {}],
    ['tryOption', { rule: 'ads', anyway: true }],
  ] as const)('is refused: %s %o', (name, request) => {
    expect(understands(name, request)).toBe(false);
  });

  it('is no message of ours without its envelope', () => {
    expect(isEnvelope({ winnow: 'page', name: 'look', request: { anyway: true } })).toBe(true);
    for (const other of [null, 'look', {}, { winnow: 'page' }, { name: 'look' }, { winnow: 1, name: 'look' }])
      expect(isEnvelope(other)).toBe(false);
  });
});
