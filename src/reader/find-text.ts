/** Finds words in the article, also across what is emphasised or linked within them, and behind folds. */

/** Where it was found, more than this is of no use to anybody. */
const MOST = 1000;

/** What parts one run of text from the next. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, td, th, dt, dd, figcaption, summary, div, section, figure, details, table';

interface Piece {
  readonly node: Text;
  /** Where the node's text begins in the whole. */
  readonly start: number;
}

/** Every place of `query`, in the order of the text; white space counts alike, and so do large and small letters. */
export function findIn(root: Node & ParentNode, query: string): Range[] {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(literal).join('\\s+'), 'giu');
  const { text, pieces } = textOf(root);
  const ranges: Range[] = [];
  for (const match of text.matchAll(pattern)) {
    ranges.push(rangeOf(pieces, match.index, match.index + match[0].length));
    if (ranges.length === MOST) break;
  }
  return ranges;
}

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The whole text, with a break between blocks that no query can hold. */
function textOf(root: Node & ParentNode): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  let last: Element | null = null;
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS) ?? null;
    if (last && block !== last) text += '\0';
    last = block;
    if (!(node instanceof Text)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

function rangeOf(pieces: readonly Piece[], from: number, to: number): Range {
  const range = document.createRange();
  const first = pieceAt(pieces, from);
  const end = pieceAt(pieces, to - 1);
  if (first && end) {
    range.setStart(first.node, from - first.start);
    range.setEnd(end.node, to - end.start);
  }
  return range;
}

/** The piece that holds a place; pieces are in order. */
function pieceAt(pieces: readonly Piece[], place: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
