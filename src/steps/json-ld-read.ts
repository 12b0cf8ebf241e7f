/** Reads the jobs that a page describes in JSON-LD: https://schema.org/HowTo, https://schema.org/Recipe. */
import { normalise } from '../core/text.ts';
import { linesOfHtml } from './html-text.ts';
import { type Job, type JobStep, kindOf, numberedParts, typeName } from './schema-job.ts';
import { stepLabel } from './step-label.ts';

/** Values that are looked through; pages describe themselves in some hundreds. */
const MOST_VALUES = 20_000;
/** Steps that are read of one job. The longest recipe measured has 38. */
const MOST_STEPS = 300;
/** How deep sections, lists and steps stand in one another; the vocabulary has four levels. */
const DEEPEST = 8;

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

const LD_JSON = /ld\+json/i;
const NAMES_JOB = /Recipe|HowTo/;

/** Every job in the page's JSON-LD, in its order. Text that is no JSON gives nothing. */
export function jobsInJsonLd(document: Document): Job[] {
  const scripts = [...document.querySelectorAll('script[type]')];
  const texts = scripts
    .filter((script) => LD_JSON.test(script.getAttribute('type') ?? ''))
    .map(({ textContent }) => textContent);
  // Most pages describe other things, and many at length.
  if (!texts.some((text) => NAMES_JOB.test(text))) return [];
  const things = thingsIn(texts.map(parsed));
  const byId = new Map<unknown, Thing>();
  for (const thing of things) if ('@id' in thing && Object.keys(thing).length > 1) byId.set(thing['@id'], thing);
  return things.flatMap((thing) => jobOf(thing, byId));
}

/** What many pages get wrong: raw line breaks in strings, commas before a closing bracket, comment marks around all. */
const repaired = (text: string): string =>
  text
    .replace(
      /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g,
      '',
    )
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s*[}\]])/g, '$1');

function parsed(text: string): unknown {
  for (const form of [text, repaired(text)]) {
    try {
      return JSON.parse(form);
    } catch {
      // Not JSON as it stands; what can't be repaired describes nothing.
    }
  }
  return null;
}

/** All things in the values, outer before inner, in the order of the text. */
function thingsIn(roots: readonly unknown[]): Thing[] {
  const things: Thing[] = [];
  const open = [...roots].reverse();
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES; seen++) {
    const value = open.pop();
    if (isThing(value)) things.push(value);
    const inner = isThing(value) ? Object.values(value) : Array.isArray(value) ? value : [];
    for (let at = inner.length - 1; at >= 0; at--) if (typeof inner[at] === 'object') open.push(inner[at]);
  }
  return things;
}

const typesOf = (thing: Thing): string[] => listOf(thing['@type']).filter((type) => typeof type === 'string');

function jobOf(thing: Thing, byId: ReadonlyMap<unknown, Thing>): Job[] {
  const kind = kindOf(typesOf(thing));
  if (!kind) return [];
  const written = kind === 'Recipe' ? (thing.recipeInstructions ?? thing.instructions) : (thing.step ?? thing.steps);
  const reader = new StepReader(kind, byId);
  reader.read(written, '', 0);
  const [name = ''] = wordsOf(thing.name ?? thing.headline);
  return reader.steps.length > 1 ? [{ kind, name, steps: reader.steps.slice(0, MOST_STEPS) }] : [];
}

const wordsOf = (value: unknown): string[] =>
  listOf(value).flatMap((one) => (typeof one === 'string' ? linesOfHtml(one) : []));

class StepReader {
  readonly steps: JobStep[] = [];
  readonly #kind: Job['kind'];
  readonly #byId: ReadonlyMap<unknown, Thing>;

  constructor(kind: Job['kind'], byId: ReadonlyMap<unknown, Thing>) {
    this.#kind = kind;
    this.#byId = byId;
  }

  read(value: unknown, section: string, depth: number): void {
    if (depth > DEEPEST || this.steps.length > MOST_STEPS) return;
    if (typeof value === 'string') this.#readText(value, section);
    else if (Array.isArray(value)) this.#readList(value, section, depth);
    else if (isThing(value)) this.#readThing(value, section, depth);
  }

  /** Of several strings each is a step; one alone holds them all. */
  #readList(list: readonly unknown[], section: string, depth: number): void {
    let part = section;
    for (const one of positioned(list)) {
      const lines = typeof one === 'string' && list.length > 1 ? linesOfHtml(one) : null;
      if (!lines) this.read(one, part, depth + 1);
      else if (lines.length === 1 && isPartName(lines[0] ?? '')) part = (lines[0] ?? '').replace(/\s*[:：]$/, '');
      else this.#add(lines, part, []);
    }
  }

  #readThing(thing: Thing, section: string, depth: number): void {
    const known = Object.keys(thing).length === 1 ? (this.#byId.get(thing['@id']) ?? thing) : thing;
    const types = typesOf(known).map(typeName);
    const inner = known.itemListElement ?? known.steps ?? known.step;
    const text = wordsOf(known.text ?? known.description);
    const [name = ''] = wordsOf(known.name);
    if (types.includes('HowToSection')) this.read(inner, name || section, depth + 1);
    else if (types.includes('HowToTip')) this.#addToLast(text);
    else if (types.includes('ListItem') && known.item != null) this.read(known.item, section, depth + 1);
    else if (types.includes('HowToStep') && inner != null) this.#addParts(known, inner, name, section, depth);
    else if (inner != null) this.read(inner, section, depth + 1);
    else this.#addNamed(name, text, section, imagesOf(known.image));
  }

  /** A step of directions and tips. */
  #addParts(step: Thing, inner: unknown, name: string, section: string, depth: number): void {
    const parts = new StepReader(this.#kind, this.#byId);
    parts.read(inner, '', depth + 1);
    const text = [...wordsOf(step.text), ...parts.steps.flatMap((part) => part.text.split('\n'))];
    this.#addNamed(name, text, section, [...imagesOf(step.image), ...parts.steps.flatMap(({ images }) => images)]);
  }

  #addNamed(name: string, text: readonly string[], section: string, images: readonly string[]): void {
    if (text.length === 0) this.#add([name], section, images);
    else if (!saysMore(name, text)) this.#add(text, section, images);
    else if (this.#kind === 'HowTo') this.#add([name, ...text], section, images);
    else this.#add(text, section || name, images);
  }

  /** A short line that ends in a colon names the part of the job that follows. */
  #readText(text: string, section: string): void {
    let part = section;
    for (const line of linesOfHtml(text)) {
      if (isPartName(line)) part = line.replace(/\s*[:：]$/, '');
      else for (const step of numberedParts(line)) this.#add([step], part, []);
    }
  }

  #addToLast(text: readonly string[]): void {
    const last = this.steps.pop();
    if (last) this.steps.push({ ...last, text: [last.text, ...text].join('\n') });
  }

  #add(lines: readonly string[], section: string, images: readonly string[]): void {
    const text = lines.filter((line) => line !== '').join('\n');
    if (normalise(text) !== '') this.steps.push({ text, section, images });
  }
}

/** Longer lines that end in a colon say what to do with what follows. */
const MOST_NAME_WORDS = 6;
const isPartName = (line: string): boolean => /[:：]$/.test(line) && line.split(' ').length <= MOST_NAME_WORDS;

/** False for a step's name that is its number, or how its text begins. */
function saysMore(name: string, text: readonly string[]): boolean {
  const key = normalise(name);
  return key !== '' && !/^\d+$/.test(key) && stepLabel(name)?.rest !== '' && !normalise(text.join(' ')).startsWith(key);
}

/** Things that say at which place in the list they stand are put there. */
function positioned(list: readonly unknown[]): readonly unknown[] {
  const placeOf = (one: unknown) => (isThing(one) ? Number(one.position) : Number.NaN);
  if (list.length === 0 || list.some((one) => Number.isNaN(placeOf(one)))) return list;
  return [...list].sort((a, b) => placeOf(a) - placeOf(b));
}

function imagesOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const address = isThing(one) ? (one.url ?? one.contentUrl) : one;
    return listOf(address).filter((each) => typeof each === 'string');
  });
}
