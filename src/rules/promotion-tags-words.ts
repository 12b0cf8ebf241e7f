/** Labels of tags and contents, and what scripts leave behind. Data: to teach a language, add a line. */
import { Phrases } from './phrases.ts';
import { namesPattern } from './promotion-sharing-names.ts';

/** What stands before tags and categories. */
export const TAG_LABELS = new Phrases(`
en: tag, tags, tagged, tagged (with|as|in|under), article tags, post tags, related tags, (related|) topics, related topics, filed (under|in), posted (in|under), category, categories, labels, (this entry was|) posted in and tagged, posted in tagged, topics in this article, in this story
de: schlagwörter, schlagworte, stichwörter, stichworte, schlagwort, kategorie, kategorien, themen, verschlagwortet (mit|), abgelegt unter, veröffentlicht in, tags zum artikel
fr: étiquettes, étiquette, mots clés, mot clé, catégorie, catégories, classé (dans|sous), publié dans, thèmes, sujets, étiqueté
es: etiquetas, etiqueta, categoría, categorías, temas, archivado (en|como|bajo), etiquetado (como|en|), publicado en, temas relacionados
pt: etiquetas, marcadores, tópicos, categoria, categorias, assuntos, temas, arquivado em, publicado em, palavras chave, tags relacionadas
it: etichette, categoria, categorie, argomenti, pubblicato in, archiviato in, temi, taggato (con|)
nl: labels, trefwoorden, categorie, categorieën, onderwerpen, geplaatst in, gearchiveerd onder
sv: etiketter, taggar, ämnen, kategori, kategorier, publicerad i
no: stikkord, emneord, emner, kategori, kategorier
da: emner, nøgleord, kategori, kategorier, emneord
fi: avainsanat, tunnisteet, aiheet, kategoria, kategoriat, asiasanat
pl: tagi, słowa kluczowe, kategoria, kategorie, tematy, etykiety, opublikowano w
cs: štítky, témata, kategorie, rubrika, klíčová slova, tagy
sk: značky, témy, kategórie
hu: címkék, cimkék, kategória, kategóriák, témák
ro: etichete, categorii, categoria, subiecte
el: ετικέτες, κατηγορίες, κατηγορία
tr: etiketler, kategori, kategoriler, konular
ru: метки, теги, тэги, рубрика, рубрики, темы, категория, категории, ключевые слова
uk: теги, мітки, рубрика, категорії, теми
ar: الوسوم, وسوم, التصنيفات, تصنيفات, كلمات مفتاحية, الكلمات المفتاحية
he: תגיות, תגים, קטגוריות
fa: برچسب ها, برچسب‌ها, دسته بندی
id: label, kategori, topik, tag terkait
vi: từ khóa, thẻ, chuyên mục, chủ đề
th: แท็ก, ป้ายกำกับ, หมวดหมู่
zh: 标签, 標籤, 分类, 分類, 关键词, 關鍵字, 归档于, 话题
ja: タグ, カテゴリ, カテゴリー, キーワード, 関連タグ
ko: 태그, 카테고리, 분류, 키워드
`);

/** Class names of lists of tags. */
export const TAG_BOXES = namesPattern(`
  tags post-tags tag-links tags-links entry-tags article-tags article__tags post__tags cat-links post-categories
  entry-categories tag-list taglist tags-list post-tag blog-tags story-tags content-tags td-post-source-tags single-tags
  td-tags post_tags tagcloud wp-block-tag-cloud taxonomy-post_tag wp-block-post-terms
`);

/** Names of breadcrumbs, in classes and in markup for search engines and screen readers. */
export const CRUMBS = /breadcrumb/i;

/** Addresses of lists of articles of one tag or category. */
export const TAG_ADDRESS =
  /\/(?:tags?|categor(?:y|ies|ia|ias|ie)|topics?|labels?|keywords?|etiquetas?|etiquette|schlagwort(?:e)?|thema|themen|rubrik|kategori[ae]?|temas?|tagi?|metki|tema|stichwort|search\/label|tag-search)\/[^/?#]|[?&](?:tag|tags|tagid|cat|category)=/i;

/** Headings of contents lists. */
export const CONTENTS = new Phrases(`
en: contents, table of contents, (page|article|post) contents, in this (article|guide|post), what s in this (article|guide|post), jump to (section|), on this page, quick navigation, article outline, toc
de: inhalt, inhaltsverzeichnis, inhalte, inhaltsübersicht, auf dieser seite, übersicht
fr: sommaire, table des matières, contenu, au sommaire, dans cet article
es: contenido, contenidos, tabla de contenido, tabla de contenidos, índice, índice de contenidos, en este artículo
pt: conteúdo, índice, sumário, tabela de conteúdo, neste artigo
it: indice, indice dei contenuti, sommario, contenuti, in questo articolo
nl: inhoud, inhoudsopgave, in dit artikel
sv: innehåll, innehållsförteckning
no: innhold, innholdsfortegnelse
da: indhold, indholdsfortegnelse
fi: sisällys, sisällysluettelo
pl: spis treści, zawartość
cs: obsah
sk: obsah
hu: tartalom, tartalomjegyzék
ro: cuprins
tr: içindekiler
ru: содержание, оглавление
uk: зміст
ar: المحتويات, جدول المحتويات, فهرس المحتويات
he: תוכן עניינים
id: daftar isi
vi: mục lục, nội dung
th: สารบัญ
zh: 目录, 目錄, 文章目录
ja: 目次, もくじ
ko: 목차
`);

/** Labels of buttons and lines for screen readers that stand alone once their scripts are gone. */
export const LEFTOVERS = new Phrases(`
en: close, toggle, expand, collapse, loading, skip to (content|main content), toggle (navigation|table of content|table of contents|menu), expand all, collapse all, scroll to top, back to top, open in new window, opens in a new window, toggle the table of contents, x close, close x
de: schließen, aufklappen, einklappen, wird geladen, zum inhalt (springen|), nach oben
fr: fermer, déplier, replier, chargement, aller au contenu, retour en haut, haut de page
es: cerrar, expandir, contraer, cargando, saltar al contenido, ir al contenido, volver arriba
pt: fechar, expandir, recolher, carregando, pular para o conteúdo, voltar ao topo
it: chiudi, espandi, comprimi, caricamento, vai al contenuto, torna su
nl: sluiten, uitklappen, inklappen, laden, naar inhoud, terug naar boven
sv: stäng, fäll ut, laddar, hoppa till innehåll, till toppen
no: lukk, laster, hopp til innhold
da: luk, indlæser, gå til indhold
fi: sulje, ladataan, siirry sisältöön
pl: zamknij, rozwiń, zwiń, ładowanie, przejdź do treści
cs: zavřít, rozbalit, načítání, přejít k obsahu
tr: kapat, genişlet, yükleniyor, içeriğe geç
ru: закрыть, развернуть, свернуть, загрузка, перейти к содержимому, наверх
uk: закрити, розгорнути, завантаження
zh: 关闭, 關閉, 展开, 收起, 加载中, 跳到内容
ja: 閉じる, 開く, 読み込み中, コンテンツへスキップ
ko: 닫기, 펼치기, 접기, 본문 바로가기
`);

/** The first of a row of breadcrumbs. */
export const HOME =
  /^(?:home|home ?page|start|startseite|accueil|inicio|início|home page|hjem|hem|etusivu|strona główna|domů|úvod|kezdőlap|acasă|ana sayfa|anasayfa|главная|головна|beranda|trang chủ|الرئيسية|דף הבית|首页|首頁|ホーム|トップ|홈|blog|magazine?|support|all|you are here|sie sind hier)$/u;
