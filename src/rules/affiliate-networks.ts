/**
 * Affiliate networks and what their addresses look like. Data: to add a network, add a line.
 *
 * What stands here is general knowledge of the networks' public links; before each group stands where that knowledge comes
 * from and which of it was looked up in published code. The others were not, and hosts come and go. Where a host also serves
 * what is no affiliate link (a shop, a login, a blog), a path or parameter tells the links apart.
 */

/**
 * `network: host … /path … ?key … ?key=value … ~`, in the notation of phrases.ts; values are what the parameter holds, and
 * `~` says that the sign is weak.
 */
export const HOSTS =
  // Networks of the English-speaking world: their own help pages for publishers; the Impact hosts under brands' names, CJ's, Awin's and Webgains' looked up in public link cleaners and block lists.
  `
Impact: pxf.io sjv.io 7eer.net evyy.net ojrq.net bn5x.net vzew.net pvxt.net eqcm.net syuh.net 7tiv.net njih.net msafflnk.net ibfwsl.net nvaz.net attfm2.net impactradius-(go|event).com envato.market
CJ: anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com qksrv.net qksz.net emjcd.com ftjcfx.com lduhtrp.net tqlkg.com awltovhc.com yceml.net afcyhf.com apmebf.com cj.dotomi.com
Awin: awin1.com zenaps.com dwin(1|2).com tidd.ly ad.zanox.com zanox-affiliate.de (partners|banners).webmasterplan.com clic.reussissonsensemble.fr
ShareASale: shareasale.com shareasale-analytics.com /(r|u|s|i|m-pr).cfm /image/
ShareASale: shrsl.com
Rakuten Advertising: (click|ad).linksynergy.com linksynergy.(walmart|onclick).com
Rakuten Affiliate: afl.rakuten.co.jp
Partnerize: prf.hn
Ascend: pjatr.com pjtra.com pntr(a|ac|s).com gopjn.com
ClickBank: hop.clickbank.net
2Checkout: avangate.(com|net) 2checkout.com /images/merchant/
FlexOffers: flexlinks(|pro).com track.flexoffers.com
Skimlinks: go.(skimresources|redirectingat|skimlinks).com
Sovrn: redirect.viglink.com sovrn.co
TradeDoubler: tradedoubler.com /click /im(p|g|age)
TradeTracker: t(c|i|s).tradetracker.net
Webgains: track(|ing).webgains.com assets.ikhnaie.(link|me)
Admitad: ad.admitad.com alitems.(com|co|site) lenkmio.com rzekl.com bywiola.com dhwnh.com tjzuh.com wextap.com pafutos.com thevospad.com naiawork.com fas.st
AvantLink: avantlink.(com|ca|co.uk) /(click|imp).php /gbi/
Digistore24: digistore24.com checkout-ds24.com /redir/
PartnerStack: partnerlinks.io grsm.io
Refersion: refersion.com /(c|l)/
JVZoo: jvz(1|2|3|4|5|6|7|8|9).com
WarriorPlus: warriorplus.com /o2/a/
LinkConnector: linkconnector.com /(ta|trl|traffic_affiliate).php
Optimise: clk.omgt(1|2|3|4|5).com track.omguk.com track.in.omgpm.com
Commission Factory: cfjump.com
Tune: go2cloud.org
Linkby: go.linkby.com
Digidip: digidip.net /visit
Bizrate: bizrate.com /rd
Howl: shop-links.co howl.me
LTK: rstyle.me liketk.it liketoknow.it
ShopStyle: shopstyle.it api.shopstyle.com
Geniuslink: (url|)geni.us
MagicLinks: magik.ly
` +
  // Shops, services and their programmes: the programmes' own pages; the parameters of Amazon and AliExpress looked up in public link cleaners.
  `
Amazon: amazon.(com|co.uk|de|fr|it|es|nl|pl|se|ie|com.be|com.tr|ca|com.mx|com.br|co.jp|in|com.au|sg|ae|sa|eg|cn|co.za) ?tag=-2 ?ascsubtag ?linkcode
Amazon: amzn.to amzlink.to (ws|rcm|ir)-(na|eu|fe|in|uk|de|jp).amazon-adsystem.com
eBay: ebay.(com|co.uk|de|fr|it|es|nl|pl|ie|ca|com.au|at|ch|be|com.hk|com.my|ph|com.sg) ?campid
eBay: rover.ebay.com
Walmart: goto.walmart.com
Target: goto.target.com
AliExpress: aliexpress.(com|ru|us) ?aff_(fcid|platform|trace_key)
AliExpress: s.click.aliexpress.com
EPN: alipromo.com epnclick.ru (alii|ali).pub
Flipkart: flipkart.com ?affid
Flipkart: fkrt.(it|cc)
Shopee: shope.ee s.shopee.(co.id|co.th|com.br|com.my|ph|sg|tw|vn)
Lazada: (c|s).lazada.(co.id|com.my|com.ph|co.th|sg|vn)
Mercado Livre: mercadoli(v|b)re.com /sec/
Booking.com: booking.com ?aid ~
Expedia: (expedia|hotels).com ?affcid ?affdtl
GetYourGuide: getyourguide.(com|de|fr|es|it) ?partner_id
Travelpayouts: tp.(media|st) c1.travelpayouts.com
Hotmart: go.hotmart.com hotm.art
Monetizze: app.monetizze.com.br /r/
Gumroad: gumroad.com /a/
Teachable: teachable.com ?affcode
ThriveCart: thrivecart.com ?affiliate
Bluehost: bluehost.com /track/
HostGator: partners.hostgator.com
ExpressVPN: go.expressvpn.com xv(be|us|te)link.com linkev.com
Nord: go.nordvpn.net go.nord(pass|locker).io
Surfshark: get.surfshark.net
Proton: go.getproton.me
Fiverr: (go|track).fiverr.com
Cleverbridge: cleverbridge.com ?affiliate ?x-affiliate
MyCommerce: shareit.com mycommerce.com swreg.org regnow.com ?affiliateid ?affiliate ?aff
` +
  // Europe, Scandinavia, Poland and the Czech Republic: the networks' own pages; Adrecord, Dognet and Kwanko looked up in public link cleaners.
  `
Adcell: adcell.(de|com) /click /p/click /promotion/click
belboon: belboon.(de|com) /adtracking/ /tracking/
financeAds: financeads.net (/de|)/(tc|tbc).php
FinanceQuality: l.neqty.net
CHECK24: a.check24.net a.partner-versicherung.de
Daisycon: ds1.nl lt45.net jf79.net dt51.net at19.net bdt9.net rkn3.net glp8.net
Adtraction: track.adtraction.com adtr.co
Adrecord: click.adrecord.com
Double: track.double.net
Partner-ads: partner-ads.com /(dk|no|se)/(klikbanner|landingpage|visbanner).php
Kwanko: metaffiliation.com /trk.php
Effiliation: track.effiliation.com
TimeOne: (clic|tracking).publicidees.com
eHUB: ehub.cz /system/scripts/
Dognet: login.dognet.sk /scripts
Dognet: go.dognet.com
` +
  // Japan, China, Korea, South-East Asia, India, Brazil, Iran: the networks' own pages; ValueCommerce, Moshimo, Gurunavi and Digikala looked up in public code.
  `
A8.net: (px|rpx|statics).a8.net
ValueCommerce: (ck|ad).jp.ap.valuecommerce.com dal(c|r).valuecommerce.com
Moshimo: (af|i).moshimo.com
AccessTrade: h.accesstrade.net click.accesstrade.co.id atid.me go.isclix.com fast.accesstrade.com.vn
afb: t.afi-b.com track.affiliate-b.com
felmat: t.felmat.net
JANet: click.j-a-net.jp
Gurunavi: gaff.gurunavi.jp
Digikala: dgkl.io /api/
Taobao: (s.click|uland).taobao.com
JD Union: (union-click|u).jd.com
Duomai: c.duomai.com
LinkPrice: click.linkprice.com
Coupang: link.coupang.com coupa.ng
Involve Asia: invol.co invle.co invl.io
Cuelinks: linksredirect.com clnk.in
EarnKaro: ekaro.in
INRDeals: inr.deals
vCommission: tracking.vcommission.com
Lomadee: redir.lomadee.com
`;

/** Impact gives out numbered hosts of this kind to programmes without a name of their own. */
export const IMPACT_NUMBERED = /(?:^|\.)i\d{5,}\.net$/;

/** `network: parameter …`: parameters of one network's own, on anybody's host. */
export const OWN_KEYS = `
Impact: irclickid irgwc
CJ: cjevent cjdata
Awin: awinaffid awinmid
TradeDoubler: tduid
ShareASale: sscid
Rakuten Advertising: ranmid raneaid ransiteid
Admitad: admitad_uid
Tapfiliate: tap_s
PartnerStack: ps_partner_key gspk
Refersion: rfsn
UpPromote: sca_ref
LeadDyno: afmc
FirstPromoter: fp_ref fpr
Post Affiliate Pro: a_aid
`;

/**
 * A part of every path of the shapes below, so that other addresses needn't be taken apart; a shape that is added has to
 * have one of these.
 */
export const SHAPED = /\/(?:[ci]\/\d{3}|(?:click|image)-\d|aff_[ci]|order\/|(?:idev)?aff(?:iliate)?\.php)/;

/** Addresses of one shape on anybody's host: shops and site owners run these networks' links under their own names. */
interface AffiliateShape {
  readonly network: string;
  readonly path: RegExp;
  /** This parameter must be there too, whatever its case. */
  readonly key?: string;
}

/** In the order in which they are tried. */
export const AFFILIATE_SHAPES: readonly AffiliateShape[] = [
  // Exactly three numbers: media partner, ad, programme. With fewer it is also a shape of news sites' click counters.
  { network: 'Impact', path: /^\/[ci]\/\d{3,}\/\d{3,}\/\d{3,}\/?$/ },
  { network: 'CJ', path: /^\/(?:click|image)-\d{5,}-\d{5,}/ },
  {
    network: '2Checkout',
    path: /\/(?:order\/(?:checkout|cart|product|trial|upgrade)|affiliate)\.php$/,
    key: 'affiliate',
  },
  { network: 'Tune', path: /\/aff_[ci]$/, key: 'offer_id' },
  { network: 'WHMCS', path: /\/aff\.php$/, key: 'aff' },
  { network: 'iDevAffiliate', path: /\/idevaffiliate\.php$/ },
];

/**
 * Parameters that name an affiliate in many programmes and little else. `ref`, `partner`, `source` and `utm_*` are not
 * among them: 95 of 7,117 links of ordinary articles had `utm_source`.
 */
export const AFFILIATE_KEYS: ReadonlySet<string> = new Set(
  (
    'aff affid aff_id affiliate affiliateid affiliate_id affiliate_key affcode aff_code aff_sub affsub afftrack aff_fcid ' +
    'idev_id a_bid affiliate_code affiliatecode aff_short_key partner_affiliate hop'
  ).split(' '),
);

/** Paths under which site owners keep their redirects to affiliate targets; link-cloaking plugins have these as defaults. */
const REDIRECTS = '/(?:go|out|recommends?|refer|affiliate|aff|goto|deal|visit|get|buy|partner)/';
/** A whole path of this kind, with one name in it. */
export const REDIRECT_PATH = new RegExp(`^${REDIRECTS}[^/]+/?$`);
/** A part of every written address with such a path, unless it is relative to that path. */
export const REDIRECT_PART = new RegExp(REDIRECTS);
