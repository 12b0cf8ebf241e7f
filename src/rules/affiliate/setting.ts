/** Where an affiliate link stands: in a banner, on a button, on a line of its own, or among words that must stay. */
import { isBlockElement } from '../../core/page/blocks.ts';
import { countWords, normalise } from '../../core/text.ts';
import { hostIn } from '../addresses.ts';
import { isAdLabel } from '../ads/labels.ts';
import { isButton, isButtonLabel } from '../button-labels.ts';
import { hasPicture, isBlank } from '../content.ts';
import { isColumns } from '../layout-table.ts';
import { siteOf } from '../site.ts';

/**
 * `empty`: a link without anything to see. `picture`: pictures only. `banner`: pictures with words, all in affiliate
 * links. `button`, `line`: nothing but words, all in affiliate links. `sentence`: words of the page stand beside it.
 * `long`: its text is too long for an ad. `kept`: its place says that its words belong to the page.
 */
export type Setting = 'empty' | 'picture' | 'banner' | 'button' | 'line' | 'sentence' | 'long' | 'kept';

/** Places whose words stay: headings, terms, captions, quotations, contents, and menus, which are no rule's business. */
const KEEPING =
  'h1, h2, h3, h4, h5, h6, caption, figcaption, legend, summary, dt, blockquote, q, cite, nav, [role="navigation"], [role="heading"], [role="doc-toc"]';

/** A line that opens with its number or says which part it is belongs to the page's order: a step, a chapter, a contents line. */
const NUMBERED =
  /^\s*(?:\(?\d{1,2}\s*[.)、:-]|[ivx]{1,4}[.)]\s|[•▪–]\s|(?:step|option|part|method|way|fix|tip|chapter|section|solution|schritt|methode|teil|lösung|kapitel|étape|méthode|partie|paso|método|parte|opción|passo|opção|passaggio|fase|metodo|stap|deel|steg|trin|krok|część|metoda|шаг|способ|часть|метод|adım|yöntem|bước|cách|langkah|cara|خطوة|الخطوة|手順|ステップ|方法|步骤|步驟|단계|방법)[\s.:]*(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+\b))/iu;

/** An address in print is part of the text, wherever it leads. */
const PRINTED_ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$|^\s*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:\/\S*)?\s*$/i;

/**
 * The longest text that is still an ad, in words. The longest product description inside one affiliate link on the pages
 * measured had 55; a line without a picture had 19. What is longer was written to be read, or is a link nobody closed.
 */
const LONGEST = { banner: 80, line: 30 } as const;
/** Whatever can be pressed but is no link may be a whole section of the page: a label of eight words and a price, no more. */
const LONGEST_PRESSED = 12;

/** Says in which setting affiliate links stand, having looked at what is around several of them once. */
export class Settings {
  readonly #isAffiliate: (element: Element) => boolean;
  readonly #page: URL;
  /** The other shops' buttons in the run of a node at its top; null where words stand outside links and buttons. */
  readonly #runs = new Map<Node, readonly Element[] | null>();
  readonly #hasWords = new Map<Element, boolean>();

  /** `isAffiliate` says which elements are affiliate links. */
  constructor(isAffiliate: (element: Element) => boolean, page: URL) {
    this.#isAffiliate = isAffiliate;
    this.#page = page;
  }

  /** Where the link stands, and the buttons to other shops beside it: "View at one shop", "View at another". */
  of(link: Element): { setting: Setting; beside: readonly Element[] } {
    const setting = this.#settingOf(link);
    const beside = setting === 'button' ? (this.#runs.get(topOfRun(link)) ?? []) : [];
    return { setting, beside };
  }

  #settingOf(link: Element): Setting {
    const text = link.textContent ?? '';
    const words = countWords(normalise(text));
    const hasText = words > 0;
    const pictured = hasPicture(link);
    if (words > (!/^(?:A|AREA)$/.test(link.tagName) ? LONGEST_PRESSED : pictured ? LONGEST.banner : LONGEST.line))
      return 'long';
    if (isInData(link)) return 'kept';
    if (!hasText && !pictured) return link.querySelector('svg') ? 'kept' : 'empty';
    if (!hasText) return this.#isIllustration(link) ? 'kept' : 'picture';
    if (link.closest(KEEPING) || link.querySelector('h1, h2, h3, h4, h5, h6')) return 'kept';
    if (NUMBERED.test(text) || PRINTED_ADDRESS.test(text)) return 'kept';
    const others = this.#othersBeside(link);
    // A product's name beside another shop's button is no button.
    if (!others || (others.length > 0 && !isButton(link))) return 'sentence';
    if (pictured) return 'banner';
    if (link.closest('li, dd')) return 'kept';
    if (isButton(link)) return 'button';
    return this.#isBrokenLine(link) ? 'kept' : 'line';
  }

  /** A picture that shows what the words beside it say: in a figure with a caption, or in a list item with words. */
  #isIllustration(link: Element): boolean {
    const says = (around: Element | null, words: string) => {
      const known = around && this.#hasWords.get(around);
      if (!around || known !== undefined) return known ?? false;
      const element = words ? around.querySelector(words) : around;
      const has = normalise(element?.textContent ?? '') !== '';
      this.#hasWords.set(around, has);
      return has;
    };
    return says(link.closest('figure'), 'figcaption') || says(link.closest('li, dd'), '');
  }

  /** A line of a paragraph that has words of its own on other lines. */
  #isBrokenLine(link: Element): boolean {
    for (const way of ['nextSibling', 'previousSibling'] as const) {
      let isBroken = false;
      for (let at: Node | null = topOfRun(link); at && !isBlock(at); at = at[way]) {
        isBroken ||= at.nodeName === 'BR';
        if (isBroken && this.#hasOtherWords(at, [])) return true;
      }
    }
    return false;
  }

  /** The buttons to other shops in the run of inline content around the link; null when it has other words. */
  #othersBeside(link: Element): readonly Element[] | null {
    const top = topOfRun(link);
    const known = this.#runs.get(top);
    if (known !== undefined) return known;
    const run: Node[] = [top];
    // A line break ends a run.
    for (const way of ['nextSibling', 'previousSibling'] as const) {
      for (let at = top[way]; at && !endsRun(at); at = at[way]) run.push(at);
    }
    const buttons: Element[] = [];
    const others = run.some((node) => this.#hasOtherWords(node, buttons)) ? null : buttons;
    for (const node of run) this.#runs.set(node, others);
    return others;
  }

  #hasOtherWords(node: Node, buttons: Element[]): boolean {
    if (node.nodeType === node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      return normalise(text) !== '' && !isAdLabel(text);
    }
    if (isBlank(node) || this.#isAffiliate(node as Element)) return false;
    if (this.#isShopButton(node as Element)) {
      buttons.push(node as Element);
      return false;
    }
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (this.#hasOtherWords(child, buttons)) return true;
    return false;
  }

  #isShopButton(element: Element): boolean {
    if (element.tagName !== 'A') return false;
    const host = hostIn(element.getAttribute('href') ?? '');
    return host !== null && siteOf(host) !== siteOf(this.#page.hostname) && isButtonLabel(element.textContent ?? '');
  }
}

/** In a table of two rows and two columns or more the cells are data. */
function isInData(link: Element): boolean {
  const row = link.closest('tr');
  const table = row?.closest('table');
  if (!row || !table || row.children.length < 2) return false;
  return (
    table.getAttribute('role') !== 'presentation' &&
    table.getElementsByTagName('tr').item(1) !== null &&
    !isColumns(row, table)
  );
}

/** The outermost inline element around the link. */
function topOfRun(link: Element): Element {
  let top = link;
  for (let up = top.parentElement; up && !isBlockElement(up) && up.tagName !== 'BODY'; up = up.parentElement) top = up;
  return top;
}

const isBlock = (node: Node): boolean => node.nodeType === node.ELEMENT_NODE && isBlockElement(node as Element);

const endsRun = (node: Node): boolean => isBlock(node) || node.nodeName === 'BR';
