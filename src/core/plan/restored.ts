/** What findings are called, and how what the person took back is known again. */
import { STAMP } from '../page/snapshot.ts';
import type { Finding, Named } from '../types.ts';

/** What a finding is called that is alone at its place: its rule and the place of its first target. */
export function nameOf({ rule, targets }: Finding): string {
  const first = targets[0];
  if (!first) throw new TypeError(`a finding of ${rule} has no target`);
  return `${rule}.${placeOf(first)}`;
}

/**
 * All by which an action is known again once it was taken back. What repeats is found anew whenever something else comes
 * back to the page, and may then begin a block earlier or later: any of its targets tells it.
 */
export function namesOf({ id, rule, targets, original }: Named): string[] {
  return original ? [id, ...targets.map((target) => targetName(rule, target))] : [id];
}

/** True for what the person took back, be it under another name. */
export const isRestored = (finding: Named, restored: ReadonlySet<string>): boolean =>
  restored.size > 0 && namesOf(finding).some((name) => restored.has(name));

const targetName = (rule: string, target: Element): string => `${rule}@${placeOf(target)}`;

const placeOf = (element: Element): string => element.getAttribute(STAMP) ?? pathOf(element);

function pathOf(element: Element): string {
  const path: number[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    path.unshift(Array.prototype.indexOf.call(at.parentElement.children, at));
  }
  return path.join('-');
}

/** What the person took back of one page. */
export class Restored {
  /** For each action that was taken back, what it was known by then. */
  #actions: readonly (readonly string[])[] = [];

  /** All names together, for a plan. */
  get names(): Set<string> {
    return new Set(this.#actions.flat());
  }

  add(names: readonly string[]): void {
    this.#actions = [...this.#actions, names];
  }

  /** Forgets what is known by one of these names, with all its other names. */
  drop(names: readonly string[]): void {
    this.#actions = this.#actions.filter((known) => !known.some((name) => names.includes(name)));
  }

  clear(): void {
    this.#actions = [];
  }
}
