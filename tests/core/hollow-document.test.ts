import { expect, it } from 'vitest';
import { answersFor, answerWith, holdFor } from '../../src/core/page/hollow-document.ts';
import { takeSnapshot } from '../../src/core/page/snapshot.ts';
import { documentOf, URL_OF_TESTS } from './documents.ts';

const BODY = '<p id="one" class="box">A</p><div><p id="one">B</p><a href="next" id="two">C</a></div>';

it('says what a document says that holds the page', () => {
  const page = documentOf(BODY);
  page.documentElement.className = 'page';
  const answers = answersFor(page.documentElement);
  expect(answers.documentElement).toBe(page.documentElement);
  expect(answers.head).toBe(page.head);
  expect(answers.body).toBe(page.body);
  for (const selector of ['*', '.page', 'html > body p', 'p', 'title', 'table']) {
    expect(answers.querySelectorAll(selector)).toEqual([...page.querySelectorAll(selector)]);
    expect(answers.querySelector(selector)).toBe(page.querySelector(selector));
  }
});

it('holds it where the page says by what its addresses are read', () => {
  const page = documentOf(BODY);
  expect(takeSnapshot(page).document.querySelector('a')?.baseURI).toBe(URL_OF_TESTS);
  page.head.append(Object.assign(page.createElement('base'), { href: '/far/' }));
  const { document } = takeSnapshot(page);
  expect(document.documentElement.isConnected).toBe(true);
  expect(document.querySelector('a')?.baseURI).toBe('https://site.example/far/');
});

it('holds it for a selector that asks for the page’s outermost element, or its language', () => {
  for (const [selector, isHeld] of [
    ['body > .box', false],
    ['.root, [lang]', false],
    [':root > body .box', true],
    ['p:lang(de)', true],
  ] as const) {
    const hollow = documentOf(BODY).cloneNode(false) as Document;
    const root = hollow.importNode(documentOf(BODY).documentElement, true);
    answerWith(hollow, answersFor(root));
    holdFor(selector, hollow);
    holdFor(selector, hollow);
    expect(root.isConnected).toBe(isHeld);
    expect(hollow.childNodes.length).toBe(Number(isHeld));
  }
});

it('takes only the page’s own body for it', () => {
  const page = documentOf(BODY);
  page.head.append(page.createElement('body'));
  expect(answersFor(page.documentElement).body).toBe(page.body);
});
