/** Procedures to take along, as Markdown or as plain text. */
import type { Procedure, Step } from '../core/outcome.ts';
import { literal } from './markdown/text.ts';

/** What is taken along, with the words that this layer doesn't have. */
export interface NamedProcedure {
  readonly procedure: Procedure;
  /** Its title, or what stands for one. */
  readonly name: string;
  /** "Fix 2 of 4"; empty where it stands alone. */
  readonly place: string;
}

export type StepsFormat = 'text' | 'markdown';

/** `address` is where the steps stand; empty when that is nothing to go to. */
export function stepsAs(format: StepsFormat, named: readonly NamedProcedure[], address: string): string {
  const write = format === 'markdown' ? asMarkdown : asText;
  const source = format === 'markdown' && address ? `<${address}>` : address;
  return `${[...named.map(write), source].filter(Boolean).join('\n\n')}\n`;
}

function asMarkdown({ procedure, name, place }: NamedProcedure): string {
  const item = (step: Step, number: number) => {
    const sign = `${number}. `;
    const pictures = step.images.filter(isOnWeb).map((address) => `![](<${new URL(address).href}>)`);
    // A line of its own inside an item; the two spaces keep it apart from the next.
    return sign + [...linesOf(step).map(literal), ...pictures].join(`  \n${' '.repeat(sign.length)}`);
  };
  const heading = (text: string, level: string) => `${level} ${literal(text)}`;
  return [
    heading(place ? `${name} (${place})` : name, '##'),
    ...sectionsOf(procedure).flatMap(({ section, from, steps }) => [
      ...(section ? [heading(section, '###')] : []),
      steps.map((step, index) => item(step, from + index)).join('\n'),
    ]),
  ].join('\n\n');
}

function asText({ procedure, name, place }: NamedProcedure): string {
  const item = (step: Step, number: number) => {
    const sign = `${number}. `;
    return sign + linesOf(step).join(`\n${' '.repeat(sign.length)}`);
  };
  return [
    place ? `${name} (${place})` : name,
    ...sectionsOf(procedure).flatMap(({ section, from, steps }) => [
      ...(section ? [section] : []),
      steps.map((step, index) => item(step, from + index)).join('\n'),
    ]),
  ].join('\n\n');
}

/** Steps that belong to one part of the job, one after the other. */
export interface StepSection {
  readonly section: string;
  /** The number of the first of them in the procedure, from 1. */
  readonly from: number;
  readonly steps: readonly Step[];
}

/** The procedure's steps, parted where another part of the job begins. */
export function sectionsOf({ steps }: Procedure): StepSection[] {
  const parts: { section: string; from: number; steps: Step[] }[] = [];
  for (const [index, step] of steps.entries()) {
    const last = parts.at(-1);
    if (last && last.section === (step.section ?? '')) last.steps.push(step);
    else parts.push({ section: step.section ?? '', from: index + 1, steps: [step] });
  }
  return parts;
}

/** Written as the browser writes it, an address holds no space and no pointed bracket. */
const isOnWeb = (address: string): boolean => /^https?:/i.test(address) && URL.canParse(address);

const linesOf = ({ text }: Step): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
