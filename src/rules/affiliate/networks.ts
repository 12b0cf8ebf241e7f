/**
 * Affiliate networks and what their addresses look like. Data: to add a network, add a line.
 *
 * What stands here is general knowledge of the networks' public links; before each group stands where that knowledge comes
 * from and which of it was looked up in published code. The others were not, and hosts come and go. Where a host also serves
 * what is no affiliate link (a shop, a login, a blog), a path or parameter tells the links apart.
 */

/**
 * `network: host … /path … ?key … ?key=value … ~`; values are what the parameter holds, and `~` says that the sign is weak.
 * Every host is written out, so that a page's hosts are found in the table as it stands.
 */
export const HOSTS =
  // Networks of the English-speaking world: their own help pages for publishers; the Impact hosts under brands' names, CJ's, Awin's and Webgains' looked up in public link cleaners and block lists.
  `
Impact: pxf.io sjv.io 7eer.net evyy.net ojrq.net bn5x.net vzew.net pvxt.net eqcm.net syuh.net 7tiv.net njih.net msafflnk.net ibfwsl.net nvaz.net attfm2.net impactradius-go.com impactradius-event.com envato.market
CJ: anrdoezrs.net dpbolvw.net jdoqocy.com kqzyfj.com tkqlhce.com qksrv.net qksz.net emjcd.com ftjcfx.com lduhtrp.net tqlkg.com awltovhc.com yceml.net afcyhf.com apmebf.com cj.dotomi.com
Awin: awin1.com zenaps.com dwin1.com dwin2.com tidd.ly ad.zanox.com zanox-affiliate.de partners.webmasterplan.com banners.webmasterplan.com clic.reussissonsensemble.fr
ShareASale: shareasale.com shareasale-analytics.com /r.cfm /u.cfm /s.cfm /i.cfm /m-pr.cfm /image/
ShareASale: shrsl.com
Rakuten Advertising: click.linksynergy.com ad.linksynergy.com linksynergy.walmart.com linksynergy.onclick.com
Rakuten Affiliate: afl.rakuten.co.jp
Partnerize: prf.hn
Ascend: pjatr.com pjtra.com pntra.com pntrac.com pntrs.com gopjn.com
ClickBank: hop.clickbank.net
2Checkout: avangate.com avangate.net 2checkout.com /images/merchant/
FlexOffers: flexlinks.com flexlinkspro.com track.flexoffers.com
Skimlinks: go.skimresources.com go.redirectingat.com go.skimlinks.com
Sovrn: redirect.viglink.com sovrn.co
TradeDoubler: tradedoubler.com /click /imp /img /image
TradeTracker: tc.tradetracker.net ti.tradetracker.net ts.tradetracker.net
Webgains: track.webgains.com tracking.webgains.com assets.ikhnaie.link assets.ikhnaie.me
Admitad: ad.admitad.com alitems.com alitems.co alitems.site lenkmio.com rzekl.com bywiola.com dhwnh.com tjzuh.com wextap.com pafutos.com thevospad.com naiawork.com fas.st
AvantLink: avantlink.com avantlink.ca avantlink.co.uk /click.php /imp.php /gbi/
Digistore24: digistore24.com checkout-ds24.com /redir/
PartnerStack: partnerlinks.io grsm.io
Refersion: refersion.com /c/ /l/
JVZoo: jvz1.com jvz2.com jvz3.com jvz4.com jvz5.com jvz6.com jvz7.com jvz8.com jvz9.com
WarriorPlus: warriorplus.com /o2/a/
LinkConnector: linkconnector.com /ta.php /trl.php /traffic_affiliate.php
Optimise: clk.omgt1.com clk.omgt2.com clk.omgt3.com clk.omgt4.com clk.omgt5.com track.omguk.com track.in.omgpm.com
Commission Factory: cfjump.com
Tune: go2cloud.org
Linkby: go.linkby.com
Digidip: digidip.net /visit
Bizrate: bizrate.com /rd
Howl: shop-links.co howl.me
LTK: rstyle.me liketk.it liketoknow.it
ShopStyle: shopstyle.it api.shopstyle.com
Geniuslink: urlgeni.us geni.us
MagicLinks: magik.ly
` +
  // Shops, services and their programmes: the programmes' own pages; the parameters of Amazon and AliExpress looked up in public link cleaners.
  `
Amazon: amazon.com amazon.co.uk amazon.de amazon.fr amazon.it amazon.es amazon.nl amazon.pl amazon.se amazon.ie amazon.com.be amazon.com.tr amazon.ca amazon.com.mx amazon.com.br amazon.co.jp amazon.in amazon.com.au amazon.sg amazon.ae amazon.sa amazon.eg amazon.cn amazon.co.za ?tag=-2 ?ascsubtag ?linkcode
Amazon: amzn.to amzlink.to ws-na.amazon-adsystem.com ws-eu.amazon-adsystem.com ws-fe.amazon-adsystem.com ws-in.amazon-adsystem.com ws-uk.amazon-adsystem.com ws-de.amazon-adsystem.com ws-jp.amazon-adsystem.com rcm-na.amazon-adsystem.com rcm-eu.amazon-adsystem.com rcm-fe.amazon-adsystem.com rcm-in.amazon-adsystem.com rcm-uk.amazon-adsystem.com rcm-de.amazon-adsystem.com rcm-jp.amazon-adsystem.com ir-na.amazon-adsystem.com ir-eu.amazon-adsystem.com ir-fe.amazon-adsystem.com ir-in.amazon-adsystem.com ir-uk.amazon-adsystem.com ir-de.amazon-adsystem.com ir-jp.amazon-adsystem.com
eBay: ebay.com ebay.co.uk ebay.de ebay.fr ebay.it ebay.es ebay.nl ebay.pl ebay.ie ebay.ca ebay.com.au ebay.at ebay.ch ebay.be ebay.com.hk ebay.com.my ebay.ph ebay.com.sg ?campid
eBay: rover.ebay.com
Walmart: goto.walmart.com
Target: goto.target.com
AliExpress: aliexpress.com aliexpress.ru aliexpress.us ?aff_fcid ?aff_platform ?aff_trace_key
AliExpress: s.click.aliexpress.com
EPN: alipromo.com epnclick.ru alii.pub ali.pub
Flipkart: flipkart.com ?affid
Flipkart: fkrt.it fkrt.cc
Shopee: shope.ee s.shopee.co.id s.shopee.co.th s.shopee.com.br s.shopee.com.my s.shopee.ph s.shopee.sg s.shopee.tw s.shopee.vn
Lazada: c.lazada.co.id c.lazada.com.my c.lazada.com.ph c.lazada.co.th c.lazada.sg c.lazada.vn s.lazada.co.id s.lazada.com.my s.lazada.com.ph s.lazada.co.th s.lazada.sg s.lazada.vn
Mercado Livre: mercadolivre.com mercadolibre.com /sec/
Booking.com: booking.com ?aid ~
Expedia: expedia.com hotels.com ?affcid ?affdtl
GetYourGuide: getyourguide.com getyourguide.de getyourguide.fr getyourguide.es getyourguide.it ?partner_id
Travelpayouts: tp.media tp.st c1.travelpayouts.com
Hotmart: go.hotmart.com hotm.art
Monetizze: app.monetizze.com.br /r/
Gumroad: gumroad.com /a/
Teachable: teachable.com ?affcode
ThriveCart: thrivecart.com ?affiliate
Bluehost: bluehost.com /track/
HostGator: partners.hostgator.com
ExpressVPN: go.expressvpn.com xvbelink.com xvuslink.com xvtelink.com linkev.com
Nord: go.nordvpn.net go.nordpass.io go.nordlocker.io
Surfshark: get.surfshark.net
DigitalOcean: digitalocean.com ?refcode
DigitalOcean: m.do.co
Proton: go.getproton.me
Fiverr: go.fiverr.com track.fiverr.com
Cleverbridge: cleverbridge.com ?affiliate ?x-affiliate
MyCommerce: shareit.com mycommerce.com swreg.org regnow.com ?affiliateid ?affiliate ?aff
` +
  // Europe, Scandinavia, Poland and the Czech Republic: the networks' own pages; Adrecord, Dognet and Kwanko looked up in public link cleaners.
  `
Adcell: adcell.de adcell.com /click /p/click /promotion/click
belboon: belboon.de belboon.com /adtracking/ /tracking/
financeAds: financeads.net /de/tc.php /de/tbc.php /tc.php /tbc.php
FinanceQuality: l.neqty.net
CHECK24: a.check24.net a.partner-versicherung.de
Daisycon: ds1.nl lt45.net jf79.net dt51.net at19.net bdt9.net rkn3.net glp8.net
Adtraction: track.adtraction.com adtr.co
Adrecord: click.adrecord.com
Double: track.double.net
Partner-ads: partner-ads.com /dk/klikbanner.php /dk/landingpage.php /dk/visbanner.php /no/klikbanner.php /no/landingpage.php /no/visbanner.php /se/klikbanner.php /se/landingpage.php /se/visbanner.php
Kwanko: metaffiliation.com /trk.php
Effiliation: track.effiliation.com
TimeOne: clic.publicidees.com tracking.publicidees.com
eHUB: ehub.cz /system/scripts/
Dognet: login.dognet.sk /scripts
Dognet: go.dognet.com
` +
  // Japan, China, Korea, South-East Asia, India, Brazil, Iran: the networks' own pages; ValueCommerce, Moshimo, Gurunavi and Digikala looked up in public code.
  `
A8.net: px.a8.net rpx.a8.net statics.a8.net
ValueCommerce: ck.jp.ap.valuecommerce.com ad.jp.ap.valuecommerce.com dalc.valuecommerce.com dalr.valuecommerce.com
Moshimo: af.moshimo.com i.moshimo.com
AccessTrade: h.accesstrade.net click.accesstrade.co.id atid.me go.isclix.com fast.accesstrade.com.vn
afb: t.afi-b.com track.affiliate-b.com
felmat: t.felmat.net
JANet: click.j-a-net.jp
Gurunavi: gaff.gurunavi.jp
Digikala: dgkl.io /api/
Taobao: s.click.taobao.com uland.taobao.com
JD Union: union-click.jd.com u.jd.com
Alibaba Cloud: aliyun.com ?usercode
Tencent Cloud: curl.qcloud.com
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
