/** Things for sale under a label that says so: “Shop this recipe” or “Today’s best prices” over pictures, names and prices. */
import type { BlockText } from '../../../core/page/known-blocks.ts';
import { normalise } from '../../../core/text.ts';
import type { Page } from '../../../core/types.ts';
import { Phrases } from '../../phrases.ts';
import { isSalesTalk } from '../sales-talk.ts';
import type { Link } from '../seed.ts';
import { USED } from './beside.ts';
import { type Box, boxesAround, isOneOfSeveral, isTerse, linksIn, type OfferTools } from './reach.ts';

/** What stands over such things. Data: to teach a language, add a line. “Products” and “equipment” may be the author's own list. */
const SHOP_LABELS = new Phrases(`
en: shop (this|the|my|our) (recipe|post|look|story|article|kitchen|room|collection|outfit|products|essentials|favorites|favourites), shop the look here, (buy|get) the look
de: (jetzt|hier|) (den look|das outfit|die produkte|das rezept) (nachshoppen|shoppen|kaufen), zum nachshoppen, shop (den look|das outfit)
fr: shopper (le look|la sélection|cette recette|les produits), (shoppez|achetez) (le look|la sélection|les produits)
es: (compra|comprar|consigue) (el look|esta receta|los productos), (comprar|shop) el look
pt: (compre|comprar) (o look|esta receita|os produtos)
it: (acquista|compra|shop) (il look|i prodotti|questa ricetta)
nl: shop (de look|dit recept|dit artikel|de producten|mijn keuken)
pl: kup (ten|ten sam|) look
ja: (この記事で|本記事で|)(紹介した|ご紹介した)(商品|アイテム)(一覧|)
`);

/** What stands over what shops ask for. On a page about a sale that is the news. */
const DEAL_LABELS = new Phrases(`
en: (hot|top|best|today s|today s (best|top)|this week s|daily|latest|featured|exclusive|partner) (deal|deals|offer|offers), (today s|) (best|lowest|latest|current) prices, deals of the (day|week), compare (offers|prices|deals|today s prices), (featured|top) (stores|shops|coupons)
de: angebote (des tages|der woche), (top|beste|aktuelle|unsere) (angebote|deals|preise), (preise|angebote) vergleichen, preisvergleich, partnerangebot, partnerangebote
fr: (les|) (meilleures offres|meilleurs prix|bons plans) (du jour|du moment|), offres (du jour|du moment|partenaires), comparer les (prix|offres)
es: ofertas (del día|destacadas), (las|) mejores (ofertas|precios) (de hoy|), comparar (precios|ofertas), compara precios, cupones (más usados|destacados) (hoy|), tiendas destacadas
pt: ofertas do dia, melhores (ofertas|preços) (de hoje|), (compare|comparar) (preços|ofertas), (cupons|lojas) em destaque
it: offerte del giorno, (le|) migliori offerte (di oggi|), (confronta|confronto) (i|) prezzi
nl: (deals|aanbiedingen) van de dag, (beste|laagste) (deals|aanbiedingen|prijzen), (prijzen|aanbiedingen) vergelijken
pl: (oferty|okazje) dnia, (porównaj|najlepsze) (ceny|oferty)
tr: günün fırsatları, (en iyi|güncel) fiyatlar
ru: (лучшие|горячие) (предложения|цены) (дня|), сравнить цены
ar: عروض اليوم, أفضل (العروض|الأسعار), قارن الأسعار
hi: आज के ऑफर, बेस्ट डील
ja: (本日|今日)の(セール|お買い得|特価), (最安値|価格)(を|)(比較|チェック)
zh: 今日(优惠|特价), (比较价格|价格比较)
`);

/** Notices name shops, too. */
const NOTICE = /affili|afili|associate|partner|commis|comis|provision|アソシエイト/u;

/** “-30% Amazon” is a tag, of four words at most on the two pages made for measuring that have some; more words say something of the shop. */
const LONGEST_TAG = 4;

/** A label may follow the name of the thing: “Desk lamp: today’s best prices”. */
const AFTER_NAME = /[:：–—|]/;

/** Boxes of which all is for sale and says so, with nothing else in them. */
export function* shopGrids(page: Page, links: readonly Link[], { blocksIn, boxOf, onSale }: OfferTools): Iterable<Box> {
  const paid = new Set(links.map(({ element }) => element));
  const isOnSale = onSale.test(page.blocks.find(({ kind }) => kind === 'heading')?.text ?? '');
  const isLabel = (block: BlockText) =>
    SHOP_LABELS.has(block.key) || (!isOnSale && DEAL_LABELS.has(lastOf(block.text)) && !isChapter(block, page));
  const grids = boxesAround(links, page, (element) => {
    const [first, ...others] = blocksIn(element, page).filter(({ words }) => words > 0);
    const isLabelled = first !== undefined && isLabel(first);
    const things = isLabelled || !first ? others : [first, ...others];
    const isForSale = things.every(
      (block) => block.words === block.linkWords || isSalesTalk(block.text) || isShop(block, element, page),
    );
    if (!isForSale || !isTerse(element, things, page, paid) || holdsMore(element)) return 'none';
    return isLabelled && others.length > 0 ? 'whole' : 'part';
  });
  // A heading is never hidden without a word.
  for (const [grid, { sign }] of grids) yield boxOf([grid], Number.POSITIVE_INFINITY, sign.host, 'likely');
}

const lastOf = (text: string): string =>
  normalise(
    text
      .replace(/[:：]\s*$/u, '')
      .split(AFTER_NAME)
      .at(-1) ?? '',
  );

/** Prices may stand in a table. */
const holdsMore = (element: Element): boolean =>
  [...element.querySelectorAll(USED)].some(({ tagName }) => tagName !== 'TABLE');

/** A heading beside others of its level may be over the article's own list. */
const isChapter = ({ kind, element }: BlockText, page: Page): boolean =>
  kind === 'heading' && isOneOfSeveral(element, element, page);

/** The name of a shop to which a link in the box leads, where the text says nothing of that shop but in its notices. */
function isShop({ key }: BlockText, box: Element, page: Page): boolean {
  const name = key.replaceAll(' ', '');
  if (!linksIn(box).some((link) => link.getAttribute('href')?.toLowerCase().includes(name))) return false;
  return !page.blocks.some(
    (block) =>
      ` ${block.key} `.includes(` ${key} `) &&
      block.words - block.linkWords > LONGEST_TAG &&
      !NOTICE.test(block.key) &&
      !box.contains(block.element),
  );
}
