/** What leads to a host: a link whole with all that is nothing else, or only its address where it stands in a sentence. */
import { isBlockElement } from '../core/page/blocks.ts';
import { blocksIn } from '../core/page/known-blocks.ts';
import { MEDIA_TAGS } from '../core/page/media.ts';
import { indexOf } from '../core/page/page-index.ts';
import { holdsOnlyLabels, LABEL_WORDS } from '../core/plan/loss-guard.ts';
import { isHostOf } from '../core/plan/own-rule.ts';
import type { Page } from '../core/types.ts';

/** The links of a page that lead to a host or its subdomains. */
export const linksTo = (host: string, page: Page): Element[] =>
  indexOf(page)
    .tagged('a')
    .filter((link) => isHostOf(host, hostOf(link)));

/** Each rule of the person's asks every link; the copy's links stay what they are. */
const hosts = new WeakMap<Element, string>();

function hostOf(link: Element): string {
  const known = hosts.get(link);
  if (known !== undefined) return known;
  const written = link.getAttribute('href');
  const host = written && URL.canParse(written, link.baseURI) ? new URL(written, link.baseURI).hostname : '';
  hosts.set(link, host);
  return host;
}

interface Places {
  /** What is nothing but such links, with its labels. */
  readonly blocks: readonly Element[];
  /** Links in sentences: their words stay. */
  readonly inSentences: readonly Element[];
}

/** Where links stand. */
export function placesOf(links: readonly Element[], page: Page): Places {
  const these = new Only(links, page);
  const blocks = new Set<Element>();
  const inSentences: Element[] = [];
  for (const link of links) {
    if (isInSentence(link, page)) inSentences.push(link);
    else blocks.add(these.largestAround(link));
  }
  return { blocks: [...blocks], inSentences };
}

function isInSentence(link: Element, page: Page): boolean {
  let line: Element = link;
  while (!isBlockElement(line) && line.parentElement && line !== page.root) line = line.parentElement;
  if (line === link) return false;
  const prose = blocksIn(line, page).reduce((sum, { words, linkWords }) => sum + words - linkWords, 0);
  return prose > LABEL_WORDS;
}

/** What holds nothing else than some links; asked once for each element, however many of them stand in it. */
class Only {
  readonly #links: ReadonlySet<Element>;
  readonly #page: Page;
  readonly #asked = new Map<Element, boolean>();

  constructor(links: Iterable<Element>, page: Page) {
    this.#links = new Set(links);
    this.#page = page;
  }

  /** The largest element around a link that holds such links and their labels only. */
  largestAround(link: Element): Element {
    const { root, article } = this.#page;
    let at = link;
    for (let up = link.parentElement; up && up !== root && !up.contains(article.root); up = up.parentElement) {
      if (!this.#isOnly(up)) break;
      at = up;
    }
    return at;
  }

  #isOnly(element: Element): boolean {
    const known = this.#asked.get(element);
    if (known !== undefined) return known;
    const isTheirs = (one: Element) => this.#links.has(one.closest('a[href]') ?? one);
    const others = [...element.querySelectorAll(OTHERS)].some((one) => !isTheirs(one));
    const answer = !others && holdsOnlyLabels(blocksIn(element, this.#page));
    this.#asked.set(element, answer);
    return answer;
  }
}

/** What would go with the links, and says or shows something of its own. */
const OTHERS = ['a[href]', 'button', 'input', ...MEDIA_TAGS].join();
