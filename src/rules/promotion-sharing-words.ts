/** What share bars are made of: addresses, names and labels. Data: to teach a network or a language, add to a line. */
import { normalise } from '../core/text.ts';
import { Phrases } from './phrases.ts';
import { namesPattern } from './promotion-sharing-names.ts';

/** Where share buttons send: each network's own address for sharing, and those of the large plugins. */
export const SHARE_ADDRESS = new RegExp(
  [
    'facebook\\.com\\/(?:sharer|share\\.php|dialog\\/(?:share|feed|send))',
    '(?:twitter|\\/\\/x|\\.x)\\.com\\/(?:intent\\/|share\\b|home\\/?\\?status)',
    'linkedin\\.com\\/(?:sharearticle|sharing\\/|cws\\/share|feed\\/\\?shareactive)',
    'pinterest\\.[a-z.]+\\/pin\\/create',
    'reddit\\.com\\/(?:submit|r\\/\\w+\\/submit)',
    'whatsapp\\.com\\/send|whatsapp:\\/\\/send|\\/\\/wa\\.me\\/?\\?',
    '(?:\\/\\/t|telegram)\\.me\\/share|tg:\\/\\/msg',
    '(?:vk\\.com|vkontakte\\.ru|\\/\\/vk\\.ru)\\/share|ok\\.ru\\/(?:offer|dk\\?st\\.cmd=addshare)|connect\\.mail\\.ru\\/share',
    'tumblr\\.com\\/(?:share|widgets\\/share)',
    'getpocket\\.com\\/(?:save|edit)|share\\.flipboard\\.com|instapaper\\.com\\/(?:hello|edit)|evernote\\.com\\/clip',
    'line\\.me\\/(?:r\\/msg|lineit)|line:\\/\\/msg|b\\.hatena\\.ne\\.jp\\/(?:entry|add|append)|story\\.kakao\\.com\\/share|band\\.us\\/plugin\\/share',
    'xing\\.com\\/(?:spi\\/|social_plugins|app\\/user\\?op=share|social\\/share)',
    'news\\.ycombinator\\.com\\/submitlink|digg\\.com\\/submit|stumbleupon\\.com\\/submit|mix\\.com\\/add|meneame\\.net\\/submit|wykop\\.pl\\/dodaj|buffer(?:app)?\\.com\\/(?:add|share)',
    'service\\.weibo\\.com\\/share|sns\\.qzone\\.qq\\.com|connect\\.qq\\.com\\/widget|douban\\.com\\/(?:share|recommend)|share\\.renren',
    'plus\\.google\\.com\\/share|web\\.skype\\.com\\/share|viber:\\/\\/forward|fb-messenger:\\/\\/share|threads\\.net\\/intent|bsky\\.app\\/intent',
    'addtoany\\.com\\/(?:share|add_to)|addthis\\.com\\/bookmark|sharethis\\.com\\/share|shareaholic\\.com\\/(?:share|api)|mastodonshare\\.com|toot\\.kytta\\.dev',
    '[?&]share=(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|pocket|telegram|email|jetpack-\\w+|press-this|mastodon|bluesky|threads|nextdoor|print)\\b',
    '^mailto:(?:\\?|$|%20\\?)',
  ].join('|'),
  'i',
);

/** Pages of people and firms on networks; only a whole row of them is a follow bar. */
export const PROFILE_ADDRESS =
  /\/\/(?:[a-z-]+\.)?(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|tiktok|threads|tumblr|vk|flipboard|mastodon)\.[a-z.]+\/|\/\/(?:t\.me|bsky\.app|news\.google\.com\/publications)\/|\/(?:feed|rss)\/?$/i;

/** The address does nothing by itself: a script answers the press. */
export const SCRIPTED = /^(?:#!?|)$|(?:^|\/)javascript(?::|%3a)|window\.print/i;

/** Networks and acts, as classes, file names and labels of share buttons say them. */
export const NETWORK =
  /(?:^|[^a-z])(?:face-?book|fb|twitter|tweet|tw|x|linked-?in|pinterest|pin(?: it)?|reddit|whats-?app|telegram|tumblr|pocket|flipboard|messenger|viber|weibo|wechat|kakao(?:talk|story)?|hatena|line|xing|mastodon|bluesky|threads|e-?mail|print(?:er)?|copy(?:[ -]link| url)?|share|vk(?:ontakte)?|odnoklassniki|skype|instagram|youtube|tiktok|rss|imprimer|drucken|imprimir|stampa|afdrukken)(?![a-z])/i;

/** Words for sharing; a longer label of a share button has one of them or names a network. */
const SHARE_WORD =
  /share|tweet|\bpin\b|post|send|e-?mail|teilen|senden|drucken|partag|envoyer|compart|condivi|dela|dele|del |jaa|udostępn|podziel|sdíl|zdieľ|megoszt|distribu|paylaş|подел|поділ|отправ|bagikan|chia sẻ|شارك|مشاركة|שתפ|share|分享|シェア|ツイート|共有|공유|แชร์/iu;

/** Names of networks have no more letters; a longer label has to say what it does. */
const LONGEST_NAME = 15;

/** True when a press on something with this label, which leads to a share address, only shares. */
export function isShareLabel(text: string): boolean {
  return (
    !/:\/\/|\w\.\w+\//.test(text) &&
    (SHARE_WORD.test(text) || NETWORK.test(text) || normalise(text).length <= LONGEST_NAME)
  );
}

/** What stands over or beside the buttons. */
const LABELS = new Phrases(`
en: share, shares, shared, total shares, share (this|it|on|via|now|with|the article|article|post|the love|your love), share this (post|article|page|story|entry|recipe|video|guide|with your friends|on|via|content|news|blog), share (with|on) (your friends|friends|social media|social networks)
en: share (and|or) (print|save|comment|follow), sharing is caring, spread the (word|love), show (us|) some love, show us some love, like this, like (and|or) share, tell your friends, please share, if you liked this please share, pass it on, tweet, pin, email, print, click to share, share to, social share, share options, recommend (this|), save (this|)
en: follow (us|me|us on|me on|us on social media|along), connect with us, stay connected, find us on, join us on, social (media|links), stay in touch, get social
de: teilen, (artikel|beitrag|seite|diesen artikel|diesen beitrag|diese seite|jetzt|dies|das|rezept) teilen, teile(n sie|) (dies|diesen (artikel|beitrag)|diese seite|das|es|den artikel|den beitrag), teilen (mit|auf|über), teile mit deinen freunden, weitersagen, folgen sie uns (auf|), folge uns (auf|), drucken, merken
fr: partager, partage, partages, partage(z|r) (cet article|ceci|cette page|sur|l article|cela|avec vos amis|la recette|), suivez nous (sur|), imprimer
es: compartir, comparte, compartidos, compart(e|ir|a) (esto|este artículo|en|esta (página|entrada|noticia)|el artículo|con tus amigos|con|), síguenos (en|), imprimir
pt: compartilhar, compartilhe, partilhar, partilhe, (compartilhe|compartilhar|partilhe|partilhar) (isso|este artigo|em|esta página|no|com|o artigo|com amigos|isto), siga nos (em|), imprimir
it: condividi, condivisioni, condivid(i|ere) (questo articolo|su|l articolo|con|questa pagina|con gli amici|), seguici (su|), stampa
nl: delen, deel, deel (dit|dit artikel|deze pagina|via|op|met vrienden|dit bericht), volg ons (op|), afdrukken
sv: dela, dela (detta|artikeln|inlägget|sidan|på|med vänner|den här artikeln), följ oss (på|)
no: del, del (artikkelen|denne|dette|saken|på|innlegget), følg oss (på|)
da: del, del (artiklen|denne|dette|på|indlægget), følg os (på|)
fi: jaa, jaa (artikkeli|tämä|sivu|juttu), seuraa meitä
pl: udostępnij, podziel się, udostępnij (ten|artykuł|post|wpis|na|to), podziel się (tym|artykułem|wpisem), obserwuj nas
cs: sdílet, sdílejte, sdílet (článek|na|stránku|příspěvek), sledujte nás
sk: zdieľať, zdieľajte, zdieľať (článok|na)
hu: megosztás, oszd meg, oszd meg (másokkal|a barátaiddal|ezt), kövess minket
ro: distribuie, distribuiți, distribuie (articolul|pe|acest articol), urmărește ne
hr: podijeli, podijelite (članak|)
el: κοινοποίηση, μοιραστείτε το, ακολουθήστε μας
tr: paylaş, paylaşın, (bunu|bu yazıyı|yazıyı|haberi|sosyal medyada) paylaş, bizi takip edin
ru: поделиться, поделитесь, поделиться (в соцсетях|статьей|статьёй|ссылкой|с друзьями|записью), поделитесь (с друзьями|статьей|в соцсетях), расскажите друзьям, подписывайтесь на нас
uk: поділитися, поділіться, поділитися (статтею|в соцмережах|з друзями)
id: bagikan, bagikan (ini|artikel ini|ke|artikel), ikuti kami
vi: chia sẻ, chia sẻ (bài viết|bài viết này|ngay|lên), theo dõi chúng tôi
ar: شارك, مشاركة, شارك (المقال|هذا المقال|هذا|عبر|على), شاركها, تابعنا
he: שתפו, שיתוף, שתף
fa: اشتراک گذاری
hi: शेयर करें, साझा करें
th: แชร์, แชร์บทความนี้
zh: 分享, 分享到, 分享至, 分享本文, 分享此文, 分享這篇文章, 关注我们
ja: シェア, シェアする, 共有, 共有する, この記事をシェア, この記事をシェアする, フォローする, ツイート
ko: 공유, 공유하기, 이 글 공유하기, 기사 공유하기
`);

/** Counts and signs beside the buttons: "12", "1.2K", "3 shares". */
const COUNT = /(?:^| )\d+(?: \d+)?(?: ?(?:k|m|tsd|mil|tys|тыс|万|만|shares?|comments?))?(?= |$)/gu;

/** True for the text beside share buttons: nothing, a label, a count. */
export function isBesideShare(text: string): boolean {
  const said = normalise(text).replace(COUNT, ' ').replace(/ +/g, ' ').trim();
  return said === '' || LABELS.has(said);
}

/** Boxes of the large share plugins and the class names that themes give their share bars. */
export const SHARE_BOXES = namesPattern(`
  sharedaddy addtoany_share_save_container a2a_kit addthis_toolbox addthis_inline… heateor_sss_sharing_container
  ssba ssbp-wrap shareaholic-canvas swp_social_panel essb_links sharethis-inline-share-buttons simplesocialbuttons
  mashsb-container dpsp-content-wrapper td-post-sharing fb-share-button fb-like twitter-share-button shariff jssocials
  novashare-buttons scriptlesssocialsharing social-share social-sharing social-share-buttons share-buttons share-bar
  sharebar share-links share-tools share-icons share-widget post-share post-sharing entry-share article-share
  article-sharing article__share sns-share share-btn-group
`);
