import { expect, it } from 'vitest';
import { answersFor } from '../../src/core/hollow-document.ts';
import { takeSnapshot } from '../../src/core/snapshot.ts';
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
