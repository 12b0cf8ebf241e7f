/** Draws components with Winnow's English words and finds what is drawn as a person does: by role and name. */
import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, expect, vi } from 'vitest';
import messages from '../../src/_locales/en/messages.json';
import { type Words, wordsFrom } from '../../src/core/words.ts';
import { WordsProvider } from '../../src/ui/words.tsx';

/** Words of rules that only these tests know. */
const INVENTED: Readonly<Record<string, string>> = {
  rule_stickers_name: 'Stickers',
  rule_stickers_about: 'Small pictures that are glued on.',
  rule_echoes_name: 'Echoes',
  rule_echoes_about: 'What was said before.',
  found_stickers_one: '{count} sticker',
  found_stickers_other: '{count} stickers',
  found_echoes_one: '{count} echo',
  found_echoes_other: '{count} echoes',
  reason_glued: 'It is glued on by {host}.',
  reason_said: '{count} words, said before.',
  reason_spared: 'It holds {count} words of the article.',
  option_stickers_edges: 'Also their edges',
  option_echoes_likeness: 'How alike?',
  option_echoes_likeness_exact: 'Exact only',
  option_echoes_likeness_near: 'Near copies',
  option_echoes_least_words: 'Words, at least',
};

const shipped: Readonly<Record<string, { message: string }>> = messages;

export const words: Words = wordsFrom((key) => shipped[key]?.message ?? INVENTED[key] ?? '');

/** Milliseconds after which Preact runs effects where no frame comes, and some more. */
const EFFECTS = 50;

// Effects of the last drawing would come when the document they belong to is gone, and fail for whoever is tested then.
afterAll(async () => {
  vi.useRealTimers();
  // What isn't drawn any more has none, however late they come; what is taken away then has its own.
  await act(() => render(null, document.body));
  await new Promise((done) => setTimeout(done, EFFECTS));
});

/** Draws instead of what was drawn before, and waits until everything has settled. */
export async function draw(node: ComponentChild): Promise<void> {
  render(null, document.body);
  await act(async () => {
    render(<WordsProvider value={words}>{node}</WordsProvider>, document.body);
  });
  await settle();
}

/** Draws over what was drawn, as when something in it has changed. */
export async function redraw(node: ComponentChild): Promise<void> {
  await act(async () => {
    render(<WordsProvider value={words}>{node}</WordsProvider>, document.body);
  });
  await settle();
}

/** Lets promises and effects that are under way come to their end. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((done) => setTimeout(done));
  });
}

const IMPLIED: Readonly<Record<string, string>> = {
  A: 'link',
  ARTICLE: 'article',
  ASIDE: 'complementary',
  BUTTON: 'button',
  DIALOG: 'dialog',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  LI: 'listitem',
  NAV: 'navigation',
  OL: 'list',
  SECTION: 'region',
  UL: 'list',
};

const roleOf = (element: Element): string | undefined =>
  element.getAttribute('role') ??
  (element instanceof HTMLInputElement
    ? { checkbox: 'checkbox', radio: 'radio', range: 'slider', text: 'textbox' }[element.type]
    : IMPLIED[element.tagName]);

/** The text of an element without what no screen reader says. */
function saidIn(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unsaid of copy.querySelectorAll('[aria-hidden="true"]')) unsaid.remove();
  return copy.textContent ?? '';
}

export function nameOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const label = element instanceof HTMLInputElement && element.labels?.[0] ? saidIn(element.labels[0]) : null;
  const name = ids.length
    ? ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
    : (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '');
  return name.replaceAll(/\s+/g, ' ').trim();
}

export function allByRole(role: string, name?: string | RegExp): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    if (roleOf(element) !== role) return false;
    return name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)));
  });
}

/** The one element of this role and name; fails when there is none or more than one. */
export function byRole(role: string, name?: string | RegExp): HTMLElement {
  const found = allByRole(role, name);
  const there = allByRole(role).map(nameOf);
  expect(found, `${role} “${name}” among ${JSON.stringify(there)}`).toHaveLength(1);
  return found[0] as HTMLElement;
}

export const isChecked = (element: HTMLElement): boolean => element instanceof HTMLInputElement && element.checked;

export const isDisabled = (element: HTMLElement): boolean => element.matches(':disabled');

export async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
  await settle();
}

export async function pressKey(element: HTMLElement, key: string): Promise<void> {
  await act(() => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
  await settle();
}

export async function type(element: HTMLElement, text: string): Promise<void> {
  if (!(element instanceof HTMLInputElement)) throw new Error('not a field');
  element.value = text;
  await act(() => void element.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

export const text = (): string => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');

/** Every rule of axe that needs no layout. */
export async function expectNoBarriers(): Promise<void> {
  document.documentElement.lang = 'en';
  document.title = document.title || 'Winnow';
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
