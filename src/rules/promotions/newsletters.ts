/** Boxes that ask for a mail address. */
import { type BlockText, blocksHeld, blocksIn, measure } from '../../core/page/known-blocks.ts';
import { indexOf } from '../../core/page/page-index.ts';
import { collapse, normalise } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import { hostsOf } from '../addresses.ts';
import { isBeside } from '../beside.ts';
import { byPlace, outer } from '../content.ts';
import { isAnnouncing } from './announced.ts';
import { invites, pressesOf } from './newsletters/buttons.ts';
import { askingForNews } from './newsletters/lines.ts';
import { LONGEST_ASKING, saysSubscribe, saysWhatComes, withPitch } from './newsletters/pitch.ts';
import { firstFrom } from './newsletters/place.ts';
import { BOX_NAME, FORM_FRAME, NEWSLETTER, SERVICES, TOOL, TOOL_WORDS } from './newsletters/words.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { verbFor } from './verb.ts';

const FIELDS = ['input', 'form', 'iframe'];
/** What holds a form, and has its box's name. */
const HOLDERS = 'div, section, aside, form';
const MAIL_FIELD = /e-?mail|^mail$|courriel|correo|メール/i;
/** What a box that asks for an address has no use for. */
const MORE = 'canvas, object, video, audio, table, pre, figcaption, iframe, select';
/** Boxes with their pitch and their note on privacy have about 100 words at most; what is longer holds more than a box. */
const MOST_WORDS = 110;
/** Text fields besides hidden ones: name, surname, mail; more is a form with another purpose. */
const MOST_FIELDS = 3;
/** No page asks as often; the work must not grow with fields times blocks. */
const MOST_FIELDS_OF_PAGE = 40;
const MOST_PICTURES = 2;
/** Longer texts aren't counted in words: boxes measured had up to 232 characters, indentation and inline scripts included. */
const MOST_CHARACTERS = 4000;

/** Yields such boxes with the heading and the sentences above them that ask for the same, then lines that lead to one. */
export const newsletters: PromotionFinder = function* (page) {
  const boxes = new Set<Element>();
  for (const element of [...mailFieldsOf(page), ...pressesOf(page)].slice(0, MOST_FIELDS_OF_PAGE)) {
    if (page.isSetAside(element)) continue;
    const box = boxOf(element, page);
    // Where something stands on the screen is dear to ask.
    if (box && isForNews(box, page) && page.facts.isLaidOut(element)) boxes.add(box);
  }
  for (const box of outer(boxes)) yield found(withPitch(box, page), page);
  for (const line of askingForNews(page)) yield found([line], page);
};

function found(targets: Element[], page: Page): Promotion {
  const { words } = measure(targets, page);
  const reason = { code: 'promo-newsletter', facts: { count: words } };
  return { verb: verbFor(targets, page), targets, reason, certainty: 'certain' };
}

/** Accounts, courses, petitions and parcels ask for addresses, too: a box has to name its news, beside the article more plainly. */
function isForNews(box: Element, page: Page): boolean {
  const isInside = page.article.root.contains(box);
  const tells = (one: Element) => isNamed(one) && (isInside || !/sign-?up|lead/i.test(namesOf(one)));
  if (isOfService(box, page) || [box, ...box.querySelectorAll(HOLDERS)].some(tells)) return true;
  let said = saidIn(box, page);
  // "☐ Send me the newsletter, too" stands in forms for something else.
  for (const label of box.querySelectorAll('label')) {
    if (label.querySelector('[type="checkbox"]')) said = said.replace(normalise(label.textContent ?? ''), '');
  }
  return isInside ? saysWhatComes(said) : NEWSLETTER.test(said);
}

const isOfService = (element: Element, { url }: Page): boolean =>
  hostsOf(element, url).some((host) => SERVICES.test(host));

const namesOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

const isNamed = (element: Element): boolean => BOX_NAME.test(namesOf(element));

/** Its text, and what stands in its fields and on its buttons. */
function saidIn(element: Element, page: Page): string {
  const fields = [...element.querySelectorAll('input')].map(({ placeholder, value }) => `${placeholder} ${value}`);
  // Line by line: in the markup the words of two lines may touch.
  return normalise([...textsIn(element, page).map(({ text }) => text), ...fields].join(' '));
}

function mailFieldsOf(page: Page): Element[] {
  const index = indexOf(page);
  const { root } = page.article;
  const fields = FIELDS.flatMap((tag) => index.tagged(tag)).filter(isMailField);
  return fields.filter((field) => (field !== root && root.contains(field)) || isBeside(field, page)).sort(byPlace);
}

function isMailField(element: Element): boolean {
  if (element.tagName !== 'INPUT') return element.hasAttribute(element.tagName === 'FORM' ? 'action' : 'src');
  const type = element.getAttribute('type') ?? 'text';
  if (type === 'email') return true;
  return (
    type === 'text' && ['name', 'id', 'placeholder'].some((name) => MAIL_FIELD.test(element.getAttribute(name) ?? ''))
  );
}

/** The box around a field, a frame or a button, or null when that asks for something else. */
function boxOf(field: Element, page: Page): Element | null {
  const isFrame = field.tagName === 'IFRAME';
  const form = isFrame ? field : (field.closest('form') ?? field);
  if ((isFrame || field.tagName === 'FORM') && !isOfService(form, page)) return null;
  if (isFrame && !FORM_FRAME.test(form.getAttribute('src') ?? '')) return null;
  if (form.contains(page.article.root) || isTool(form) || isShown(form, page)) return null;
  let box: Element = form;
  for (
    let up = box.parentElement;
    up && up !== page.article.root && !up.contains(page.article.root);
    up = up.parentElement
  ) {
    if (!isBox(up, form, page) || isTool(up) || holdsMore(up, form)) break;
    box = up;
  }
  return isSmall(box, page) && (!/^(?:A|BUTTON)$/.test(field.tagName) || invites(box, field, page)) ? box : null;
}

/** A tutorial's own form: the sentence above announces it, or says what to do with its button, "press Subscribe, and see". */
function isShown(form: Element, page: Page): boolean {
  const before = page.blocks[firstFrom(form, page) - 1];
  if (!before || !page.article.root.contains(form)) return false;
  if (isAnnouncing(before) && !saysSubscribe(before.key)) return true;
  const press = form.querySelector('button, [type="submit"]');
  const label = collapse(press?.getAttribute('value') ?? press?.textContent ?? '');
  const [told = '', after = ''] = label ? before.text.split(label) : [];
  return /\p{Ll},? $/u.test(told) && !/^\p{L}/u.test(after);
}

function holdsMore(box: Element, form: Element): boolean {
  const more = [...box.querySelectorAll(MORE)].some((element) => !form.contains(element));
  return more || box.getElementsByTagName('img').length > MOST_PICTURES;
}

/** Nothing but the form and what asks for it: no second form, no heading or paragraph of the article. */
function isBox(element: Element, form: Element, page: Page): boolean {
  if (!isSmall(element, page)) return false;
  const inside = textsIn(element, page);
  return (
    inside.every((block) => block.words <= LONGEST_ASKING) &&
    (isNamed(element) || asksFor(inside.filter((block) => block.words > 0 && !form.contains(block.element)))) &&
    !/^(?:BODY|MAIN|ARTICLE|TD)$/.test(element.tagName) &&
    !holdsHeadingsOfArticle(inside)
  );
}

/**
 * What names nothing of the sort has to begin with the asking, under a heading or not, and may say one thing more: what comes, or
 * what isn't done with the address; both under a name that says what it is.
 */
function asksFor(texts: readonly BlockText[]): boolean {
  const asks = texts.map(({ key }) => saysSubscribe(key) || saysWhatComes(key));
  if (texts[0]?.kind === 'heading' && !asks[0]) asks.shift();
  const more = NEWSLETTER.test(texts[0]?.key ?? '') ? 2 : 1;
  return texts.length === 0 || (asks[0] === true && asks.filter((one) => !one).length <= more);
}

/** A box has one heading. */
const holdsHeadingsOfArticle = (inside: readonly BlockText[]): boolean =>
  inside.filter(({ kind }) => kind === 'heading').length > 1;

const isSmall = (element: Element, page: Page): boolean =>
  (element.textContent ?? '').length <= MOST_CHARACTERS &&
  textsIn(element, page).reduce((sum, { words }) => sum + words, 0) <= MOST_WORDS;

/** In the article, that is what isn't set aside. */
const textsIn = (element: Element, page: Page): readonly BlockText[] =>
  page.article.root.contains(element) ? blocksHeld(element, page) : blocksIn(element, page);

function isTool(element: Element): boolean {
  if (element.matches(TOOL) || element.querySelector(TOOL)) return true;
  const fields = element.querySelectorAll(
    'input:not([type="hidden"], [type="submit"], [type="button"], [type="checkbox"], [type="radio"], [type="image"]), select',
  );
  if (
    [...fields].filter((field) => !/left:\s*-\d{3,}/.test(field.parentElement?.getAttribute('style') ?? '')).length >
    MOST_FIELDS
  )
    return true;
  return TOOL_WORDS.test(
    normalise(
      [...element.querySelectorAll('button, input[type="submit"], label, legend')]
        .map((one) => one.getAttribute('value') ?? one.textContent ?? '')
        .join(' '),
    ),
  );
}
