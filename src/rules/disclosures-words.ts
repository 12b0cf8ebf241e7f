/**
 * What notices of affiliate links say, in the form that `normalise` gives a text. Data: to teach a language, add a line.
 *
 * A line is a language with its patterns, separated by `;`. A pattern is a regular expression in which ` ~ ` stands for
 * up to eight words and `…` for up to thirty characters of a script without spaces. Every pattern names both the page or
 * its makers and what they earn by: "sellers earn a commission" is no notice.
 */
const NOTICES = `
en: (this|these|our|my|some( of the| of our| of my| links)?|all|certain|many)( of (the|these))? ~ (contains?|includes?|features?|uses?|have|has|are|is|be) ~ affiliate (partner )?(link|advertis|product|relationship|market)
en: affiliate links? ~ (on|in) (this|our|my|the) (post|page|article|site|website|blog|video|guide|review|newsletter); (contains?|includes?) affiliate links?$; ^(affiliate|advertis\\S+) disclo\\S+ ~ (contains?|includes?|commission|links?)
en: (we|i|us|me|site|page|author|blog|team|publisher) ~ (earns?|receives?|gets?|makes?|collects?|paid|compensated|earning) ~ (commissions?|compensation|referral fees?|small fee|portion of (the )?sales?|share of (the )?(sale|revenue)|percentage) ~ (links?|purchases?|buy|bought|click|orders?|qualifying)
en: (links?|purchases?|buy|buying|click|orders?|shop) ~ (we|i|us|me|site|page|blog) ~ (earns?|receives?|gets?|makes?|collects?|paid|given|pays?) ~ (commissions?|compensation|referral fees?|small fee|portion|share of|percentage)
en: (links?|purchases?|buy|click) ~ (earns?|pays?|gives?|gets?) (us|me) ~ (commissions?|fee); as an amazon (associate|affiliate); amazon( services llc| eu)? associates program; we are compensated ~ (links?|purchases?|click)
de: (dieser|diese|dieses|dieser|unsere?|der|die|das|einige|manche|alle|mit) ~ (enthält|enthalten|beinhalte(t|n)|verwende(t|n)|nutz(t|en)|sind|gekennzeichne\\S+|handelt es sich) ~ (affiliate|partner|provisions|werbe)( ?links?|programm)
de: (links?|kauf|kaufst|kaufen|klick|klickst|bestell\\S+|einkauf) ~ (erhalten|bekommen|verdienen|erhalte|bekomme|verdiene|erhält|bekommt) ~ (provision|kommission|vergütung); (wir|ich) ~ (provision|kommission) ~ (links?|kauf\\S*|klick\\S*|einkäufe\\S*); als amazon partner verdien; (enthält|enthalten) (affiliate|provisions) ?links?$
fr: (cet?|cette|notre|nos|mon|mes|ces|certains?|les|la) ~ (contien(t|nent)|comporte(nt)?|inclu(t|ent)|utilise(nt)?|sont|peu(t|vent)) ~ (liens?|partenariats?) (d |)affili
fr: (lien|liens|achet\\S+|achats?|cliqu\\S+) ~ (nous|je|site|blog) ~ (commission|rémunér\\S+); (nous|je) ~ (commission|rémunération) ~ (liens?|achats?|achet\\S+|cliqu\\S+|effectué\\S*); partenaire amazon je; en tant que partenaire amazon
es: (est[ea]|estos|nuestr[oa]s?|mis?|algunos|los|la) ~ (contienen?|incluyen?|utilizan?|usa|son|puede|pueden) ~ (enlaces?|links?|vínculos?) (de )?afilia
es: (enlaces?|links?|compras?|clic) ~ (recib\\S+|gan\\S+|obten\\S+|percib\\S+|llev\\S+) ~ comisi; (recib(imos|iremos|o|ir)|gan(amos|aremos|o)|obten(emos|dremos)) ~ comisi\\S+ ~ (enlaces?|links?|compras?|clic); (en calidad de )?afiliado(s)? de amazon
pt: (este|esta|estes|nosso|nossos|meus?|alguns|os|o) ~ (cont(ém|êm|em)|inclu(i|em)|usa|utiliza|são|pode(m)?) ~ links? (de )?afilia
pt: (links?|compr\\S+|clic\\S+) ~ (receb\\S+|ganh\\S+|obt\\S+) ~ comiss; (receb(emos|o|er)|ganh(amos|o|ar)|podemos) ~ comiss\\S+ ~ (links?|compr\\S+); (como )?(associado|afiliado) (da )?amazon
it: (questo|questa|questi|il nostro|nostri|alcuni|i|la|l) ~ (contien(e|gono)|contenere|include|includono|usa|sono|utilizza) ~ (link|collegamenti) (di )?affilia
it: (link|acquist\\S+|clicc\\S+) ~ (ricev\\S+|guadagn\\S+|otten\\S+|percep\\S+) ~ commission; (ricev(iamo|eremo|o)|guadagn(iamo|o)|potremmo) ~ commission\\S+ ~ (link|acquist\\S+); affiliat[oi] amazon; (programma )?affiliazione amazon
nl: (dit|deze|onze|ons|sommige|de|het) ~ (bevat(ten)?|gebruikt|zijn|kan|kunnen) ~ (affiliate|partner) ?links?; (links?|koopt|koop|aankoop|klikt?|bestelt) ~ (ontvang(en|t)?|krijg(en|t)?|verdien(en|t)?) ~ (commissie|vergoeding); (we|wij|ik) ~ commissie ~ (links?|koop\\S*|aankoop\\S*)
sv: (detta|denna|det här|den här|våra|vissa|inlägget|sidan|artikeln) ~ (innehåller|är) ~ (affiliate|annons|reklam) ?länk; (länk\\S*|köper|köp|klickar) ~ (får|tjänar) ~ provision; (vi|jag) ~ provision ~ (länk\\S*|köp\\S*)
no: (dette|denne|våre|noen|innlegget|siden|artikkelen) ~ (inneholder|er) ~ (affiliate|annonse|reklame) ?lenke; (lenke\\S*|kjøper|kjøp|klikker) ~ (får|tjener|mottar) ~ provisjon; (vi|jeg) ~ provisjon ~ (lenke\\S*|kjøp\\S*)
da: (dette|denne|vores|nogle|indlægget|siden|artiklen) ~ (indeholder|er) ~ (affiliate|reklame|annonce) ?link; (link\\S*|køber|køb|klikker) ~ (får|tjener|modtager) ~ (provision|kommission); (vi|jeg) ~ (provision|kommission) ~ (link\\S*|køb\\S*)
fi: (tämä|artikkeli|sivu|sivusto|postaus|juttu|blogi)\\S* ~ sisältä\\S+ ~ (affiliate|kumppanuus|mainos)\\S*( ?link\\S*|); (linkin|linkkien|linkkejä|ostat|ostoksista) ~ (saamme|saan|ansaitsemme|saatamme|saatan) ~ (provisio|komissio|palkkio)
pl: (ten|ta|to|nasze|niektóre|artykuł|wpis|post|strona) ~ (zawiera|zawierać|zawierają|są|to) ~ (link\\S* (afiliacyjn|partnersk)|afiliacyjn\\S+ link); (link\\S*|kupisz|zakup\\S*|klikni\\S*) ~ (otrzym\\S+|zarab\\S+|zarob\\S+|dosta\\S+) ~ prowizj; (otrzym\\S+|zarab\\S+) ~ prowizj\\S+ ~ (link\\S*|zakup\\S*)
cs: (tento|tato|naše|některé|článek|příspěvek|stránka) ~ (obsahuj\\S+|jsou) ~ (affiliate|partnersk\\S+|provizní\\S*) odkaz; (odkaz\\S*|nákup\\S*|koupíte|kliknete) ~ (získ\\S+|dosta\\S+|obdrž\\S+) ~ provizi
hu: (ez|ez a|a|az) ~ (affiliate|partner|hirdetési) ?link\\S* ~ tartalmaz; (tartalmaz|tartalmazhat) ~ (affiliate|partner) ?link; (link\\S*|vásárol\\S*) ~ jutalék\\S* ~ kap
ro: (acest|această|acestea|articolul|pagina|unele) ~ (conțin\\S*|include|sunt) ~ (link|linkuri|legături) (de )?(afili|parteneri); (link\\S*|cumper\\S*|achizi\\S*) ~ (prim\\S+|câștig\\S+|obțin\\S+) ~ comision
tr: (bu|sitemiz\\S*|yazımız\\S*|bazı) ~ (affiliate|satış ortaklığı|ortaklık) (bağlantı|link)\\S*; (bağlantı|link)\\S* ~ (komisyon|pay) ~ (kazan|al)
ru: (эт[аоу]\\S*|наш\\S*|некоторые|стать\\S+|страниц\\S+|сайт\\S*|пост\\S*) ~ (содерж\\S+|использ\\S+|явля\\S+) ~ (партн[её]рск|аффилиат|реферальн)\\S+ (ссылк|материал); (ссылк\\S*|покуп\\S+|купите|перейд\\S+) ~ (получ\\S+|зараб\\S+) ~ (комисси|вознагражд|процент)
uk: (ц[яеій]\\S*|наш\\S*|деякі|статт\\S+|сторінк\\S+|сайт\\S*) ~ (міст\\S+|використ\\S+|є) ~ (партнерськ|реферальн)\\S+ посилан; (посилан\\S*|купу\\S+|покуп\\S+) ~ (отрим\\S+|зароб\\S+) ~ коміс
id: (artikel|halaman|situs|postingan|beberapa) ~ (mengandung|berisi|memuat|menyertakan) ~ (tautan|link) afiliasi; (tautan|link|membeli|pembelian) ~ (mendapat\\S*|menerima|memperoleh) ~ komisi
vi: (bài viết|trang|website|một số) ~ (chứa|có|bao gồm) ~ (liên kết|link) (tiếp thị|affiliate); (liên kết|link|mua) ~ (nhận|kiếm) ~ hoa hồng
ar: (هذا|هذه|قد|بعض) ~ (يحتوي|تحتوي|تتضمن|يتضمن) ~ روابط (تابعة|الإحالة|إحالة|أفلييت|بالعمولة); (رابط\\S*|روابط\\S*|الشراء) ~ (نحصل|نكسب|أحصل|نتلقى) ~ عمولة
ja: (この|本|当|記事|ページ|サイト|ブログ)…(アフィリエイト|広告|プロモーション)…(含|掲載|利用して|使用して|参加して); アフィリエイト(広告|リンク|プログラム)…(利用して|使用して|含|参加し); (購入|リンク)…(紹介料|報酬|手数料|収益)…(得|受け|還元|入)…; amazonのアソシエイトとして
zh: (本文|本站|本页|本頁|此页|文章|文中|網站|网站)…(包含|含有|含|使用|有)…(联盟|聯盟|推广|推廣|返利|分潤)…(链接|連結|鏈接); (链接|連結|鏈接|购买|購買)…(我们|我們|我|本站)…(佣金|分潤|返利)
ko: (이|본|해당|포스팅|글|페이지)…(제휴|파트너스|어필리에이트)…(링크|활동|수수료); (링크|구매)…(수수료|커미션)…(받|제공|지급)
`;

/** A block without any of these is no notice; tested first, since hardly a block has one. */
export const AFFILIATE_STEM =
  /affili|afili|partner|provis|provizi|comisi|comiss|commiss|komis|prowiz|amazon|compensat|referral|percentage|portion|fee\b|rémun|vergüt|verguet|vergoed|annons|annonse|annonce|reklame|reklam|jutal|palkkio|ortakl|kazan|парт|коміс|комисс|рефер|аффил|вознагр|процент|hoa hồng|liên kết|عمولة|روابط|アフィリ|広告|プロモ|紹介料|報酬|手数料|収益|アソシエイト|佣金|联盟|聯盟|推广|推廣|返利|分潤|제휴|파트너스|수수료|커미션|어필리/u;

/** What an article about affiliate links keeps speaking of. */
export const AFFILIATE_TOPIC = /affili|afili|アフィリ|联盟营销|聯盟行銷|партн[её]рск|제휴/u;

/** What else notices say: thanks, that prices and opinions are the same, where the policy is. */
const BESIDE =
  /disclos|disclaim|polic(y|ies)|affiliate|commission|sponsor|support (us|me|this|our|my|the) ?(site|work|blog|channel|page|)|no (extra|additional) (cost|charge|expense)|same price|does(n t| not) (affect|influence|change|cost)|opinions? (are|is|remain|expressed)|(help|keep|allow|enable)s? (us|me|to|the|this|support|fund)|thank(s| you) for|learn more|read more|find out more|details|(hinweis|transparenz|werbung|anzeige)|(keine|ohne) (mehrkosten|zusätzlich)|preis (bleibt|ändert)|unterstütz|mehr (dazu|erfahren|infos)|aucun (coût|frais|surcoût)|sans (coût|frais|surcoût)|en savoir plus|soutenir|sin (coste|costo)|sem custo|apoya|apoia|senza costi|geen extra|ohne extra|bez dodatkow|без дополнит|дополнительн|ek ücret|追加(費用|料金)|不会|不會|추가/u;

/** Labels that go with the notice under them. */
export const NOTICE_LABEL =
  /^(?:(?:affiliate|advertis(?:er|ing|ement)|amazon|full|important|commission|earnings|ftc)? ?(?:disclosure|disclaimer)(?: (?:statement|policy|notice))?|affiliate (?:notice|links?|statement)|transparen(?:z|cy)(?:hinweis)?|werbehinweis|affiliate hinweis|hinweis|avertissement|transparence|aviso(?: (?:de )?afiliad\S*)?|divulgación|divulgação|avvertenza|informativa|disclosure sugli affiliati|ujawnienie|раскрытие(?: информации)?|免责声明|广告声明|披露)$/u;

const compile = (pattern: string): string =>
  pattern.trim().replaceAll(' ~ ', '(?: \\S+){0,8}? ').replaceAll('…', '.{0,30}?');

let notice: RegExp | undefined;

/** All patterns as one, made when first asked. A pattern begins at the beginning of a word, but in scripts without spaces. */
function noticePattern(): RegExp {
  if (notice) return notice;
  const spaced: string[] = [];
  const unspaced: string[] = [];
  for (const line of NOTICES.trim().split('\n')) {
    const into = /^(?:ja|zh|ko):/.test(line) ? unspaced : spaced;
    into.push(
      ...line
        .slice(line.indexOf(':') + 1)
        .split(';')
        .map(compile),
    );
  }
  notice = new RegExp(`(?:^| )(?:${spaced.join('|')})|${unspaced.join('|')}`, 'u');
  return notice;
}

/** True for a normalised sentence that says that the page or its makers earn by its links. */
export const saysNotice = (key: string): boolean => AFFILIATE_STEM.test(key) && noticePattern().test(key);

/** True for a normalised sentence that belongs to such a notice without being one. */
export const goesWithNotice = (key: string): boolean => BESIDE.test(key);
