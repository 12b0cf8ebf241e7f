/** Tells instructions from other sentences, by how they begin and by forms that languages keep for it. */
import type { InstructionWords } from './instruction-language.ts';
import { OTHER_WORDS } from './instruction-words-other.ts';
import { WESTERN_WORDS } from './instruction-words-western.ts';

/** Long items say what to do at their beginning, if at all. */
const READ_LETTERS = 400;

interface Speaker {
  readonly language: string;
  readonly verbs: ReadonlySet<string>;
  readonly lead: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly anywhere: RegExp | undefined;
  readonly first: RegExp | undefined;
  readonly last: RegExp | undefined;
  readonly reports: RegExp | undefined;
  /** The verbs are written in Latin letters. */
  readonly latin: boolean;
}

const words = (list: string | undefined) => (list ? list.split(' ') : []);
const LATIN = /\p{Script=Latin}/u;

const speakerOf = (entry: InstructionWords): Speaker => ({
  language: entry.language,
  verbs: new Set(words(entry.verbs)),
  lead: new Set([...words(entry.lead), ...words(entry.joins)]),
  joins: new Set(words(entry.joins)),
  anywhere: entry.anywhere,
  first: entry.first,
  last: entry.last,
  reports: entry.reports,
  latin: LATIN.test(entry.verbs),
});

const SPEAKERS = [...WESTERN_WORDS, ...OTHER_WORDS].map(speakerOf);

/** Words before the verb: "Then carefully press" has two. */
const MOST_LEAD_WORDS = 4;

/** Adverbs before a verb: "Lightly spray", "Slowly add". */
const ADVERB = /^\p{L}{2,}ly$/u;

/** Marks that end a clause, in the scripts that have their own. */
const CLAUSES = /[,.;:!?()"“”„«»–—…。、，；：！？؛،।>•|]+(?:\s|$)|(?<=[。、，；：！？])/u;
const WORDS = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** A text divided once, for all languages. */
interface Reading {
  readonly clauses: readonly { readonly text: string; readonly words: readonly string[] }[];
  readonly latin: boolean;
  readonly other: boolean;
  /** It has words that only English has. */
  readonly english: boolean;
}

const ENGLISH = /\b(?:the|and|of|your|with|for|you|this|from|until)\b/i;

function readingOf(text: string): Reading {
  const clauses = text
    .split(CLAUSES)
    .filter((clause) => clause?.trim())
    .map((clause) => ({ text: clause, words: clause.match(WORDS) ?? [] }));
  return {
    clauses,
    latin: LATIN.test(text),
    other: /[^\p{Script=Latin}\P{L}]/u.test(text),
    english: ENGLISH.test(text),
  };
}

/** `inLanguage`: the page is in this language, so that an ending alone is a sign. */
function tells(part: readonly string[], speaker: Speaker, inLanguage: boolean): boolean {
  if (
    inLanguage &&
    part.length > 1 &&
    speaker.last?.test(part.at(-1) ?? '') &&
    !part.some((word) => speaker.reports?.test(word))
  )
    return true;
  for (const written of part.slice(0, MOST_LEAD_WORDS)) {
    const word = written.toLowerCase();
    if (speaker.verbs.has(word)) return true;
    if (inLanguage && speaker.first?.test(word)) return true;
    if (!speaker.lead.has(word) && !ADVERB.test(word)) return false;
  }
  return false;
}

/** The parts of a clause that joining words leave: "Open it and press" has two. */
function partsOf(clause: readonly string[], { joins }: Speaker): string[][] {
  const parts: string[][] = [[]];
  for (const word of clause) {
    if (joins.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** True when one of the first `most` parts of the text tells somebody to do something, in this language. */
function tellsIn({ clauses, latin, other }: Reading, speaker: Speaker, inLanguage: boolean, most: number): boolean {
  if (!(speaker.latin ? latin : other)) return false;
  let seen = 0;
  for (const clause of clauses) {
    if (seen >= most) return false;
    if (speaker.anywhere?.test(clause.text)) return true;
    for (const part of partsOf(clause.words, speaker)) {
      if (seen++ >= most) return false;
      if (tells(part, speaker, inLanguage)) return true;
    }
  }
  return false;
}

/** What a template says that nobody has translated: it says nothing of the language of the text. */
const UNSAID = new Set(['', 'en']);

/** A word can be a verb in some other language by chance: of such finds more are needed. */
const DOUBT = 0.75;

const BY_LANGUAGE = new Map(SPEAKERS.map((speaker) => [speaker.language, speaker]));

interface Speakers {
  readonly believed: readonly Speaker[];
  readonly doubtful: readonly Speaker[];
}

/** The languages that a text is believed to be in, and those that it may be in where the page says nothing. */
function speakersFor(languages: readonly string[], isEnglish: boolean): Speakers {
  const isSaid = languages.some((language) => !UNSAID.has(language) && BY_LANGUAGE.has(language));
  const all = isSaid ? languages : [...languages, 'en'];
  const believed = [...new Set(all)].flatMap((language) => BY_LANGUAGE.get(language) ?? []);
  const doubtful = isSaid || isEnglish ? [] : SPEAKERS.filter((speaker) => !believed.includes(speaker));
  return { believed, doubtful };
}

/**
 * The share of the texts that tell somebody to do something, all in one language: 0 to 1. `languages`: what the page
 * and the heading above the texts are in.
 */
export function shareOfInstructions(texts: readonly string[], ...languages: readonly string[]): number {
  if (texts.length === 0) return 0;
  const readings = texts.map((text) => readingOf(text.slice(0, READ_LETTERS)));
  const isEnglish = readings.filter(({ english }) => english).length * 2 >= texts.length;
  const { believed, doubtful } = speakersFor(languages, isEnglish);
  const shareBy = (speaker: Speaker, isBelieved: boolean) =>
    readings.filter((reading) => tellsIn(reading, speaker, isBelieved, Number.POSITIVE_INFINITY)).length / texts.length;
  const best = Math.max(0, ...believed.map((speaker) => shareBy(speaker, true)));
  return best >= DOUBT ? best : Math.max(best, ...doubtful.map((speaker) => DOUBT * shareBy(speaker, false)));
}

/**
 * True when the sentence opens with something to do, or has it right behind its first clause: "Click OK", "Once saved,
 * restart". Further in, a verb's form alone means little.
 */
export function opensWithInstruction(sentence: string, pageLanguage: string): boolean {
  const reading = readingOf(sentence);
  const { believed, doubtful } = speakersFor([pageLanguage], reading.english);
  return (
    believed.some((speaker) => tellsIn(reading, speaker, true, 2)) ||
    doubtful.some((speaker) => tellsIn(reading, speaker, false, 2))
  );
}

/** The language that the page says it is in: the first part of its tag, `no` and its two forms read as one. */
export function languageOf(document: Document): string {
  const [language = ''] = (document.documentElement.getAttribute('lang') ?? '').toLowerCase().split(/[-_]/);
  return language === 'no' || language === 'nn' ? 'nb' : language;
}
