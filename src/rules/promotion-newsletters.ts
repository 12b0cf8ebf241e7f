/** Boxes that ask for a mail address. */
import { type BlockText, blocksHeld, blocksIn, measure } from '../core/known-blocks.ts';
import { indexOf } from '../core/page-index.ts';
import { collapse, normalise } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { hostsOf } from './addresses.ts';
import { isBeside } from './beside.ts';
import { byPlace, outer } from './content.ts';
import type { PromotionFinder } from './promotion.ts';
import { invites, pressesOf } from './promotion-newsletters-buttons.ts';
import { asksBefore, LONGEST_ASKING, withPitch } from './promotion-newsletters-pitch.ts';
import { firstFrom } from './promotion-newsletters-place.ts';
import { BOX_NAME, NEWSLETTER, SERVICES, SUBSCRIBE, TOOL, TOOL_WORDS } from './promotion-newsletters-words.ts';
import { verbFor } from './promotion-verb.ts';

const FIELDS = ['input', 'form', 'iframe'];
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

/** Yields such boxes with the heading and the sentences above them that ask for the same. */
export const newsletters: PromotionFinder = function* (page) {
  const boxes = new Set<Element>();
  for (const element of [...mailFieldsOf(page), ...pressesOf(page)].slice(0, MOST_FIELDS_OF_PAGE)) {
    if (page.isSetAside(element)) continue;
    const box = boxOf(element, page);
    if (box && !page.article.root.contains(box) && !isForNews(box, page)) continue;
    // Where something stands on the screen is dear to ask.
    if (box && page.facts.isLaidOut(element)) boxes.add(box);
  }
  for (const box of outer(boxes)) {
    const targets = withPitch(box, page);
    const verb = verbFor(targets, page);
    const { words } = measure(targets, page);
    yield { verb, targets, reason: { code: 'promo-newsletter', facts: { count: words } }, certainty: 'certain' };
  }
};

/** Accounts, courses, petitions and parcels ask for addresses, too: beside the article the box has to name its news. */
function isForNews(box: Element, page: Page): boolean {
  if (hostsOf(box, page.url).some((host) => SERVICES.test(host))) return true;
  const names = `${box.getAttribute('class') ?? ''} ${box.id}`;
  if (BOX_NAME.test(names) && !/sign-?up|lead/i.test(names)) return true;
  const says = [...box.querySelectorAll('input')].map((input) => `${input.placeholder} ${input.value}`).join(' ');
  // "☐ Send me the newsletter, too" stands in forms for something else.
  const ticked = [...box.querySelectorAll('label')].filter((label) => label.querySelector('[type="checkbox"]'));
  const text = ticked.reduce((left, label) => left.replace(label.textContent ?? '', ''), box.textContent ?? '');
  const key = normalise(`${says} ${text}`);
  return NEWSLETTER.test(key) || key.includes('new posts');
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

/** The box around a field or frame that asks for a subscription, or null when it asks for something else. */
function boxOf(field: Element, page: Page): Element | null {
  const isFrame = field.tagName === 'IFRAME';
  const form = isFrame ? field : (field.closest('form') ?? field);
  const isService = hostsOf(form, page.url).some((host) => SERVICES.test(host));
  if (isFrame || field.tagName === 'FORM') {
    if (!isService) return null;
  }
  if (form.contains(page.article.root) || isTool(form) || isPressedAbove(form, page)) return null;
  let box: Element = form;
  let asks = isService || isAsking(form);
  for (
    let up = box.parentElement;
    up && up !== page.article.root && !up.contains(page.article.root);
    up = up.parentElement
  ) {
    if (!isBox(up, page) || isTool(up) || holdsMore(up, form)) break;
    asks ||= isAsking(up);
    box = up;
  }
  asks ||= asksBefore(box, page).length > 0;
  return asks && isSmall(box, page) && (!/^(?:A|BUTTON)$/.test(field.tagName) || invites(box, field, page))
    ? box
    : null;
}

/** A tutorial's own form: the sentence above says what to do with its button, "press Subscribe, and see". */
function isPressedAbove(form: Element, page: Page): boolean {
  const label = collapse(form.querySelector('button')?.textContent ?? '');
  const text = label ? (page.blocks[firstFrom(form, page) - 1]?.text ?? '') : '';
  return /\p{Ll},? $/u.test(text.slice(0, Math.max(0, text.indexOf(label))));
}

function holdsMore(box: Element, form: Element): boolean {
  const more = [...box.querySelectorAll(MORE)].some((element) => !form.contains(element));
  return more || box.getElementsByTagName('img').length > MOST_PICTURES;
}

/** Nothing but the form and what asks for it: no second form, no paragraph that asks for nothing. */
function isBox(element: Element, page: Page): boolean {
  if (!isSmall(element, page)) return false;
  const inside = textsIn(element, page);
  return (
    inside.every((block) => block.words <= LONGEST_ASKING) &&
    (isAsking(element) || inside.length <= 1) &&
    !/^(?:BODY|MAIN|ARTICLE|TD)$/.test(element.tagName) &&
    !holdsHeadingsOfArticle(inside)
  );
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

function isAsking(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (BOX_NAME.test(names)) return true;
  const says = [
    element.textContent ?? '',
    ...[...element.querySelectorAll('input')].flatMap((input) => [
      input.getAttribute('placeholder') ?? '',
      input.type === 'submit' ? input.value : '',
    ]),
  ];
  return SUBSCRIBE.test(normalise(says.join(' ')));
}
