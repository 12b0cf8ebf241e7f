/**
 * Which source's word counts where structured data and the page's own text describe the same steps
 * (docs/decisions/0015).
 */
import type { FoundProcedure, SourceChoice } from './found-procedure.ts';

/** So many times the steps are a finer telling, and no ingredients or remarks that a list was taken to go on with. */
const FINER = 2;

/** Data of which less stands on the page describes something else, or in other words. */
const LEAST_PLACED = 0.5;

/** Fewer are no procedure. */
const LEAST_STEPS = 2;

/** The procedures without those that another source tells better; what wins says over whom, and why. */
export function withBetterSources(found: readonly FoundProcedure[]): FoundProcedure[] {
  const rivals = rivalsOf(found);
  const lost = new Set<FoundProcedure>();
  const wins = new Map<FoundProcedure, SourceChoice>();
  for (const data of found) {
    if (lost.has(data)) continue;
    const others = [...(rivals.get(data) ?? [])].filter((other) => !lost.has(other));
    if (!data.data) {
      const fuller = others.find((other) => !other.data && holdsAll(other, data));
      if (!fuller) continue;
      lost.add(data);
      wins.set(fuller, { over: [...(wins.get(fuller)?.over ?? []), data.source], because: 'more-steps' });
      continue;
    }
    if (others.length === 0) continue;
    const pageBetter = whyPage(data, others);
    if (pageBetter) lost.add(data);
    for (const winner of pageBetter ? others : [data]) wins.set(winner, choice(winner, pageBetter, data, others, wins));
    if (!pageBetter) for (const other of others) lost.add(other);
  }
  // What no step of is on the page is worth telling only where the page tells nothing itself.
  const tells = found.some((one) => !lost.has(one) && one.data?.placed !== 0);
  return found
    .filter((one) => !lost.has(one) && !(tells && one.data?.placed === 0))
    .map((one) => {
      const chosen = wins.get(one);
      return chosen ? { ...one, chosen } : one;
    });
}

/** Why the others' word counts more than that of the data; null where it doesn't. */
function whyPage({ steps, data }: FoundProcedure, others: readonly FoundProcedure[]): SourceChoice['because'] | null {
  if (!data) return null;
  const told = others.reduce((sum, other) => sum + other.steps.length, 0);
  const best = Math.max(...others.map((other) => other.steps.length));
  if (data.placed < steps.length * LEAST_PLACED && best >= LEAST_STEPS) return 'on-page';
  if (told >= steps.length * FINER) return 'finer';
  if (data.kind === 'Recipe' || others.some((other) => other.data)) return null;
  if (told > steps.length) return 'more-steps';
  return told === steps.length ? 'whole-text' : null;
}

function choice(
  winner: FoundProcedure,
  because: SourceChoice['because'] | null,
  data: FoundProcedure,
  others: readonly FoundProcedure[],
  wins: ReadonlyMap<FoundProcedure, SourceChoice>,
): SourceChoice {
  const before = wins.get(winner)?.over ?? [];
  if (because) return { over: [...before, data.source], because };
  const told = others.reduce((sum, other) => sum + other.steps.length, 0);
  const over = [...new Set([...before, ...others.map(({ source }) => source)])];
  return { over, because: winner.steps.length > told ? 'more-steps' : 'trusted' };
}

/** True when `more` has each step of `less` and others between or after them. */
function holdsAll(more: FoundProcedure, less: FoundProcedure): boolean {
  if (more.steps.length <= less.steps.length) return false;
  const starts = new Set(more.steps.map(({ elements }) => elements[0]));
  return starts.size === more.steps.length && less.steps.every(({ elements }) => starts.has(elements[0]));
}

/** For each procedure those that have a step in an element of it, or around one. */
function rivalsOf(found: readonly FoundProcedure[]): Map<FoundProcedure, Set<FoundProcedure>> {
  const owners = new Map<Element, Set<FoundProcedure>>();
  for (const one of found)
    for (const element of elementsOf(one)) owners.set(element, (owners.get(element) ?? new Set()).add(one));
  const ownersOf = ownersAround(owners);
  const rivals = new Map(found.map((one) => [one, new Set<FoundProcedure>()]));
  for (const one of found)
    for (const element of elementsOf(one))
      for (const other of ownersOf(element)) {
        if (other === one) continue;
        rivals.get(one)?.add(other);
        rivals.get(other)?.add(one);
      }
  return rivals;
}

/** Whose steps an element is, or stands in; what is around several elements is looked at once. */
function ownersAround(owners: ReadonlyMap<Element, ReadonlySet<FoundProcedure>>) {
  const known = new Map<Element, readonly FoundProcedure[]>();
  return (element: Element): readonly FoundProcedure[] => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = at.parentElement) path.push(at);
    let found = (at && known.get(at)) ?? [];
    for (const one of path.reverse()) {
      const own = owners.get(one);
      if (own) found = [...new Set([...found, ...own])];
      known.set(one, found);
    }
    return found;
  };
}

function* elementsOf({ steps, data }: FoundProcedure): Generator<Element> {
  // Steps that aren't on the page stand at its heading, which is nobody's step.
  if (data?.placed === 0) return;
  for (const { elements } of steps) yield* elements;
}
