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
  const contest = new Contest(found);
  for (const one of found) contest.settle(one);
  const left = found.filter((one) => !contest.hasLost(one));
  // What no step of is on the page is worth telling only where the page tells nothing itself.
  const tells = left.some((one) => !isOffPage(one));
  return left.filter((one) => !(tells && isOffPage(one))).map((one) => contest.withChoice(one));
}

const isOffPage = ({ data }: FoundProcedure): boolean => data?.placed === 0;

const stepsIn = (procedures: readonly FoundProcedure[]): number =>
  procedures.reduce((sum, { steps }) => sum + steps.length, 0);

/** Who tells the same steps as whom, and who of them has lost or won so far. */
class Contest {
  readonly #rivals: ReadonlyMap<FoundProcedure, ReadonlySet<FoundProcedure>>;
  readonly #lost = new Set<FoundProcedure>();
  readonly #wins = new Map<FoundProcedure, SourceChoice>();

  constructor(found: readonly FoundProcedure[]) {
    this.#rivals = rivalsOf(found);
  }

  hasLost(one: FoundProcedure): boolean {
    return this.#lost.has(one);
  }

  withChoice(one: FoundProcedure): FoundProcedure {
    const chosen = this.#wins.get(one);
    return chosen ? { ...one, chosen } : one;
  }

  /** Between this one and those of its rivals that are still in. */
  settle(one: FoundProcedure): void {
    if (this.hasLost(one)) return;
    const others = [...(this.#rivals.get(one) ?? [])].filter((other) => !this.hasLost(other));
    if (others.length === 0) return;
    if (one.data) this.#settleData(one, others);
    else this.#settleOnPage(one, others);
  }

  #settleOnPage(one: FoundProcedure, others: readonly FoundProcedure[]): void {
    const fuller = others.find((other) => !other.data && holdsAll(other, one));
    if (fuller) this.#letWin(fuller, [one], 'more-steps');
  }

  #settleData(data: FoundProcedure, others: readonly FoundProcedure[]): void {
    const pageBetter = whyPage(data, others);
    if (pageBetter) for (const other of others) this.#letWin(other, [data], pageBetter);
    else this.#letWin(data, others, data.steps.length > stepsIn(others) ? 'more-steps' : 'trusted');
  }

  #letWin(winner: FoundProcedure, losers: readonly FoundProcedure[], because: SourceChoice['because']): void {
    const before = this.#wins.get(winner)?.over ?? [];
    this.#wins.set(winner, { over: [...new Set([...before, ...losers.map(({ source }) => source)])], because });
    for (const loser of losers) this.#lost.add(loser);
  }
}

/** Why the others' word counts more than that of the data; null where it doesn't. */
function whyPage({ steps, data }: FoundProcedure, others: readonly FoundProcedure[]): SourceChoice['because'] | null {
  if (!data) return null;
  const told = stepsIn(others);
  const best = Math.max(...others.map((other) => other.steps.length));
  if (data.placed < steps.length * LEAST_PLACED && best >= LEAST_STEPS) return 'on-page';
  if (told >= steps.length * FINER) return 'finer';
  if (data.kind === 'Recipe' || others.some((other) => other.data)) return null;
  if (told > steps.length) return 'more-steps';
  return told === steps.length ? 'whole-text' : null;
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

function* elementsOf(one: FoundProcedure): Generator<Element> {
  // Steps that aren't on the page stand at its heading, which is nobody's step.
  if (isOffPage(one)) return;
  for (const { elements } of one.steps) yield* elements;
}
