/** Boxes that say of themselves that they are advertising, and in which every link is paid for. */
import { normalise } from '../../../core/text.ts';
import type { Page } from '../../../core/types.ts';
import { isBlank } from '../../content.ts';
import { Phrases } from '../../phrases.ts';
import type { Link } from '../seed.ts';
import { type Box, boxesAround, linksIn, type OfferTools, wordsIn } from './reach.ts';

/** What such a box begins with besides the labels of ads. Data: to teach a language, add a line. */
const PARTNERS = new Phrases(`
en: (partner|sponsored) (offer|offers|deal|pick|product), (offer|deal|product) (from|by) our partner(s|)
de: partnerangebot, angebot (unseres|eines) partners, anzeige affiliate, werbung affiliate
fr: offre (partenaire|sponsorisée), offre de notre partenaire
es: oferta (patrocinada|de nuestro socio), contenido de afiliados
pt: oferta (patrocinada|parceira), oferta de parceiro
it: offerta (sponsorizzata|del partner)
nl: partneraanbieding, gesponsorde aanbieding
pl: oferta (partnera|sponsorowana)
tr: ortak teklifi, sponsorlu teklif
ru: предложение партн(е|ё)ра
ar: عرض (برعاية|من شريكنا)
hi: प्रायोजित ऑफर
ja: 提携(企業|先)の(広告|オファー)
zh: 合作伙伴优惠
`);

/** In words, as in `promotions/sponsored`: two or three sentences. */
const LONGEST = 60;
/** In an article on advertising many examples are called so. */
const MOST = 3;
/** Holds what is to be read or used, or is an entry of something. */
const READ = 'h1, h2, table, pre, blockquote, form, video, audio, iframe, figcaption';
const PLACED = 'li, dd, dt, td, th, figure, pre, blockquote';

/** Yields such boxes whole: what they say is the advertiser's. */
export function* labelledOffers(
  page: Page,
  links: readonly Link[],
  { blocksIn, boxOf, isAdLabel }: OfferTools,
): Iterable<Box> {
  const paid = new Set(links.map(({ element }) => element));
  const boxes = boxesAround(links, page, (element) => {
    if (element.querySelector(READ) || !linksIn(element).every((link) => paid.has(link))) return 'none';
    if (page.isSetAside(element) || wordsIn(blocksIn(element, page)) > LONGEST) return 'none';
    return isLabelled(element, isAdLabel) ? 'whole' : 'part';
  });
  const own = [...boxes].filter(([box]) => !box.closest(PLACED));
  if (own.length > MOST) return;
  for (const [box, { sign }] of own) yield boxOf([box], Number.POSITIVE_INFINITY, sign.host, 'certain');
}

/** True where the box's first words are such a label, in an element of their own with something behind it. */
function isLabelled(box: Element, isAdLabel: OfferTools['isAdLabel']): boolean {
  for (let at = firstIn(box); at; at = firstIn(at)) {
    const says = at.textContent ?? '';
    if (isAdLabel(says) || PARTNERS.has(normalise(says))) return says.trim() !== box.textContent?.trim();
  }
  return false;
}

/** The first child that says something, when it is an element. */
function firstIn({ childNodes }: Element): Element | null {
  const first = [...childNodes].find((node) => !isBlank(node) && normalise(node.textContent ?? '') !== '');
  return first && first.nodeType === first.ELEMENT_NODE ? (first as Element) : null;
}
