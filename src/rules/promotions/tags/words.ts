/** Labels of tags and contents, and what scripts leave behind. Data: to teach a language, add a line; what several say stands in the first of them. */
import { Phrases } from '../../phrases.ts';
import { namesPattern } from '../names.ts';

/** What stands before tags and categories. */
export const TAG_LABELS = new Phrases(`
en: tag, tags, tagged (with|as|in|under|), (article|post|related) tags, (related|) topics, filed (under|in), posted (in|under), category, categories, labels, (this entry was|) posted in (and|) tagged, topics in this article, in this story
de: schlagwort, schlagworte, schlagwörter, stichworte, stichwörter, kategorie, kategorien, themen, verschlagwortet (mit|), abgelegt unter, veröffentlicht in
fr: étiquette, étiquettes, (mot|mots) clé(s|), catégorie, catégories, classé (dans|sous), publié dans
es: etiqueta, etiquetas, categoría, categorías, temas, archivado (en|como|bajo), etiquetado (como|en|), publicado en
pt: marcadores, tópicos, categoria, categorias, assuntos, palavras chave
it: etichette, categorie, argomenti, pubblicato in
nl: trefwoorden, categorieën, onderwerpen, geplaatst in
sv, no, da: etiketter, taggar, ämnen, stikkord, emneord, emner, nøgleord, kategori, kategorier
fi: avainsanat, tunnisteet, aiheet, kategoriat
pl, cs, sk: tagi, słowa kluczowe, kategoria, tematy, štítky, témata, rubrika, značky
hu, ro, el: címkék, kategória, kategóriák, etichete, categorii, ετικέτες, κατηγορίες
tr: etiketler, kategoriler, konular
ru, uk: метки, теги, тэги, рубрика, рубрики, темы, категория, категории, ключевые слова, мітки
ar, fa, he: الوسوم, التصنيفات, برچسب ها, תגיות
id, vi: label, topik, từ khóa, thẻ, chuyên mục
th: แท็ก
zh: 标签, 標籤, 分类, 分類, 关键词
ja: タグ, カテゴリ(ー|), キーワード
ko: 태그, 카테고리
`);

/** Class names of lists of tags. */
export const TAG_BOXES = namesPattern(`
  tags post-tags tag-links tags-links entry-tags article-tags article__tags post__tags cat-links post-categories
  entry-categories tag-list taglist tags-list post-tag blog-tags story-tags content-tags td-post-source-tags single-tags
  td-tags post_tags tagcloud wp-block-tag-cloud taxonomy-post_tag wp-block-post-terms
`);

/** Names of breadcrumbs in lower case, in classes and in markup for search engines and screen readers. */
export const CRUMBS = /breadcrumb/;

/** Addresses of lists of articles of one tag or category. */
export const TAG_ADDRESS =
  /\/(?:tags?|categor(?:y|ies|ia|ias|ie)|topics?|labels?|keywords?|etiquetas?|etiquette|schlagwort(?:e)?|thema|themen|rubrik|kategori[ae]?|temas?|tagi?|metki|tema|stichwort|search\/label|tag-search)\/[^/?#\n]|[?&](?:tag|tags|tagid|cat|category)=/i;

/** Headings of contents lists. */
export const CONTENTS = new Phrases(`
en: contents, table of contents, (page|article|post) contents, in this (article|guide|post), jump to section, on this page, quick navigation, article outline, toc
de: inhalt, inhaltsverzeichnis, inhaltsübersicht, auf dieser seite
fr: sommaire, table des matières, dans cet article
es: contenido, contenidos, tabla de (contenido|contenidos), índice (de contenidos|), en este artículo
pt: conteúdo, sumário, neste artigo
it: indice (dei contenuti|), sommario
nl: inhoud, inhoudsopgave
sv, no, da: innehåll, innehållsförteckning, innhold, innholdsfortegnelse, indhold, indholdsfortegnelse
fi: sisällys
pl, cs, sk: spis treści, obsah
hu: tartalomjegyzék
ro: cuprins
tr: içindekiler
ru, uk: содержание, оглавление, зміст
ar: المحتويات
he: תוכן עניינים
id: daftar isi
vi: mục lục
zh, ja: 目录, 目錄, 目次
ko: 목차
`);

/** Labels of buttons and lines for screen readers that stand alone once their scripts are gone. */
export const LEFTOVERS = new Phrases(`
en: close, toggle, expand (all|), collapse (all|), loading, skip to (main|) content, toggle (navigation|menu), toggle (the|) table of content(s|), scroll to top, back to top, (open|opens) in (a|) new window, x close, close x
de: schließen, aufklappen, einklappen, wird geladen, zum inhalt (springen|), nach oben
fr: fermer, déplier, replier, chargement, aller au contenu, haut de page
es: cerrar, expandir, contraer, cargando, saltar al contenido
pt: fechar, carregando, pular para o conteúdo
it: chiudi, espandi, vai al contenuto, torna su
nl: sluiten, laden
pl: zamknij, rozwiń, zwiń
tr: kapat
ru: закрыть, развернуть, свернуть, наверх
zh: 关闭, 關閉, 展开, 收起
ja: 閉じる
ko: 닫기
`);

/** The first of a row of breadcrumbs. */
export const HOME =
  /^(?:home|home ?page|start|startseite|accueil|inicio|início|home page|hjem|hem|etusivu|strona główna|domů|úvod|kezdőlap|acasă|ana sayfa|anasayfa|главная|головна|beranda|trang chủ|الرئيسية|דף הבית|首页|首頁|ホーム|トップ|홈|blog|magazine?|support|all|you are here|sie sind hier)$/u;
