import { normalise, sentencesOf } from '../../core/text.ts';
import { AFFILIATE_STEM } from '../affiliate/stem.ts';
import { Lines } from '../lines.ts';

/**
 * What notices of affiliate links say, in the form that `normalise` gives a text. Data: to teach a language, add a line.
 *
 * A line is a language with its patterns, separated by `;`. A pattern is a regular expression in which ` ~ ` stands for
 * up to eight words and `…` for up to thirty characters of a script without spaces. Every pattern names the page, by a
 * word that points and a noun, or its makers, who speak of themselves: "sellers earn a commission" is no notice.
 */
const NOTICES = new Lines(`
en: ((this|our|my|these) (\\S+ )?(posts?|pages?|articles?|(web ?)?sites?|blog|videos?|guides?|reviews?|newsletter|content|story|stories|list|roundup|recipe|tutorial|piece|episode|email)|(this|these|our|my|some|all|certain|many|most|any|the)( of (the|these|our|my))? (\\S+ )?(links?|products?)) ~ (contains?|includes?|features?|uses?|have|has|are|is|be) ~ affiliate (partner )?(link|advertis|relationship|marketing)
en: affiliate links? ~ (on|in) (this|our|my) (post|page|article|site|website|blog|video|guide|review|newsletter); ^(may )?(contains?|includes?) affiliate links?$; ^(affiliate|advertis\\S+) disclo\\S+ ~ (contains?|includes?|commission|links?)
en: (we|i|(this|our|my) (web ?site|site|page|blog|post)) ~ (earns?|receives?|gets?|makes?|collects?|paid|compensated|earning) ~ (commissions?|compensation|referral fees?|small fee|portion of (the )?sales?|share of (the )?(sale|revenue)|percentage) ~ (links?|purchases?|buy|bought|click|orders?|qualifying)
en: (links?|purchases?|buy|buying|click|orders?|shop) ~ (we|i|us|me|(this|our|my) (web ?site|site|page|blog)) ~ (earns?|receives?|gets?|makes?|collects?|paid|given|pays?) ~ (commissions?|compensation|referral fees?|small fee|portion|share of|percentage)
en: (if|when) you ~ (through|via|using|from|with) (them|it|these|those|this) ~ (we|i) ~ (earn|receive|get|make) ~ (commission|fee|percentage|share); affiliate links images from; (links?|purchases?|buy|click) ~ (earns?|pays?|gives?|gets?) (us|me) ~ (commissions?|fee); as an amazon (associate|affiliate); (participants?|participates?|participating|members?|part) (in|of) ~ amazon( services llc| eu)? associates program; we are compensated ~ (links?|purchases?|click)
de: als amazon partner verdien; ^(enthält|enthalten) (affiliate|provisions) ?links?$; affiliate links bilder von
fr: en tant que partenaires? amazon
es, pt, it: (como|come|en calidad de|em qualidade de|in qualità di) (afiliad[oa]s?|associad[oa]s?|affiliat[oi]) ((de|da|di) )?amazon
pl: ^(artykuł|wpis|tekst|materiał|strona) zawiera\\S* linki (afiliacyjne|partnerskie)
ru: erid [a-z\\d]{8}
hu: (ez|a|az) (cikk|oldal|bejegyzés|poszt|írás|blog)\\S* ~ (affiliate|partner) ?link\\S* ~ tartalmaz; link\\S* ~ jutalék\\S* ~ (kap|szerz)(ok|unk|hatunk|hatok|ünk|ek|hetünk)( |$)
tr: bu (yazı|sayfa|içeri|makale|site|blog|gönderi|video)\\S* ~ (affiliate|satış ortaklığı) (bağlantı|link); (bağlantı|link)\\S* ~ komisyon ~ (kazan|al)(ı[ry]|abil|aca|dı)\\S*[ıiuü][mz]( |$)
ja: (この|本|当)(記事|ページ|サイト|ブログ|投稿|メディア)…(アフィリエイト|広告|プロモーション)(広告|リンク|プログラム)?[をがに](含みます|含んで|含まれ|掲載して|利用して|使用して|参加して); ^アフィリエイト(広告|リンク|プログラム)[をに](利用して|使用して|含みます|含んで|参加して); リンク…(当|私|運営者)…(紹介料|報酬|手数料|収益)…(得|受け|還元|入); amazonのアソシエイトとして
zh: (本文|本站|本页|本頁|此页|本网站|本網站|本博客|这篇文章|這篇文章)…(含|使用|有)…(联盟|聯盟|推广|推廣|返利|分潤)…(链接|連結|鏈接); (链接|連結|鏈接)…(我|本站)…(佣金|分潤|返利)
ko: (이|본|해당) ?(포스팅|글|페이지|게시물|기사|사이트|블로그|콘텐츠|영상)…(제휴|파트너스|어필리에이트) ?(마케팅 ?)?(링크|활동)[가를이을의]? ?(포함|있습|일환|사용하)…; 링크…(수수료|커미션)…(받습|받을 수|받고 있|제공받|지급받)
`);

/**
 * The same for languages that say it in one order: words for the page; that it has; affiliate links; links and purchases;
 * what the makers do, in the first person; what they earn.
 */
const SAYINGS = new Lines(`
de: (dies(er|e|es|em)|unser(e|em|er)?|mein(e|em|er)?) (\\S+ )?(artikel|beitrag|seite|blog\\S*|text|website|webseite|test\\S*|ratgeber|post|video|newsletter|links?)|(die|alle|einige|manche)( der)? (\\S+ ){0,5}?links?; enthält|enthalten|beinhalte[nt]+|verwende[nt]|nutz(t|en)|sind|gekennzeichne\\S+|handelt es sich; (affiliate|partner|provisions|werbe)( ?links?|programm); links?|kauf\\S*|klick\\S*|bestell\\S+|eink[aä]uf\\S*; wir|ich; provision|vergütung
fr: (cet?|cette|notre|nos|mes|mon) (article|page|site|blog|billet|guide|vidéo|test|contenu|liens?)|(certains|les|tous les)( des)? liens; contien(t|nent)|utilise(nt)?|sont|peu(t|vent)|inclu\\S+; liens? (d )?affili; liens?|achet\\S+|achats?|cliqu\\S+; nous|je; commission|rémunér
es: (est[eao]s?|nuestr[oa]s?|mis?) (artículo|página|sitio|blog|web|entrada|post|publicación|guía|contenido|enlaces?|links?)\\S*|(algunos|los|todos los)( de los)? (enlaces|links); contienen?|incluyen?|utiliza|son|pueden?; (enlaces?|links?) (de )?afilia; enlaces?|links?|compras?|clic; (recib|gan|obt|percib|llev)\\S*(mos|ré)|recibo|gano|obtengo|podemos|podríamos|puedo; comisi
pt: (est[ea]s?|ess[ea]s?|nossos?|nossa|meus?) (artigo|página|site|blog|post|publicação|guia|conteúdo|links?)|(alguns|os|todos os)( dos)? links; cont[éê]m|inclu(i|em)|são|podem?; links? (de )?afilia; links?|compr\\S+|clic\\S+; (receb|ganh|obt)\\S*mos|podemos|poderemos|posso|recebo|ganho; comiss
it: (quest[oaie]|il nostro|i nostri|il mio) (articolo|pagina|sito|blog|post|guida|contenuto|link)|(alcuni|i|tutti i)( dei)? link; conten\\S+|contien\\S+|includ\\S+|sono; link (di )?affilia; link|acquist\\S+|clicc\\S+; (ricev|guadagn|otten|percep)(iamo|eremo|iam|erò)|potremmo|possiamo|potrei|ricevo|guadagno; commission
nl: (dit|deze|onze|ons|mijn) (artikel|pagina|site|website|blog\\S*|bericht|gids|review|post|links?)|(sommige|de|alle)( van de)? links; bevat(ten)?|gebruikt|zijn|kunnen; (affiliate|partner) ?link; links?|koopt?|aankoop|klikt?; we|wij|ik; commissie|vergoeding
sv: (inlägg|sida|artikel|blogg)\\S*|(våra|några av) länkar\\S*; innehåller|är; (affiliate|annons|reklam) ?länk; länk\\S*|köp\\S*|klickar|dem; vi|jag; provision
no, da: (innlegg|indlæg|side|artik|blogg?)\\S*|(våre|vores) (lenker|links); in(n|d)eholder|er; (affiliate|reklame) ?l[ei]nk; l[ei]nk\\S*|kj?øb\\S*|kjøp\\S*|klikker; vi|jeg; provisjon|provision|kommission
fi: (tämä|artikkeli|sivu|postaus|juttu|blogi)\\S*; sisältä\\S+; (affiliate|kumppanuus|mainos)\\S*( ?link|); link\\S+|osta\\S+|ostoksista; (saa|ansaits)\\S*(mme|n)|voimme; provisio|komissio|palkkio
pl: (ten|ta|nasz[ae]?|niniejszy|mój) (artykuł|wpis|strona|tekst|post|blog|poradnik)|(niektóre|nasze|te) link\\S*; zawiera\\S*|są; link\\S* (afiliacyjn|partnersk)|afiliacyjn\\S+ link; link\\S*|kupisz|zakup\\S*; (otrzym|zar[ao]b|dosta)\\S*(my|am|ę)|możemy|mogę; prowizj
cs: (tento|tato|náš|naše) (článek|stránka|text|příspěvek|web|blog)|(některé|naše) odkazy; obsahuj\\S+|jsou; (affiliate|partnersk\\S+|provizní\\S*) odkaz; odkaz\\S*|nákup\\S*|koupíte; (získ|dost|obdrž)\\S*(me|ám|u)|můžeme; provizi
ro: acest(a|ui|ă)? (articol|site|blog|ghid|pagin\\S*|postare)|unele (dintre )?linkuri\\S*; conțin\\S*|include|sunt; link(uri)? (de )?(afili|parteneri); link\\S*|cumper\\S*; (prim|câștig|obțin)(im|ăm|esc|em)|putem|vom; comision
ru, uk: (эт[аоу]\\S*|ц[яе]\\S*|наш\\S*|дан\\S+) (стат|страниц|сайт|сторінк|пост|публикац|текст|блог|обзор|матер)\\S*|(некоторые|деякі) (из )?(ссыл|посил)\\S*; содерж\\S+|міст\\S+|использ\\S+|явля\\S+|є; (партн[еёе]р|рефер)\\S+ (ссылк|посилан); ссылк\\S*|посилан\\S*|покуп\\S+|куп\\S+; (получ|зар[ао]б)\\S*(ем|им|аю|у)|отрим\\S*мо|можем|можемо|мы|ми; коми|коміс|вознагр
id: (artikel|halaman|situs|postingan|blog|tulisan) (ini|kami)|beberapa (tautan|link); mengandung|berisi|memuat|adalah; (tautan|link) afiliasi; tautan|link|membeli|pembelian; (kami|saya) (\\S+ )?(mendapat\\S*|menerima); komisi
vi: (bài viết|trang|website|blog) này|trang web (của chúng tôi|này); chứa|có; (liên kết|link) (tiếp thị|affiliate); liên kết|link|mua; (chúng tôi|tôi|mình) (\\S+ ){0,3}(nhận|kiếm); hoa hồng
ar: (هذا|هذه) (المقال|المقالة|الصفحة|الموقع|المنشور|التدوينة|المحتوى); [يت]حتوي|[يت]تضمن; روابط (تابعة|الإحالة|إحالة|بالعمولة); رابط\\S*|روابط\\S*|الشراء; نحصل|نكسب|نتلقى; عمولة
`);

const BY_LINKS =
  /link|affili|afili|amazon|liens?\b|enlace|länk|lenk|odkaz|ссыл|посилан|erid|tautan|liên kết|bağlantı|رابط|روابط|リンク|アフィリ|プロモ|広告|链接|連結|鏈接|링크|제휴|파트너스|어필리/u;

/** What notices deny: that a purchase costs more. */
const NO_COST =
  /(?:^| )(?:no|not|without|at no|ohne|keine|aucun|sans|sin|sem|senza|geen|zonder|bez|без|tanpa|بدون)(?: \S+){0,2}? (?:extra|additional|added|further|cost|costs|charge|expense|mehrkosten|zusatzkosten|zusätzlich\S*|aufpreis|coût|frais|surcoût|cost[eoi]s?|custos?|dodatkow\S*|kosten|дополн\S*|доплат\S*|biaya|تكلفة)(?= |$)/gu;

const NEGATION =
  /(?:^| )(?:no|not|never|none|without|n t|t|nicht|nie|kein\S*|ohne|pas|jamais|sans|nunca|sin|não|sem|non|mai|senza|niet|geen|inte|inga|ikke|ingen|ei|emme|bez|nem|nu|değil|не|нет|без|ні|tidak|bukan|không|لا|لم|لن|بدون)(?= |$)|ません|ない|不含|不会|不會|没有|沒有|않|없|아니/u;
/** A verb may be denied after what it denies: "enthält Werbelinks nicht". */
const DENIED_AFTER = /^\S*(?: \S+){0,2}/u;

const AFFILIATE_TOPIC = /affili|afili|アフィリ|联盟营销|聯盟行銷|партн[её]рск|제휴/u;

/**
 * What else notices say: thanks, that prices and opinions are the same, where the policy is. Of the makers, their readers or the
 * notice itself, as a hotel has policies, sponsors and prices, too.
 */
const BESIDE =
  /disclos|disclaim|affiliate|commission|(our|my|this|full|privacy|ethics|editorial|advertising) (\S+ )?polic(y|ies)|(not|is|are|a|this) (\S+ )?sponsored|support (us|me|this|our|my|the) ?(site|work|blog|channel|page|)|no (extra|additional) (cost|charge|expense)|same price (for|to|as) you|pay the same price|price (is|stays|remains) the same|does(n t| not) (affect|influence|change|cost) (you|our|my|the price|what|how|which)|opinions? (are|is|remain|expressed)|(help|keep|allow|enable)s? (us|me|support|fund|(to|the|this) (\S+ )?(keep|support|fund|run|maintain|site|blog|lights|page|website|channel))|thank(s| you) for (\S+ )?(support|reading|your|using|being|visiting|help)|learn more|read more|find out more|(more|for|full) details|independently (\S+ )?(evaluat|review|select|test|research|chos|choos|pick)|(reader|audience|community) supported|współpracy|^(hinweis|transparenz|werbung|anzeige)(?= |$)|(mehr|weitere) details|keine mehrkosten|preis (bleibt|ändert)|bleibt (\S+ ){0,2}preis|ändert sich der preis|unterstütz\S* (\S+ )?(mich|uns|mein|unser|den blog|die seite|diese)|(mich|uns|meine?n?|unsere?n?) (\S+ ){0,3}unterstütz|mehr (dazu|erfahren|infos)|(aucun|sans) (coût|frais|surcoût)|en savoir plus|sin cost|sem custo|senza costi|(geen|ohne) extra|bez dodatkow|без дополнит|дополнит\S+ (плат|расход|стоим)|ek ücret|追加(?:費用|料金)|不会|不會|추가/u;

/** Who reports what a page says, and the word that begins what is reported: a page that speaks for itself asks to note it. */
const REPORTED =
  /(?:^| )(?:(?:says?|said|writes?|wrote|claim(?:s|ed)|admit(?:s|ted)|states?|stated|hold|holds|held|finds?|found|ruled?|rules|argue[sd]?|warn(?:s|ed)|insist(?:s|ed)|reads) that|(?:sagt|sagte|schreibt|schrieb|behauptet|erklärt|urteilt|heißt es) dass|(?:écrit|dit|affirme|déclare|explique|juge) qu\S*|(?:dice|dijo|escribe|escribió|afirma|declara|diz|disse|escreve|escreveu) que|(?:dice|disse|scrive|scrisse|afferma|dichiara) che|(?:zegt|schrijft|beweert) dat|(?:mówi|pisze|twierdzi|napisał\S*) że|(?:говорит|пишет|утверждает|сказал\S*|написал\S*) что)(?= )/u;

/** What the same sentence goes on to say otherwise. */
const TURN = / (?:but|aber|mais|pero|però|ma|mas|maar|men|ale|но|але) /u;
/** A turn with fewer words can't tell much. */
const LEAST_TURN = 5;
/** Who is spoken to, or speaks. */
const TOLD =
  /(?:^| )(?:you|your|our|my|du|dich|dir|ihr|euch|unser\S*|mein\S*|vous|votre|nos|ti|usted|você|voi|jij|jou|je)(?= |$)/u;

const NOTICE_LABEL =
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
  ...NOTICES.all().map((line) => ({
    stem: null,
    pattern: lazily(afterName(line).split(';'), !/^(?:ja|zh|ko):/.test(line)),
  })),
  ...SAYINGS.all().map(sayingOf),
];

/** True for a normalised sentence that says that the page or its makers earn by its links. */
function saysNotice(key: string): boolean {
  if (!AFFILIATE_STEM.test(key) || REPORTED.test(key)) return false;
  sayings ??= readSayings();
  return sayings.some(({ stem, pattern }) => (stem === null || stem.test(key)) && isSaid(pattern(), key));
}

/** Said and not denied; "at no extra cost" denies something else. */
function isSaid(pattern: RegExp, key: string): boolean {
  if (!pattern.test(key)) return false;
  const text = key.replace(NO_COST, '');
  const said = pattern.exec(text);
  if (!said) return false;
  const end = said.index + said[0].length;
  return !NEGATION.test(text.slice(0, end) + (DENIED_AFTER.exec(text.slice(end))?.[0] ?? ''));
}

/** True for a normalised sentence that belongs to such a notice without being one. */
const goesWithNotice = (key: string): boolean => BESIDE.test(key);

/** Sentences up to this long that follow a notice say "Thank you!" or "Here are the details". */
const ASIDE_WORDS = 4;

/** True for a text that is a notice and nothing else: sentences of the article that stand in one block with it keep it. */
export function isNoticeText(text: string): boolean {
  const said = sentencesOf(text);
  if (said.some(isSpoken)) return false;
  return holdsNotice(text) && said.map(normalise).every(isPartOfNotice);
}

/** True for a text that says so in one of its sentences. */
export const holdsNotice = (text: string): boolean => sentencesOf(text).map(normalise).some(saysNotice);

const isPartOfNotice = (key: string): boolean =>
  key.split(' ').length <= ASIDE_WORDS || ((goesWithNotice(key) || saysNotice(key)) && !turns(key));

/** "This post contains affiliate links, but the cheapest one is sold in …": the article's, where it speaks to nobody. */
function turns(key: string): boolean {
  const [, told = ''] = key.split(TURN);
  return told.split(' ').length >= LEAST_TURN && !goesWithNotice(told) && !SELF.test(told) && !TOLD.test(told);
}

/** In quotation marks or behind a dash, as an answer, or with who says it. */
const SPOKEN =
  /^(?:["“„«'‘「『—–-]|(?:yes|no|ja|nein|oui|sí|sim|tak|да|はい|是的)[,，、])|, (?:\S+ )?(?:says|said|sagt|sagte|dit|dice|diz|говорит)(?![\p{L}])/iu;
/** "Anna Berg: We earn …". */
const SPEAKER = /^[\p{Lu}\p{Lo}][^:：.!?]{0,30}(?=[:：]\s)/u;

function isSpoken(sentence: string): boolean {
  const [who] = SPEAKER.exec(sentence) ?? [];
  return SPOKEN.test(sentence) || (who !== undefined && !isNoticeLabel(normalise(who)));
}

/** Who answers speaks of themselves; "this article contains …" answers nothing. */
const SELF = /(?:^| )(?:we|i|us|me|wir|ich|nous|je|\S+[aei]mos|\S+iamo|wij|ik|vi|мы|я)(?= |$)/;

/** True where a notice says what its makers themselves do. */
export const speaksOfSelf = (text: string): boolean =>
  sentencesOf(text)
    .map(normalise)
    .some((key) => SELF.test(key) && saysNotice(key));

/** True for the normalised text of a label that goes with the notice under it. */
export const isNoticeLabel = (key: string): boolean => NOTICE_LABEL.test(key);

/** True where a normalised text names links or a network. Who earns by links says so: a commission alone is any trade's. */
export const namesLinks = (key: string): boolean => BY_LINKS.test(key);

/** True where a normalised text has what an article about affiliate links keeps speaking of. */
export const isAboutAffiliates = (key: string): boolean => AFFILIATE_TOPIC.test(key);
