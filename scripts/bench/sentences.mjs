/** Which sentences of an article a reader no longer sees. */
import { JSDOM } from 'jsdom';

/** Shorter ones are labels and numbers, and stand anywhere by chance. */
const SHORTEST = 4;

const BLOCKS =
  'address,article,aside,blockquote,br,caption,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';

/** The sentences of an article given as HTML, normalised; a block's end ends a sentence. */
function sentencesOf(html, normalise) {
  const { window } = new JSDOM(html);
  for (const block of window.document.querySelectorAll(BLOCKS)) {
    block.before('\n');
    block.append('\n');
  }
  const text = window.document.body.textContent ?? '';
  window.close();
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentences = text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()));
  return [...new Map(sentences.map((sentence) => [normalise(sentence), sentence]))].filter(
    ([key]) => key.split(' ').length >= SHORTEST,
  );
}

/** Sentences of `expected` that stood in `before` and don't stand in `after`; each as it is written. */
export function lostSentences(expected, before, after, normalise) {
  const [shown, left] = [before, after].map((text) => ` ${normalise(text)} `);
  return sentencesOf(expected, normalise)
    .filter(([key]) => shown.includes(` ${key} `) && !left.includes(` ${key} `))
    .map(([, sentence]) => sentence);
}
