/** Instructions as schema.org describes them, however the page writes them down. */

/** One step: what to do, in lines; `section` is what the part of the job, or the step itself, is called. */
export interface JobStep {
  readonly text: string;
  readonly section: string;
  /** Addresses as they are written. */
  readonly images: readonly string[];
}

/** A job: a `Recipe` is written into page and data from the same fields, a `HowTo` often is a shorter text beside it. */
export interface Job {
  readonly kind: 'Recipe' | 'HowTo';
  readonly name: string;
  readonly steps: readonly JobStep[];
}

/** The last part of a type's name: `https://schema.org/HowTo`, `schema:HowTo` and `HowTo` are one. */
export const typeName = (written: string): string => written.split(/[/#:]/).at(-1) ?? '';

/** The kind of job that these types name, or null. */
export function kindOf(types: readonly string[]): Job['kind'] | null {
  const names = types.map(typeName);
  if (names.includes('Recipe')) return 'Recipe';
  return names.includes('HowTo') ? 'HowTo' : null;
}

const TYPED_NUMBER = /(?:^|\s)\(?(\d{1,2})[.)]\s+(?=\p{Lu}|\p{Lo})/gu;

/** The steps of a text that numbers them in one line: "1. Open it. 2. Close it." Itself where it doesn't. */
export function numberedParts(line: string): string[] {
  const marks = [...line.matchAll(TYPED_NUMBER)];
  const isCounted = marks.length > 1 && marks.every((mark, at) => Number(mark[1]) === at + 1);
  if (!isCounted || marks[0]?.index !== 0) return [line];
  return marks.map((mark, at) => line.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim());
}
