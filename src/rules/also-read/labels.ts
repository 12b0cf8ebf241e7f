/** What stands over a list of other articles, or opens a line that sends to one. Data: to teach a language, add a line. */
import { Phrases } from '../phrases.ts';

/** Said over a list or before a link. References, sources and "further reading" are not here: they belong to the article. */
export const ALSO_READ_LABELS = new Phrases(`
en: also (read|see|check|like), (read|see|check) also, check this out, in case you missed it, keep reading
en: (related|similar|recommended|suggested|more|more related|other|other interesting|interesting|additional|further|trending|popular|top|latest|recent|hot|sponsored|promoted) (articles|posts|stories|recipes)
en: related (article|post|story|reading|content|links|news|guides|tutorials|topics|pages|reads|coverage|blogs|tips|resources|recipes|videos|software|)
en: (recommended|suggested) (for you|reading), recommended (content|reads|from|), we recommend
en: you (may|might|could) (also|) (like|enjoy|read|be interested in), you might also want to read, (people|readers|others) also (like|liked|read|ask|asked|search for)
en: more, more (to read|like this|on this (topic|story)|from|news|reading|for you|guides), read more (articles|about|from|), (explore|discover) more
en: (read|up) next, next (read|up), what to read next, must read(s|), don t miss (this|), trending (now|), popular (now|reads), similar (apps|products|recipes|software), most (popular|read), latest news, (editor s|editors) picks, (from|) around the web, from (the web|our partners)
de: (lesen sie|lies|siehe) auch, auch (lesen|interessant), mehr zum thema, passend dazu, empfohlen, zum weiterlesen, lesetipp, lesetipps
de: (ähnliche|verwandte|weitere|empfohlene|beliebte|neueste) (artikel|beiträge|themen), (das|diese artikel|folgende artikel) könnte(n|) (sie|dich|euch) auch interessieren
fr: (à|a|) lire (aussi|également), lisez aussi, (à|a) découvrir (aussi|également|), (à|) voir aussi, sur le même sujet, pour aller plus loin, vous aimerez aussi, (cela|ces articles) (pourrait|pourraient) vous intéresser
fr: (article|articles) (similaires|liés|associés|recommandés|récents|populaires|connexe(s|)), (nos|) autres articles, les plus lus, sur le même thème, dans la même (catégorie|rubrique)
es: (lee|leer|lea|ver|véase|mira) también, también te puede interesar, te puede interesar, quizás te interese, sigue leyendo, no te pierdas, más (artículos|noticias), lo más leído
es: artículo relacionado, (artículos|noticias|entradas|temas|contenidos|) (relacionados|relacionadas), contenido relacionado, entradas recientes, otros artículos, (artículos|noticias) de interés, lecturas recomendadas, más sobre (este|el) tema
pt: (leia|veja|ver|confira) (também|mais), (artigos|posts|conteúdo|) (relacionado|relacionados), notícias relacionadas, você (também|) pode gostar, (veja|leia) ainda, matérias relacionadas, mais lid(a|o)s, outros artigos, posts recentes
it: (leggi|vedi|guarda) anche, (articoli|) correlati, articoli (simili|recenti), (potrebbe|potrebbero) (anche|) interessarti (anche|), (forse|) ti (può|potrebbe) interessare (anche|), altri articoli, per approfondire, contenuti correlati, articoli (più letti|consigliati|popolari)
nl: lees (ook|verder|meer), (zie|bekijk) ook, (gerelateerde|andere|meer) (artikelen|berichten), gerelateerd, meest gelezen, misschien vind je dit ook (leuk|interessant)
sv: läs (också|även|mer), mest läst, se även, (relaterade|liknande|fler) (artiklar|inlägg)
no: (les|se) også, (relaterte|lignende|flere) (artikler|saker)
da: læs (også|mere), relaterede artikler
fi: (lue|katso) myös, aiheeseen liittyvää, lisää aiheesta
pl: (czytaj|przeczytaj|zobacz|sprawdź) (także|też|również), (powiązane|podobne|polecane) (artykuły|wpisy), może cię (także|też|) zainteresować
cs: (čtěte|přečtěte si|viz) také, mohlo by vás zajímat, (související|podobné|další) články
sk: (čítajte|prečítajte si) tiež, súvisiace články
hu: (olvassa|olvasd) el ezt is, kapcsolódó (cikkek|), ez is érdekelhet, lásd még
ro: (citește|citiți|vezi) și, articole (similare|recomandate), te ar putea interesa
hr: (pročitaj|pročitajte) (i|još), povezani članci
sl: preberite tudi
bg: (прочетете|вижте) още, вижте също, свързани статии
el: (διαβάστε|δείτε) (επίσης|ακόμα), σχετικά άρθρα
tr: ilginizi çekebilir, (bunları|bunu) da (oku|okuyun), ayrıca bakınız, (ilgili|benzer|diğer) (yazılar|haberler)
ru: (читайте|смотрите|см) также, читайте (ещё|еще|по теме), (похожие|другие|популярные|последние) (статьи|записи|материалы|новости), по теме, вам (также|) может понравиться, вас может заинтересовать, рекомендуем (прочитать|), вам (также|) (может|могут) быть интересн(о|ы), (читать|смотреть) также, (статьи|материалы|ещё|еще) по теме, читайте далее, что (ещё|еще) почитать
uk: (читайте|дивіться) також, (схожі|пов язані|інші) (статті|записи)
ar: (اقرأ|شاهد|انظر) (أيضا|أيضًا|ايضا), اقرأ المزيد, قد (يعجبك|يهمك) (أيضا|أيضًا|), (مقالات|مواضيع) (ذات صلة|مشابهة)
fa: بیشتر بخوانید, مطالب مرتبط
he: קראו (גם|עוד), כתבות (נוספות|קשורות), ראו גם
ur: یہ بھی پڑھیں
hi: (यह|ये|इसे) भी (पढ़ें|देखें), संबंधित (लेख|खबरें|पोस्ट)
bn: (আরও|আরো) পড়ুন
ta: மேலும் படிக்க
id: (baca|simak|lihat) (juga|pula), (artikel|berita) (terkait|lain|lainnya)
vi: (xem|đọc) thêm, (bài viết|tin) liên quan, có thể bạn quan tâm, tham khảo thêm
th: อ่าน(เพิ่มเติม|ต่อ), บทความที่เกี่ยวข้อง
zh: 相关(文章|阅读|推荐|新闻|链接), (延伸|推荐)阅读, (您|你)可能(也|)(感兴趣|喜欢), (更多|热门|最新)文章, 猜你喜欢, 另请参阅
zh: 相關(文章|閱讀|新聞), (延伸|推薦)閱讀, 你可能(也|)(感興趣|喜歡), 熱門文章
ja: 関連(記事|リンク|する記事), (あわせて|合わせて|併せて)読みたい, (人気|新着|最新|おすすめ|おすすめの|人気の|最新の)記事, こちら(の記事|)もおすすめ, こんな記事も(おすすめ|人気です), よく読まれている記事
ko: (관련|추천|인기|다른)( |)(글|기사|포스트|게시글), 함께 (보면|읽으면) 좋은 글
`);

/** Said before the two articles that stand beside this one in time; whole labels only. */
export const NEIGHBOUR_LABELS = new Phrases(`
en: (previous|prev|next|older|newer) (article|post|story)
de: (vorheriger|voriger|nächster) (artikel|beitrag)
fr: article (précédent|suivant)
es: (artículo|entrada) (anterior|siguiente)
pt: (artigo|post) (anterior|seguinte), próximo (artigo|post)
it: articolo (precedente|successivo)
nl: (vorig|volgend) (artikel|bericht)
sv, no, da: (föregående|forrige|nästa|neste|næste) (artik(el|kel)|inlägg|innlegg|indlæg)
fi: (edellinen|seuraava) artikkeli
pl: (poprzedni|następny) (artykuł|wpis)
cs: (předchozí|další) (článek|příspěvek)
hu: (előző|következő) cikk
ro: articolul (anterior|următor)
tr: (önceki|sonraki) (yazı|haber)
ru: (предыдущая|следующая) (статья|запись)
uk: (попередня|наступна) стаття
ar: المقال (السابق|التالي)
id: (artikel|berita) (sebelumnya|selanjutnya)
vi: bài (viết|) (trước|tiếp theo)
zh: (上|下)一篇(文章|)
ja: (前|次)の記事
ko: (이전|다음)( |)(글|기사)
`);

/** Labels of lists of other articles, and in essays of books and papers; these lead to many sites. */
export const READING_LABELS = new Phrases(`
en: (recommended|suggested|additional|more) reading, recommended reads, additional articles, related (resources|reading|links), what to read next, more to read
de: zum weiterlesen, lesetipp, lesetipps
fr: pour aller plus loin
it: per approfondire
zh: (延伸|推荐)阅读, (延伸|推薦)閱讀, 相关链接
ja: 関連リンク
`);

/** True for labels that may stand over the article's own bibliography. */
export const isReadingLabel = (key: string): boolean => READING_LABELS.has(key);

/** Lower-casing leaves a dot on the Turkish capital İ. */
const plain = (key: string): string => key.replaceAll('i\u0307', 'i');

/** Words that a label may have beside one of the above: "Related articles on Example", "You may also like these guides". */
const MORE_WORDS = 4;

/** The label that the normalised text begins with, the longest; null when there is none. */
export function alsoReadLabelAt(text: string): string | null {
  const key = plain(text);
  return ALSO_READ_LABELS.openingOf(key) ?? NEIGHBOUR_LABELS.openingOf(key);
}

/** Labels of one word mean something else when more words follow: "Related work", "Recommended settings". */
const opensLongerLabel = (label: string): boolean =>
  label.includes(' ') &&
  !NEIGHBOUR_LABELS.has(label) &&
  !/^(?:see also|read more|latest news|top stories)$/.test(label);

/** True for a label, also with a few words more. */
export function isAlsoReadHeading(key: string): boolean {
  const label = alsoReadLabelAt(key);
  if (label === null) return false;
  if (label === plain(key)) return true;
  return opensLongerLabel(label) && key.split(' ').length - label.split(' ').length <= MORE_WORDS;
}

/** Beside the article more words may name a course, a series or a chapter: only labels that name articles may have them. */
const ARTICLES = /artic|artik|artíc|artig|articol|posts|stories|news|beiträge|стат|новости|文章|記事|기사/u;
/** From part to part, and the ways through a manual or an office. */
const WAYS = /^(?:(?:read |up )?next(?: up| read)?|keep reading|related (?:topics|pages|guides|tutorials))$/;

/** The same for a label that stands beside the article, where a site's own lists stand, too. */
export function isAlsoReadBeside(key: string): boolean {
  if (!isAlsoReadHeading(key) || key === 'more' || WAYS.test(key)) return false;
  // An encyclopedia's own section may be cut off from its article.
  return (alsoReadLabelAt(key) === plain(key) || ARTICLES.test(key)) && !isSectionLabel(key) && !isReadingLabel(key);
}

/** Headings that say there is more of the same: "More soup recipes to try". Alone they may head anything. */
export const MORE =
  /^(?:more|weitere|plus de|d autres|más|otr[ao]s|mais|outr[ao]s|altr[ei]|meer|mer|fler[ea]?|więcej|další|daha fazla|ещё|еще|другие|المزيد) (?!.*(?:info\S*|details|re\S*ources|examples)$)|^更多|^もっと/u;

/** Labels that are also section headings of encyclopedias: beside references, "See also" is part of the article. */
export const SECTION_LABELS = new Phrases(`
en: see also
de: siehe auch
fr: voir aussi
es: (ver|véase) también
pt: ver também
it: vedi anche
nl: zie ook
no, sv: se (også|även)
fi: katso myös
pl: zobacz (też|także)
cs: viz také
hu: lásd még
ro: vezi și
bg: вижте също
el: δείτε επίσης
tr: ayrıca bakınız
ru: см также
ar: انظر أيضا
he: ראו גם
vi: xem thêm
zh: 另请参阅
`);

/** True for labels that name a section of the article where the page also has references. */
export const isSectionLabel = (key: string): boolean => SECTION_LABELS.has(key);
