/** Reads jobs whose steps are marked in the page's own elements: microdata, RDFa and the h-recipe of microformats. */
import { blocksOf } from '../core/page/blocks.ts';
import type { ElementIndex } from '../core/page/element-index.ts';
import { collapse } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { type Job, type JobStep, numberedParts } from './schema-job.ts';

/** One way to mark elements. Each answers for an element with what its attributes say. */
export interface Marking {
  /** The attribute that says that an element is a job, and how: most pages have none, and aren't read further. */
  readonly attribute: string;
  readonly jobs: RegExp;
  /** All of a page's body among which there may be jobs. */
  mayBeJobs(index: ElementIndex): readonly Element[];
  /** Selector of everything that may be marked as a thing, a property or both. */
  readonly marked: string;
  kindOf(element: Element): Job['kind'] | null;
  /** The properties that the element is; the last part of their names. */
  propertiesOf(element: Element): readonly string[];
  /** True for an element that begins a thing of its own. */
  isThing(element: Element): boolean;
}

/** Names of the property that holds instructions; two are those of the vocabularies before schema.org. */
const INSTRUCTIONS = new Set(['recipeInstructions', 'instructions', 'instruction', 'step', 'steps']);
/** Things that a page marks; more are made to keep a browser busy. */
const MOST_MARKED = 20_000;

/** Every job that is marked on the page, in document order. */
export function markedUpJobs(page: Page, marking: Marking): Job[] {
  if (!hasJobs(page, marking)) return [];
  const jobs = new Map<Element, Found>();
  for (const element of [...page.document.querySelectorAll(marking.marked)].slice(0, MOST_MARKED)) {
    const kind = marking.kindOf(element);
    if (kind) jobs.set(element, { kind, thing: element, name: '', steps: [] });
    const properties = marking.propertiesOf(element);
    const isName = properties.includes('name');
    const isStep = properties.some((name) => INSTRUCTIONS.has(name));
    if (!isName && !isStep) continue;
    const job = jobAround(element, jobs);
    if (isStep && !job?.steps.at(-1)?.contains(element)) job?.steps.push(element);
    if (isName && job && thingAround(element, marking) === job.thing) job.name ||= collapse(element.textContent);
  }
  return [...jobs.values()].map(({ kind, name, steps }) => ({ kind, name, steps: stepsOf(steps, page, marking) }));
}

/** The index tells of the body; what stands around it says of itself at most that the whole page is a job. */
function hasJobs({ document, index }: Page, { attribute, jobs, mayBeJobs }: Marking): boolean {
  const isJob = (element: Element) => jobs.test(element.getAttribute(attribute) ?? '');
  return mayBeJobs(index).some(isJob) || isJob(document.documentElement) || isJob(document.body);
}

/** A job while its marks are gathered; `thing` is the element that stands for it. */
interface Found {
  readonly kind: Job['kind'];
  readonly thing: Element;
  name: string;
  readonly steps: Element[];
}

function jobAround(element: Element, jobs: ReadonlyMap<Element, Found>): Found | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const job = jobs.get(at);
    if (job) return job;
  }
  return undefined;
}

function thingAround(element: Element, marking: Marking): Element | undefined {
  for (let at = element.parentElement; at; at = at.parentElement) if (marking.isThing(at)) return at;
  return undefined;
}

/** One element holds all steps, each in an item, a paragraph or a line; of several each is a step. */
function stepsOf(elements: readonly Element[], page: Page, marking: Marking): JobStep[] {
  const [first] = elements;
  if (!first) return [];
  if (elements.length > 1) return elements.flatMap((element) => stepOf([linesIn(element, page).join('\n')]));
  const marked = [...first.querySelectorAll(marking.marked)].filter((inner) =>
    marking.propertiesOf(inner).some((name) => name === 'itemListElement' || INSTRUCTIONS.has(name)),
  );
  const items = marked.length > 1 ? marked : [...first.querySelectorAll('li')].filter((li) => !li.querySelector('li'));
  if (items.length > 1) return items.flatMap((item) => stepOf([linesIn(item, page).join('\n')]));
  return stepOf(linesIn(first, page).flatMap(numberedParts));
}

const stepOf = (texts: readonly string[]): JobStep[] =>
  texts.flatMap((text) => (text === '' ? [] : [{ text, section: '', images: [] }]));

/** The lines as they stand: line breaks are some of them. */
function linesIn(element: Element, page: Page): string[] {
  const blocks = blocksOf(element, page.facts, (inner) => page.isSetAside(inner));
  return blocks
    .flatMap(({ element: holder, whole, text }) => (whole && holder.querySelector('br') ? brokenLines(holder) : [text]))
    .filter(Boolean);
}

function brokenLines(element: Element): string[] {
  const lines = [''];
  const walker = element.ownerDocument.createTreeWalker(element, 1 | 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') lines.push('');
    else if (node.nodeType === node.TEXT_NODE) lines.push((lines.pop() ?? '') + (node.nodeValue ?? ''));
  }
  return lines.map(collapse).filter(Boolean);
}
