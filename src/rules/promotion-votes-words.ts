/** What boxes say that ask readers for a vote. Data: to teach a language, add a line. */
import { Phrases } from './phrases.ts';
import { namesPattern } from './promotion-sharing-names.ts';

/** How a question or a line of such a box begins. */
export const VOTE_OPENINGS = new Phrases(`
en: (was|is) (this|the|our) (article|page|post|answer|content|information|guide|tutorial|review|section|topic|document|blog post|recipe|site|doc) (helpful|useful|helpful to you|helpful for you), (was|is) this (helpful|useful), was the (provided information|information|information provided|above information) (helpful|useful), did (you find this|this) (article|page|post|answer|information|content|) (helpful|useful), did this (help|help you|answer your question|article help|solve your problem)
en: did we (help|answer your question), (did you|do you) (like|enjoy) this (article|post|page|content), rate this (article|post|page|content|tutorial|review|guide|answer|entry|item), please rate this (article|post|page), how (helpful|useful) (was|is) this (article|page|post|content|), how would you rate this (article|page|post), click (on|) a star to rate (it|), your vote is important, your (rating|feedback) is important to us, help us improve (this|our) (article|page|content|post|documentation|guide)
en: thank(s| you) for (your (feedback|vote|rating)|voting|rating|letting us know|rating this), no votes so far, be the first to (rate|vote), average rating, vote count, we are sorry that this (post|article|page) was not useful, let us improve this (post|article|page), tell us how we can improve this (post|article|page), you have already voted, what did you think of this (article|post|page), submit (rating|your rating), rating (average|count)
de: (war|waren) (dieser|dieses|diese|der|die|das) (artikel|beitrag|seite|information|informationen|angebotenen informationen|antwort|inhalt|anleitung|ratgeber) (hilfreich|nützlich|für sie hilfreich|für dich hilfreich), war (das|dies) hilfreich, fanden sie (diesen artikel|diese seite|das) hilfreich, (konnten wir|hat ihnen dieser artikel|hat dir dieser artikel|hat dir der artikel) (ihnen|dir|) (helfen|geholfen|weitergeholfen), helfen sie uns diesen artikel zu verbessern, hilf uns diesen artikel zu verbessern
de: (ihre stimme|deine stimme|ihr feedback|ihre bewertung) ist (uns|) wichtig, bewerte(n sie|) (diesen|den|diese|die) (artikel|beitrag|seite), (danke|vielen dank) für (ihr|dein|deine|ihre) (feedback|bewertung|stimme), wie hilfreich war (dieser|dieses|der|diese) (artikel|beitrag|seite), klicke auf die sterne, durchschnittliche bewertung, anzahl bewertungen, bewertungen bisher, gefällt (dir|ihnen) dieser (artikel|beitrag)
fr: (cet article|cette page|cette réponse|ce contenu|cette information) (vous a (t il|t elle)|a (t il|t elle)|était (il|elle)|est (il|elle)) (été utile|utile|aidé|aidée|plu), (cela|ceci) vous a t il (aidé|été utile), avez vous trouvé (cet article|cette page|ceci) utile, notez cet article, votre (avis|vote) (nous intéresse|est important|compte), merci (pour|de) (votre vote|votre avis|votre retour|votre note|avoir voté), aidez nous à améliorer (cet article|cette page), cliquez sur une étoile pour, note moyenne
es: (te|le) (ha resultado|resultó|ha sido|fue|pareció) útil (este artículo|esta página|esta información|este contenido|), (fue|ha sido|es) útil (este artículo|esta página|esta información|esta respuesta|), este artículo (te|le) (ha sido|fue|resultó) útil, has encontrado útil, (valora|califica|puntúa|vota) este (artículo|post|contenido), tu (voto|opinión) es importante, gracias por (tu|su) (voto|opinión|valoración|comentario), ayúdanos a mejorar (este artículo|), haz clic en una estrella para puntuar, promedio de puntuación
pt: (este|esse) (artigo|conteúdo|texto) (foi|é) útil, (esta|essa) (página|informação|resposta) (foi|é) útil, isso foi útil, (avalie|classifique) (este|esse|o) (artigo|post|conteúdo), seu voto é importante, obrigado (pelo seu|por seu|pela sua) (voto|feedback|avaliação|opinião), ajude nos a melhorar (este artigo|), clique nas estrelas, média da classificação, achou (este|esse) (artigo|conteúdo) útil
it: (questo articolo|questa pagina|questa guida|questo contenuto) (ti|vi|) (è stato|è stata|è) utile, (ti|vi) è stato utile, (hai trovato|è stato) utile (questo articolo|), vota (questo|l) articolo, valuta (questo|l) articolo, il tuo (voto|parere) è importante, grazie per (il tuo|aver) (voto|votato|feedback), aiutaci a migliorare (questo articolo|), media dei voti
nl: was (dit|deze) (artikel|pagina|bericht|informatie) (nuttig|behulpzaam|handig), was dit (nuttig|handig), heeft dit (artikel|) (geholpen|je geholpen|u geholpen), vond (je|u) dit (artikel|) (nuttig|handig), beoordeel dit (artikel|bericht), bedankt voor (je|uw) (feedback|stem|beoordeling), help ons dit artikel te verbeteren, gemiddelde waardering
sv: var (den här|denna) (artikeln|sidan|informationen) (till hjälp|användbar|hjälpsam), var detta till hjälp, betygsätt (artikeln|inlägget), tack för din (feedback|röst)
no: var (denne|den) (artikkelen|siden|informasjonen) (nyttig|til hjelp|hjelpsom), var dette nyttig, takk for (tilbakemeldingen|din stemme)
da: var (denne|den) (artikel|side|information) (nyttig|hjælpsom|til hjælp), var dette nyttigt, tak for din (feedback|stemme)
fi: oliko (tämä|artikkeli|sivu|tästä) (artikkeli|sivu|tieto|artikkelista|hyödyllinen|apua|) (hyödyllinen|apua|hyötyä|), kiitos palautteestasi
pl: czy (ten|ta|te|to) (artykuł|strona|informacja|informacje|wpis|treść) (był|była|były|jest|okazał się) (pomocny|pomocna|pomocne|przydatny|przydatna|przydatne), czy to było (pomocne|przydatne), oceń (ten|) (artykuł|wpis|stronę), dziękujemy za (twoją|) (opinię|głos|ocenę), średnia ocena
cs: (byl|byla|pomohl) (vám|) (tento|tato) (článek|stránka|informace) (užitečný|užitečná|), pomohl vám (tento|) článek, ohodnoťte (tento|) článek, děkujeme za (váš názor|hodnocení)
hu: hasznos volt (ez|az|a) (cikk|oldal|információ|) (az ön számára|), (értékelje|értékeld) (a|ezt a) (cikket|bejegyzést), köszönjük a visszajelzést
ro: (a fost|v a fost|ți a fost) (util|de ajutor) (acest articol|articolul|), acest articol (a fost|v a fost) util, evaluează acest articol
tr: bu (makale|yazı|sayfa|içerik|bilgi) (yararlı|faydalı|yardımcı) (oldu|mıydı|mı|mu) (mu|), bu (yazıyı|makaleyi|içeriği) (oyla|puanla|oylayın), geri bildiriminiz için teşekkür, ortalama puan
ru: (была ли|была ли эта|был ли|был ли этот|помогла ли|помогла ли вам) (статья|эта статья|страница|информация|материал|вам эта статья) (полезна|полезной|полезен|вам|), (эта статья|статья|материал) (была|был|оказалась) (полезна|полезной|полезен), оцените (статью|эту статью|материал|публикацию|запись), спасибо за (ваш отзыв|отзыв|вашу оценку|оценку|голос), ваш голос (важен|учтён|учтен), помогите нам улучшить (статью|эту статью), средняя оценка, понравилась статья
uk: чи була (ця|) (стаття|інформація) корисною, оцініть (цю|) статтю, дякуємо за (ваш|) (відгук|голос)
id: apakah (artikel|halaman|informasi|konten) ini (membantu|bermanfaat|berguna), beri (nilai|rating) artikel ini, terima kasih atas (masukan|umpan balik)
vi: (bài viết|trang|thông tin) này có (hữu ích|giúp ích) (không|cho bạn không|), đánh giá bài viết, cảm ơn bạn đã (đánh giá|phản hồi)
ar: هل (كان|كانت) (هذا|هذه|هذا المقال|هذه المقالة|هذه الصفحة) (المقال|المقالة|الصفحة|مفيدا|مفيدًا|مفيدة|مفيد) (مفيدا|مفيدًا|مفيدة|مفيد|), قيم هذا المقال
he: האם (המאמר|הכתבה|הדף|המידע) (עזר|עזרה|היה) (לך|לכם|מועיל|שימושי)
`);

/** The same in scripts without spaces, where a phrase may stand anywhere in a short line. */
export const VOTE_UNSPACED =
  /この(記事|ページ|情報|内容|回答)は(お?役に立|参考にな|いかがでした)|(本文|此(页|頁|文|信息|内容)|这(篇文章|个页面)|这篇|這篇文章|此文章)(对您|對您|是否|有没有)?.{0,6}(有帮助|有用|有幫助)|(给|為|为)(本文|这篇文章)(打分|评分)|이 (글|문서|페이지|기사|정보)(이|가)? ?(도움이|유용)|บทความนี้มีประโยชน์/u;

/** Answers, by word. */
export const ANSWERS = new Phrases(`
all: yes, no, yes no, helpful, not helpful, useful, not useful, not really, very, somewhat, submit, vote, rate, send feedback, submit rating, cancel, yes thanks, no thanks, thumbs up, thumbs down, like, dislike, ja, nein, ja nein, nee, nej, nei, oui, non, oui non, sí, sí no, sim, não, sim não, si, sì, sì no, tak, nie, tak nie, ano, ne, ano ne, igen, nem, da, nu, kyllä, ei, evet, hayır, evet hayır, да, нет, да нет, так, ні, ya, tidak, có, không, نعم, لا, نعم لا, כן, לא, はい, いいえ, はい いいえ, 是, 否, 是 否, 有帮助, 没帮助, 예, 아니요, 예 아니요, ใช่, ไม่
`);

/** "12 people found this helpful", "3 out of 5 found this useful", "(12 votes)". */
export const VOTE_COUNT =
  /^(?:\d+(?: \d+)* )?(?:(?:out )?of \d+ )?(?:(?:people|users|readers) )?(?:found this (?:helpful|useful)|fanden (?:dies|das|diesen artikel) hilfreich|(?:votes?|stimmen|bewertungen|votos?|voti|stemmen|голос\S*|оцен\S+|ratings?)(?: average)?(?: \d.*)?)$/u;

/** WordPress' own line where comments are closed. */
export const COMMENTS_CLOSED = new Phrases(`
en: comments off on
de: kommentare deaktiviert für
fr: commentaires fermés sur
es: comentarios desactivados en
pt: comentários desativados em, comentários fechados em
it: commenti disabilitati su
nl: reacties uitgeschakeld voor
sv: kommentarer inaktiverade för
pl: możliwość komentowania
ru: комментарии к записи
tr: için yorumlar kapalı
`);

/** Boxes of plugins and help desks that ask for votes. */
export const VOTE_BOXES = namesPattern(`
  kk-star-ratings rmp-widgets-container rmp-main post-ratings yasr-visitor-votes wpulike wp_ulike_general_class
  thumbs-rating-container article-votes article-vote article-feedback page-feedback post-feedback helpful-box
  was-this-helpful was-helpful feedback-helpful betterdocs-article-reactions article-reactions hkb-feedback bsf-rt-feedback
  gdrts-rating-block vote-box votebox article-rating-form helpful-votes
`);
