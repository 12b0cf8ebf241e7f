/** How pages speak of their authors. Data: to teach a language, add a line; what several say stands in the first of them. */
import { Phrases } from '../../phrases.ts';

/** Headings of author boxes. */
export const ABOUT_AUTHOR = new Phrases(`
en: about (the|this|our|) (article|post|) (author|writer|authors|contributor|blogger|editor), (author|writer) (bio|profile|info|information|biography|box), (the|post|) author, meet the author, (written|article|posted) by
de: über (den autor|die autorin|die autoren), (zum|zur|der|die|) (autor|autorin), geschrieben von, verfasst von
fr: à propos de l aut(eur|rice), (l|) aut(eur|rice), (écrit|rédigé) par
es: (sobre|acerca de) (el autor|la autora), (el|) autor, (la|) autora, (escrito|publicado) por
pt: sobre (o autor|a autora)
it: (sull|l|) (autore|autrice), scritto da
nl: over de (auteur|schrijver), auteur, geschreven door
sv, no, da: om författaren, författare, om forfatteren, forfatter, (skriven|skrevet) a(v|f)
fi: (tietoa|) kirjoittajasta, kirjoittaja
pl, cs, sk, hr: o autor(ze|ce|ovi|u|ach|ke)
hu, ro, el: a szerzőről, szerző, despre autor, συντάκτης
tr: yazar hakkında, yazar
ru, uk: об авторе, автор (статьи|материала|), про автора
ar, he: عن (الكاتب|المؤلف), الكاتب, (על|אודות) (הכותב|המחבר)
id, vi, th: (tentang|) penulis, (về|) tác giả, เกี่ยวกับผู้เขียน
zh: (关于|關於)作者, 作者(简介|簡介|介绍|介紹|)
ja: この記事を書いた人, (著者|執筆者|ライター|筆者)(について|プロフィール|紹介|)
ko: (글쓴이|저자|작성자|필자)( |)(소개|)
`);

/** What follows a bio: ways to more of the same author. */
export const MORE_OF_AUTHOR = new Phrases(`
en: follow, view (all|) (posts|articles|profile|author|more), (more|all|other|see all|view all|read more|see more) (posts|articles|stories|from|by), (see|view) all, website, learn more about, contact, connect with, latest posts, read (full|) (bio|profile)
de: folge, folgen, (alle|weitere|mehr) (beiträge|artikel|von|über), zum profil
fr: suivre, suivez, (voir|) tous (les|ses) articles
es, pt: seguir, sígueme, (ver|más|mais|todos) (todos|) (los|os|) (artículos|artigos|posts)
it: segui, (tutti|altri) (gli|) articoli
nl: volg, (bekijk|meer|alle) (alle|) (berichten|artikelen)
pl: (zobacz|więcej|wszystkie) (wpisy|artykuły)
ru: (все|другие) (статьи|записи)
`);

/** Words before a name: "By Jane Doe". */
export const BY =
  /^(?:(?:posted|written|published|reviewed) )?(?:by|von|par|por|di|door|av|af|przez|autor(?:in|a)?|author|auteur|autore|yazan|автор|作者|szerző|kirjoittanut)[\s:：]*/iu;

/** A date in the forms that pages use: 2024-01-17, 17.1.2024, April 2, 2024, 2 avril 2024, 2024年1月17日. */
export const DATE =
  /\b\d{4}[-./]\d{1,2}[-./]\d{1,2}|\b\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})\b|\p{L}{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}\.? (?:de )?\p{L}{3,}\.?,? (?:de )?\d{4}\b|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]/u;

/** Fields of a line of post data, besides author and date. */
export const META_FIELD =
  /categor|kategor|catégor|categor[ií]a|rubri[kcq]|posted (?:in|on|by)|filed under|comments?\b|kommentar|commentaire|comentario|commenti|reacties|tags?:|рубрик|категор|коммент|min(?:ute)?s? read|分类|分類|カテゴリ/iu;

/** Addresses of pages about authors. */
export const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|in|es|a)?|auteurs?|autore|autori|contributors?|writers?|byline|redakcja|redaktion|forfatter|skribent|yazar|penulis|tac-gia|avtor)\/[^/?#]+|\/@[\w.-]+\/?$|[?&]author=/i;

/** Names of pictures of authors. */
export const AVATAR = /avatar|gravatar|author|autor(?:in)?\b|auteur|profile[-_ ]?(?:pic|photo|image)|headshot|byline/i;

/** A first look at names, in lower case, before the exact ones below are asked. */
export const AUTHOR_NAMES = /auth?or|writer|contributor|saboxplugin|abh_box|m-a-box|ts-fab|meta|footer|byline/;

/** Class names of boxes about the author. */
export const AUTHOR_BOX =
  /(?:^|[\s_-])(?:authors?|writer|contributor)[-_]{0,2}(?:box|bio(?:graphy)?|info|card|profile|about|block|desc(?:ription)?|section|widget|details|area|panel|content|wrap(?:per)?)(?:$|[\s_-])|(?:^|[\s_-])(?:about|post|entry|article|single|guest)[-_]{1,2}(?:the[-_])?author(?:$|[\s_-])|saboxplugin|abh_box|pp-author-box|pp-multiple-authors|m-a-box|ts-fab|authorbox|autor-?box|td-author/i;

/** Class names of lines of post data. */
export const META_BOX =
  /(?:^|\s)(?:entry|post|article|blog|single|fusion|posts?)[-_]{0,2}(?:meta|footer|byline|info|meta-info|meta-data|metadata)(?:$|[\s_-])/i;

/** Where a line of post data names what the article rests on, as `normalise` gives it. */
export const SOURCES =
  /^(?:via|sources?|quellen?|fuentes?|fontes?|fonti|bron|bronnen|źródł[oa]|kaynak|источник\p{L}*|来源|出典|출처)(?: |$)/u;
