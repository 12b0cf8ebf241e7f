/** Articles made at random: paragraphs of their own, copies of them whole, in part, nearly and in other paragraphs, and noise. */
import fc from 'fast-check';
import { prose } from './core/documents.ts';

/**
 * One line of the page: `base` is what it is a copy of; `changed` the words that only this copy has; `parted` the sentences of one
 * that is divided in another way than the paragraphs that say the same.
 */
export interface Line {
  readonly html: string;
  readonly base: number | null;
  readonly changed: readonly string[];
  readonly parted?: readonly string[];
}

const NEW_WORDS = 34;

const sentences = (seed: number): string[] =>
  ['a', 'b'].map((part) => `${prose(`p${seed}${part}`, NEW_WORDS / 2).slice(0, -1)} “so”—to the end…`);

/** A text of two sentences, another one for each number. */
export const paragraph = (seed: number): string => sentences(seed).join(' ');

/** The same as other typesetters write it. */
const retyped = (text: string): string => text.replace(/[“”]/g, '"').replaceAll('…', '...').replaceAll('—', '-');

/** Two words of the text replaced, left out or put in, far from each other; the words that are new, and what stands beside. */
function nearly(text: string, mark: number, how: 'replace' | 'insert' | 'drop'): { text: string; changed: string[] } {
  const words = text.split(' ');
  const fresh = [`new${mark}a`, `new${mark}b`];
  for (const [index, at] of [8, 25].entries()) {
    if (how === 'replace') words[at] = fresh[index] ?? '';
    else words.splice(at, how === 'drop' ? 1 : 0, ...(how === 'drop' ? [] : [fresh[index] ?? '']));
  }
  return { text: words.join(' '), changed: how === 'drop' ? [] : fresh };
}

/** What is put below what stands there already: something new, copies of it, or noise. */
export const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ make: fc.constant('new' as const), depth: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      make: fc.constantFrom('copy' as const, 'partial' as const, 'near' as const),
      how: fc.constantFrom('replace' as const, 'insert' as const, 'drop' as const),
      from: fc.nat(30),
      length: fc.integer({ min: 1, max: 4 }),
      boxed: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ make: fc.constant('noise' as const), picture: fc.boolean() }) },
);

/** What stands in other paragraphs, or is typeset in another way. */
const parted = fc.record({
  make: fc.constantFrom('joined' as const, 'split' as const),
  from: fc.nat(30),
  length: fc.integer({ min: 1, max: 4 }),
  retyped: fc.boolean(),
});

export const anyStep = fc.oneof({ weight: 5, arbitrary: step }, { weight: 1, arbitrary: parted });

export type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

const line = (html: string, base: number | null = null, changed: readonly string[] = []): Line => ({
  html,
  base,
  changed,
});

/** The lines that these steps make; copies of nothing are left out. */
export function linesOf(steps: readonly Step[]): Line[] {
  const lines: Line[] = [];
  let count = 0;
  for (const [mark, made] of steps.entries()) {
    if (made.make === 'new') {
      const base = count++;
      lines.push(line(`${'<div>'.repeat(made.depth)}<p>${paragraph(base)}</p>${'</div>'.repeat(made.depth)}`, base));
    } else if (made.make === 'noise')
      lines.push(line(made.picture ? `<p><img src="/noise${mark}.png"></p>` : `<p>Note ${mark}.</p>`));
    else if ('retyped' in made && count > 0) lines.push(...partedLines(made, count));
    else if ('boxed' in made && count > 0) {
      const first = made.from % count;
      const copies: Line[] = [];
      for (let base = first; base < Math.min(count, first + made.length); base++) {
        const { text, changed } =
          made.make === 'near'
            ? nearly(paragraph(base), mark * 50 + base, made.how)
            : { text: paragraph(base), changed: [] };
        copies.push(line(`<p>${text}</p>`, base, changed));
        if (made.make === 'partial') copies.push(line(`<p>${prose(`n${mark}b${base}w`, 15)}</p>`));
      }
      lines.push(...(made.boxed ? [line('<section>'), ...copies, line('</section>')] : copies));
    }
  }
  return lines;
}

function partedLines(made: typeof parted extends fc.Arbitrary<infer P> ? P : never, count: number): Line[] {
  const first = made.from % count;
  const bases = Array.from({ length: Math.min(count - first, made.length) }, (_, at) => first + at);
  const said = bases.flatMap(sentences);
  const own = (texts: readonly string[]): Line => {
    const text = texts.join(' ');
    return { ...line(`<p>${made.retyped ? retyped(text) : text}</p>`), parted: texts };
  };
  return made.make === 'split' ? said.map((text) => own([text])) : [own(said)];
}

export const htmlOf = (lines: readonly Line[]): string =>
  `<article>${lines.map(({ html }) => html).join('')}</article>`;

/** What `nearly` never changes. */
export const startOf = (key = ''): string => key.split(' ').slice(0, 8).join(' ');
