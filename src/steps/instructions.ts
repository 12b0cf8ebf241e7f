/** Tells instructions from other sentences, by how they begin and by forms that languages keep for it. */
import { INSTRUCTION_WORDS, type InstructionWords } from './instruction-words.ts';

/** Long items say what to do at their beginning, if at all. */
const READ_LETTERS = 400;

interface Speaker {
  readonly language: string;
  readonly verbs: ReadonlySet<string>;
  readonly lead: ReadonlySet<string>;
  readonly clauses: RegExp;
  readonly anywhere: RegExp | undefined;
  readonly first: RegExp | undefined;
  readonly last: RegExp | undefined;
}

const words = (list: string | undefined) => (list ? list.split(' ') : []);

/** Marks that end a clause, in the scripts that have their own; then the joining words of the language. */
function speakerOf(entry: InstructionWords): Speaker {
  const joins = words(entry.joins).join('|');
  return {
    language: entry.language,
    verbs: new Set(words(entry.verbs)),
    lead: new Set([...words(entry.lead), ...words(entry.joins)]),
    clauses: new RegExp(
      `[,.;:!?()"“”„«»–—…。、，；：！？؛،।>•|]+(?:\\s|$)|(?<=[。、，；：！？])${joins ? `|\\s(?:${joins})\\s` : ''}`,
      'iu',
    ),
    anywhere: entry.anywhere,
    first: entry.first,
    last: entry.last,
  };
}

const SPEAKERS = INSTRUCTION_WORDS.map(speakerOf);

/** Words before the verb: "Then carefully press" has two. */
const MOST_LEAD_WORDS = 4;

/** Adverbs before a verb: "Lightly spray", "Slowly add". */
const ADVERB = /^\p{L}{2,}ly$/u;

/** `inLanguage`: the page is in this language, so that an ending alone is a sign. */
function tells(clause: string, speaker: Speaker, inLanguage: boolean): boolean {
  if (speaker.anywhere?.test(clause)) return true;
  const all = clause.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  if (inLanguage && all.length > 1 && speaker.last?.test(all.at(-1) ?? '')) return true;
  for (const written of all.slice(0, MOST_LEAD_WORDS)) {
    const word = written.toLowerCase();
    if (speaker.verbs.has(word)) return true;
    if (inLanguage && speaker.first?.test(word)) return true;
    if (!speaker.lead.has(word) && !ADVERB.test(word)) return false;
  }
  return false;
}

/** The languages in which a text tells somebody to do something. */
function languagesTelling(text: string, pageLanguage: string): string[] {
  const read = text.slice(0, READ_LETTERS);
  return SPEAKERS.filter((speaker) => {
    const inLanguage = speaker.language === pageLanguage;
    return read.split(speaker.clauses).some((clause) => clause && tells(clause, speaker, inLanguage));
  }).map((speaker) => speaker.language);
}

/** The share of the texts that tell somebody to do something, all in one language: 0 to 1. */
export function shareOfInstructions(texts: readonly string[], pageLanguage: string): number {
  const byLanguage = new Map<string, number>();
  for (const text of texts)
    for (const language of languagesTelling(text, pageLanguage))
      byLanguage.set(language, (byLanguage.get(language) ?? 0) + 1);
  return texts.length ? Math.max(0, ...byLanguage.values()) / texts.length : 0;
}

/**
 * True when the sentence opens with something to do, or has it right behind its first clause: "Click OK", "Once saved,
 * restart". Further in, a verb's form alone means little.
 */
export function opensWithInstruction(sentence: string, pageLanguage: string): boolean {
  return SPEAKERS.some((speaker) => {
    const inLanguage = speaker.language === pageLanguage;
    const clauses = sentence.split(speaker.clauses).filter((clause) => clause?.trim());
    return clauses.slice(0, 2).some((clause) => tells(clause, speaker, inLanguage));
  });
}

/** The language that the page says it is in: the first part of its tag, `no` and its two forms read as one. */
export function languageOf(document: Document): string {
  const [language = ''] = (document.documentElement.getAttribute('lang') ?? '').toLowerCase().split(/[-_]/);
  return language === 'no' || language === 'nn' ? 'nb' : language;
}
