/**
 * Panels that a press opens: the answer under its question, a chapter of an accordion, the tab that isn't chosen. Nobody
 * sees them as the page comes, so Readability drops them; where they stand in the article they are the article's.
 */
import { countWords, normalise } from '../../core/text.ts';
import { isBefore } from '../before.ts';
import { AROUND } from '../prose.ts';
import { titleOf } from '../title.ts';
import type { AroundArticle } from './boxes.ts';
import { firstMadeIn, lastMadeBefore, madeFrom, remember } from './made.ts';
import { isOfOthers, isOwnPanel } from './own-box.ts';

/** Says of itself that it opens something, and no menu or list to choose from. */
const OPENER =
  ':is([aria-expanded], [role="tab"][aria-controls]):not([aria-haspopup]:not([aria-haspopup="false"]), [role="combobox"])';
/** Where nothing says so, a question over what can't be seen. */
const QUESTION = 'h2, h3, h4, h5, h6, dt, [role="button"], [class*="question" i], [itemprop~="name"]';
const HEADING = 'h2, h3, h4, h5, h6';
const ASKED = /[?？؟]\s*$/u;

const OUTSIDE = `${AROUND}, dialog, [role="dialog"], [aria-modal], [popover], [role="menu"], [role="listbox"], [role="tooltip"], [role="alert"], textarea, script, style, noscript, template, [class*="cookie" i], [id*="cookie" i], [class*="consent" i]`;
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
  const panelOf = panelsIn(area);
  const isAsked = hasQuestions(area, panelOf, around);
  for (const opener of area.querySelectorAll(`${OPENER}, ${QUESTION}`)) {
    if (!mayOpen(opener, root) || !(isAsked || opener.matches(OPENER))) continue;
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

/** A single unseen part under a question is as often another wording of the text, a notice or an offer. */
const LEAST_QUESTIONS = 2;

/** True where several questions that don't say that they open something stand over what can't be seen. */
function hasQuestions(area: Element, panelOf: PanelOf, around: AroundArticle): boolean {
  const panels = new Set<Element>();
  for (const question of area.querySelectorAll(QUESTION)) {
    const panel = ASKED.test(question.textContent ?? '') ? panelOf(question) : null;
    if (panel && !panel.closest(OUTSIDE) && isClosed(panel, around)) panels.add(panel);
    if (panels.size >= LEAST_QUESTIONS) return true;
  }
  return false;
}

/** Readability drops every button, also where it keeps what the button opens. */
function bringLabel(opener: Element, panel: Element, bringing: Bringing): void {
  if (!opener.matches(OPENER) || !isHead(opener) || isSaid(opener, bringing) || !bringing.article.contains(panel))
    return;
  if (!filledHeading(opener, bringing)) panel.before(labelOf(opener, bringing));
}

/** The heading, if it stands in the article without the button that was all it had; now it says again what it said. */
function filledHeading(opener: Element, { article, made }: Bringing): Element | null {
  const heading = opener.closest(HEADING);
  const emptied = heading && made.get(heading);
  if (!emptied || !article.contains(emptied) || emptied.textContent?.trim() !== '') return null;
  emptied.textContent = saidBy(opener);
  return emptied;
}

const saidBy = ({ textContent }: Element): string => (textContent ?? '').replace(/\s+/g, ' ').trim();

/** Stands over a part of the text: a button that only names what it opens may be a tool's. */
const isHead = (opener: Element): boolean =>
  opener.closest(`${HEADING}, dt`) !== null || ASKED.test(opener.textContent ?? '');

function bringPanel(opener: Element, panel: Element, bringing: Bringing): void {
  const { article, sources, made, facts, vocabulary } = bringing;
  // Under a bare button a list without a sentence is one to choose from: languages, an order, settings.
  const mayList = isHead(opener) || opener.matches('[role="tab"]') || !isBefore(opener, panel);
  if (isSaid(panel, bringing) || !isOwnPanel(panel, facts, vocabulary, mayList)) return;
  const heading = isBefore(opener, panel) ? filledHeading(opener, bringing) : null;
  const place = heading ?? placeBefore(panel, bringing);
  if (!place) return;
  const box = article.ownerDocument.createElement('div');
  const copy = panel.cloneNode(true) as Element;
  remember(copy, panel, sources, made);
  sources.set(box, panel);
  made.set(panel, box);
  const isLabelled = normalise(place.textContent ?? '') === normalise(opener.textContent ?? '');
  if (isBefore(opener, panel) && !isLabelled) box.append(labelOf(opener, bringing));
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

/** What an opener opens: what it names, else what follows it. */
type PanelOf = (opener: Element) => Element | null;

/** By ids that are read here: the document of a copy need not hold it, and finds none (`core/page/hollow-document`). */
function panelsIn(area: Element): PanelOf {
  const byId = new Map<string, Element>();
  for (const element of area.querySelectorAll('[id]')) if (!byId.has(element.id)) byId.set(element.id, element);
  return (opener) => {
    const named = opener.getAttribute('aria-controls')?.trim() ?? '';
    return named ? (byId.get(named) ?? null) : partAfter(opener);
  };
}

function partAfter(opener: Element): Element | null {
  let whole = opener;
  for (let up = whole.parentElement; up && up.textContent?.trim() === opener.textContent?.trim(); up = up.parentElement)
    whole = up;
  let part = whole.nextElementSibling;
  while (part?.matches(SILENT)) part = part.nextElementSibling;
  return part;
}

const isClosed = (panel: Element, { facts }: AroundArticle): boolean =>
  panel.getAttribute('aria-hidden') === 'true' || !facts.isLaidOut(panel);

/** "Share", "Comments", "Subscribe" open what is the page's; "Show more", under it, what goes on. */
function isOfTools(opener: Element, panel: Element, { vocabulary, reading }: AroundArticle): boolean {
  if (!isBefore(opener, panel)) return (panel.textContent ?? '').length < LEAST_REST;
  const text = opener.textContent ?? '';
  const key = normalise(text);
  // How to cite an article says its title again, and so does what sends it to somebody.
  const title = normalise(titleOf(reading));
  if (!isHead(opener) && title.length >= LEAST_TITLE && normalise(panel.textContent ?? '').includes(title)) return true;
  return vocabulary.isToolLabel(key) || isOfOthers({ key, text, words: countWords(key) }, true, vocabulary);
}

/** A shorter title, in characters, is a word that any text may say. */
const LEAST_TITLE = 20;

/** The rest of an article is no shorter, in characters; what opens over a button is. */
const LEAST_REST = 200;

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
  text.append(saidBy(opener));
  sources.set(line, opener);
  made.set(opener, line);
  return line;
}
