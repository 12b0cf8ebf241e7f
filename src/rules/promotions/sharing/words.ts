/** What share bars are made of: addresses, names and labels. Data: to teach a network or a language, add to a line. */
import { normalise } from '../../../core/text.ts';
import { Phrases } from '../../phrases.ts';
import { namesPattern } from '../names.ts';

/**
 * Where share buttons send: each network's own address for sharing, and those of the large plugins. A host begins after a sign,
 * which tells most addresses in a fifth of the time.
 */
export const SHARE_ADDRESS = new RegExp(
  `(?:^|[/.=])(?:${[
    'facebook\\.com\\/(?:sharer|share\\.php|dialog\\/(?:share|feed|send))',
    'twitter\\.com\\/(?:intent\\/|share\\b|home\\/?\\?status)',
    'linkedin\\.com\\/(?:sharearticle|sharing\\/|cws\\/share|feed\\/\\?shareactive)',
    'pinterest\\.[a-z.]+\\/pin\\/create',
    'reddit\\.com\\/(?:submit|r\\/\\w+\\/submit)',
    // With a number it is where somebody is written to.
    'whatsapp(?:\\.com\\/|:\\/\\/)send(?!\\S*phone=\\d)',
    'telegram\\.me\\/share|tg:\\/\\/msg',
    'vk\\.com\\/share|ok\\.ru\\/(?:offer|dk\\?st\\.cmd=addshare)|connect\\.mail\\.ru\\/share',
    'tumblr\\.com\\/(?:share|widgets\\/share)',
    'getpocket\\.com\\/(?:save|edit)|share\\.flipboard\\.com|instapaper\\.com\\/(?:hello|edit)',
    'line\\.me\\/(?:r\\/msg|lineit)|line:\\/\\/msg|b\\.hatena\\.ne\\.jp\\/(?:entry|add|append)|story\\.kakao\\.com\\/share|band\\.us\\/plugin\\/share',
    'xing\\.com\\/(?:spi\\/|social_plugins|app\\/user\\?op=share|social\\/share)',
    'news\\.ycombinator\\.com\\/submitlink|meneame\\.net\\/submit|wykop\\.pl\\/dodaj|buffer(?:app)?\\.com\\/(?:add|share)',
    'service\\.weibo\\.com\\/share|sns\\.qzone\\.qq\\.com|connect\\.qq\\.com\\/widget|douban\\.com\\/(?:share|recommend)',
    'web\\.skype\\.com\\/share|viber:\\/\\/forward|fb-messenger:\\/\\/share|threads\\.net\\/intent|bsky\\.app\\/intent',
    'addtoany\\.com\\/(?:share|add_to)|addthis\\.com\\/bookmark|sharethis\\.com\\/share|blogger\\.com\\/share-post',
  ].join('|')})|${[
    '(?:\\/\\/|\\.)x\\.com\\/(?:intent\\/|share\\b|home\\/?\\?status)|\\/\\/(?:wa\\.me\\/?\\?|t\\.me\\/share|vk\\.ru\\/share)',
    '[?&](?:action=share|share=(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|pocket|telegram|email|jetpack-\\w+|press-this|mastodon|bluesky|threads|nextdoor|print))\\b',
    '^mailto:(?:%20)?(?:\\?(?!\\S*\\bb?cc=)|$)',
  ].join('|')}`,
  'i',
);

/** Pages of people and firms on networks; only a whole row of them is a follow bar. */
export const PROFILE_ADDRESS =
  /\/\/(?:[a-z-]+\.)?(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|tiktok|threads|tumblr|vk|flipboard|mastodon)\.[a-z.]+\/|\/\/(?:t\.me|bsky\.app|news\.google\.com|whatsapp\.com\/channel|telegram\.me|dzen\.ru)\/|\/(?:feed|rss)\/?$/i;

/** Into a chat or a channel. */
export const INVITATION = /\/\/(?:chat\.whatsapp\.com|t\.me|discord\.gg)\/[^/]+\/?$/;

/** The address does nothing by itself: a script answers the press. */
export const SCRIPTED = /^(?:#!?|)$|(?:^|\/)javascript(?::|%3a)|window\.print/i;

/** Where comments stand on a page, in common systems. */
export const TO_COMMENTS = /#(?:comments|respond|disqus_thread)$/;

/** The kinds of addresses above. */
export const SHARED_ADDRESSES: readonly RegExp[] = [SHARE_ADDRESS, PROFILE_ADDRESS, INVITATION, SCRIPTED, TO_COMMENTS];

/** Networks and acts, as classes, file names and labels of share buttons say them. */
export const NETWORK =
  /(?:^|[^a-z])(?:face-?book|fb|twitter|tweet|tw|(?<!\d)x|linked-?in|pinterest|pin(?: it)?|reddit|whats-?app|telegram|tumblr|pocket|flipboard|messenger|viber|weibo|wechat|kakao(?:talk|story)?|hatena|line|xing|mastodon|bluesky|threads|e-?mail|print(?:er)?|copy(?:[ -]link| url)?|share|vk(?:ontakte)?|odnoklassniki|skype|instagram|youtube|google news|أخبار (?:جوجل|غوغل)|телеграм|дзен|вконтакте|tiktok|rss|imprimer|drucken|imprimir|stampa|afdrukken)(?![a-z])/i;

/** Words for sharing; a longer label of a share button has one of them or names a network. */
const SHARE_WORD =
  /share|tweet|\bpin\b|post|send|e-?mail|teilen|senden|drucken|partag|envoyer|compart|condivi|del[ae ]|jaa|udostępn|podziel|sdíl|zdieľ|megoszt|distribu|paylaş|подел|поділ|отправ|bagikan|chia sẻ|شارك|مشاركة|שתפ|分享|シェア|ツイート|共有|공유|แชร์/iu;

/** Names of networks have no more letters; a longer label has to say what it does. */
const LONGEST_NAME = 15;

/** True when a press on something with this label, which leads to a share address, only shares: a sentence is what is shared. */
export function isShareLabel(text: string): boolean {
  if (isBesideShare(text)) return true;
  return (
    !/:\/\/|\w\.\w+\/|[.!?…。]$/.test(text) &&
    (SHARE_WORD.test(text) || NETWORK.test(text) || normalise(text).length <= LONGEST_NAME)
  );
}

/** What stands over or beside the buttons. */
export const SHARE_LABELS = new Phrases(`
en: (total|) (share|shares), shared, (please|) share (this|it|on|via|now|with|to), share (this|the) (article|post|page|story|entry|recipe|video|guide|content|news|blog|love) (with|on|via|), share (this|) with (your|) friends, share on social media, share your love
en: share (and|or) (print|save|comment|follow), sharing is caring, spread the (word|love), show (us|) some love, like this, like (and|or) share, tell your friends, tweet, pin, email, print, click to share, social share, recommend (this|), save (this|)
en: follow (us|me|) (on|) (social media|), connect with us, stay (connected|in touch), (find|join) us on, join our, social (media|links)
de: (artikel|beitrag|seite|diesen artikel|diesen beitrag|jetzt|) teilen, teilen (mit|auf|über), (teile|teilen sie) (dies|diesen artikel|diesen beitrag), (folgen sie|folge|folgt) (uns|unserem) (auf|), drucken, merken
fr: (partager|partage|partages|partagez) (cet article|cette page|sur|l article|), (suivez|rejoignez) (nous|notre) (sur|), imprimer
es: (compartir|comparte|compartidos|comparta) (esto|en|este artículo|), (síguenos|sigue a) (en|), únete a nuestro, imprimir
pt: (compartilhar|compartilhe|partilhar|partilhe) (isso|este artigo|em|no|), siga (nos|a nossa|o nosso) (em|), entre no nosso
it: (condividi|condivisioni|condividere) (questo articolo|su|), seguici (su|), (unisciti al|segui il) nostro, stampa
nl: (delen|deel) (dit|dit artikel|via|op|), volg ons (op|), afdrukken
sv, no, da: dela (detta|artikeln|), följ oss, del (denne|dette|artikkelen|artiklen|innlegget|på|), følg os(s|)
fi: jaa (artikkeli|tämä|)
pl: udostępnij (ten|artykuł|post|wpis|na|), podziel się, (obserwuj|śledź) nas
cs, sk: (sdílet|sdílejte) (článek|), zdieľať, zdieľajte
hu, ro, hr, el: megosztás, oszd meg, distribuie, distribuiți, podijeli, podijelite, κοινοποίηση
tr: (bunu|bu yazıyı|yazıyı|) (paylaş|paylaşın), bizi takip edin
ru: (поделиться|поделитесь) (в соцсетях|статьей|ссылкой|с друзьями|), расскажите друзьям, (подписывайтесь|подпишитесь) на (наш|нас), читайте нас
uk: (поділитися|поділиться) (статтею|), підписуйтесь на (наш|нас)
id, vi: bagikan (ini|artikel ini|), ikuti kami, chia sẻ (bài viết|) (này|), theo dõi chúng tôi
ar, he: شارك (المقال|هذا المقال|), مشاركة, تابعنا (على|عبر), שתפו, שיתוף
hi, th: शेयर करें, แชร์
zh: 分享(到|至|本文|此文|), 关注我们
ja: (この記事を|)シェア(する|), 共有(する|), フォローする, ツイート
ko: 공유(하기|)
`);

/** Counts and signs beside the buttons: "12", "1.2K", "3 shares". */
const COUNT = /(?:^| )\d+(?: \d+)?(?: ?(?:k|m|tsd|mil|tys|тыс|万|만|shares?|comments?))?(?= |$)/gu;

/** True for the text beside share buttons: nothing, a label, a count. */
export function isBesideShare(text: string): boolean {
  const said = normalise(text).replace(COUNT, ' ').replace(/ +/g, ' ').trim();
  return said === '' || SHARE_LABELS.has(said);
}

/** Boxes of the large share plugins and the class names that themes give their share bars. */
export const SHARE_BOXES = namesPattern(`
  sharedaddy addtoany_share_save_container a2a_kit addthis_toolbox addthis_inline… heateor_sss_sharing_container
  ssba ssbp-wrap shareaholic-canvas swp_social_panel essb_links sharethis-inline-share-buttons simplesocialbuttons
  mashsb-container dpsp-content-wrapper td-post-sharing fb-share-button fb-like twitter-share-button shariff jssocials
  novashare-buttons scriptlesssocialsharing social-share social-sharing social-share-buttons share-buttons share-bar
  sharebar share-links share-tools share-icons share-widget post-share post-sharing entry-share article-share
  article-sharing article__share sns-share share-btn-group elementor-widget-share-buttons post-share-buttons
  wprm-recipe-template-snippet… wprm-call-to-action tasty-recipes-quick-links
`);
