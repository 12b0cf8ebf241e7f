/** What boxes say that ask readers for a vote. Data: to teach a language, add a line. */
import { Phrases } from '../phrases.ts';
import { namesPattern } from './names.ts';

/** How a question or a line of such a box begins. */
export const VOTE_OPENINGS = new Phrases(`
en: (was|is) (this|the|our) (article|page|post|answer|content|information|guide|tutorial|review|section|topic|) (helpful|useful), was the (provided|above|) information (provided|) (helpful|useful), did (you find|) this (article|page|post|answer|) (helpful|useful|help), (did|does) (this|we) (help|answer your question|solve your problem)
en: (did|do) you (like|enjoy) this (article|post|page), (please|) rate this (article|content|tutorial|review|guide|post|page), how (helpful|useful) (was|is) this (article|page|post|content|), click (on|) a star to rate, help us improve (this|our) (article|page|content)
en: (thanks|thank you) for (your (feedback|vote|rating)|voting|rating|letting us know), no votes so far, be the first to (rate|vote), average rating, vote count, submit (your|) rating
de: hat (ihnen|dir|euch) (dieser|der) (artikel|beitrag|tipp) (geholfen|gefallen), war (dieser|der) (artikel|beitrag) (hilfreich|nützlich), war (das|dies|diese seite|diese antwort) hilfreich, waren (diese|die) (angebotenen|bereitgestellten|) informationen (hilfreich|nützlich), (helfen sie|hilf) uns diesen artikel zu verbessern, fanden sie diesen artikel hilfreich, (ihre|deine) (stimme|bewertung) ist (uns|) wichtig, (diesen|) artikel bewerten, (bewerte|bewerten sie) diesen (artikel|beitrag), (danke|vielen dank) für (ihr|dein|deine|ihre) (feedback|bewertung|stimme), durchschnittliche bewertung
fr: (cet article|cette page|cela) vous a t (il|elle) (été utile|aidé|plu), cet article (était|est) il utile, notez cet article, votre avis nous intéresse, merci (pour|de) (votre|avoir) (vote|avis|voté), note moyenne
es: (te|le) (ha resultado|ha sido|fue|resultó) útil (este artículo|esta página|), (fue|es) útil (este artículo|esta página|), (valora|califica) este artículo
pt: (este|esse) (artigo|conteúdo) foi útil, (esta|essa) (página|informação) foi útil, isso foi útil, avalie (este|esse|o) (artigo|post)
it: (questo articolo|questa pagina) (ti|vi|) (è stato|è stata|è) utile, (ti|vi|) è stato utile, (vota|valuta) (questo|l) articolo
nl: was (dit|deze) (artikel|pagina|informatie|) (nuttig|handig), heeft dit (artikel|) (je|u|) geholpen, beoordeel dit artikel
sv, no, da: hjälpte (den här|) (artikeln|sidan), var (den här|denna|denne|den|detta) (artik|sid)(eln|elen|el|an|en|e) (till hjälp|til hjelp|användbar|nyttig|hjælpsom)
fi: oliko tämä (artikkeli|sivu) hyödyllinen
pl: czy (ten artykuł|ta strona|te informacje|to) (był|była|były|było) (pomocn|przydatn)(y|a|e), oceń (ten|) artykuł
cs: byl (vám|) tento článek užitečný, pomohl vám tento článek, ohodnoťte (tento|) článek
hu: hasznos volt (ez a|a|) (cikk|oldal|)
ro: (a fost|v a fost|ți a fost) util acest articol
tr: bu (makale|yazı|sayfa) (yararlı|faydalı|yardımcı) oldu mu
ru: (была|был) ли (эта|этот|) (статья|страница|информация|материал) (полезна|полезной|полезен), помогла ли вам (эта|) статья, статья (была|оказалась) (полезна|полезной), оцените (эту|) (статью|материал), спасибо за (ваш|вашу|) (отзыв|оценку|голос)
uk: чи була (ця|) стаття корисною
id: apakah (artikel|halaman) ini (membantu|bermanfaat)
vi: (bài viết|trang) này có hữu ích
ar: هل كان (هذا|) المقال (مفيدا|مفيدًا)
he: האם (המאמר|הדף) (עזר|עזרה) (לך|לכם)
`);

/** The same in scripts without spaces, where a phrase may stand anywhere in a short line. */
export const VOTE_UNSPACED =
  /この(記事|ページ|情報|内容|回答)は(お?役に立|参考にな|いかがでした)|(本文|此(页|頁|文|信息|内容)|这(篇文章|个页面)|这篇|這篇文章|此文章)(对您|對您|是否|有没有)?.{0,6}(有帮助|有用|有幫助)|(给|為|为)(本文|这篇文章)(打分|评分)|이 (글|문서|페이지|기사|정보)(이|가)? ?(도움이|유용)|บทความนี้มีประโยชน์/u;

/** True for a line, as `normalise` gives it, that asks or thanks for a vote. */
export const isAboutVote = (key: string): boolean => VOTE_UNSPACED.test(key) || VOTE_OPENINGS.openingOf(key) !== null;

/** Answers, by word. */
export const ANSWERS = new Phrases(`
all: yes, no, yes no, helpful, not helpful, useful, not useful, not really, very, somewhat, submit, vote, rate, send feedback, submit rating, cancel, yes thanks, no thanks, thumbs (up|down), like, dislike, (ja|) nein, ja, nee, nej, nei, (oui|) non, oui, sí (no|), sim (não|), não, sì (no|), si, (tak|) nie, tak, ano (ne|), ne, igen, nem, da, nu, kyllä, ei, evet (hayır|), hayır, да (нет|), нет, так, ні, ya, tidak, có, không, نعم (لا|), لا, כן, לא, はい (いいえ|), いいえ, 是 (否|), 否, 有帮助, 没帮助, 예 (아니요|), 아니요
`);

/** "12 people found this helpful", "3 out of 5 found this useful", "(12 votes)". */
export const VOTE_COUNT =
  /^(?:\d+ )*(?:(?:out )?of \d+ )?(?:(?:people|users|readers) )?(?:found this (?:helpful|useful)|fanden .* hilfreich|(?:votes?|stimmen|bewertungen|votos?|voti|stemmen|голос\S*|оцен\S+|ratings?)(?: average)?(?: \d.*)?)$/u;

/** WordPress' own line where comments are closed. */
export const COMMENTS_CLOSED = new Phrases(`
en: comments off on
de: kommentare deaktiviert für
fr: commentaires fermés sur
es: comentarios desactivados en
pt: comentários (desativados|fechados) em
it: commenti disabilitati su
nl: reacties uitgeschakeld voor
pl: możliwość komentowania
`);

/** Boxes of plugins and help desks that ask for votes. */
export const VOTE_BOXES = namesPattern(`
  kk-star-ratings rmp-widgets-container rmp-main post-ratings yasr-visitor-votes wpulike wp_ulike_general_class
  thumbs-rating-container article-feedback page-feedback post-feedback helpful-box was-this-helpful
  betterdocs-article-reactions article-reactions hkb-feedback bsf-rt-feedback gdrts-rating-block
`);
