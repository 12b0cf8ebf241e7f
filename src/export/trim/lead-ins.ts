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
    if (end === at && before && (before.isProse || endsList(before))) end = endOfLinks(trimming, at);
    if (end > at && end - at <= LONGEST_ROW && before && isClosed(before) && !/[:：]$/u.test(before.block.text))
      for (let one = at; one < end; one++) trimming.leaveOut(one, 'related');
    at = Math.max(end, at + 1);
  }
}

/** The last sentence of a list. */
const endsList = (line: Line): boolean => isClosed(line) && line.block.element.closest('li') !== null;

/** Where a whole list ends that is nothing but titles of other articles, with text after it; `at` when there is none. */
function endOfLinks({ lines, about }: Trimming, at: number): number {
  const list = lines[at]?.block.element.closest('ul');
  const page = lines[at]?.source?.ownerDocument.URL;
  if (!list || !page) return at;
  let end = at;
  for (let line = lines[end]; line && list.contains(line.block.element); line = lines[++end]) {
    const { own, away, here } = linksIn(line, about.host);
    if (
      end - at >= LONGEST_ROW ||
      !isLinks(line) ||
      isClosed(line) ||
      line.block.linkWords < LEAST_TITLE ||
      own !== 1 ||
      away + here > 0 ||
      placeOf(line.block.element.querySelector('a[href]')?.getAttribute('href') ?? '', page) !== placeOf(page, page)
    )
      return at;
  }
  return lines[end]?.isProse ? end : at;
}

/** In which part of the site an address lies; articles of a site lie in the same. */
function placeOf(address: string, page: string): string {
  if (!URL.canParse(address, page)) return '';
  const [first = '', ...more] = new URL(address, page).pathname.split('/').filter(Boolean);
  return more.length === 0 ? '' : `${first.replace(/\d/g, '0')} ${more.length}`;
}

/** The label, which may be a part of the link. Scripts without capitals have other ways, which the tables know. */
const LABEL = /^\(?\s*([^:：a-z]{2,40}):\s*(\S.*)$/u;

/** What says that the title is another article's. Any other label in capitals may name a record, a standard, a course, a speaker. */
const ELSEWHERE =
  /^(?:(?:IN|FROM) \P{Ll}+|(?:ALSO|MORE|NEXT|RELATED|READ|STORY|STORIES|NEWS|LATEST|OPINION|COLUMNS?|EDITORIAL|BLOGS?|COVERAGE|ARCHIVE|PHOTOS?|PICTURES|GALLERY|SLIDESHOW|VIDEOS?|WATCH|POLL|QUIZ|INTERACTIVE|EXCLUSIVE|ANALYSIS|EXPLAINER|LIVE|BREAKING|LEES|LIRE|LEIA|LEA|LEGGI|LESEN|MEHR|AUCH|FOTOS?|BILDER|VÍDEOS?|VIDÉOS?|ЧИТАЙТЕ|ФОТО|ВИДЕО)(?: \P{Ll}+)?)$/u;
/** A file is a part of the article, not another one. */
const FILE = /\.(?:mp[34]|m4[av]|ogg|wav|webm|mov|pdf|docx?|xlsx?|pptx?|csv|zip|epub)(?:$|[?#])/i;

function isLeadIn({ about }: Trimming, line: Line | undefined): boolean {
  if (line?.block.kind !== 'text' || line.block.linkWords === 0 || isEnclosed(line)) return false;
  const { block, plainWords } = line;
  if (!block.whole || block.pictures.length > 0 || block.element.closest('li') !== null || isClosed(line)) return false;
  const [, label = '', title = ''] = LABEL.exec(block.text) ?? [];
  if (!ELSEWHERE.test(label.trim()) || !/\p{Lu}{2}/u.test(label) || /\p{Ll}/u.test(label) || !/\p{Ll}/u.test(title))
    return false;
  const labelWords = label.trim().split(/\s+/).length;
  if (labelWords > LONGEST_LABEL || block.linkWords < LEAST_TITLE || plainWords > labelWords) return false;
  if (FILE.test(block.element.querySelector('a[href]')?.getAttribute('href') ?? '')) return false;
  const { own, away, here } = linksIn(line, about.host);
  return own === 1 && away + here === 0;
}
