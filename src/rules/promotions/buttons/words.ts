/** What tells buttons that sell from the page's other buttons and links. Data: to teach a language, add a line; what several say stands in the first of them. */
import { Phrases } from '../../phrases.ts';

/** Labels that `isButtonLabel` knows, but that do something in the page or for the reader rather than get a product. */
export const OTHER_BUTTONS = new Phrases(`
en: watch, watch now, apply, apply now, book, book now, book here, book online, book your, book a, join, join free, join for, join today, join now, subscribe, subscribe now, subscribe here, sign up, go to, read reviews, request a quote, check availability, start, start now, save up, download all, check it out
de: jetzt ansehen, jetzt informieren, ansehen, download starten
es: ver en, ver más
ru: перейти, перейти на, перейти в, перейти к
`);

/** Openings that a label has only where something is sold, besides those of `BUTTON_OPENINGS`. */
export const SELLING_OPENINGS = new Phrases(`
en: purchase, get started free, start free, start trial, start my, start your, get your free, get my, free get, buy, unlock, (order|reserve) yours, add to (basket|bag|wishlist)
de: in den warenkorb, gratis (testen|download), kostenloser download, kostenlos (starten|ausprobieren)
fr: ajouter au panier, j achète, (téléchargez|télécharger) gratuitement, (commencer|démarrer) (gratuitement|l essai)
es: añadir al carrito, agregar al carrito, adquirir, empezar gratis
pt: adicionar ao carrinho, começar grátis
it: aggiungi al carrello, inizia gratis
nl: in winkelwagen, gratis (proberen|downloaden)
pl: dodaj do koszyka
tr: sepete ekle
ru: добавить в корзину, в корзину, установить
id: tambah ke keranjang
vi: thêm vào giỏ
`);

/** Labels that say little by themselves: taken only where they are drawn as buttons, or beside a button that sells. */
export const WEAK_BUTTONS = new Phrases(`
en: learn more, click here, find out more, more info, more details, get started, view, see, view details, see details, view more details, see more details, view it, see it, visit, visit site, visit website, visit page, visit the site, visit the website, visit the page, visit the official, visit official, get, try, shop, order, claim, install, upgrade, redeem
de: mehr erfahren, hier klicken, zum anbieter, angebot
fr: en savoir plus, cliquez ici, obtenir, voir, découvrir, commander
es: haz clic, más información, pedir, obtener
pt: clique aqui, saiba mais, obter
it: clicca qui, scopri, scopri di più, ottieni
nl: klik hier, meer informatie, bekijk
sv: klicka här
no: klikk her
da: klik her
pl: kliknij
tr: tıklayın, incele
ru: подробнее, получить
uk: детальніше
id: klik di sini
ar: اضغط هنا
`);

/**
 * Labels that put the name first: "MyTool for Mac Download", "X Jetzt Kostenlos Erhalten"; the systems may follow. In the form
 * `normalise` gives.
 */
export const LABEL_ENDS =
  /(?:^|\s)(?:(?:free |version |gratis |kostenlos )?download(?: now| free| here)?|(?:jetzt |kostenlos |gratis )+(?:erhalten|testen|sichern|holen|ausprobieren|downloaden)|herunterladen(?: (?:für|win|windows|mac|macos|pcs?|server|linux|android|ios|xp|\d+))*|gratuitement|indirin?|скачать(?: бесплатно)?|pobierz(?: teraz| za darmo)?|ダウンロード|下载|下載|다운로드)$/u;

/** One of these stands in each such label, unless it is in another script: quicker to look for than the whole. */
export const LABEL_END_STEMS =
  /download|herunterladen|erhalten|testen|sichern|holen|ausprobieren|gratuitement|indir|pobierz|[^\0-\xff]/;

/** Words before a label that add nothing to it. */
export const LABEL_STARTS = /^(?:free|now|yes|gratis|kostenlos|jetzt|gratuit|бесплатно)\s+(?=\S)/u;

/** What a label gets that belongs to the article: its files, its data, its own forms. Single words, as `normalise` gives them. */
export const RESOURCES: ReadonlySet<string> = new Set(
  (
    'pdf epub mp3 mp4 zip csv json xml svg png doc docx xls xlsx ppt ebook template templates worksheet worksheets checklist transcript slides ' +
    'presentation dataset data spreadsheet report paper study thesis source code script file files sample samples example examples pattern patterns ' +
    'recipe image images photo photos picture chart map audio podcast episode episodes driver drivers firmware bios manual form forms brochure ' +
    'wallpaper wallpapers checksum sha256 issue chapter exercise exercises printable printables poster guide press kit ticket tickets score ' +
    'subtitles font fonts vorlage vorlagen bericht studie anleitung formular treiber handbuch arbeitsblatt datei dateien bild bilder daten ' +
    'modèle fiche rapport étude formulaire pilote pilotes manuel recette fichier données guide plantilla informe estudio formulario ' +
    'controlador controladores receta guía archivo datos modelo relatório planilha formulário guia receita arquivo dados modello rapporto scheda ' +
    'modulo guida ricetta dati sjabloon formulier werkblad handleiding bestand recept mall blankett opskrift skabelon mal skjema lomake ' +
    'szablon raport formularz wzór sterownik plik instrukcję šablona formulář sablon űrlap formularul șablon raportul şablon rapor ' +
    'dosya шаблон отчёт отчет драйвер драйверы файл инструкцию бланк презентацию звіт formulir laporan biểu mẫu نموذج تقرير ملف'
  ).split(' '),
);
/** The same in scripts without spaces. */
export const SPACELESS_RESOURCES =
  /資料|テンプレート|ファイル|画像|用紙|ドライバ|模板|文件|驱动|圖片|图片|양식|파일|서식/u;

/** Addresses where things are for sale or ready to install. */
export const SELLING_PATH =
  /(?:^|\/)(?:downloads?|buy|shop|store|cart|checkout|orders?|purchase|products?|pricing|plans|trial|deals?|offers?|kaufen|tienda|comprar|descargas?|telecharge\w*|boutique|loja|negozio|winkel|sklep|indir|scarica|baixar)(?:$|[/.])/i;
/** What a program is installed from. */
export const INSTALLER = /\.(?:exe|msi|dmg|pkg|apk|appx|msix|deb|rpm)$/i;
/** Files to read, look at or work with rather than products. */
export const DOCUMENT =
  /\.(?:pdf|epub|docx?|odt|xlsx?|ods|pptx?|csv|tsv|json|xml|txt|md|mp[34]|m4a|ogg|wav|zip|tar|t?gz|7z|ipynb|stl|gpx|ics|jpe?g|png|gif|webp|svg)$/i;

/** What a picture's file name says when the picture is a button. */
export const BUTTON_PICTURE =
  /(?:^|[^a-z])(?:download|buy|order|free-?trial|try|get-?it)[-_]?(?:now|free|it|on|here|for|from)?[-_]?(?:btn|button|badge|win|mac)|(?:^|[^a-z])(?:btn|button|badge)[-_](?:download|buy|order|try|get)|(?:google-?play|app-?store)[-_]?(?:badge|btn|button)|buy-?now|free-?download(?:$|[^a-z])/i;

/** What is got, by kind: a heading of the same kind directly above announces the button, so it belongs to the article. */
export const KINDS = {
  download:
    /download|herunterlad|télécharg|descarg|baix|scaric|ladda ner|last ned|hent|lataa|pobier|pobra|stáhn|stažen|letölt|descărc|indir|скача|завантаж|загруз|unduh|tải|تحميل|تنزيل|הורד|डाउनलोड|ダウンロード|下载|下載|다운로드|install|устан/u,
  buy: /\b(?:buy|purchase|order|price|pricing|prices|shop|available|availability)\b|kauf|bestell|preis|achet|command|prix|compr|precio|preço|acquist|ordina|prezzo|\bkop|prijs|köp|kjøp|\bkøb|\bosta|\bkup|\bcen[ay]\b|koupit|vásár|satın|fiyat|куп|заказ|цен|beli|harga|mua|شراء|購入|价格|购买|購買|구매/u,
  try: /\btr(?:y|ial)\b|\btest|essa[iy]|prueb|prob|exper|prov[ao]|probeer|prøv|kokeil|wypróbuj|vyzkou|încearcă|dene|попроб|coba|thử|جرب|無料|免费试用|무료 체험/u,
} as const;

/** Sentences that send the reader to the button beside them. */
export const POINTING =
  /\b(?:(?:button|link|form|badge|file)s? (?:below|above|underneath|beneath)|(?:below|following|next|this) (?:button|link|file)|from here|schaltfläche|(?:folgenden?|nachstehenden?) (?:link|button|knopf)|bouton (?:ci dessous|suivant)|lien (?:ci dessous|suivant)|(?:botón|enlace) (?:de abajo|siguiente|a continuación)|siguiente (?:botón|enlace)|(?:botão|link) (?:abaixo|a seguir)|(?:pulsante|link) (?:qui sotto|seguente)|(?:knop|link) hieronder|onderstaande (?:knop|link)|knappen nedan|länken nedan|knappen nedenfor|lenken nedenfor|przycisk poniżej|poniższy|tlačítko níže|aşağıdaki)|(?:кнопк|ссылк)\p{L}* ниже|下のボタン|以下の(?:ボタン|リンク)|下面的(?:按钮|链接)|아래 (?:버튼|링크)|الزر أدناه|الرابط أدناه/u;
