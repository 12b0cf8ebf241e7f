/** A page that puts another document under the same address, as `document.open` does. */
import { expect, it } from 'vitest';
import type { Rule } from '../../src/core/types.ts';
import { defaultSettings, pageSettings } from '../../src/settings/settings.ts';
import { documentOf, finding, prose } from '../core/documents.ts';
import { sessionWith } from './session-with.ts';

const ad: Rule = {
  id: 'ads',
  on: true,
  options: {},
  pass: 'first',
  *find(page) {
    if (page.document.getElementById('ad')) yield finding(page, 'ad');
  },
};

const BODY = `<article>${[0, 1, 2].map((n) => `<p>${prose(`p${n}x`, 60)}</p>`).join('')}<p id="ad"><a href="/">Buy</a></p></article>`;

it('is read anew, and counts as a page that was never cleaned', () => {
  const document = documentOf(BODY);
  const session = sessionWith(
    {
      document,
      rules: [ad],
    },
    pageSettings(defaultSettings([ad]), 'site.example'),
  );
  session.clean(true);
  expect(document.getElementById('ad')?.hasAttribute('data-winnow-verb')).toBe(true);
  document.replaceChild(document.importNode(documentOf(BODY).documentElement, true), document.documentElement);
  expect(session.look(true)).toMatchObject({ kind: 'report', report: { state: 'off' } });
  expect(document.documentElement.outerHTML).not.toContain('winnow');
  expect(session.clean(true)).toMatchObject({ kind: 'report', report: { state: 'on' } });
  expect(document.getElementById('ad')?.hasAttribute('data-winnow-verb')).toBe(true);
  session.undoAll();
  expect(document.documentElement.outerHTML).not.toContain('winnow');
});
