/** What buttons say that only get something: buy, download, try, view. Data: to teach a language, add a line. */
import { countWords, normalise } from '../core/text.ts';
import { Phrases } from './phrases.ts';

/**
 * Longer than this, in words, it is a sentence, whatever it begins with. Of 114 lines on 138 pages that are all link and begin
 * so, 97 had five words or fewer and six had eight.
 */
const LONGEST_LABEL = 8;

/** Openings of labels. */
export const BUTTON_OPENINGS = new Phrases(`
en: buy, (free|) download, free trial, learn more, sign up, go to, click here, find out more, more (info|details), read reviews, add to cart, get started, request a quote
en: get (it|this|yours|access|free|a free|for|the app), try (it|free|for|the free|today), start (free|your free|a free), order (yours|online), claim (your|the), grab (it|this|yours), book (online|your|a), save (big|up), join (free|for|today), install free, check (it out|availability)
en: (get|shop|order|try|start|claim|install|purchase|grab|book|save|redeem|upgrade|watch|join|apply|subscribe) now, (shop|order|purchase|subscribe|book) here, (shop|order|purchase|view|see|check) (at|on), (order|purchase) from, redeem (offer|code)
en: (get|shop|view|see|claim|grab) (the|) (deal|deals|offer|discount|sale), (view|see|check|compare) (the|) (latest|current|) price(s|), (latest|current) price(s|), (view|see) (product|(more|) details|it)
en: visit (the|) (official|site|website|store|shop|page)
de: jetzt (kaufen|testen|bestellen|ansehen|sichern|kostenlos|herunterladen|informieren|zum|bei|downloaden|gratis), zum (angebot|shop|anbieter|produkt), (bei|auf) amazon, (angebot|angebote) (ansehen|sichern|prüfen)
de: (preis|preise) (prüfen|vergleichen), aktueller preis, (kostenlos|gratis) (testen|herunterladen), kaufen, herunterladen, bestellen, ansehen, mehr erfahren, hier klicken, download starten
fr: acheter, achetez, voir (le produit|l article|les offres|la promo|le prix|l offre|sur), télécharger, téléchargez, (essayer|essayez) (gratuitement|maintenant), essai gratuit, commander, profiter de l offre, profitez, j en profite
fr: en savoir plus, cliquez ici, découvrir (l offre|le prix), obtenir, vérifier le prix
es: comprar, compra (ahora|ya|aquí|en|su|ora), ver (precio|oferta|en|más), descargar, descarga (gratis|gratuita|ahora|aquí), probar, prueba gratis, obtener (ahora|oferta), haz clic, (consultar|comprobar) precio, consíguelo, pedir ahora, más información
pt: compre, baixar, baixe, (experimente|teste) (grátis|agora), ver (preço|na|no), clique aqui, saiba mais, obter (agora|oferta), verificar preço, aproveite, garanta
it: acquista, scarica, prova (gratis|ora|subito|gratuita), provalo, vedi (prezzo|offerta|su), scopri (il prezzo|l offerta|su|di più), clicca qui, ottieni, ordina, controlla il prezzo
nl: koop, kopen, bekijk ((de|) prijs|bij|op|aanbieding|het aanbod), bestel, downloaden, probeer, naar de winkel, klik hier, meer informatie
sv: köp, ladda ner, prova, se pris, klicka här, beställ, till butiken
no: kjøp, last ned, prøv, klikk her, til butikken
da: køb, hent (nu|gratis), klik her, se prisen, til butik
fi: osta (nyt|täältä), lataa, kokeile, katso hinta
pl: kup, pobierz, wypróbuj, (sprawdź|zobacz) cenę, kliknij
cs: koupit, stáhnout, vyzkoušet, zobrazit cenu
hu: vásárlás, letöltés, megnézem
ro: cumpără, descarcă, încearcă, vezi (prețul|oferta)
tr: satın al, hemen (al|indir|satın|dene|incele), indir, ücretsiz (dene|indir), fiyatı gör, ürünü incele, tıklayın
ru: купить, скачать, попробовать, заказать, (узнать|посмотреть|смотреть) цену, перейти (на|в|к), подробнее, получить
uk: купити, завантажити, замовити, детальніше
id: beli, unduh, coba (gratis|sekarang), lihat harga, klik di sini
vi: mua (tại|hàng|ngay), tải (xuống|về|ngay), dùng thử, xem giá
ar: اشتر, شراء, تحميل, تنزيل, جرب, اطلب, اضغط هنا
he: קנה, קנו, הורדה, לרכישה
hi: खरीदें, डाउनलोड
`);

/** Labels that are whole by themselves, but open other texts too: "Shop Class as Soulcraft" is a book. */
const WHOLE: ReadonlySet<string> = new Set(
  (
    'get shop order try view visit start see join claim install subscribe upgrade redeem purchase angebot voir découvrir essayer profiter compra descarga pedir obtener obter ' +
    'experimente prova scopri bekijk hent osta coba mua tải incele перейти'
  ).split(' '),
);

/** In languages that put the verb last, or write without spaces, these stand anywhere in the label. */
const ANYWHERE =
  /購入|買う|ダウンロード|無料で試す|公式サイト|詳細を見る|価格を見る|で見る|チェックする|申し込|购买|下载|立即|免费试用|查看价格|點擊|点击|購買|下載|구매|다운로드|무료 체험|바로가기|kaufen|herunterladen|bestellen|खरीदें|डाउनलोड करें|satın al|indir$/u;

/** True when a label may begin with this word. */
export const mayBeginButton = (word: string): boolean => WHOLE.has(word) || BUTTON_OPENINGS.mayBegin(word);

/** True when a text holds what a label may have anywhere. */
export const holdsButton = (key: string): boolean => ANYWHERE.test(key);

/** True when the text is short and says no more than what a press on it gets. */
export const isButtonLabel = (text: string): boolean => isButtonKey(normalise(text));

/** The same of a text as `normalise` gives it. */
export function isButtonKey(label: string): boolean {
  if (label === '' || countWords(label) > LONGEST_LABEL) return false;
  return WHOLE.has(label) || BUTTON_OPENINGS.openingOf(label) !== null || ANYWHERE.test(label);
}

const BUTTON_CLASS = /(?:^|[\s_-])(?:btn|button|cta|buybox|buy-?now)(?:$|[\s_-])/i;

/** True for what is drawn as a button and says as little as one. */
export function isButton(element: Element): boolean {
  const text = element.textContent ?? '';
  if (isButtonLabel(text)) return true;
  const looks =
    element.tagName === 'BUTTON' ||
    element.getAttribute('role') === 'button' ||
    BUTTON_CLASS.test(element.getAttribute('class') ?? '');
  return looks && countWords(normalise(text)) <= LONGEST_LABEL;
}
