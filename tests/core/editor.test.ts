/** Where somebody writes, nothing is found: what stands there is saved as theirs. */
import { expect, it } from 'vitest';
import { lookAt, planFor } from '../../src/core/cleanup.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { rules } from '../../src/rules/index.ts';
import { choicesOf, defaultSettings } from '../../src/settings/settings.ts';
import { documentOf, prose, URL_OF_TESTS } from './documents.ts';

const AD = '<div class="adsbygoogle"><a href="https://doubleclick.net/1">Ad</a></div>';

/** How many things would be done with this box among the paragraphs of an article. */
function actionsFor(box: string): number {
  const paragraphs = [0, 1, 2, 3].map((n) => `<p>${prose(`p${n}x`, 50)}</p>`).join('');
  const parts = { rules, findProcedures: () => [], factsFor: staticFacts, now: () => 0 };
  const looked = lookAt(documentOf(`<article>${paragraphs}${box}</article>`), new URL(URL_OF_TESTS), true, parts);
  if (looked.kind === 'refused') throw new Error(looked.refusal.code);
  return planFor(looked.look, choicesOf(defaultSettings(rules)), parts).plan.actions.length;
}

it.each([
  [`<div>${AD}</div>`, 1],
  [`<div contenteditable="false">${AD}</div>`, 1],
  [`<div contenteditable>${AD}</div>`, 0],
  [`<div contenteditable="TRUE">${AD}</div>`, 0],
  [`<div contenteditable="plaintext-only"><section><p>${AD}</p></section></div>`, 0],
  [`<div contenteditable><figure contenteditable="false">${AD}</figure></div>`, 0],
])('in %s there is something to do: %i', (box, count) => {
  expect(actionsFor(box)).toBe(count);
});
