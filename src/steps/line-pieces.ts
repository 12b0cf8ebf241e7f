/** Divides blocks at their line breaks, and says of each part how much of it is bold, or something to press. */
import { mediaAddress } from '../core/page/media.ts';
import { normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';

/** What lines have to be read for, found at once: asking each block would ask thousands of times. */
export interface Marks {
  readonly bold: ReadonlySet<Element>;
  readonly headings: ReadonlySet<Element>;
  /** Elements that hold a line break or bold letters. */
  readonly holders: ReadonlySet<Element>;
}

const BOLD_TAGS = ['b', 'strong', 'th'];
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[7-9]00)/i;

const isBoldByStyle = (element: Element): boolean => BOLD_STYLE.test(element.getAttribute('style') ?? '');

/** The marks in the article. */
export function marksIn({ index, article: { root } }: Page): Marks {
  const isIn = (element: Element) => element !== root && root.contains(element);
  const bold = new Set(
    [...BOLD_TAGS.flatMap((name) => index.tagged(name)), ...index.having('style').filter(isBoldByStyle)].filter(isIn),
  );
  const headings = new Set(
    index.having('role').filter((element) => element.getAttribute('role') === 'heading' && isIn(element)),
  );
  const holders = new Set([root]);
  for (const element of [...bold, ...index.tagged('br').filter(isIn)])
    for (let at: Element | null = element; at && !holders.has(at); at = at.parentElement) holders.add(at);
  return { bold, headings, holders };
}

/** The text between two line breaks, while it is read. */
export interface Piece {
  text: string;
  bold: number;
  linked: number;
  readonly pictures: string[];
}

/** The block's text and pictures, from one line break to the next. */
export function piecesOf(page: Page, block: Block, marks: Marks): Piece[] {
  if (block.whole && marks.holders.has(block.element)) return new PieceReader(page, marks).read(block.element);
  const letters = block.key.length;
  const linked = block.words > 0 && block.linkWords === block.words ? letters : 0;
  return [{ text: block.text, bold: 0, linked, pictures: [...block.pictures] }];
}

const UNREAD = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS svg'.split(' '));
const PICTURES = new Set(['IMG', 'VIDEO', 'IFRAME']);
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const isPressed = (element: Element): boolean =>
  element.tagName === 'A' ? element.hasAttribute('href') : element.tagName === 'BUTTON';

/** Reads a block from one line break to the next. */
class PieceReader {
  readonly #page: Page;
  readonly #hasAside: boolean;
  readonly #marks: Marks;
  #piece: Piece = { text: '', bold: 0, linked: 0, pictures: [] };
  readonly #found = [this.#piece];
  /** How many elements that are open make letters bold, or something to press. */
  #bold = 0;
  #pressed = 0;

  constructor(page: Page, marks: Marks) {
    this.#page = page;
    this.#hasAside = page !== page.entire;
    this.#marks = marks;
  }

  /** Walks and doesn't call itself, so that depth costs no stack. */
  read(element: Element): Piece[] {
    const open: Element[] = [];
    this.#turn(element, 1);
    let node: Node | null = element.firstChild;
    while (node) {
      let next: Node | null = null;
      if (node.nodeType === TEXT_NODE) this.#readText((node as Text).data);
      else if (node.nodeType === ELEMENT_NODE && this.#enters(node as Element)) {
        next = node.firstChild;
        if (next) {
          open.push(node as Element);
          this.#turn(node as Element, 1);
        }
      }
      next ??= node.nextSibling;
      while (!next) {
        const left = open.pop();
        if (!left) break;
        this.#turn(left, -1);
        next = left.nextSibling;
      }
      node = next;
    }
    return this.#found;
  }

  /** Takes in what the element is itself; false where what is in it isn't read. */
  #enters(element: Element): boolean {
    const tag = element.tagName;
    if (UNREAD.has(tag) || (this.#hasAside && this.#page.isSetAside(element))) return false;
    if (tag === 'BR') this.#begin();
    if (!PICTURES.has(tag)) return true;
    const address = mediaAddress(element);
    if (address) this.#piece.pictures.push(address);
    return false;
  }

  #begin(): void {
    this.#piece = { text: '', bold: 0, linked: 0, pictures: [] };
    this.#found.push(this.#piece);
  }

  #turn(element: Element, by: 1 | -1): void {
    if (this.#marks.bold.has(element)) this.#bold += by;
    if (isPressed(element)) this.#pressed += by;
  }

  #readText(text: string): void {
    this.#piece.text += text;
    if (this.#bold === 0 && this.#pressed === 0) return;
    const letters = normalise(text).length;
    if (this.#bold > 0) this.#piece.bold += letters;
    if (this.#pressed > 0) this.#piece.linked += letters;
  }
}
