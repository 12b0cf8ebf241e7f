/** Counts how often a document is read: a measure of work that is the same on every machine and in every run. */

/** Each of these is one read; of a text it is one more for every so many characters. */
const CHARACTERS = 50;

/** Looks through all that is below, and says so with one answer: one read more for each element there. */
const SEARCHES: ReadonlySet<string> = new Set(['querySelector', 'querySelectorAll']);

interface Reads {
  count: number;
}

/** Counts every getter and method of nodes, elements and texts in this window from now on. */
export function countReads(window: Window & typeof globalThis): Reads {
  const reads: Reads = { count: 0 };
  const costOf = (result: unknown): number => (typeof result === 'string' ? 1 + result.length / CHARACTERS : 1);
  const { querySelectorAll } = window.Element.prototype;
  // What a search finds at once it didn't look further for.
  const walked = (name: string, element: unknown, result: unknown): number =>
    SEARCHES.has(name) && element instanceof window.Element && !(result instanceof window.Element)
      ? querySelectorAll.call(element, '*').length
      : 0;
  for (const kind of [window.Node, window.Element, window.CharacterData, window.HTMLElement]) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(kind.prototype))) {
      const counted = (original: (...args: unknown[]) => unknown) =>
        function (this: unknown, ...args: unknown[]): unknown {
          const result = original.apply(this, args);
          reads.count += costOf(result) + walked(name, this, result);
          return result;
        };
      if (name === 'constructor' || !member.configurable) continue;
      if (member.get) Object.defineProperty(kind.prototype, name, { ...member, get: counted(member.get) });
      else if (typeof member.value === 'function')
        Object.defineProperty(kind.prototype, name, { ...member, value: counted(member.value) });
    }
  }
  return reads;
}
