/**
 * Panels that a press opens: the answer under its question, a chapter of an accordion, the tab that isn't chosen. Nobody
 * sees them as the page comes, so Readability drops them; where they stand in the article they are the article's.
 */
import { countWords, normalise } from '../core/text.ts';
import { AROUND } from './article-choice.ts';
import type { AroundArticle } from './bring-boxes.ts';
import { firstMadeIn, lastMadeBefore, madeFrom, remember } from './made.ts';
import { isOfOthers, isOwnPanel } from './own-box.ts';

/** Says of itself that it opens something. */
const OPENER = '[aria-expanded], [role="tab"][aria-controls]';
/** Where nothing says so, a question over what can't be seen. */
const QUESTION = 'h2, h3, h4, h5, h6, dt, [role="button"], [class*="question" i], [itemprop~="name"]';
const HEADING = 'h2, h3, h4, h5, h6';
const ASKED = /[?？؟]\s*$/u;

const OUTSIDE = `${AROUND}, dialog, [role="dialog"], [role="menu"], [class*="cookie" i], [id*="cookie" i], [class*="consent" i]`;
/** Beside what Readability chose, the same part of the page may ask questions of its own. */
const PART = 'article, main, [role="main"]';
/** A press on a heading opens what stands under it; longer ones are no label. */
const LONGEST_LABEL = 200;

interface Bringing extends AroundArticle {
  readonly article: Element;
  readonly sources: Map<Element, Element>;
  /** Leads from the page's elements to those of the article. */
  readonly made: Map<Element, Element>;
  /** What the article says, as `normalise` gives it, between spaces. */
  said: string;
}

/** Puts them into `article`, and into `sources`, which leads from its elements to the page's. */
export function bringPanels(article: Element, sources: Map<Element, Element>, around: AroundArticle): void {
  const { root } = around.reading.scope;
  const area = root.closest(PART) ?? root;
  let bringing: Bringing | undefined;
  for (const opener of area.querySelectorAll(`${OPENER}, ${QUESTION}`)) {
    if (!mayOpen(opener, root)) continue;
    const panel = panelOf(opener);
    if (!panel || panel.closest(OUTSIDE)) continue;
    bringing ??= {
      ...around,
      article,
      sources,
      made: madeFrom(sources),
      said: ` ${normalise(article.textContent ?? '')} `,
    };
    const first = firstMadeIn(panel, bringing.made);
    if (first) bringLabel(opener, first, bringing);
    else if (isClosed(panel, around) && !isOfTools(opener, panel, around)) bringPanel(opener, panel, bringing);
  }
}

/** Readability drops every button, also where it keeps what the button opens. */
function bringLabel(opener: Element, panel: Element, bringing: Bringing): void {
  const isLabel =
    opener.matches(OPENER) && (opener.closest(`${HEADING}, dt`) !== null || ASKED.test(opener.textContent ?? ''));
  if (!isLabel || isSaid(opener, bringing) || !bringing.article.contains(panel)) return;
  panel.before(labelOf(opener, bringing));
}

function bringPanel(opener: Element, panel: Element, bringing: Bringing): void {
  const { article, sources, made, facts, vocabulary } = bringing;
  if (isSaid(panel, bringing) || !isOwnPanel(panel, facts, vocabulary)) return;
  const place = placeBefore(panel, bringing);
  if (!place) return;
  const box = article.ownerDocument.createElement('div');
  const copy = panel.cloneNode(true) as Element;
  remember(copy, panel, sources, made);
  sources.set(box, panel);
  made.set(panel, box);
  const isUnder = normalise(place.textContent ?? '') === normalise(opener.textContent ?? '');
  if (isOver(opener, panel) && !isUnder) box.append(labelOf(opener, bringing));
  box.append(...copy.childNodes);
  for (const silent of box.querySelectorAll(SILENT)) silent.remove();
  bringing.said += `${normalise(box.textContent ?? '')} `;
  if (place.matches('li, dd')) place.append(box);
  else place.after(box);
}

const isSaid = ({ textContent }: Element, { said }: Bringing): boolean =>
  said.includes(` ${normalise(textContent ?? '')} `);

const SILENT = 'script, style, noscript, template';

/** Under what Readability chose, or asked in the same part of the page. */
function mayOpen(opener: Element, root: Element): boolean {
  const label = (opener.textContent ?? '').trim();
  if (label === '' || label.length > LONGEST_LABEL) return false;
  return ASKED.test(label) || (root.contains(opener) && opener.matches(OPENER));
}

/** What it names, else what follows it. */
function panelOf(opener: Element): Element | null {
  const named = opener.getAttribute('aria-controls')?.trim() ?? '';
  if (named) return opener.ownerDocument.getElementById(named);
  let whole = opener;
  for (let up = whole.parentElement; up && up.textContent?.trim() === opener.textContent?.trim(); up = up.parentElement)
    whole = up;
  return whole.nextElementSibling;
}

const isClosed = (panel: Element, { facts }: AroundArticle): boolean =>
  panel.getAttribute('aria-hidden') === 'true' || !facts.isLaidOut(panel);

/** "Share", "Comments", "Subscribe" open what is the page's; "Show more", under it, what goes on. */
function isOfTools(opener: Element, panel: Element, { vocabulary }: AroundArticle): boolean {
  if (!isOver(opener, panel)) return (panel.textContent ?? '').length < LEAST_REST;
  const text = opener.textContent ?? '';
  const key = normalise(text);
  return vocabulary.isToolLabel(key) || isOfOthers({ key, text, words: countWords(key) }, true, vocabulary);
}

/** The rest of an article is no shorter, in characters; what opens over a button is. */
const LEAST_REST = 200;

const FOLLOWING = 4;

/** "Show more" stands under what it opens, and says nothing of it. */
const isOver = (opener: Element, panel: Element): boolean =>
  (opener.compareDocumentPosition(panel) & FOLLOWING) !== 0 && !panel.contains(opener);

const WHOLE = 'ul, ol, dl, table, pre, figure, blockquote, details';

/** What it comes after: never amidst a list or a table that it doesn't stand in. */
function placeBefore(panel: Element, { article, made, sources }: Bringing): Element | null {
  let place = lastMadeBefore(panel, made);
  if (!place || place === article || !article.contains(place)) return null;
  const isAlone = (up: Element) => up !== article && up.textContent?.trim() === place?.textContent?.trim();
  for (let up = place.parentElement; up && isAlone(up); up = up.parentElement) place = up;
  for (let whole = place.closest(WHOLE); whole; whole = whole.parentElement?.closest(WHOLE) ?? null)
    if (article.contains(whole) && !sources.get(whole)?.contains(panel)) place = whole;
  return place;
}

/** As a heading where it is one. */
function labelOf(opener: Element, { sources, made }: Bringing): Element {
  const page = opener.ownerDocument;
  const heading = opener.closest(HEADING);
  const line = page.createElement(heading?.localName ?? 'p');
  const text = heading ? line : line.appendChild(page.createElement('strong'));
  text.append((opener.textContent ?? '').replace(/\s+/g, ' ').trim());
  sources.set(line, opener);
  made.set(opener, line);
  return line;
}
