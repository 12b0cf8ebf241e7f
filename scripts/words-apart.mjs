/**
 * Parts the tables of words by letters. What is written in other letters than A to Z (Cyrillic, Arabic, Han, but also `é`
 * and `ł`) can stand only on a page that has such letters, so an English one needn't load it: `content.js` gets the tables
 * without these words, and `words.js` has them. The tables in src/rules stay whole, and so does everything else made of them.
 *
 * It knows the forms in which the tables are written: `new Phrases(…)`, `new Lines(…)`, sets of words, and patterns that
 * are constants or the members of one. Whatever has another form stays in `content.js`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { cutPattern, NEVER } from './words-apart/pattern.mjs';

/** Letters beyond A to Z: as src/content/other-letters.ts asks a page for them. */
export const OTHER = /[^\0-\x7f\P{L}]/u;
/** Those of them that are equal to these where case doesn't count. */
const FOLDED = /[ſK]/u;

/** No text of any length in these languages is without such letters: what is said in them goes with the rest. Italian can be. */
const WRITTEN_WITH = new Set('ca cs da de es et fi fr hr hu is lt lv nb no pl pt ro sk sl sv tr vi'.split(' '));

/** True for a line of a table, by its label, that is in these languages alone. */
export const isWrittenWith = (label) => label.split(',').every((language) => WRITTEN_WITH.has(language.trim()));

const isOther = (text) => [...text].some((sign) => OTHER.test(sign) && !FOLDED.test(sign));

/** A phrase in the notation of the tables, without what of it is in other letters; null when nothing is left. */
export function cutPhrase(entry) {
  const { kept, isGone } = cutPattern(entry, isOther);
  return isGone ? null : kept;
}

/** A pattern without the alternatives in other letters. Null where that would number its groups anew, or nothing is in such letters. */
export function cutRegExp(source) {
  const { kept, isGone, groups, groupsGone } = cutPattern(source, isOther);
  if (isGone) return NEVER;
  return kept === source || (groupsGone > 0 && groupsGone < groups) ? null : kept;
}

/** The lines of a table of phrases without those in other letters, and the entries that are missing then. */
function partPhrases(table) {
  const apart = [];
  const lines = table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':');
      const goes = isWrittenWith(line.slice(0, colon));
      const kept = line
        .slice(colon + 1)
        .trim()
        .split(', ')
        .flatMap((entry) => {
          const left = goes ? null : cutPhrase(entry);
          if (left !== entry) apart.push(entry);
          return left === null ? [] : [left];
        });
      return kept.length === 0 ? [] : [`${line.slice(0, colon)}: ${kept.join(', ')}`];
    });
  return { kept: lines.join('\n'), apart };
}

/** The same for a table whose lines are patterns parted by `;`; a line that lacks any comes anew as a whole. */
function partLines(table) {
  const apart = [];
  const lines = table.split('\n').flatMap((line) => {
    const colon = line.indexOf(':') + 1;
    const parts = line.slice(colon).split(';');
    const goes = isWrittenWith(line.slice(0, colon - 1));
    const kept = parts.map((part) => (goes ? null : cutPhrase(part)) ?? NEVER);
    if (String(kept) === String(parts)) return [line];
    apart.push(line);
    return kept.every((part) => part === NEVER) ? [] : [line.slice(0, colon) + kept.join(';')];
  });
  return { kept: lines.join('\n'), apart };
}

function partWords(words) {
  const all = words.split(' ');
  return { kept: all.filter((word) => !isOther(word)).join(' '), apart: all.filter(isOther) };
}

const TEXT = '(?:`(?:[^`\\\\]|\\\\.)*`|"(?:[^"\\\\\\n]|\\\\.)*"|\'(?:[^\'\\\\\\n]|\\\\.)*\')';
const PATTERN = '\\/(?:[^/\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\\\n]|\\\\.)*\\])+\\/[a-z]*';
const FORMS = {
  table: new RegExp(`new (Phrases|Lines)\\((${TEXT})\\)`, 'g'),
  set: new RegExp(`new Set\\(\\s*\\(?((?:${TEXT}|\\s|\\+|//.*\\n)+)\\)?\\s*\\.split\\(" "\\)\\s*\\)`, 'g'),
  // Whole statements of a module: what stands in a function is made anew with each call.
  pattern: new RegExp(`^((?:export )?const \\w+ = )(${PATTERN});$`, 'gm'),
  members: new RegExp(`^(?:export )?const \\w+ = \\{\\n(?: {2}\\w+: ${PATTERN},?\\n)+\\};$`, 'gm'),
  member: new RegExp(`^( {2}\\w+: )(${PATTERN})(,?)$`, 'gm'),
};

/** What a literal says. */
const said = (literal) => new Function(`return (${literal}\n)`)();

/**
 * The module's JavaScript with its tables cut; `note` is given each part that was cut out and answers with its number. `up`
 * leads from the module's folder to src/rules.
 */
export function partModule(code, note, up = './') {
  const parted = (whole, { kept, apart }, made) =>
    kept === '' || apart.length === 0 ? whole : `later(${note(JSON.stringify(apart))}, ${made(JSON.stringify(kept))})`;
  const pattern = (whole) => {
    const { source, flags } = said(whole);
    const kept = flags.includes('v') ? null : cutRegExp(source);
    return kept === null ? whole : `later(${note(whole)}, /${kept}/${flags})`;
  };
  const cut = code
    .replace(FORMS.table, (whole, kind, literal) =>
      parted(whole, (kind === 'Lines' ? partLines : partPhrases)(said(literal)), (kept) => `new ${kind}(${kept})`),
    )
    .replace(FORMS.set, (whole, literal) =>
      parted(whole, partWords(said(literal)), (kept) => `new Set(${kept}.split(" "))`),
    )
    .replace(FORMS.members, (members) =>
      members.replace(FORMS.member, (_, head, whole, end) => head + pattern(whole) + end),
    )
    .replace(FORMS.pattern, (_, head, whole) => `${head}${pattern(whole)};`);
  return cut === code ? code : `import { later } from '${up}later/words.ts';\n${cut}`;
}

/**
 * These ask of what a page isn't searched for: what comments say, and how its author called things. The last comes with the rule
 * that alone needs it.
 */
const STAY_WHOLE = ['comment-pairs.ts', 'promotions/newsletters.ts', 'promotions/sharing.ts', 'mend-text/about.ts'];

const RULES = fileURLToPath(new URL('../src/rules', import.meta.url));

/** The modules that have something in other letters, by their paths in src/rules: their JavaScript without it. `note` as in `partModule`. */
async function partAll(note) {
  const parted = new Map();
  for (const name of readdirSync(RULES, { recursive: true }).sort()) {
    if (STAY_WHOLE.includes(name) || !name.endsWith('.ts')) continue;
    const source = readFileSync(join(RULES, name), 'utf8');
    const { code } = await transform(source, { loader: 'ts', charset: 'utf8', target: 'es2023' });
    const contents = partModule(code, (part) => note(name, part), `./${'../'.repeat(name.split('/').length - 1)}`);
    if (contents !== code) parted.set(name, contents);
  }
  return parted;
}

/** esbuild plugins for the content script, and for `words.js` once that is built: it has what the first cut out. */
export function wordsApart() {
  /** What was cut out, with the module that it was in, by its number: the same for the same files. */
  const cut = [];
  const loaded = new Set();
  const all = partAll((name, part) => cut.push({ name, part }) - 1);
  const inContent = {
    name: 'words-apart',
    setup(context) {
      context.onResolve({ filter: /^\.\/(?:mend-text|my-selectors)\.ts$/ }, () => ({
        path: join(RULES, 'later/rules.ts'),
      }));
      context.onResolve({ filter: /\/disclosures\/words\.ts$/ }, () => ({ path: join(RULES, 'later/notices.ts') }));
      context.onLoad({ filter: /\/rules\/.+\.ts$/ }, async ({ path }) => {
        const name = relative(RULES, path);
        const contents = (await all).get(name);
        if (contents === undefined) return null;
        loaded.add(name);
        return { contents, loader: 'js' };
      });
    },
  };
  const words = () => cut.flatMap(({ name, part }, number) => (loaded.has(name) ? [`${number}: ${part}`] : []));
  const inWords = {
    name: 'words-apart',
    setup(context) {
      context.onLoad({ filter: /\/rules\/words-in-other-letters\.ts$/ }, () => ({
        contents: `export const words = {${words()}};`,
        loader: 'js',
      }));
    },
  };
  return { inContent, inWords };
}
