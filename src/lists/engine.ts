/**
 * The filter lists' engine, as it was made by scripts/lists.mjs: opened from its bytes and asked about a page. Only the
 * background, the command line, tests and the bench may import this; it brings 250 kB with it.
 */
import { type CosmeticFilter, FiltersEngine, Request } from '@ghostery/adblocker';
import type { ListQuestion, ListReply } from '../core/page/list-question.ts';
import { type Needs, namesOf, needsOf } from './occurs.ts';

/** The opened lists. */
export interface ListEngine {
  readonly filters: FiltersEngine;
  /** The generic rules that no class, id or address leads to. */
  readonly others: readonly { readonly rule: CosmeticFilter; readonly selector: string; readonly needs: Needs }[];
}

/** The engine's file is damaged, or of another version than the code that reads it. */
export class UnreadableLists extends Error {
  override readonly name = 'UnreadableLists';
}

/** Opens the engine; takes over `bytes`. Throws UnreadableLists. */
export function open(bytes: Uint8Array): ListEngine {
  try {
    const filters = FiltersEngine.deserialize(bytes);
    const others = filters.cosmetics.genericRules.getFilters().map((rule) => {
      const selector = rule.getSelector();
      return { rule, selector, needs: needsOf(selector) };
    });
    return { filters, others };
  } catch (error) {
    throw new UnreadableLists(`the filter lists can't be read: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** Which selectors of the lists may select something on this page, and which of its addresses the lists block. */
export function ask(engine: ListEngine, question: ListQuestion): ListReply {
  return { selectors: selectorsFor(engine, question), blocked: blockedOf(engine, question) };
}

function selectorsFor({ filters, others }: ListEngine, question: ListQuestion): string[] {
  const { hostname, domain } = Request.fromRawDetails({ url: question.url, type: 'main_frame' });
  const { matches, allowGenericHides } = filters.matchCosmeticFilters({
    url: question.url,
    hostname,
    domain,
    classes: [...question.classes],
    ids: [...question.ids],
    hrefs: [...question.hrefs],
  });
  if (!allowGenericHides) return [];
  const selectors = new Set<string>();
  const excepted = new Set<string>();
  const mayOccur = namesOf(question);
  const add = (selector: string, needs: Needs) => {
    if (mayOccur(needs)) selectors.add(selector);
  };

  for (const { filter, exception } of matches) {
    if (!filter) continue;
    const selector = filter.getSelector();
    if (exception) excepted.add(selector);
    else add(selector, needsOf(selector));
  }
  for (const { rule, selector, needs } of others) if (rule.match(hostname, domain)) add(selector, needs);
  return [...selectors].filter((selector) => !excepted.has(selector));
}

function blockedOf({ filters }: ListEngine, { url, addresses }: ListQuestion): string[] {
  return addresses
    .filter(({ address, type }) => filters.match(Request.fromRawDetails({ url: address, sourceUrl: url, type })).match)
    .map(({ address }) => address);
}
