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
de: als amazon partner verdien; (enthält|enthalten) (affiliate|provisions) ?links?$
fr: (en tant que )?partenaire amazon
es, pt, it: afiliad[oa]s? d[ea] amazon; afiliado amazon; affiliat[oi] amazon
hu: (ez|a|az) ~ (affiliate|partner) ?link\\S* ~ tartalmaz; link\\S* ~ jutalék\\S* ~ kap
tr: bu\\S* ~ (affiliate|satış ortaklığı) (bağlantı|link); (bağlantı|link)\\S* ~ komisyon ~ (kazan|al)
ja: (この|本|当|記事|ページ|サイト|ブログ)…(アフィリエイト|広告|プロモーション)…(含|掲載|利用して|使用して|参加して); アフィリエイト(広告|リンク|プログラム)…(利用して|使用して|含|参加し); (購入|リンク)…(紹介料|報酬|手数料|収益)…(得|受け|還元|入); amazonのアソシエイトとして
zh: (本文|本站|本页|本頁|此页|文章|文中|網站|网站)…(含|使用|有)…(联盟|聯盟|推广|推廣|返利|分潤)…(链接|連結|鏈接); (链接|連結|鏈接|购买|購買)…(我|本站)…(佣金|分潤|返利)
ko: (이|본|해당|포스팅|글|페이지)…(제휴|파트너스|어필리에이트)…(링크|활동|수수료); (링크|구매)…(수수료|커미션)…(받|제공|지급)
`;

/**
 * The same for languages that say it in one order: words for the page; that it has; affiliate links; links and purchases;
 * what the makers do; what they earn.
 */
const SAYINGS = `
de: dies(er|e|es)|unsere?|der|die|das|einige|alle|mit; enthält|enthalten|beinhalte[nt]+|verwende[nt]|nutz(t|en)|sind|gekennzeichne\\S+|handelt es sich; (affiliate|partner|provisions|werbe)( ?links?|programm); links?|kauf\\S*|klick\\S*|bestell\\S+|einkäuf\\S*; wir|ich|erhält; provision|vergütung
fr: cet?|cette|notre|nos|mes|certains?|les; contien(t|nent)|utilise(nt)?|sont|peu(t|vent)|inclu\\S+; liens? (d )?affili; liens?|achet\\S+|achats?|cliqu\\S+; nous|je|site|blog; commission|rémunér
es: est[eao]s?|nuestr[oa]s?|algunos|los|la; contienen?|incluyen?|utiliza|son|pueden?; (enlaces?|links?) (de )?afilia; enlaces?|links?|compras?|clic; (recib|gan|obt|percib|llev)\\S+; comisi
pt: est[ea]s?|nossos?|meus|alguns|os?; cont[éê]m|inclu(i|em)|são|podem?; links? (de )?afilia; links?|compr\\S+|clic\\S+; (receb|ganh|obt)\\S+; comiss
it: quest[oaie]|il nostro|nostri|alcuni|i|la|l; conten\\S+|contien\\S+|includ\\S+|sono; link (di )?affilia; link|acquist\\S+|clicc\\S+; (ricev|guadagn|otten|percep|potremmo)\\S*; commission
nl: dit|deze|onze|ons|sommige; bevat(ten)?|gebruikt|zijn|kunnen; (affiliate|partner) ?link; links?|koopt?|aankoop|klikt?; we|wij|ik; commissie|vergoeding
sv: det(ta| här)|den(na| här)|våra|inlägget|sidan|artikeln; innehåller|är; (affiliate|annons|reklam) ?länk; länk\\S*|köp\\S*|klickar|dem; vi|jag; provision
no, da: dette|denne|våre|vores|innlegget|indlægget|siden|artik\\S+; in(n|d)eholder|er; (affiliate|reklame) ?l[ei]nk; l[ei]nk\\S*|kj?øb\\S*|kjøp\\S*|klikker; vi|jeg; provisjon|provision|kommission
fi: (tämä|artikkeli|sivu|postaus|juttu|blogi)\\S*; sisältä\\S+; (affiliate|kumppanuus|mainos)\\S*( ?link|); link\\S+|osta\\S+|ostoksista; (saa|ansaits)\\S+; provisio|komissio|palkkio
pl: ten|ta|nasze|niektóre|artykuł|wpis|strona; zawiera\\S*|są; link\\S* (afiliacyjn|partnersk)|afiliacyjn\\S+ link; link\\S*|kupisz|zakup\\S*; (otrzym|zar[ao]b|dosta)\\S+; prowizj
cs: tento|tato|naše|článek|stránka; obsahuj\\S+|jsou; (affiliate|partnersk\\S+|provizní\\S*) odkaz; odkaz\\S*|nákup\\S*|koupíte; (získ|dost|obdrž)\\S+; provizi
ro: acest\\S*|articolul|pagina|unele; conțin\\S*|include|sunt; link(uri)? (de )?(afili|parteneri); link\\S*|cumper\\S*; (prim|câștig|obțin)\\S+; comision
ru, uk: эт[аоу]\\S*|ц[яе]\\S*|наш\\S*|некоторые|стат\\S+|страниц\\S+|сайт\\S*; содерж\\S+|міст\\S+|использ\\S+|явля\\S+|є; (партн[еёе]р|рефер)\\S+ (ссылк|посилан); ссылк\\S*|посилан\\S*|покуп\\S+|куп\\S+; (получ|отрим|зар[ао]б)\\S+; коми|коміс|вознагр
id: artikel|halaman|situs|postingan|beberapa; mengandung|berisi|memuat; (tautan|link) afiliasi; tautan|link|membeli|pembelian; mendapat\\S*|menerima; komisi
vi: bài viết|trang|website; chứa|có; (liên kết|link) (tiếp thị|affiliate); liên kết|link|mua; nhận|kiếm; hoa hồng
ar: هذا|هذه|قد; [يت]حتوي|[يت]تضمن; روابط (تابعة|الإحالة|إحالة|بالعمولة); رابط\\S*|روابط\\S*|الشراء; نحصل|نكسب|نتلقى; عمولة
`;

/** A block without any of these is no notice; tested first, since hardly a block has one. */
export const AFFILIATE_STEM =
  /affili|afili|partner|provi[sz]|comis|commis|komis|prowiz|amazon|compensat|referral|percentage|portion|fee\b|share of|rémun|vergüt|vergoed|werbe|annons|rekla|mainos|jutal|palkkio|ortakl|парт|коми|коміс|рефер|вознагр|hoa hồng|liên kết|عمولة|روابط|アフィリ|広告|プロモ|紹介料|報酬|手数料|収益|アソシエイト|佣金|联盟|聯盟|推广|推廣|返利|分潤|제휴|파트너스|수수료|커미션|어필리/u;

/** What an article about affiliate links keeps speaking of. */
export const AFFILIATE_TOPIC = /affili|afili|アフィリ|联盟营销|聯盟行銷|партн[её]рск|제휴/u;

/** What else notices say: thanks, that prices and opinions are the same, where the policy is. */
const BESIDE =
  /disclos|disclaim|polic(y|ies)|affiliate|commission|sponsor|support (us|me|this|our|my|the) ?(site|work|blog|channel|page|)|no (extra|additional) (cost|charge|expense)|same price|does(n t| not) (affect|influence|change|cost)|opinions? (are|is|remain|expressed)|(help|keep|allow|enable)s? (us|me|to|the|this|support|fund)|thank(s| you) for|learn more|read more|find out more|details|hinweis|transparenz|werbung|anzeige|keine mehrkosten|preis (bleibt|ändert)|unterstütz|mehr (dazu|erfahren|infos)|(aucun|sans) (coût|frais|surcoût)|en savoir plus|sin cost|sem custo|senza costi|(geen|ohne) extra|bez dodatkow|дополнит|ek ücret|追加(費用|料金)|不会|不會|추가/u;

/** Labels that go with the notice under them. */
export const NOTICE_LABEL =
  /^(?:(?:affiliate|advertis(?:er|ing|ement)|amazon|full|important|commission|earnings|ftc)? ?(?:disclosure|disclaimer)(?: (?:statement|policy|notice))?|affiliate (?:notice|links?|statement)|transparen(?:z|cy)(?:hinweis)?|werbehinweis|affiliate hinweis|hinweis|avertissement|transparence|aviso(?: (?:de )?afiliad\S*)?|divulgación|divulgação|avvertenza|informativa|disclosure sugli affiliati|ujawnienie|раскрытие(?: информации)?|免责声明|广告声明|披露)$/u;

/** What one line says: a text without its stem isn't asked for more, since most pages need one language of them all. */
interface Saying {
  readonly stem: RegExp | null;
  readonly pattern: () => RegExp;
}

const afterName = (line: string): string => line.slice(line.indexOf(':') + 1);

const compile = (pattern: string): string =>
  pattern.trim().replaceAll(' ~ ', '(?: \\S+){0,8}? ').replaceAll('…', '.{0,30}?');

/** The patterns of one line as one, made when first asked; outside scripts without spaces they begin where a word begins. */
function lazily(patterns: readonly string[], isSpaced: boolean): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(`${isSpaced ? '(?:^| )' : ''}(?:${patterns.map(compile).join('|')})`, 'u');
    return made;
  };
}

function sayingOf(line: string): Saying {
  const [page, has, affiliate, links, makers, money] = afterName(line)
    .split(';')
    .map((words) => `(${words.trim()})`);
  const orders = [
    `${page} ~ ${has} ~ ${affiliate}`,
    `${links} ~ ${makers} ~ ${money}`,
    `${makers} ~ ${money}\\S* ~ ${links}`,
  ];
  return { stem: new RegExp(`${affiliate}|${money}`, 'u'), pattern: lazily(orders, true) };
}

let sayings: readonly Saying[] | undefined;

const readSayings = (): Saying[] => [
  ...NOTICES.trim()
    .split('\n')
    .map((line) => ({ stem: null, pattern: lazily(afterName(line).split(';'), !/^(?:ja|zh|ko):/.test(line)) })),
  ...SAYINGS.trim().split('\n').map(sayingOf),
];

/** True for a normalised sentence that says that the page or its makers earn by its links. */
export function saysNotice(key: string): boolean {
  if (!AFFILIATE_STEM.test(key)) return false;
  sayings ??= readSayings();
  return sayings.some(({ stem, pattern }) => (stem === null || stem.test(key)) && pattern().test(key));
}

/** True for a normalised sentence that belongs to such a notice without being one. */
export const goesWithNotice = (key: string): boolean => BESIDE.test(key);
