/** What all stubs of a page have in common: made once, and copied for each, which takes half the time of making it. */
import { call } from '../core/native.ts';
import type { Words } from '../core/words.ts';
import { part } from './own-parts.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The mark of icons/icon.svg without its colours, its four leaves in one: elements of SVG are the dearest of a stub. */
const MARK =
  'M1 3.4C3.5 3.8 5.6 7.2 5.4 13.6 2.5 12 .4 7.7 1 3.4Z' +
  'M9.3 3.4C9.5 8.3 8.3 12 5.6 13.6 5.4 9.3 6.5 5.4 9.3 3.4Z' +
  'M9.1 3.4c2.5 1.9 3.6 5.9 3.1 10.2-2.7-1.6-3.9-5.8-3.1-10.2Z' +
  'M15.6.8c.1 3.5-1 6.7-3.2 8.8-.1-3.5.9-6.7 3.2-8.8Z';

interface StubPattern {
  readonly words: Words;
  /** The mark, and the line with the sentence, before anything is said in it. */
  readonly stub: HTMLElement;
  /** What its buttons say, and what is said once the rest of Winnow is gone: by then nobody gives any words. */
  readonly names: Readonly<Record<'show' | 'hide' | 'firstCopy' | 'orphan' | 'orphanBack', string>>;
}

const known = new WeakMap<Document, StubPattern>();

/** The pattern of a page's stubs in these words. */
export function stubPattern(document: Document, words: Words): StubPattern {
  let pattern = known.get(document);
  if (pattern?.words !== words) {
    pattern = { words, stub: emptyStub(document, words), names: namesIn(words) };
    known.set(document, pattern);
  }
  return pattern;
}

const namesIn = (words: Words): StubPattern['names'] => ({
  show: words.say('stub_show'),
  hide: words.say('stub_hide'),
  firstCopy: words.say('stub_first_copy'),
  orphan: words.say('stub_orphan'),
  orphanBack: words.say('stub_orphan_back'),
});

function emptyStub(document: Document, words: Words): HTMLElement {
  const sentence = part(document, 'p', 'what', part(document, 'span', 'printed', `${words.say('stub_printed')} `));
  sentence.id = 'what';
  sentence.dir = 'auto';
  const stub = part(document, 'div', 'stub', mark(document), part(document, 'div', 'line', sentence));
  stub.setAttribute('role', 'group');
  stub.setAttribute('aria-label', words.say('stub_group'));
  stub.lang = words.language;
  return stub;
}

function mark(document: Document): SVGElement {
  const svg = call(document, 'createElementNS', SVG, 'svg') as SVGElement;
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('aria-hidden', 'true');
  const leaves = call(document, 'createElementNS', SVG, 'path');
  leaves.setAttribute('d', MARK);
  svg.append(leaves);
  return svg;
}
