/** What a page believes of a request to plan with other rules. */
import { expect, it } from 'vitest';
import { hasFields, pageRequests } from '../src/browser/page-requests.ts';

const isBelieved = (rules: unknown, anyway: unknown = false) => hasFields({ rules, anyway }, pageRequests.tryRules);

it('is believed when every rule has its switch and its options', () => {
  expect(isBelieved({})).toBe(true);
  expect(isBelieved({ 'ad-slots': { on: false, options: {} } })).toBe(true);
  expect(isBelieved({ 'also-read': { on: true, options: { least: 3, lines: false, name: 'near' } } })).toBe(true);
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'ad-slots'],
  ['a rule without a switch', { 'ad-slots': { options: {} } }],
  ['a rule without options', { 'ad-slots': { on: true } }],
  ['a switch that is none', { 'ad-slots': { on: 'yes', options: {} } }],
  ['an option that is a thing', { 'also-read': { on: true, options: { least: {} } } }],
  ['an option that is null', { 'also-read': { on: true, options: { least: null } } }],
])('is not believed: %s', (_, rules) => {
  expect(isBelieved(rules)).toBe(false);
});

it('is not believed without saying whether to read anyway', () => {
  expect(isBelieved({}, 'no')).toBe(false);
});
