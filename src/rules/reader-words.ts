/** Words of what surrounds an article and is left out of the reader view only. Data: to teach a language, add a line. */
import { Phrases } from './phrases.ts';

/** Words of the tools around a text, each the whole of a line. */
export const TOOL_LABELS = new Phrases(`
en: (print|printer friendly|email|e mail|save|bookmark|listen to) (this|) (article|story|page|post|version|), print, (text|font) size, order reprints, (reprints|reprint) (and permissions|), view comments, sign in, log in, register, subscribe (now|today|), subscribe here, (click to|) enlarge (this|) (image|photo|picture|), (view|open) (full size|larger) (image|picture|), (hide|show) caption, toggle caption, (view|show) (gallery|slideshow|fullscreen|full screen|photos), (next|previous) (image|photo|slide|), play video, (play|pause|mute|unmute), (now playing|up next|watch now|video player is loading|this is a modal window), (view|see) author archive, (email|follow) the author, follow on twitter, get author rss feed, download (the|our) app, copy (link|url), gift this article, (article|story) tools, share and speak up, read (the full|full) (article|story), show more, see more, view more, read more, continue reading, keep reading, expand, load more, read full story
de: (artikel|seite|) drucken, schriftgröße, (artikel|) merken, (artikel|) anhören, kommentare anzeigen, anmelden, abonnieren, link kopieren, artikel (teilen|versenden|verschenken), bild vergrößern, vergrößern, galerie (öffnen|anzeigen), mehr anzeigen
fr: imprimer (l article|cet article|), (offrir|partager|envoyer) (l article|cet article|), copier le lien, taille du texte, écouter (l article|cet article|), se connecter, s abonner, je m abonne, agrandir (l image|), lire la suite, voir plus
es: copiar enlace, imprimir (artículo|), tamaño (de letra|del texto), escuchar (artículo|), iniciar sesión, suscríbete, ampliar (foto|imagen|), ver galería, ver más, leer más
pt: imprimir (matéria|), tamanho (da letra|do texto), ouvir (matéria|), entrar, assine (já|), ampliar (foto|imagem|), ver mais, leia mais
it: stampa (articolo|), dimensione testo, ascolta (l articolo|), accedi, abbonati, ingrandisci, mostra altro, continua a leggere
nl: (artikel|) afdrukken, tekstgrootte, inloggen, abonneren, vergroot (foto|afbeelding|), lees meer, toon meer
sv, no, da: skriv ut, logga in, prenumerera, förstora bild, läs mer, visa mer, skriv ut, logg inn, abonner, les mer, vis mer, udskriv, log ind, læs mere, vis mere
fi: tulosta, kirjaudu, tilaa, suurenna kuva, näytä lisää, lue lisää
pl, cs, sk: drukuj, zaloguj (się|), powiększ (zdjęcie|), czytaj (więcej|dalej), pokaż więcej, tisk, vytisknout, přihlásit (se|), zvětšit (obrázek|), zobrazit více, číst dál
hu, ro, el: nyomtatás, bejelentkezés, tipărește, autentificare, citește mai mult, εκτύπωση, σύνδεση
tr: yazdır, giriş yap, abone ol, büyüt, devamını oku
ru, uk: (распечатать|печать|версия для печати), войти, подписаться, увеличить (фото|), читать (далее|полностью), показать (ещё|еще), друк, увійти, читати далі
ar, fa, he: طباعة, تسجيل الدخول, اقرأ المزيد, چاپ, הדפסה, התחברות
id, vi, th: cetak, masuk, selengkapnya, in bài, đăng nhập, xem thêm, พิมพ์
zh: 打印, 列印, 字号, 字體大小, 登录, 登錄, 登入, 阅读全文, 閱讀全文, 查看更多, 点击查看大图, 收藏
ja: 印刷(する|), 文字サイズ, ログイン, 画像を拡大(する|), 続きを読む, もっと見る
ko: 인쇄(하기|), 글자 크기, 로그인, 더 보기, 더보기
`);

/** Words of what readers may write under a text, each the whole of a line; numbers aside. */
export const COMMENT_LABELS = new Phrases(`
en: comment, comments, (post|leave|add|write|submit) (a|your|) (comment|reply|review), (view|show|see|read|load) (all|) (the|) comments, no comments (yet|), join the (conversation|discussion), (start|be the first to) (a|the|) (conversation|comment|discussion), have your say, (tell|let) us (know|) what you think (in the comments below|), (what do|) you think, leave a response, comments (are|) closed, (reader|user|facebook) comments, discuss, discussion, trackbacks, pingbacks, write a review, reviews
de: kommentar, kommentare, kommentar (schreiben|hinterlassen|verfassen), kommentare (lesen|anzeigen), schreibe einen kommentar, diskutieren sie mit, mitdiskutieren, (noch|) keine kommentare, leserkommentare
fr: commentaire, commentaires, (laisser|ajouter|poster|écrire) un commentaire, (laissez|ajoutez) un commentaire, voir les commentaires, réagir, réagissez, réactions
es: comentario, comentarios, (deja|dejar|añadir|escribe|escribir) un comentario, deja una respuesta, ver comentarios, comenta
pt: comentário, comentários, (deixe|deixar|faça|escreva) um comentário, deixe uma resposta, ver comentários, comente
it: commento, commenti, (lascia|aggiungi|scrivi) un commento, lascia una risposta
nl: reactie, reacties, (laat|plaats) een reactie (achter|), reageer
sv, no, da: kommentarer, (skriv|lämna) en kommentar, kommenter, (legg igjen|skriv|tilføj) en kommentar
fi: kommentit, kommentoi, jätä kommentti
pl, cs, sk: komentarze, (dodaj|napisz) komentarz, skomentuj, komentáře, (přidat|napsat) komentář, diskuse, diskuze
hu, ro, el: hozzászólások, hozzászólás, (scrie|lasă) un comentariu, comentarii, σχόλια
tr: yorum (yap|yaz|ekle), yorumlar
ru, uk: комментарии, комментарий, (добавить|оставить|написать) (комментарий|отзыв), обсудить, отзывы, коментарі, (додати|залишити) коментар
ar, fa, he: تعليقات, التعليقات, (أضف|اكتب|اترك) (تعليق|تعليقا|تعليقاً), نظرات, תגובות, הוסף תגובה
id, vi, th: komentar, (tulis|tinggalkan) komentar, bình luận, ý kiến bạn đọc, แสดงความคิดเห็น
zh: 评论, 評論, (发表|發表|我要)(评论|評論), 留言, 网友评论
ja: コメント, コメントを(書く|残す|投稿する)
ko: 댓글, 댓글 (쓰기|달기|남기기)
`);

/** What stands over other articles in the midst of a text, beside what the rules know: too common to be hidden in the page. */
export const MORE_LABELS = new Phrases(`
en: more, see more, read more, don t miss, see also, related coverage, more coverage, more (on|from|in|about), now read, read this next, watch, watch now, recommended, popular, in case you missed it, you may have missed
de: mehr, lesen sie (mehr|hier), mehr (dazu|zum thema|von|aus), siehe
fr: plus, voir, à lire, lire, (en savoir|) plus (sur|)
es: más, lea (más|), más (sobre|en)
pt: mais, leia, mais (sobre|em), saiba mais
it: leggi, di più, altro (su|)
nl: lees, meer (over|)
sv, no, da: läs, les, læs, mer (om|), mere (om|)
fi: lue
pl, cs, sk: czytaj, zobacz, więcej (o|), čtěte, více (o|)
ru, uk: читайте, ещё (по теме|), подробнее, читайте також
zh: 更多, 另见
ja: 関連, こちらも
ko: 관련
`);

/** Headings over what the article rests on or leads to by itself; what stands under one is the article's. */
export const SOURCES_LABELS = new Phrases(`
en: source, sources, reference, references, bibliography, works cited, citation, citations, further reading, notes, footnotes, endnotes, links, external links, resources, useful links, credits, acknowledg(e|)ments, recommended reading, literature, appendix, downloads, (more|additional) information, learn more
de: quelle, quellen, quellenangaben, literatur, literaturverzeichnis, einzelnachweise, weblinks, weiterführende (links|literatur), anmerkungen, fußnoten
fr: source, sources, références, bibliographie, notes, liens (externes|utiles|), pour aller plus loin
es: fuente, fuentes, referencias, bibliografía, notas, enlaces (externos|)
pt: fonte, fontes, referências, bibliografia, notas, ligações externas, links
it: fonte, fonti, riferimenti, bibliografia, note, collegamenti esterni
nl: bron, bronnen, referenties, literatuur, noten, externe links
sv, no, da: källa, källor, referenser, litteratur, kilde, kilder, referanser, referencer, noter
fi: lähde, lähteet, viitteet, kirjallisuutta
pl, cs, sk: źródło, źródła, przypisy, bibliografia, zdroj, zdroje, reference, literatura, poznámky
hu, ro, el: forrás, források, jegyzetek, surse, referințe, bibliografie, πηγή, πηγές
tr: kaynak, kaynaklar, kaynakça
ru, uk: источник, источники, примечания, литература, ссылки, джерело, джерела, література
ar, fa, he: المصدر, المصادر, المراجع, منابع, מקורות
id, vi, th: sumber, referensi, nguồn, tham khảo, อ้างอิง
zh: 来源, 來源, 参考(资料|文献|), 參考(資料|文獻|), 注释, 外部链接
ja: 出典, 参考(文献|資料|), 脚注, 外部リンク
ko: 출처, 참고 (문헌|자료), 각주
`);

const words = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/));

/** Words that say of a date that it is the article's. */
export const PUBLISHED_WORDS = words(
  `published publish publication updated update posted last modified edited created originally
  veröffentlicht aktualisiert erstellt geändert lesezeit
  publié mis modifié lecture
  publicado actualizado lectura atualizado leitura modificado actualización atualização
  pubblicato aggiornato lettura
  gepubliceerd bijgewerkt geplaatst gewijzigd leestijd
  publicerad uppdaterad publisert oppdatert udgivet opdateret lästid lesetid læsetid endret
  julkaistu päivitetty muokattu
  opublikowano aktualizacja dodano publikacji publikováno aktualizováno vydáno zveřejněno
  megjelent frissítve actualizat yayınlanma güncelleme güncellendi
  опубликовано обновлено публикации чтения опубліковано оновлено
  نشر تحديث منتشر פורסם עודכן
  diterbitkan diperbarui dipublikasikan đăng
  发布 发表 更新 发布时间 發布 發表 公開 公開日 更新日 投稿日 最終更新 입력 수정 등록 게시`,
);

/** Other single words that stand beside the date of an article. */
export const DATE_WORDS = words(
  `original first on at in the of by date time am pm a m p noon est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst kst sgt aest aedt hkt wib min mins minute minutes hour hours hr hrs day days week weeks month months year years ago read reading today yesterday comments comment views view shares share
  zuletzt am um uhr vom stand minuten min vor stunden tagen heute gestern
  à jour le la h heure heures temps de il y a
  el las hace tiempo hora horas del minutos em às há dia última
  il alle ore tempo minuti fa
  laatst op om uur geleden kl den sist senest klo
  godz data ostatnia dnia la ora tarihi saat
  дата время в мин минут назад года г о
  آخر في الساعة شده בשעה pukul cập nhật lúc ngày giờ
  于 时间 時間 来源 來源 作者 编辑 編輯 记者 記者 字号`,
);

/** What readers may write, and what is said of it under an article. */
export const COMMENT_WORD =
  /\b(?:comments?|replies|coment[aá]rios?|comentarios?|commentaires?|commenti|kommentare?r?|reacties|komentarz[eay]?|komentáře|yorumlar?|comentarii)\b|комментари|коментар|تعليق|תגוב|评论|評論|コメント|댓글/u;
export const COMMENT_POLICY =
  /\b(?:powered by|moderat\p{L}*|moderador\p{L}*|guidelines|policy|abusive|offensive|respectful|approv\p{L}*|aprovad\p{L}*|responsab\p{L}*|not (?:be )?(?:published|responsible)|email address will not|required fields|logged in|log in|sign in|netiquette|freigeschaltet|modér\p{L}*|charte|normas|opini(?:ones|ões)|reserves? the right)|модерац|правила|審核|审核|承認|سياسة|شروط|نشر|آراء/u;

/** A notice begins with the comments or speaks to its readers; "her comments on the policy" tell of somebody's. */
export const COMMENT_NOTICE = new RegExp(
  '^(?:(?:note|notice|warning|attention|important|achtung|hinweis|aten(?:ção|ción)|aviso|nota|importante|attenzione|all|any|the|your|our|please|to|on|view|read|see|todos|tous|tutti|alle|os|as|los|las|les|i|le|de|die|o|a|el|la) ){0,3}(?:comments?|replies|coment[aá]rios?|opini(?:ões|ones)|commentaires?|commenti|kommentare?r?|reacties|komentarz[eay]?|komentáře|yorumlar?|comentarii)(?= |$)|' +
    '^(?:ال)?تعليق(?:ات|ك)|(?:^| )(?:التعليقات|تعليقاتكم|تعليقك)|' +
    '(?:^| )(?:you|your|we|our|us|please|must|required fields|email address will not|reserves? the right|powered by|netiquette|freigeschaltet|vous|votre|vos|nous|nos|usted|você|nuestr\\p{L}+|vostr\\p{L})(?= |$)|' +
    'модерац|правила|審核|审核|承認|תגוב',
  'u',
);

const NETWORKS =
  'twitter|facebook|instagram|youtube|linkedin|telegram|whatsapp|pinterest|tiktok|flipboard|google news|snapchat|social media|x|reddit|bluesky|threads|mastodon|spotify|apple podcasts';

/**
 * What asks the reader for something: an address, a follower, a payment, a letter. Each is the shape of a whole line: "Follow us
 * on Twitter was the phrase of the year", "Register to vote", "Contact lenses at night are a risk" are sentences of a text.
 */
export const CALLS = new RegExp(
  [
    '^(?:click here to |please |you can |don t forget to |to )?(?:sign up|register|opt in)\\b.*\\b(?:newsletters?|updates|emails?|e mail|inbox|channel|podcast|magazine|feed|alerts|our|us)\\b',
    '^(?:click here to |please |you can |don t forget to |to )?subscribe\\b(?:$|.*\\b(?:newsletters?|updates|emails?|e mail|inbox|channel|podcast|magazine|feed|alerts|free|today|now|us|our|the|to)\\b)',
    `^(?:click here to |please |you can also |you can |don t forget to |be sure to |and )?(?:follow|like|join|find|connect with|visit) (?:us|me|him|her|them|(?:the )?[\\p{L}\\p{N}_ ]{1,40}) (?:on|at|in) (?:our )?(?:${NETWORKS})(?: \\S+)?(?:$| (?:and|or|as well|to|for|at|by|via|here|page|channel|account|too|now|using|where|${NETWORKS})(?= |$))`,
    '^(?:get|want|receive|have|love|enjoy(?:ed|ing)?|like(?:d)?|if you (?:like|liked|enjoy|enjoyed|found))\\b.{0,80}\\b(?:newsletters?|subscri(?:be|ption|ber)|inbox|sign up|delivered (?:by|straight|directly|daily|weekly|every|to your|through your)|patreon|(?:donat(?:e|ion) to|become a) (?:us|our|member))\\b',
    '^(?:please )?(?:support|help) (?:us|our|independent|local|quality|this|the|my)\\b.{0,100}\\b(?:us|our|journalism|newsroom|publication|magazine|site|website|blog|podcast|channel|work|patreon|donat(?:e|ion)|contribution)\\b',
    '^(?:donate|become a (?:member|patron|subscriber|supporter)|make a (?:donation|contribution))(?:$| (?:today|now|here|to (?:us|our|the|support|help|keep)|and|of)\\b)',
    '^thanks? (?:you )?for (?:reading|your time)\\b.{0,80}\\bsubscribe\\b',
    '^(?:download|get) our .{0,30}\\bapp\\b',
    '^(?:follow|see|read|find|full|more|for (?:more|full|all|the|our|continuing|complete|additional))(?: \\S+){0,6} coverage\\b(?: \\S+){0,8} (?:http|https|www|at|here)\\b',
    '^(?:have|got) (?:a|any|some) (?:(?:news|story|question|comment|confidential|hot) ?)*(?:tips?|story|questions?|comments?|feedback)\\b.{0,60}\\b(?:us|me|email|e mail|contact|write|send)\\b',
    '^(?:write|email|e mail|reach|contact) (?:to )?(?:the (?:author|writer|reporter|editor)|us|me|him|her) (?:at|on)\\b',
    '^(?:abonnieren sie|abonniere|melden sie sich|folgen sie uns|folge uns)\\b',
    '^(?:abonnez vous|inscrivez vous|suivez nous)\\b',
    '^recevez\\b.*\\b(?:newsletter|infolettre|lettre|boîte|mail|e mail|alertes|actualités?)\\b',
    '^(?:suscríbete|suscríbase|síguenos|apúntate)(?= |$)',
    `^(?:puede[ns]? (?:seguir|encontrar|suscribir|apuntar|unir|recibir)\\p{L}*|sig(?:a|ue)(?: toda)?)(?= ).{0,80}(?: )(?:${NETWORKS}|newsletter|boletín)(?= |$)`,
    '^(?:inscreva se|siga nos|cadastre se)(?= |$)',
    `^siga (?:o|a)(?= ).{0,60} (?:${NETWORKS}|newsletter|canal|podcast)(?= |$)`,
    '^assine(?:$| (?:já|agora)(?= |$)| (?:o |a )?(?:nosso |nossa )?(?:newsletter|canal|jornal|revista|podcast)(?= |$))',
    '^(?:iscriviti|abbonati|seguici)(?= |$)',
    '^(?:schrijf je in|meld je aan|volg ons)\\b',
    '^(?:подпишитесь|подписывайтесь|следите за нами)|^подписаться(?:$| на )',
    '^(?:subskrybuj|zapisz się|obserwuj nas)',
    '^(?:abone olun|bizi takip edin)',
    '^(?:تابعنا|تابعونا)|^اشترك (?:الآن|معنا|في (?:قناتنا|(?:ال)?(?:نشر|قائم|خدم|بريد)\\p{L}*))',
    '^(?:关注我们|關注我們|扫描二维码|扫一扫|掃一掃|扫码|欢迎关注)|^(?:订阅|訂閱)(?:$|我们(?:$|的)|我們(?:$|的)|本|电子|電子)',
    '^(?:登録はこちら)|^メルマガ(?:$|登録|会員|を購読)',
    '^(?:뉴스레터 구독|구독(?:$|하기|하세요|신청| 신청| 하기))',
  ].join('|'),
  'u',
);

/** What stands where a video or a sound can't be played. */
export const PLAYER_NOTICE =
  /^(?:to (?:play|view|watch|hear|listen to|see) this (?:video|content|audio|clip|media|page)\b.{0,40}\b(?:javascript|browser|cookies|flash|html5)\b.{0,30}|(?:your|this) browser (?:does not|doesn t|cannot|can t) (?:support|play|display) (?:(?:the|this|html5|embedded|inline|native) )*(?:video|audio|media|iframes?|frames)(?: (?:tag|element|player|playback|format|files?))?|(?:sorry )?(?:this |the )?(?:video|audio|clip|media|content) (?:can ?not|can t|could not) be (?:played|loaded)|media (?:caption|playback is unsupported on your device)|(?:please )?enable javascript (?:in your browser )?to (?:view|see|watch|play|hear)\b.{0,40})$/u;

/** Who saw to an article besides its author, as it stands under the text: "Editor: Jane Doe". "Reporting by" names its authors. */
export const CREDIT =
  /^[([（【]?\s*(?:责任编辑|責任編輯|责编|编辑|編輯|责任校对|校对|审核|稿源|編集|担当|편집|Editör|Редактор|Редакція|Redaktion|Redakteur|Edición|Edição|Biên tập|Penyunting|Editor)\s*[:：／]\s*\S[^.。!?]*[)\]）】]?$/u;
