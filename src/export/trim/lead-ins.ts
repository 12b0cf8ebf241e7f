/**
 * Titles of other articles in the midst of a text: under a label in capitals, "IN TEXAS: Three ponds dry up", or as a list
 * that nothing leads to.
 */
import type { Line } from './lines.ts';
import { isClosed, isEnclosed, isLinks, linksIn, type Trimming } from './trimming.ts';

const LONGEST_LABEL = 4;
const LEAST_TITLE = 3;
/** Where so many stand in a row they are a list that the article gives. */
const LONGEST_ROW = 3;

export function trimLeadIns(trimming: Trimming): void {
  const { lines } = trimming;
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && isLeadIn(trimming, lines[end])) end++;
    const before = lines[at - 1];
    if (end === at) end = endOfLinks(trimming, at);
    if (end > at && end - at <= LONGEST_ROW && before && isClosed(before) && !/[:：]$/u.test(before.block.text))
      for (let one = at; one < end; one++) trimming.leaveOut(one, 'related');
    at = Math.max(end, at + 1);
  }
}

/** Where a whole list ends that is nothing but titles of other articles, with text after it; `at` when there is none. */
function endOfLinks({ lines, about }: Trimming, at: number): number {
  const list = lines[at]?.block.element.closest('ul');
  if (!list) return at;
  let end = at;
  for (let line = lines[end]; line && list.contains(line.block.element); line = lines[++end]) {
    const { own, away, here } = linksIn(line, about.host);
    if (
      end - at >= LONGEST_ROW ||
      !isLinks(line) ||
      isClosed(line) ||
      line.block.linkWords < LEAST_TITLE ||
      own !== 1 ||
      away + here > 0
    )
      return at;
  }
  return lines[end]?.isProse ? end : at;
}

/** The label, which may be a part of the link. Scripts without capitals have other ways, which the tables know. */
const LABEL = /^\(?\s*([^:：a-z]{2,40}):\s*(\S.*)$/u;

/** What is heard, seen or printed is a part of the article, not another one. */
const HEARD = /\b(?:LISTEN|PODCAST|AUDIO|DOWNLOAD|SOURCE|DATA)\b/;
const FILE = /\.(?:mp[34]|m4[av]|ogg|wav|webm|mov|pdf|docx?|xlsx?|pptx?|csv|zip|epub)(?:$|[?#])/i;

function isLeadIn({ about }: Trimming, line: Line | undefined): boolean {
  if (line?.block.kind !== 'text' || line.block.linkWords === 0 || isEnclosed(line)) return false;
  const { block, plainWords } = line;
  if (!block.whole || block.pictures.length > 0 || block.element.closest('li') !== null || isClosed(line)) return false;
  const [, label = '', title = ''] = LABEL.exec(block.text) ?? [];
  if (HEARD.test(label) || !/\p{Lu}{2}/u.test(label) || /\p{Ll}/u.test(label) || !/\p{Ll}/u.test(title)) return false;
  const labelWords = label.trim().split(/\s+/).length;
  if (labelWords > LONGEST_LABEL || block.linkWords < LEAST_TITLE || plainWords > labelWords) return false;
  if (FILE.test(block.element.querySelector('a[href]')?.getAttribute('href') ?? '')) return false;
  const { own, away, here } = linksIn(line, about.host);
  return own === 1 && away + here === 0;
}
