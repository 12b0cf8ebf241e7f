/** How pages speak of their authors. Data: to teach a language, add a line. */
import { Phrases } from './phrases.ts';

/** Headings of author boxes. */
export const ABOUT_AUTHOR = new Phrases(`
en: about (the|this|our|) (author|writer|authors|contributor|blogger|editor), (author|writer) (bio|profile|info|information|biography|box), written by, the author, author, meet the author, article by, posted by, post author, about the (post|article) author
de: über (den autor|die autorin|den verfasser|die autoren|den redakteur|die redakteurin), (der|die) (autor|autorin), zum autor, zur autorin, autor, autorin, geschrieben von, autoreninfo, verfasst von
fr: à propos (de l auteur|de l auteure|de l autrice|du rédacteur), (l|) (auteur|autrice|auteure), écrit par, rédigé par, qui est l auteur
es: (sobre|acerca de|acerca del) (el autor|la autora|autor|este autor), (el|) autor, (la|) autora, escrito por, publicado por
pt: sobre (o autor|a autora|o redator), autor, autora, escrito por, publicado por
it: (sull|informazioni sull|l) autore, (sull|l) autrice, autore, autrice, scritto da, chi è l autore
nl: over de (auteur|schrijver|redacteur), auteur, geschreven door
sv: om (författaren|skribenten), författare, skriven av
no: om forfatteren, forfatter, skrevet av
da: om forfatteren, forfatter, skrevet af
fi: (tietoa |)kirjoittajasta, kirjoittaja
pl: o autorze, o autorce, autor, napisane przez, o autorach
cs: o autorovi, o autorce, autor
sk: o autorovi, o autorke, autor
hu: a szerzőről, (a|) szerző
ro: despre autor, autor, scris de
hr: o autoru, autor
el: σχετικά με τον συγγραφέα, συντάκτης
tr: yazar hakkında, yazar, yazan
ru: об авторе, об авторах, (автор|автор статьи|автор материала)
uk: про автора, автор
ar: عن (الكاتب|المؤلف), نبذة عن (الكاتب|المؤلف), (ال|)كاتب
he: על (הכותב|המחבר|הכותבת), אודות (הכותב|המחבר)
id: tentang penulis, penulis
vi: (về|giới thiệu) tác giả, tác giả
th: เกี่ยวกับผู้เขียน, ผู้เขียน
zh: (关于|關於)作者, 作者(简介|簡介|介绍|介紹|)
ja: この記事を書いた人, (著者|執筆者|ライター|筆者)(について|プロフィール|紹介|), 書いた人
ko: (글쓴이|저자|작성자|필자)( |)(소개|), 저자에 대하여
`);

/** What follows a bio: ways to more of the same author. */
export const MORE_OF_AUTHOR = new Phrases(`
en: follow, view (all|) (posts|articles|profile|author|more), (more|all|other|see all|view all|read more|see more) (posts|articles|stories|posts by|articles by|from|by|from this author|by this author), (see|view) all, website, learn more about, contact, connect with, latest posts (by|), read (full|) (bio|profile)
de: folge(n|), (alle|weitere|mehr) (beiträge|artikel|posts) (von|ansehen|anzeigen|), zum profil, mehr von, mehr über
fr: suivre, (voir|tous) (tous|) (les|) articles (de|), plus d articles, suivez
es: seguir, sígue(me|lo|la), (ver|más|todos) (todas|todos|) (los|las|) (artículos|entradas|posts) (de|), sitio web
pt: seguir, siga, (ver|mais|todos) (todos|) (os|) (artigos|posts) (de|), site
it: segui, (tutti|altri|vedi tutti) (gli|) articoli (di|)
nl: volg, (bekijk|meer|alle) (alle|) (berichten|artikelen) (van|)
pl: (zobacz|więcej|wszystkie) (wszystkie|) (wpisy|artykuły)
ru: (все|другие|смотреть) (статьи|записи|публикации) (автора|)
tr: tüm yazıları
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

/** Class names of boxes about the author. */
export const AUTHOR_BOX =
  /(?:^|[\s_-])(?:authors?|writer|contributor)[-_]{0,2}(?:box|bio(?:graphy)?|info|card|profile|about|block|desc(?:ription)?|section|widget|details|area|panel|content|wrap(?:per)?)(?:$|[\s_-])|(?:^|[\s_-])(?:about|post|entry|article|single|guest)[-_]{1,2}(?:the[-_])?author(?:$|[\s_-])|saboxplugin|abh_box|pp-author-box|pp-multiple-authors|m-a-box|ts-fab|authorbox|autor-?box|td-author/i;

/** Class names of lines of post data. */
export const META_BOX =
  /(?:^|\s)(?:entry|post|article|blog|single|fusion|posts?)[-_]{0,2}(?:meta|footer|byline|info|meta-info|meta-data|metadata)(?:$|[\s_-])/i;
