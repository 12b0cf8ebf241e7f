/** What stands on a price tag: figures and the words that go with them. Data: to teach a language, add a line. */
import { normalise } from '../../core/text.ts';

/** A price, or what is taken off it. */
export const PRICE = /\p{Sc}\s?\d|\d\s?(?:\p{Sc}|[%％]|zł|kr|Kč|Ft|USD|EUR|GBP|CHF|руб|円|元|원)/u;
const PRICES =
  /(?:US|CA|AU|R)?\p{Sc}\s?\d[\d.,]*|-?\d[\d.,]*\s?(?:\p{Sc}|[%％]|(?:zł|kr|Kč|Ft|USD|EUR|GBP|CHF|руб|円|元|원)(?!\p{L}))/gu;

/** Words that say nothing of a thing but what is asked for it, alone or together. */
const TALK: ReadonlySet<string> = new Set(
  (
    'now from only just was save off sale price list reg regular rrp msrp per mo month year yr night up to deal deals of the day hot limited time offer discount free shipping delivery bestseller best seller ad sponsored incl vat reviews ratings ' +
    'jetzt ab nur statt uvp preis inkl exkl mwst zzgl versand versandkosten versandkostenfrei kostenloser rabatt angebot des tages pro monat anzeige werbung bewertungen ' +
    'dès à partir de au lieu prix seulement livraison gratuite promo réduction par mois offre du jour publicité avis ' +
    'desde antes ahora por solo precio oferta del día dto descuento envío gratis al mes iva incluido publicidad opiniones ' +
    'apenas preço frete grátis desconto agora avaliações prezzo solo da ora spedizione gratuita sconto offerta recensioni ' +
    'vanaf nu voor prijs korting gratis verzending nur cena tylko od taniej darmowa dostawa цена от скидка fiyat indirim'
  ).split(' '),
);
const TALK_UNSPACED =
  /税込|税抜|送料無料|送料込|最大|割引|オフ|引き|価格|時点|限定|セール|通常|特別|包邮|原价|现价|优惠|折扣|무료배송|할인|최대/gu;

/** Stars, with how many customers gave them. Without that number somebody judges. */
const STARS = /^[^\p{L}]*[★⭐☆]{1,5}[^\p{L}]*\d[\d.,\s]*\d{2}(?!\d)/u;

/** "8.9 Fabulous · 1,204 reviews": a figure, and how many gave it. */
const REVIEWED =
  /^\D{0,3}\d{1,2}(?:[.,]\d)?(?:\s?\/\s?\d{1,2})?(?!\d).{0,30}\d{2}\s?(?:(?:\p{L}+ )?reviews?|ratings?|bewertungen|rezensionen|avis|opiniones|reseñas|avaliações|recensioni|beoordelingen|opinii|отзыв\p{L}*|件のレビュー|条评论|条点评)[^\p{L}]*$/iu;

/** True for stars that customers gave, and how many did. */
export const isCustomersRating = (text: string): boolean => STARS.test(text) || REVIEWED.test(text);

/** True for a line that only names prices, what they are taken from, and such; a bare number is none. */
export function isSalesTalk(text: string): boolean {
  if (/[★⭐☆]/u.test(text) && !STARS.test(text)) return false;
  if (REVIEWED.test(text)) return true;
  const rest = STARS.test(text) ? text.replace(/[\d★⭐☆][\d.,/\s]*/gu, ' ') : text.replace(PRICES, ' ');
  const words = normalise(rest.replace(TALK_UNSPACED, ' ')).split(' ');
  return words.every((word) => word === '' || TALK.has(word));
}
