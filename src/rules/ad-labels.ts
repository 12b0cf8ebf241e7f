/** What stands over an ad to say that it is one. Data: to teach a language, add a line. */
import { isHeadingElement } from '../core/blocks.ts';
import { normalise } from '../core/text.ts';
import { Phrases } from './phrases.ts';

/** Labels of ads, said alone. */
export const AD_LABELS = new Phrases(`
en: ad, ads, advert, adverts, advertisement, advertisements, advertising, advertisement advertisement, sponsored (ad|content|link|links|), paid content, promoted, (ad|ads) by google, powered by google, affiliate (link|links|)
en: ad feedback, report this ad, why this ad, remove ads, (hide|close) ad, skip ad(vertisement|), this is an advertisement, (advertisement|) continue reading below
en: (this|) (article|story|content) continues (below|after) ((this|) ad(vertisement|)|), (advertisement|) scroll to (continue|resume content|continue with content), scroll for more
de: anzeige, anzeigen, werbung, werbeanzeige, gesponsert, affiliate link anzeige, provisions link, weiter nach der werbung, artikel wird nach der werbung fortgesetzt, der artikel geht nach der werbung weiter
fr: pub, publicité, annonce, annonces, sponsorisé, contenu sponsorisé, (la|) suite après la publicité, l article continue après la publicité
es: publicidad, anuncio, anuncios, (contenido|) patrocinado, continúa leyendo después de la publicidad, sigue leyendo debajo del anuncio
pt: publicidade, anúncio, anúncios, conteúdo patrocinado, (a matéria|a notícia|o texto|) continua (após|depois) (a|da|o|do|) (publicidade|anúncio), continue lendo após o anúncio
it: pubblicità, annunci, annuncio, sponsorizzato, continua a leggere dopo la pubblicità, l articolo continua dopo la pubblicità
nl: advertentie, advertenties, gesponsord, lees verder na de advertentie, artikel gaat verder onder de advertentie
sv: annons, annonser, annonssamarbete, reklam, artikeln fortsätter under annonsen
no: reklame, annonsørinnhold, (artikkelen|saken) fortsetter (etter|under) annonsen
da: artiklen fortsætter efter annoncen
fi: mainos, mainokset, juttu jatkuu mainoksen jälkeen
pl: reklama, reklamy, artykuł sponsorowany, dalsza część tekstu pod reklamą
cs: inzerce, reklama pokračování článku
hu: hirdetés
ro: publicitate
hr: oglas, oglasi
el: διαφήμιση
lv: reklāma
et: reklaam
ru: реклама, на правах рекламы, продолжение после рекламы
uk: реклама продовження
tr: sponsorlu, reklamlar, ilan
id: iklan, scroll ke bawah untuk membaca
vi: quảng cáo
th: โฆษณา
ar: إعلان, اعلان, إعلانات
he: פרסומת
hi: विज्ञापन
ja: (広告|) pr, 広告, スポンサー(リンク|ドリンク), 続きは広告の下に
zh: 广告, 廣告, 赞助
ko: 광고, 스폰서
`);

/** True when the text is nothing but such a label. */
export const isAdLabel = (text: string): boolean => text.length < 80 && AD_LABELS.has(normalise(text));

/** True for a line that says nothing else; a heading is always the page's own. */
export const isLabelElement = (element: Element): boolean =>
  element.childElementCount === 0 && !isHeadingElement(element) && isAdLabel(element.textContent ?? '');
