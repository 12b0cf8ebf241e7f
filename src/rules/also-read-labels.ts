/** What stands over a list of other articles, or opens a line that sends to one. Data: to teach a language, add a line. */
import { Phrases } from './phrases.ts';

/** Said over a list or before a link. References, sources and "further reading" are not here: they belong to the article. */
export const ALSO_READ_LABELS = new Phrases(`
en: also (read|see|check|on|like), (read|see|check) also, check this out, in case you missed it, keep reading
en: (related|similar|recommended|suggested|more|more related|other|other interesting|interesting|additional|further|trending|popular|top|latest|recent|hot|sponsored|promoted) (articles|posts|stories)
en: related (article|post|story|reading|content|links|news|guides|tutorials|topics|pages|reads|coverage|blogs|blog posts|how tos|tips|resources|)
en: similar (reads|guides), recommended (for you|reading|reads|content|), suggested (for you|reading), recommendations for you, we recommend
en: you (may|might|could) (also|) (like|enjoy|be interested in), you (may|might) also (want to|) read, you (will|ll) also (like|love)
en: (people|readers|others) also (like|liked|read), (other|) (articles|posts|stories) you (may|might) like
en: more (to read|like this|on this (topic|story|)|from|news|reading|for you|guides), read more (articles|about|), (explore|discover) more
en: (read|up) next, next (read|up), what to read next, must read(s|), (don t|do not) miss (this|)
en: trending (now|), popular (now|reads), most (popular|read), latest news, editor( s|s) picks, (from|) around the web, from (the web|our partners), promoted content
de: (lesen sie|lies|siehe) auch, auch (lesen|interessant), mehr (zum thema|zu diesem thema|dazu|lesen|artikel), passend dazu
de: (ähnliche|verwandte|weitere|passende|empfohlene|beliebte|neueste|aktuelle) (artikel|beiträge|themen|inhalte), zum weiterlesen
de: (das|folgende artikel|diese artikel|) könnte(n|) (sie|dich|ihnen|dir) (auch|) (interessieren|gefallen)
de: empfehlungen (der redaktion|), empfohlen, meist(gelesen| gelesen), lesetipp(s|), nicht verpassen, verpassen sie nicht
fr: (à|a|) lire (aussi|également), à lire (ensuite|), lisez aussi, (à|) voir aussi, sur le même (sujet|thème), dans la même rubrique
fr: article(s|) (similaires|liés|associés|recommandés|récents|populaires|connexe(s|)), (autres|derniers|nos derniers|plus d) articles
fr: vous aimerez aussi, vous pourriez (aussi|également|) aimer, (cela|ça|cet article|ces articles) (peut|pourrait|pourraient) vous intéresser
fr: les plus lus, recommandé pour vous, pour aller plus loin, ne manquez pas
es: (lee|leer|lea|ver|véase|mira) también, (también|) (te|le) (puede|podría) (interesar|gustar), (también|) (puede|podría) interesarte
es: (artículo|contenido|) relacionado, (artículos|) relacionados, (noticias|entradas|publicaciones) relacionadas, entradas recientes
es: quizás te interese, te recomendamos (leer|), recomendado(s|) (para ti|), no te pierdas, sigue leyendo
es: más (artículos|noticias|leídas|leídos|sobre este tema), lo más leído, (otros|últimos) artículos, (otras|últimas) noticias
pt: (leia|ler|veja|ver|confira) também, (leia|veja) mais, leia ainda, (artigos|posts|conteúdos|conteúdo) relacionado(s|), (notícias|matérias|) relacionadas
pt: você (também|) pode (gostar|se interessar (por|)), talvez você goste, pode também gostar, recomendados para você, não perca, saiba mais sobre
pt: mais (artigos|notícias|lidas|lidos), outros artigos, últimas notícias, (posts|artigos) recentes
it: (leggi|da leggere|vedi|guarda) anche, (articoli|post|contenuti|) correlati, articolo correlato, notizie correlate, articoli (simili|recenti|consigliati)
it: (ti|) potrebbe(ro|) (anche|) (interessar|piacer)(e|ti) (anche|), (altri|ultimi) articoli, i più letti, consigliati (per te|)
it: sullo stesso argomento, per approfondire, da non perdere
nl: lees (ook|verder|meer), (zie|bekijk) ook, ook interessant, gerelateerd, aanbevolen, meest gelezen, meer over dit onderwerp
nl: (gerelateerde|verwante|vergelijkbare|andere|aanbevolen|laatste|meer) (artikelen|berichten), (misschien vind je dit|dit vind je misschien) ook (leuk|interessant)
sv: läs (också|även|mer), se även, (relaterade|liknande|fler) (artiklar|inlägg), relaterat, mer om ämnet, mest läst, rekommenderat, du kanske också gillar
no: (les|se) også, (relaterte|lignende|flere) (artikler|saker), mer om saken, mest lest, anbefalt
da: læs (også|mere), (relaterede|anbefalede) artikler, relateret, mest læste
fi: (lue|katso) myös, aiheeseen liittyvää, lisää aiheesta, luetuimmat, suositellut artikkelit
pl: (czytaj|przeczytaj|zobacz|sprawdź) (także|też|również), (powiązane|podobne|polecane|najnowsze) (artykuły|wpisy), powiązane, polecane, polecamy (również|)
pl: (to|) może cię zainteresować, może ci się spodobać, więcej na ten temat, najczęściej czytane
cs: (čtěte|přečtěte si|viz) také, mohlo by (vás zajímat|se vám líbit), (související|podobné|další) články, nejčtenější, doporučujeme
sk: (čítajte|prečítajte si) tiež, mohlo by vás zaujímať, (súvisiace|ďalšie) články, najčítanejšie, odporúčame
hu: olvas(sa|d) el ezt is, kapcsolódó, (kapcsolódó|hasonló|ajánlott|további) cikkek, ez is érdekelhet(i|), legolvasottabb, lásd még
ro: (citește|citiți|vezi) și, articole (similare|asemănătoare|recomandate|conexe), alte articole, te ar putea interesa, ți ar putea plăcea, cele mai citite
hr: pročitaj(te|) (i|još), (povezani|slični) članci, vezane vijesti, najčitanije, preporučujemo, možda će vas zanimati
sl: preberite tudi, povezani članki
bg: (прочетете|вижте) още, вижте също, (свързани|подобни) статии, още по темата
el: (διαβάστε|δείτε) επίσης, διαβάστε (ακόμα|περισσότερα), σχετικά άρθρα, σχετικές ειδήσεις, μπορεί να σας ενδιαφέρει
tr: (bunlar da|) ilginizi çekebilir, bunlara da göz atın, bunları da okuyun, bunu da oku, ayrıca (okuyun|bakınız)
tr: (ilgili|benzer|önerilen|diğer|son) (yazılar|haberler|makaleler|içerikler), en çok okunanlar
ru: (читайте|читать|смотрите) также, см также, читайте (ещё|еще|по теме), не пропустите, рекомендуем (прочитать|почитать|)
ru: (похожие|связанные|другие|рекомендуемые|популярные|последние) (статьи|записи|материалы|публикации|новости), свежие записи, (статьи|материалы|новости|ещё|еще|) по теме
ru: вам (также|) может понравиться, вас может заинтересовать, вам будет интересно, популярное, самое читаемое
uk: (читайте|дивіться) також, (схожі|пов язані|інші|популярні) (статті|записи), матеріали за темою, статті по темі
uk: вам може сподобатися, рекомендуємо, останні новини
ar: (اقرأ|اقرا|إقرأ|شاهد|انظر|قد يعجبك|قد يهمك) (أيضا|أيضًا|أيضاً|ايضا), اقرأ المزيد, قد يهمك, مقالات قد تهمك
ar: (مقالات|مواضيع|أخبار) (ذات صلة|مشابهة|أخرى), الأكثر قراءة
fa: (بیشتر|همچنین) بخوانید, (مطالب|مقالات) (مرتبط|پیشنهادی)
he: קראו (גם|עוד), כתבות (נוספות|קשורות), מאמרים קשורים, אולי יעניין אותך, עוד בנושא, ראו גם
ur: یہ بھی پڑھیں, متعلقہ خبریں
hi: (यह|ये|इसे) भी पढ़ें, संबंधित (लेख|खबरें), और पढ़ें
bn: (এছাড়াও|আরও|আরো) পড়ুন, সম্পর্কিত
ta: மேலும் படிக்க, தொடர்புடைய செய்திகள்
id: (baca|simak|lihat) juga, (artikel|berita) (terkait|lain|lainnya|serupa|berkaitan), rekomendasi (untuk anda|), (mungkin anda|anda mungkin) (juga|) suka, terpopuler, baca selengkapnya
vi: (xem|đọc|tham khảo) thêm, (bài viết|bài|tin) liên quan, bài viết (khác|mới nhất), có thể bạn (quan tâm|thích), bạn có thể thích
th: อ่าน(เพิ่มเติม|ต่อ), (บทความ|ข่าว)ที่เกี่ยวข้อง, บทความแนะนำ, คุณอาจสนใจ
zh: 相关(文章|阅读|推荐|新闻|内容|链接), (延伸|推荐)阅读, (您|你)可能(也|)(感兴趣|喜欢), (更多|热门|最新)文章, 热门推荐, 为你推荐, 猜你喜欢, 另请参阅
zh: 相關(文章|閱讀|新聞), (延伸|推薦)閱讀, (您|你)可能(也|)(感興趣|喜歡), (熱門|最新)文章, 猜你喜歡, 看更多
ja: 関連(記事|リンク|する記事|ページ|コンテンツ|情報), (あわせて|合わせて|併せて)読みたい(記事|), (人気|新着|最新|最近の|その他の|よく読まれている)記事
ja: おすすめ(の記事|記事|), こちらもおすすめ, こちらの記事も(おすすめ|), 次に読みたい, こんな記事も読まれています
ko: (관련|추천|인기|최신|최근|다른)( |)(글|기사|포스트), 함께 (보면|읽으면) 좋은 글, 함께 보기, 더 읽어보기, 이런 글은 어떠세요
`);

/** Said before the two articles that stand beside this one in time; whole labels only. */
const NEIGHBOUR_LABELS = new Phrases(`
en: (previous|prev|next|older|newer) (article|post|story|blog post)
de: (vorheriger|voriger|nächster|früherer|neuerer) (artikel|beitrag)
fr: article (précédent|suivant)
es: (artículo|entrada|noticia|publicación) (anterior|siguiente)
pt: (artigo|post|publicação|notícia) (anterior|seguinte), próximo (artigo|post), próxima (publicação|notícia)
it: articolo (precedente|successivo)
nl: (vorig|volgend) (artikel|bericht)
sv: (föregående|nästa) (artikel|inlägg)
no: (forrige|neste) (artikkel|innlegg)
da: (forrige|næste) (artikel|indlæg)
fi: (edellinen|seuraava) (artikkeli|kirjoitus)
pl: (poprzedni|następny) (artykuł|wpis|post)
cs: (předchozí|další) (článek|příspěvek)
sk: (predchádzajúci|ďalší) článok
hu: (előző|következő) (cikk|bejegyzés)
ro: articolul (anterior|următor|precedent)
el: (προηγούμενο|επόμενο) άρθρο
tr: (önceki|sonraki) (yazı|haber|makale)
bg: (предишна|следваща) статия
ru: (предыдущая|следующая) (статья|запись|новость)
uk: (попередня|наступна) (стаття|новина), (попередній|наступний) запис
ar: المقال (السابق|التالي), (الموضوع|الخبر) (السابق|التالي)
fa: مطلب (قبلی|بعدی), (نوشته|مقاله) (قبلی|بعدی)
he: (הכתבה|הפוסט|המאמר) (הקודם|הקודמת|הבא|הבאה)
hi: (पिछला|अगला) लेख, पिछली खबर, अगली खबर
id: (artikel|berita|postingan) (sebelumnya|selanjutnya|berikutnya)
vi: bài (viết|) (trước|tiếp theo|sau)
th: บทความ(ก่อนหน้า|ถัดไป)
zh: (上|下)一篇(文章|), (上一則|下一則), (上一條|下一條)新聞
ja: (前|次)の記事, (前|次)のページの記事
ko: (이전|다음)( |)(글|기사|포스트)
`);

/** Labels of lists of other articles, and in essays of books and papers; these lead to many sites. */
const READING_LABELS = new Phrases(`
en: (recommended|suggested|additional|more) (reading|reads|readings), additional (articles|resources), related (resources|reading|links), what to read next, more to read
de: zum weiterlesen, lesetipp(s|)
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
export const alsoReadLabelAt = (text: string): string | null =>
  ALSO_READ_LABELS.openingOf(plain(text)) ?? NEIGHBOUR_LABELS.openingOf(plain(text));

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

/** Labels that are also section headings of encyclopedias: beside references, "See also" is part of the article. */
export const SECTION_LABELS = new Phrases(`
en: see also
de: siehe auch
fr: voir aussi
es: (ver|véase) también
pt: ver também
it: vedi anche
nl: zie ook
sv: se även
no: se også
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

/** Headings of the sections that prove what an article says. */
export const REFERENCES = new Phrases(`
en: references, notes (and references|), footnotes, citations, sources, bibliography, external links, further reading
de: einzelnachweise, weblinks, literatur, anmerkungen, quellen, fußnoten
fr: (notes et|) références, liens externes, bibliographie
es: referencias, enlaces externos, bibliografía, notas
pt: referências, ligações externas, bibliografia
it: note, collegamenti esterni, altri progetti
nl: referenties, externe links, bronnen, noten
sv: referenser, källor, externa länkar
no: referanser, kilder, eksterne lenker
da: referencer, eksterne henvisninger
fi: lähteet, viitteet, aiheesta muualla
pl: przypisy, linki zewnętrzne
cs: reference, externí odkazy
hu: jegyzetek, források
ro: note și referințe, legături externe
ru: примечания, ссылки, литература, источники
tr: kaynakça, dış bağlantılar
ar: (ال|)مراجع, وصلات خارجية
he: הערות שוליים, קישורים חיצוניים
vi: tham khảo, liên kết ngoài
zh: 参考(文献|资料), 外部链接, 脚注
`);

/** True for labels that name a section of the article where the page also has references. */
export const isSectionLabel = (key: string): boolean => SECTION_LABELS.has(key);

/** True for the headings of sections that prove what an article says. */
export const isReferencesHeading = (key: string): boolean => REFERENCES.has(key);
