/** What stands over an ad to say that it is one. Data: to teach a language, add a line. */
import { isHeadingElement } from '../../core/page/blocks.ts';
import { normalise } from '../../core/text.ts';
import { Phrases } from '../phrases.ts';

/** Labels of ads, said alone. */
export const AD_LABELS = new Phrases(`
en: ad, ads, advert, adverts, advertisement, advertisements, advertising, advertisement advertisement, sponsored (ad|content|link|links|), paid content, promoted, (ad|ads) by google, powered by google, affiliate (link|links|)
en: ad feedback, report this ad, why this ad, remove ads, (hide|close) ad, skip ad(vertisement|), this is an advertisement, (advertisement|) continue reading below
en: (advertisement|this|) (article|story|content) continues (below|after) ((this|the|) ad(vertisement|)|), (advertisement|) scroll to (continue|resume content|continue with content), scroll for more
de: anzeige, anzeigen, werbung, werbeanzeige, gesponsert, affiliate link anzeige, provisions link, (weiter|weiterlesen) nach der (werbung|anzeige), artikel wird nach der werbung fortgesetzt, der artikel geht nach der (werbung|anzeige) weiter
fr: pub, publicité, annonce, annonces, sponsorisé, contenu sponsorisé, (la|) suite après (la|cette) publicité, l article continue après la publicité
es: publicidad, anuncio, anuncios, (contenido|) patrocinado, (continúa leyendo|el artículo continúa) (después|debajo) de la publicidad, sigue leyendo debajo del anuncio
pt: publicidade, anúncio, anúncios, conteúdo patrocinado, (a matéria|a notícia|o texto|) continua (após|depois) (a|da|o|do|) (publicidade|anúncio), continue lendo após o anúncio
it: pubblicità, annunci, annuncio, sponsorizzato, continua a leggere dopo la pubblicità, l articolo continua dopo la pubblicità
nl: advertentie, advertenties, gesponsord, lees verder na de advertentie, (artikel|tekst) (gaat verder|loopt door) onder de advertentie
sv: annons, annonser, annonssamarbete, reklam, artikeln fortsätter (efter|under) annonsen
no: reklame, annonsørinnhold, (artikkelen|saken) fortsetter (etter|under) annonsen
da: annonce, artiklen fortsætter (efter|under) annoncen
fi: mainos, mainokset, juttu jatkuu mainoksen jälkeen
pl: reklama, reklamy, artykuł sponsorowany, dalsza część tekstu pod reklamą
cs: inzerce, reklama pokračování článku, článek pokračuje pod reklamou
hu: hirdetés, a cikk a hirdetés után folytatódik
ro: publicitate, articolul continuă după publicitate
hr: oglas, oglasi
el: διαφήμιση
lv: reklāma
et: reklaam
ru: реклама, на правах рекламы, (статья|) (продолжение|продолжается) после рекламы, продолжение под рекламой
uk: реклама продовження
tr: sponsorlu, reklam, reklamlar, ilan, (haberin|yazının) devamı reklamdan sonra
id: iklan, scroll ke bawah untuk membaca
vi: quảng cáo, bài viết tiếp tục (sau|bên dưới) quảng cáo
th: โฆษณา
ar: إعلان, اعلان, إعلانات, يستمر المقال بعد الإعلان
he: פרסומת
hi: विज्ञापन, विज्ञापन के बाद जारी
ja: pr, 広告 pr, 広告, スポンサー(リンク|ドリンク), 続きは広告の下に
zh: 广告, 廣告, 赞助
ko: 광고, 스폰서, (기사는|본문은|) 광고 (아래|뒤)에 계속됩니다
`);

/** Whose ads they are, said behind the label: "Advertisement – Taboola". */
const OF_SYSTEM = / (?:by )?(?:google|taboola|outbrain|mgid)$/;

/** True when the text is nothing but such a label. */
export function isAdLabel(text: string): boolean {
  const key = text.length < 80 ? normalise(text) : '';
  return AD_LABELS.has(key) || AD_LABELS.has(key.replace(OF_SYSTEM, ''));
}

/** True for a line that says nothing else; a heading is always the page's own. */
export const isLabelElement = (element: Element): boolean =>
  element.childElementCount === 0 && !isHeadingElement(element) && isAdLabel(element.textContent ?? '');
