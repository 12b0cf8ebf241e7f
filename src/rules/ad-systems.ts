/**
 * Ad systems and the marks of their slots in a page. Data: to add a system, add a line.
 *
 * Sources: the systems' own embed code. Only marks that name the system are here; words such as "banner" in a class
 * name stand in `SLOT_NAMES`, which count only while nothing but an ad's label is inside.
 */

export interface AdSystem {
  readonly system: string;
  /** Class names, whole. */
  readonly classes?: string;
  /** Beginnings of ids. */
  readonly ids?: string;
  /** Elements of the system's own. */
  readonly tags?: string;
  /** Attributes of the system's own. */
  readonly attributes?: string;
}

export const AD_SYSTEMS: readonly AdSystem[] = [
  {
    system: 'Google',
    classes: 'adsbygoogle google-auto-placed',
    ids: 'google_ads_iframe google_ads_frame aswift_ div-gpt-ad gpt-ad- google_image_div google_center_div',
    attributes: 'data-ad-client data-google-query-id data-google-av-cxn',
  },
  { system: 'AMP', tags: 'amp-ad amp-embed amp-sticky-ad amp-auto-ads amp-fx-flying-carpet' },
  {
    system: 'Taboola',
    classes: 'trc_related_container trc_rbox_container taboola-placeholder tbl-feed-container',
    ids: 'taboola-',
  },
  {
    system: 'Outbrain',
    classes: 'OUTBRAIN ob-widget ob-smartfeed-wrapper',
    ids: 'outbrain_widget',
    attributes: 'data-ob-template',
  },
  { system: 'Revcontent', ids: 'rcjsload', attributes: 'data-rc-widget' },
  { system: 'MGID', classes: 'mgbox', ids: 'MarketGidScriptRootC MarketGidComposite', attributes: 'data-mgwidget' },
  { system: 'ZergNet', ids: 'zergnet-widget' },
  { system: 'Content.ad', ids: 'contentad' },
  { system: 'Adnow', ids: 'SC_TBlock_' },
  { system: 'Dable', ids: 'dablewidget' },
  { system: 'popIn', classes: '_popIn_recommend', ids: '_popIn_' },
  { system: 'plista', classes: 'plista_widget' },
  { system: 'Ligatus', ids: 'ligatus' },
  { system: 'Strossle', classes: 'strossle-widget', ids: 'strossle-' },
  { system: 'Teads', classes: 'teads-inread teads-player teads-adCall' },
  { system: 'Mediavine', classes: 'mv-ad-box mv_slot_target adunitwrapper', ids: 'mediavine-' },
  { system: 'Raptive', classes: 'adthrive-ad', ids: 'AdThrive_' },
  { system: 'Ezoic', classes: 'ezoic-ad ezoic-adpicker-ad ezoic-autoinsert-ad', ids: 'ezoic-pub-ad' },
  { system: 'Freestar', attributes: 'data-freestar-ad' },
  { system: 'Playwire', attributes: 'data-pw-desk data-pw-mobi' },
  { system: 'Snigel', ids: 'adngin-' },
  { system: 'Venatus', classes: 'vm-placement' },
  { system: 'Carbon', classes: 'carbonad', ids: 'carbonads' },
  { system: 'BuySellAds', classes: 'bsarocks', ids: 'bsa-zone_ bsap_' },
  { system: 'EthicalAds', attributes: 'data-ea-publisher' },
  { system: 'Media.net', ids: '_mN_ medianet_' },
  { system: 'Criteo', ids: 'criteo-' },
  { system: 'Amazon ads', classes: 'amzn-native-container', ids: 'amzn-assoc-ad amzn_assoc_ad' },
  { system: 'Yandex', classes: 'adfox-banner-background', ids: 'yandex_rtb_ yandex_ad adfox_' },
  { system: 'myTarget', classes: 'mrg-tag' },
  { system: 'Baidu', ids: 'BAIDU_UNION_ BAIDU_SSP_ BAIDU_DUP_' },
  { system: 'Kakao AdFit', classes: 'kakao_ad_area' },
  { system: 'fluct', ids: 'fluct-unit', classes: 'fluct-unit' },
  { system: 'nend', classes: 'nend_wrapper', ids: 'nendAd' },
  { system: 'MicroAd', ids: 'microadCompass', attributes: 'data-microad' },
  { system: 'Revive', attributes: 'data-revive-zoneid data-revive-id' },
  { system: 'A-ADS', attributes: 'data-aa' },
  { system: 'Sharethrough', attributes: 'data-str-native-key' },
  { system: 'Primis', ids: 'primis_container primis-holder' },
  { system: 'Adform', attributes: 'data-adform-slot', ids: 'adform-adbox' },
  { system: 'Broadstreet', tags: 'broadstreet-zone broadstreet-zone-container', attributes: 'data-broadstreet-ad' },
  { system: 'Quads', classes: 'quads-location', ids: 'quads-ad' },
  { system: 'Advanced Ads', classes: 'advads-target', attributes: 'data-advadstrackid' },
];

/** Hosts that serve nothing but ads: frames and pictures from there, and links that only lead there. */
export const AD_HOSTS: ReadonlySet<string> = new Set(
  (
    'doubleclick.net googlesyndication.com googleadservices.com adservice.google.com adnxs.com aax.amazon-adsystem.com rubiconproject.com pubmatic.com criteo.com ' +
    'criteo.net openx.net casalemedia.com taboola.com outbrain.com media.net smartadserver.com adform.net adtechus.com yieldmo.com teads.tv mgid.com revcontent.com ' +
    'zergnet.com adsafeprotected.com sharethrough.com triplelift.com 33across.com contextweb.com sonobi.com indexww.com bidswitch.net exponential.com tribalfusion.com ' +
    'zedo.com adroll.com serving-sys.com flashtalking.com adcolony.com inmobi.com exoclick.com exosrv.com juicyads.com propellerads.com popads.net adsterra.com ' +
    'highperformanceformat.com profitabledisplaynetwork.com a-ads.com coinzilla.io ad.atdmt.com advertising.com buysellads.net carbonads.net carbonads.com adzerk.net ' +
    'an.yandex.ru adfox.ru ads.adfox.ru ad.mail.ru pos.baidu.com cpro.baidu.com tanx.com ad.daum.net i-mobile.co.jp microad.jp microad.net fluct.jp nend.net ' +
    'adingo.jp gsspat.jp adsby.bidtheatre.com servedbyadbutler.com broadstreetads.com ligatus.com plista.com adition.com stroeerdigitalgroup.de emxdgt.com ' +
    'revive-adserver.net adsrvr.org innovid.com lijit.com'
  ).split(' '),
);

/** Class names and ids that call an element an ad slot. They prove nothing about words inside. */
export const SLOT_NAMES = (
  'advertisement advertisements advertising advert adverts ad-container ad-wrapper ad-wrap ad-slot adslot ad-unit adunit ad-banner banner-ad banner-ads ad-box adbox ' +
  'ad-block adblock-wrapper ad-placement ad-placeholder ad-zone ad-space ad-area ad-inline inline-ad in-article-ad in-content-ad article-ad post-ad content-ad mid-ad ' +
  'native-ad google-ad google-ads google-ads-container googleads adsense adsense-wrapper adsense-container adsbox dfp-ad dfp-slot dfp-tag dfp-unit gpt-ad gpt-slot htl-ad ' +
  'ad_container ad_wrapper ad_slot ad_unit ad_box ad_banner adContainer adWrapper adSlot adBanner sponsored-ad sticky-ad leaderboard-ad ad-leaderboard mpu-ad ad-mpu ad-label ' +
  'werbung anzeige werbeflaeche publicite publicidad publicidade pubblicita reklama reklam quangcao'
).split(' ');
