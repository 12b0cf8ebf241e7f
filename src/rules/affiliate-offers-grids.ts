/** Things for sale under a label that says so: “Shop this recipe” over pictures, names and prices. */
import type { Page } from '../core/types.ts';
import { USED } from './affiliate-offers-beside.ts';
import { type Box, boxesAround, isTerse, type OfferTools } from './affiliate-offers-reach.ts';
import { isSalesTalk } from './affiliate-sales-talk.ts';
import type { Link } from './affiliate-seed.ts';
import { Phrases } from './phrases.ts';

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

/** Boxes of which all is for sale and says so, with nothing else in them. */
export function* shopGrids(page: Page, links: readonly Link[], { blocksIn, boxOf }: OfferTools): Iterable<Box> {
  const paid = new Set(links.map(({ element }) => element));
  const grids = boxesAround(links, page, (element) => {
    const [first, ...others] = blocksIn(element, page).filter(({ words }) => words > 0);
    const isLabelled = first !== undefined && SHOP_LABELS.has(first.key);
    const things = isLabelled || !first ? others : [first, ...others];
    const isForSale = things.every(({ text, words, linkWords }) => words === linkWords || isSalesTalk(text));
    if (!isForSale || !isTerse(element, things, page, paid) || element.querySelector(USED)) return 'none';
    return isLabelled && others.length > 0 ? 'whole' : 'part';
  });
  // A heading is never hidden without a word.
  for (const [grid, { sign }] of grids) yield boxOf([grid], Number.POSITIVE_INFINITY, sign.host, 'likely');
}
