/** An app that turns to another page: what was done to the one before is taken back once that is gone. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../src/content/session.ts';
import type { Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, finding, prose, URL_OF_TESTS } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const lines = (seed: string) => [0, 1, 2, 3, 4].map((at) => `<p id="p${at}">${prose(`${seed}${at}x`, 60)}</p>`);
const BODY = `<article id="article">${lines('first').join('')}<p id="ad"><a href="/x">Buy</a></p></article>`;

const ads: Rule = {
  id: 'ads',
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    if (page.document.getElementById('ad')) yield finding(page, 'ad');
  },
};

let document: Document;
let address: string;
let session: Session;

beforeEach(() => {
  document = documentOf(BODY);
  address = URL_OF_TESTS;
  session = sessionWith(
    {
      document,
      rules: [ads],
      address: () => address,
    },
    pageSettings(defaultSettings([ads])),
  );
  session.clean(true);
});

const there = (id: string): Element => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
};

/** As apps do that go by the place of a thing in its list. */
function drawNextPage(): void {
  for (const at of [0, 1, 2, 3, 4]) there(`p${at}`).textContent = prose(`second${at}x`, 60);
  there('ad').textContent = prose('sentence', 12);
}

describe('a page that was cleaned', () => {
  it('is given back when the next one is drawn into its nodes', () => {
    address = `${URL_OF_TESTS}/next`;
    drawNextPage();
    expect(there('ad').hasAttribute('data-winnow-verb')).toBe(true);
    session.later.turned();
    expect(session.state).toBe('off');
    expect(document.documentElement.outerHTML).not.toContain('winnow');
  });

  it('is given back when something is added to the next one', () => {
    address = `${URL_OF_TESTS}/next`;
    drawNextPage();
    const added = document.createElement('p');
    there('article').append(added);
    session.later.takeAdded([added]);
    expect(session.state).toBe('off');
  });

  it('stays as it is under another address for the same page, whatever is added there', () => {
    address = `${URL_OF_TESTS}?from=here`;
    session.later.turned();
    const added = document.createElement('p');
    there('article').append(added);
    session.later.takeAdded([added]);
    expect([session.state, there('ad').getAttribute('data-winnow-verb')]).toEqual(['on', 'hide']);
  });

  it('stays as it is when it is written in, under its own address', () => {
    drawNextPage();
    session.later.turned();
    expect(session.state).toBe('on');
  });
});
