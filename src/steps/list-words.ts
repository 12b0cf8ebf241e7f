/** Words in titles, lead-ins and remarks by which a list or a paragraph says what it is. Lower case, many languages. */

/** The text announces things to do: "How to …", "Follow these steps", "Zubereitung". */
export const ANNOUNCING =
  /\bhow[ -]?to\b|\bhow do (?:i|you|we)\b|\bsteps?\b|\binstructions?\b|\bdirections?\b|\bprocedure\b|\bprocess\b|\bpreparation\b|\bmethod\b|\bhere(?:['’]s| is) (?:how|what)\b|\bfollow(?:ing)?\b|\btutorial\b|\bguide\b|\bto (?:do|fix|solve|use|set up|turn|make|remove|add|install|change|check|reset|update|enable|disable)\b|anleitung|schritt|\bso geht|gehen sie|\bwie (?:man|sie|kann)\b|zubereitung|vorgehen|\bpasos?\b|\bcómo\b|instrucciones|preparación|elaboración|procedimiento|\bpassos?\b|\bcomo\b|instruções|preparo|preparação|étapes?\b|\bcomment\b|préparation|instructions|procédure|\bpassaggi|\bcome\b|istruzioni|preparazione|procedimento|stappen|\bhoe\b|bereiding|werkwijze|instructies|kroki|\bjak\b|instrukcja|przygotowanie|шаг|\bкак\b|инструкция|приготовление|крок|\bяк\b|інструкція|postup|návod|\bsteg\b|\bhur\b|gör så här|trin|fremgangsmåde|slik gjør|vaihe|ohje|adım|nasıl|yapılışı|langkah|\bcara\b|bước|hướng dẫn|cách|lépés|hogyan|elkészítés|pasul|pași|\bcum\b|βήμα|πώς|οδηγίες|εκτέλεση|خطوات|الخطوات|كيف|طريقة|مراحل|چگونه|שלבים|כיצד|איך|הוראות|चरण|कैसे|विधि|ขั้นตอน|วิธี|步骤|步驟|方法|流程|如何|怎么|怎麼|教程|做法|手順|方法|やり方|作り方|ステップ|단계|방법|만드는/iu;

/** The text announces steps by name, so that even bullets under it are some: "Follow these steps", "Directions". */
export const ANNOUNCING_STEPS =
  /\bsteps?\b|\binstructions?\b|\bdirections?\b|\bprocedure\b|\bpreparation\b|\bsequence\b|\bhere(?:['’]s| is) how\b|\bas follows\b|\bfollow the\b|anleitung|schritt|\bso geht|zubereitung|folgendermaßen|\bpasos?\b|instrucciones|preparación|elaboración|\bpassos?\b|instruções|preparo|preparação|étapes?\b|préparation|procédure|marche à suivre|\bpassaggi|istruzioni|preparazione|procedimento|stappen|bereiding|werkwijze|instructies|kroki|\bkroków\b|instrukcj|przygotowanie|wykonanie|\bшаг|инструкци|приготовлени|\bкрок|інструкці|приготуван|postup|návod|\bsteg\b|gör så här|\btrin\b|fremgangsmåde|fremgangsmåte|vaihee|ohjeet|adım|yapılışı|hazırlanışı|langkah|cara membuat|các bước|cách làm|lépés|elkészít|\bpași|βήμα|οδηγίες|εκτέλεση|خطوات|طريقة|مراحل|שלבים|הוראות|चरण|विधि|ขั้นตอน|วิธีทำ|步骤|步驟|做法|手順|作り方|단계|순서|방법|만드는/iu;

/** An item begins with a word that puts it after the one before: "Then …", "Danach …". */
export const SEQUENCE =
  /^[^\p{L}]*(?:then|next|now|after|afterwards|once|when|finally|lastly|dann|danach|nun|jetzt|anschließend|zuletzt|sobald|puis|ensuite|enfin|maintenant|après|luego|después|ahora|finalmente|una vez|depois|agora|em seguida|poi|quindi|infine|ora|dopo|dan|daarna|vervolgens|nu|tot slot|następnie|teraz|potem|затем|потом|теперь|далее|после|потім|тепер|далі|poté|nyní|sedan|därefter|derefter|deretter|sitten|seuraavaksi|sonra|ardından|şimdi|lalu|kemudian|selanjutnya|setelah|sau đó|tiếp theo|cuối cùng|majd|ezután|végül|apoi|acum|στη συνέχεια|μετά|τέλος|ثم|بعد ذلك|الآن|سپس|اکنون|לאחר|כעת|फिर|अब|จากนั้น|接着|然后|然後|最后|最後|之后|次に|続いて|다음|그런|이제|마지막)(?![\p{L}\p{M}])/iu;

/** The text announces a list that isn't to be carried out: rankings, contents, sources, ingredients. */
export const NOT_TO_DO =
  /\b(?:top \d+|best|worst|reasons?|benefits?|advantages?|disadvantages?|features?|pros|cons|faqs?|questions|requirements?|prerequisites|ingredients|references|sources|citations|bibliography|footnotes|contents|related|read also|also read|winners|ranking|standings|results|symptoms|causes)\b|inhaltsverzeichnis|quellen|zutaten|vorteile|nachteile|gründe|häufig|einzelnachweise|ingredientes|referencias|fuentes|ventajas|razones|índice|referências|fontes|vantagens|ingrédients|sommaire|références|sources|avantages|raisons|ingredienti|fonti|vantaggi|motivi|indice|ingrediënten|bronnen|voordelen|inhoud|składniki|źródła|zalety|spis treści|ингредиенты|источники|содержание|преимущества|причины|malzemeler|kaynaklar|içindekiler|bahan|daftar isi|sumber|nguyên liệu|mục lục|目录|目錄|参考|參考|原因|优点|材料|目次|出典|재료|목차|참고|المراجع|المصادر|المكونات|المحتويات/iu;

/**
 * A title that says that the page records something or sets rules: minutes, releases, terms, rankings. What is listed
 * there is worded as things to do, and nobody carries it out.
 */
export const NAMES_RECORD =
  /\bterms (?:of (?:service|use)|(?:and|&) conditions)\b|\bcode of conduct\b|\bhouse rules\b|\bminutes of\b|\bmeeting minutes\b|\brelease notes\b|\bchangelog\b|\bchronology\b|\binterview questions\b|^(?:quiz|test|тест|кв[иі]з)\s*[:：–—!]|nutzungsbedingungen|geschäftsbedingungen|hausordnung|sitzungsprotokoll|versionshinweise|änderungsprotokoll|chronologie|chronik|rangliste|términos (?:y condiciones|de (?:uso|servicio))|acta de la reunión|notas de (?:la versión|versão)|registro de cambios|cronolog[ií]a|termos (?:de (?:uso|serviço)|e condições)|ata da reunião|conditions (?:générales|d['’]utilisation)|règlement intérieur|compte[ -]rendu|notes de version|termini (?:di servizio|e condizioni)|condizioni d['’]uso|verbale (?:della|dell['’]|di) |note di rilascio|algemene voorwaarden|huisregels|notulen|regulamin|протокол (?:собрания|заседания)|пользовательское соглашение|правила поведения|история версий|список изменений|хронология|kullanım (?:koşulları|şartları)|toplantı tutanağı|sürüm notları|kronoloji|syarat dan ketentuan|notulen rapat|điều khoản|biên bản|服务条款|服務條款|用户协议|会议纪要|會議記錄|更新日志|更新日誌|版本说明|大事记|排行榜|公约|利用規約|議事録|リリースノート|年表|ランキング|이용약관|회의록|변경 이력|릴리스 노트|연표|(?<!우선)순위|شروط (?:الخدمة|الاستخدام)|محضر اجتماع|سجل التغييرات|ملاحظات الإصدار/iu;

/** The text announces a list that never is a job, even where each item tells to do something. */
export const NEVER_TO_DO =
  /\b(?:tips|tricks|dos and don['’]ts|ingredients|references|bibliography|footnotes|table of contents|pros and cons|faqs?)\b|\btipps\b|zutaten|einzelnachweise|inhaltsverzeichnis|\bconsejos\b|\btrucos\b|ingredientes|\bdicas\b|\bconseils\b|\bastuces\b|ingrédients|sommaire|\bconsigli\b|ingredienti|ingrediënten|wskazówki|składniki|советы|ингредиенты|поради|інгредієнти|ipuçları|malzemeler|bahan|mẹo|nguyên liệu|小贴士|技巧|食材|コツ|材料|재료|نصائح|المكونات/iu;

/** A heading that every job has, so that it names none: the one above it does. In the form of `normalise`. */
export const NAMES_NOTHING = new Set(
  (
    'video tutorial|tutorial|video|video guide|step by step tutorial|step by step guide|step by step|steps|the steps|instructions|directions|method|' +
    'preparation|procedure|process|guide|how to|how it works|anleitung|schritt für schritt anleitung|schritte|zubereitung|video anleitung|' +
    'pasos|instrucciones|preparación|elaboración|paso a paso|tutorial en vídeo|passos|instruções|modo de preparo|preparo|passo a passo|' +
    'étapes|instructions|préparation|pas à pas|passaggi|istruzioni|preparazione|procedimento|stappen|bereiding|bereidingswijze|stappenplan|' +
    'kroki|instrukcja|przygotowanie|krok po kroku|шаги|инструкция|приготовление|пошаговая инструкция|adımlar|yapılışı|langkah langkah|' +
    'các bước|步骤|步驟|做法|教程|手順|作り方|단계|만드는 법|الخطوات|طريقة التحضير|' +
    'supplies|materials|materials and tools|tools and materials|tools|tools needed|what you need|what you ll need|you will need|ingredients|' +
    'material|materialien|werkzeug|material und werkzeug|das brauchen sie|das brauchst du|zutaten|materiales|herramientas|materiales y herramientas|' +
    'qué necesitas|ingredientes|materiais|ferramentas|o que você precisa|matériel|fournitures|outils|ingrédients|materiali|attrezzi|occorrente|' +
    'ingredienti|benodigdheden|ingrediënten|materiały|narzędzia|składniki|материалы|инструменты|ингредиенты|malzemeler|gerekli malzemeler|' +
    'alat dan bahan|bahan|材料|食材|工具|準備するもの|道具|재료|준비물|المكونات|الأدوات'
  ).split('|'),
);

/** A remark that closes a job or stands beside it, never the next thing to do. */
export const REMARK =
  /^[^\p{L}]*(?:notes?\b|tips?\b|pro tip|important\b|warning\b|caution\b|keep in mind|please note|bear in mind|remember that|that['’]?s\b|that is\b|and that|this (?:is|way|process|will|should|method)\b|you (?:won['’]t|will not|don['’]t (?:have|need) to|needn['’]t)\b|(?:sie|du) (?:verlier|müssen nicht|musst nicht)|vous ne (?:perdrez|devez)|no (?:perderás|perderá)|você não|hope\b|hopefully|congrat|voil[aà]|done\b|conclusion|advantages?\b|disadvantages?\b|pros\b|cons\b|also read|related|read more|source\b|credit|hinweis|tipp\b|wichtig|achtung|fertig|das war|vorteile|nota\b|consejo|importante|atención|eso es todo|listo|ventajas|dica\b|atenção|pronto\b|é isso|remarque|astuce|conseil|attention|c['’]est tout|voilà|avantages|suggerimento|attenzione|ecco fatto|vantaggi|let op|opmerking|dat is alles|klaar|uwaga|wskazówka|ważne|to wszystko|gotowe|примечание|совет|важно|внимание|готово|вот и все|вот и всё|примітка|порада|увага|готово|poznámka|obs\b|bemærk|huom|not\b|ipucu|önemli|catatan|tips|penting|guten appetit|lasst es euch schmecken|bon appétit|buen provecho|que aproveche|bom apetite|bom proveito|buon appetito|eet smakelijk|smacznego|приятного аппетита|смачного|smaklig måltid|velbekomme|hyvää ruokahalua|afiyet olsun|selamat (?:mencoba|makan|menikmati)|chúc bạn|jó étvágyat|poftă bună|καλή όρεξη|dobrou chuť|lưu ý|mẹo|chú ý|注意|提示|备注|備註|注：|小贴士|メモ|ヒント|以上|참고|주의|팁|召し上がれ|맛있게 드세요|بالهناء|ملاحظة|نصيحة|هام|توجه|نکته|הערה|טיפ|नोट|सुझाव|หมายเหตุ|เคล็ดลับ)/iu;

/** A sentence that opens with a condition or sends to the next attempt. */
export const CONDITION =
  /^[^\p{L}]*(?:(?:but|and|so) )?(?:if|in case|unless|when(?:ever)? (?:this|that|it|none)|should (?:you|the|this)|in the event|otherwise|wenn|falls|sollte|sofern|si\b|en caso|en cas|au cas|sinon|se\b|caso|nel caso|qualora|als\b|indien|mocht|jeśli|jeżeli|w przypadku|если|в случае|якщо|у разі|pokud|om\b|hvis|jos|eğer|jika|apabila|kalau|nếu|ha\b|dacă|αν|εάν|إذا|في حال|اگر|אם|यदि|अगर|หาก|ถ้า|如果|若|假如|もし|만약)/iu;

/** A title that counts what the article lists: "7 secrets of …", "Ten things to know", "Die 5 besten …". */
export const COUNTED =
  /^[^\p{L}\p{N}]*(?:(?:the|our|my|here are|top|die|der|das|les|los|las|le|i|gli|as|os|de) )*(?:\p{Nd}{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|drei|vier|fünf|sechs|sieben|acht|neun|zehn|trois|quatre|cinq|sept|huit|dix|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|três|quatro|sete|oito|nove|dez|tre|quattro|cinque|sei|sette|otto|dieci|drie|vijf|zes|zeven|tien|пять|семь|десять)[ +]/iu;
