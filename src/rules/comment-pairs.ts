/** The comments with which page builders fence off advertising: `<!-- ad begin --> … <!-- ad end -->`. */
import { normalise } from '../core/text.ts';
import type { Page } from '../core/types.ts';

interface CommentPair {
  /** What the comments call the content between them. */
  readonly kind: 'ad' | 'affiliate';
  /** What the opening comment says. */
  readonly says: string;
  /** The elements between the two, which are siblings. */
  readonly between: readonly Element[];
}

const AFFILIATE =
  /(?:^| )(?:affiliates?|affiliation|afiliados?|affiliazione|partner ?link|партн[её]рск\p{L}*|アフィリエイト|联盟)(?: |$)/u;
const AD =
  /(?:^| )(?:ads?|adverts?|advertisements?|advertising|advertorial|adsense|adslot|adunit|adblock|adbox|google ads?|dfp|gpt|sponsored|werbung|werbeblock|anzeigen?|publicit[ée]|publicidad|anuncios?|publicidade|pubblicit[àa]|reklamy?|reklama|reklame|annons(?:er)?|advertentie|mainos|реклама|рекламный|廣告|广告|広告|광고|quảng cáo|iklan)(?: |$)/u;

/** Part of every comment that says one of the above: most say neither, and few are written in another script. */
const MAY_SAY = /[^\0-\x7f]|ad|affil|afil|partner|dfp|gpt|sponsor|werb|anz|public|anun|pubb|rek|annons|mainos|iklan/i;

/**
 * Fences around something else than advertising: AdSense marks the article itself this way ("section targeting"), and
 * other comments only say where scripts stand or what an ad blocker should do.
 */
const NOT_AN_AD =
  /google ad section|ad ?blocker|anti ad|no ads?(?: |$)|scripts?(?: |$)|tracking|analytics|header|css|settings|config/;

/** "Top" and "bottom" are no fence: they name two slots, with the article between them. */
const OPENS =
  /(?:^| )(?:begin(?:s|ning)?|start(?:s)?|open(?:s|ing)?|anfang|beginn|d[ée]but|inicio|início|inizio|początek|начало|開始|开始|시작|bắt đầu)(?: |$)/u;
const CLOSES =
  /(?:^| )(?:ends?|ending|stop(?:s)?|close(?:s|d)?|closing|finish|ende|fin|final|fim|fine|koniec|конец|終了|终了|结束|끝|kết thúc)(?: |$)/u;

/**
 * In characters; longer comments are text or code somebody took out, not a fence. Of 299 comments on 138 pages that speak of
 * ads 286 were shorter; the others had 101 to 749.
 */
const LONGEST = 80;

type Fence = {
  readonly end: boolean;
  readonly kind: CommentPair['kind'];
  readonly name: string;
  readonly says: string;
};

/** Asked for ads and for affiliates; a page never changes while its rules are asked. */
const read = new WeakMap<Page, readonly CommentPair[]>();

/** The pairs of a page in document order, read once. */
export function commentPairs(page: Page): readonly CommentPair[] {
  const pairs = read.get(page) ?? pairsUnder(page.root);
  read.set(page, pairs);
  return pairs;
}

/** All pairs under `root`, in document order; a pair's comments have one parent and no fence of their name between them. */
function pairsUnder(root: Element): CommentPair[] {
  const pairs: CommentPair[] = [];
  const open = new Map<Node, Map<string, { comment: Node; fence: Fence }>>();
  const walker = root.ownerDocument.createTreeWalker(root, 128 /* comments */);
  while (walker.nextNode()) {
    const comment = walker.currentNode;
    const fence = fenceOf(comment.nodeValue ?? '');
    const parent = comment.parentNode;
    if (!fence || !parent) continue;
    const names = open.get(parent) ?? new Map<string, { comment: Node; fence: Fence }>();
    open.set(parent, names);
    const start = fence.end ? names.get(fence.name) : undefined;
    if (start) {
      const between = elementsBetween(start.comment, comment);
      if (between.length) pairs.push({ kind: start.fence.kind, says: start.fence.says, between });
      names.delete(fence.name);
    } else if (!fence.end) names.set(fence.name, { comment, fence });
  }
  return pairs;
}

/** What a comment fences off, or null. `/ad`, `ad end` and `end ad` close what `ad` or `ad begin` opened. */
function fenceOf(comment: string): Fence | null {
  if (comment.length > LONGEST || !MAY_SAY.test(comment)) return null;
  const says = comment.trim().replace(/\s+/g, ' ');
  const text = normalise(says);
  const kind = AFFILIATE.test(text) ? 'affiliate' : AD.test(text) ? 'ad' : null;
  if (!kind || NOT_AN_AD.test(text)) return null;
  const end = /^\s*[/\\]/.test(comment) || CLOSES.test(text);
  const name = text
    .replace(CLOSES, ' ')
    .replace(OPENS, ' ')
    .replace(/(?<=\p{L})s(?= |$)/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { end, kind, name, says };
}

function elementsBetween(start: Node, end: Node): Element[] {
  const between: Element[] = [];
  for (let at = start.nextSibling; at && at !== end; at = at.nextSibling) {
    if (at.nodeType === at.ELEMENT_NODE) between.push(at as Element);
  }
  return between;
}
