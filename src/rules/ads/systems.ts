/**
 * Ad systems and the marks of their slots in a page. Data: to add a system, add a line.
 *
 * What stands here is general knowledge of what the systems' public embed code leaves in a page; the marks of some ten
 * systems were looked up in published pages and block lists, the others were not. Only marks that name the system are
 * here; words such as "banner" in a class name stand in `SLOT_NAMES`, which count only while nothing but an ad's label is
 * inside.
 */
/**
 * `system: mark mark …`. A mark is a class name (`.whole`), the beginning of an id (`#as-a-regular-expression`), an
 * attribute (`[name]`, `[name=value]`) or an element (`its-name`) of the system's own. A heading's id is made of its
 * words, so an id that begins with a word needs a number or what the system itself puts behind it.
 */
export const AD_SYSTEMS = `
Google: .adsbygoogle .google-auto-placed #google_ads_(iframe|frame) #aswift_ #div-gpt-ad #gpt-ad-[0-9] #google_(image|center)_div [data-ad-client] [data-google-query-id] [data-google-av-cxn]
AMP: amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-fx-flying-carpet
Taboola: .trc_related_container .trc_rbox_container .taboola-placeholder .tbl-feed-container #taboola-([0-9]|(above|below|mid|right|left|feed|bottom|mobile)(-|$))
Outbrain: .OUTBRAIN .ob-widget .ob-smartfeed-wrapper #outbrain_widget [data-ob-template]
Revcontent: #rcjsload [data-rc-widget]
MGID: #M(arketGid|[0-9]+)ScriptRootC #MarketGidComposite [data-type=_mgwidget]
ZergNet: #zergnet-widget
Content.ad: #contentad[0-9]
Adnow: #SC_TBlock_
Dable: #dablewidget
popIn: ._popIn_recommend #_popIn_
Strossle: .strossle-widget #strossle-(widget|[0-9])
Teads: .teads-inread .teads-player .teads-adCall
Mediavine: .mv-ad-box .mv_slot_target .adunitwrapper
Raptive: .adthrive-ad #AdThrive_
Ezoic: .ezoic-ad .ezoic-adpicker-ad .ezoic-autoinsert-ad #ezoic-pub-ad-placeholder
Freestar: [data-freestar-ad]
Playwire: [data-pw-desk] [data-pw-mobi]
Snigel: #adngin-
Venatus: .vm-placement
Carbon: .carbonad #carbonads(-container|_[0-9]+|)$
BuySellAds: .bsarocks #bsa-zone_ #bsap_
EthicalAds: [data-ea-publisher]
Media.net: #_mN_ #medianet_
Criteo: #criteo-[0-9]
Amazon ads: .amzn-native-container #amzn(-|_)assoc(-|_)ad
Yandex: .adfox-banner-background #yandex_(rtb_|ad) #adfox_[0-9]
myTarget: .mrg-tag
Baidu: #BAIDU_(UNION|SSP|DUP)_
Kakao AdFit: .kakao_ad_area
Tistory: .revenue_unit_wrap
nend: .nend_wrapper
MicroAd: #microadcompass [data-microad]
Revive: [data-revive-zoneid] [data-revive-id]
A-ADS: iframe[data-aa]
Sharethrough: [data-str-native-key]
Primis: #primis_container #primis-holder
Adform: #adform-adbox
Broadstreet: broadstreet-zone broadstreet-zone-container [data-broadstreet-ad]
Quads: .quads-location #quads-ad[0-9]
Advanced Ads: .advads-target [data-advadstrackid]
`;

/** Hosts that serve nothing but ads: frames and pictures from there, and links that only lead there. */
export const AD_HOSTS: ReadonlySet<string> = new Set(
  (
    'doubleclick.net googlesyndication.com googleadservices.com adservice.google.com adnxs.com aax.amazon-adsystem.com rubiconproject.com pubmatic.com criteo.com ' +
    'criteo.net openx.net casalemedia.com taboola.com outbrain.com media.net smartadserver.com adform.net teads.tv mgid.com revcontent.com ' +
    'sharethrough.com triplelift.com adroll.com serving-sys.com flashtalking.com exoclick.com juicyads.com propellerads.com adsterra.com ' +
    'a-ads.com buysellads.net carbonads.net carbonads.com an.yandex.ru adfox.ru ad.mail.ru pos.baidu.com cpro.baidu.com tanx.com ' +
    'ad.daum.net i-mobile.co.jp microad.jp fluct.jp nend.net broadstreetads.com revive-adserver.net adsrvr.org innovid.com'
  ).split(' '),
);

/** Class names and ids that call an element an ad slot, as regular expressions. They prove nothing about words inside. */
export const SLOT_NAMES: readonly string[] = [
  'advert(s|isement|isements|ising|)',
  'ad(-|_|)(container|wrapper|wrap|slot|unit|banner|box|block|placement|placeholder|zone|space|area)',
  'ad(s|)',
  'ad-(inline|leaderboard|mpu|label)',
  'ad(Container|Wrapper|Slot|Unit|Banner|Box)',
  '(inline|in-article|in-content|article|post|content|mid|native|google|sponsored|sticky|leaderboard|mpu|banner|dfp|gpt|htl)-ad(s|)',
  'google-ads-container googleads adsense adsense-wrapper adsense-container adsbox (dfp|gpt)-(slot|tag|unit) adblock-wrapper',
  'werbung anzeige werbeflaeche publicite publicidad publicidade pubblicita reklam(a|) quangcao',
].flatMap((names) => names.split(' '));
