/** Short lines that stand beside buttons: what a product runs on, how safe it is, what it costs, who else has it. Data. */

/** Each such line has one of these. Single words, as `normalise` gives them. */
const TELLING = new Set(
  // Systems.
  (
    'windows win macos mac osx android ios ipados linux ubuntu iphone ipad chromebook ' +
    // Safe to load.
    'secure secured clean safe sicher sicherer sichere sicheres sauber seguro segura sécurisé sûr sicuro veilig säker sikker turvallinen bezpieczny bezpieczne bezpečné biztonságos ' +
    'sigur güvenli безопасно безопасный безпечно aman آمن spyware adware malware virus viren virenfrei ' +
    // Guarantees, deals.
    'guarantee guaranteed warranty refund garantie garantía garantia garanzia garanti gwarancja záruka garancia гарантия discount off coupon rabatt remise ' +
    'descuento desconto sconto korting rabat zniżka sleva kedvezmény reducere indirim скидка знижка diskon خصم ' +
    // Others who have it.
    'downloaded downloads trusted users customers millions nutzer kunden heruntergeladen utilisateurs clients usuarios clientes descargas utilizadores utenti ' +
    'clienti gebruikers användare brugere brukere użytkowników uživatelů felhasználó utilizatori kullanıcı пользователей користувачів pengguna مستخدم ' +
    // Trials.
    'trial testversion probeversion essai prueba teste versione proefversie provversion okres'
  ).split(' '),
);

/** Words that such lines are otherwise made of, a language or a few to each line; what several write stands in the first of them. */
const JOINING = new Set(
  (
    'a all already and any are at bit bits by card cancel compatible credit day days download enjoy every fast for free from full get had has have ' +
    'immediate in instant is it later lifetime limited money back moneyback mobile more most needed newer no not of offer on only or over pc pcs people ' +
    'period plus premium price pro required risk runs satisfaction save sale server service software special speed supported supports system than the ' +
    'time today tested to tool until up us version vista with within works worldwide freeware demo amazon walmart ebay google play app apps store apple microsoft galaxy appgallery steam itunes xp x64 x86 you your 64bit 32bit updates latest ' +
    'herunterladen alle ab aller auf bis das dem den der die ein eine für geld zurück höher haben hat ist jetzt kostenlos kostenlose menschen mehr mit neuer oder tage ' +
    'tagen und unter vertrauen von zeit begrenzt schnell ' +
    'après au avec carte de des et en gratuit gratuite gratuitement maintenant illimité jours le la les limité ou ont par pour remboursé satisfait sans sur téléchargé ' +
    'télécharger ultérieur offre ' +
    'con del devolución días dinero el es gratis han las limitado los más mundo o para personas por posterior reembolso sin superior tarjeta ' +
    'tiempo todo una versión y descargado ya ' +
    'ao cartão com crédito da devolução dias do dinheiro e em grátis mais não os pessoas sem tempo uma versão baixaram ' +
    'al carta che credito della di giorni gli gratuita hanno il oltre per persone più rimborsati scaricato senza soddisfatti successivi su ' +
    'dagen euro hoger meer mensen met niet nieuwer op terug van voor zonder ' +
    'dagar eller för fri och pengarna senare tillbaka utan dage nyere og pengene dni lub za darmo nowszy zwrot pieniędzy i dla ' +
    'dní nebo novější peněz vrácení nap pénz visszafizetési vagy újabb ' +
    'gün için iade ve veya üzeri ücretsiz kişi бесплатно для дней и или выше возврат денег более без уже скачали загрузка ' +
    'dan hari atau uang kembali untuk'
  ).split(' '),
);

/** The same in scripts without spaces: what such lines tell, rather than words. */
const SPACELESS_LINE =
  /返金保証|安全|対応|以降|割引|限定|ダウンロード済|退款|折扣|优惠|以上版本|무료|할인|환불|보증|이상/u;
/** The longest on the pages measured had 9 words. */
const LONGEST_LINE = 12;
/** In scripts without spaces letters count as words; a word is about two of them. */
const LONGEST_SPACELESS = 2 * LONGEST_LINE;
/**
 * The largest share of words that the tables needn't know, such as the product's own name. Of 13 such lines beside buttons on the
 * pages measured 11 have no more; at 0.25 the sentences of articles begin.
 */
const UNKNOWN_SHARE = 0.2;
const NUMBER = /^\p{N}+(?:st|nd|rd|th|bit|mb)?$/u;

const isUnknown = (word: string): boolean => !TELLING.has(word) && !JOINING.has(word) && !NUMBER.test(word);

/** How many of these words no such line is made of. */
const countUnknown = (words: readonly string[]): number => words.filter(isUnknown).length;

/** True when no such line is made of more than so many words of this text, see `normalise`: sentences are told by their first few. */
export function hasMoreUnknown(key: string, most: number): boolean {
  let unknown = 0;
  for (let start = 0, end = 0; end < key.length; start = end + 1) {
    end = key.indexOf(' ', start);
    if (end < 0) end = key.length;
    if (isUnknown(key.slice(start, end)) && ++unknown > most) return true;
  }
  return false;
}

/** True when the tables know every one of these words. */
export const isPlainWords = (words: readonly string[]): boolean => !words.some(isUnknown);

/** True for a short line that tells of a product what tells nothing of the article. `key`: see `normalise`. */
export function isProductLine(key: string, words: number): boolean {
  if (key === '' || words > LONGEST_SPACELESS) return false;
  if (SPACELESS_LINE.test(key)) return true;
  if (words > LONGEST_LINE) return false;
  const each = key.split(' ');
  const tells =
    each.some((word) => TELLING.has(word)) || /\bmoney back\b|\bno credit card\b|\blimited time\b/.test(key);
  return tells && countUnknown(each) <= each.length * UNKNOWN_SHARE;
}

/** Words of a note on the trial. */
export const TRIAL_NOTE =
  /\btrial\b|testversion|probezeit|essai gratuit|prueba gratuita|versión de prueba|teste grátis|prova gratuita|proefperiode|provperiod|okres próbny|zkušební|пробн|deneme sürüm|uji coba|dùng thử|体験版|试用|체험판/u;

/** What an article on a sale calls it, in its heading; stems. */
export const ON_SALE =
  /\bsales?\b|\bdeals\b|discount|schlussverkauf|rabatt|sold(?:es|en)|rebaj|descuento|desconto|saldi|sconti|распродаж|скидк|セール|割引|促销|折扣|تخفيض/iu;
/** The share that is taken off. */
export const TAKEN_OFF = /\d\s?[%％]/;
