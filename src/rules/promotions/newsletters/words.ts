/** What asks for a mail address to send news to. Data: to teach a language, add words. */

/** What such a box asks for, named, in the form `normalise` gives: where no field asks for an address, or it stands beside the article, a word for subscribing is not enough. */
export const NEWSLETTER =
  /newsletter|inbox|new posts|rundbrief|infolettre|bolet[ií][nm]|sbr(?:ev|ief)|bülten|рассылк|розсилк|النشرة|ニュースレター|メルマガ|电子报|電子報|뉴스레터/u;

/** More words for subscribing to news. */
export const SUBSCRIBE =
  /\b(?:subscribe|mailing list|(?:free|daily|weekly) (?:e ?mail )?(?:updates|digest|alerts)|get the latest|email list|abonnieren?|abonnier|posteingang|abonne[rz]|lettre d info|suscr[ií]b\p{L}*|suscripción|assine|abbonati|prenumerera|uutiskirje|subskryb\p{L}*|odběr|odebírat|hírlevél|feliratkoz\p{L}*|aboneaz\p{L}*|abone ol|berlangganan|buletin|bản tin)|подпис\p{L}*|підпи\p{L}*|اشترك|הירשמו|ניוזלטר|सदस्यता|न्यूज़लेटर|メールマガジン|購読|订阅|訂閱|구독/u;

/** And words of such boxes by which people are asked to walks, courses and petitions, too. */
export const REGISTER =
  /\b(?:sign (?:up (?:for|to)|me up)|signup|join (?:our|the|my|over|\d)|get (?:weekly|daily)|unsubscribe|anmelden|inscrive?z|inscription|inscreva|anmäl dig|cadastre|receba|iscriviti|iscrizione|aanmelden|inschrijven|schrijf je in|tilmeld|meld deg på|tilaa|zapisz się|đăng ký)/u;

/** How often something comes and how, and what is promised of the address: beside a field for one that says what for. */
export const OFTEN =
  /\b(?:(?:every|each) (?:single )?(?:day|week|month|morning|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:once|twice) a (?:week|month)|weekly|daily|don t miss|never miss|unsubscribe (?:at )?any ?time|no spam|respect your privacy|enter your (?:best )?e ?mail (?:address )?(?:below|and (?:we|i))|désinscri\p{L}* à tout moment|darte de baja|cancelar a inscrição|jederzeit ab(?:bestellen|melden)|(?:by|via|per) e ?mail|par (?:e ?mail|courriel)|por (?:correo|e ?mail)|jede[nr]? (?:woche|tag|monat|morgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)|wöchentlich|täglich|nichts (?:mehr )?verpassen|chaque (?:semaine|jour|mois|matin|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)|cada (?:semana|día|dia|mes|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)|tod[ao]s? (?:a |as |os )?(?:semana|dia|manhã)s?|ogni (?:settimana|giorno|mese|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)|elke (?:week|dag|maand|(?:maan|dins|woens|donder|vrij|zater|zon)dag)|varje (?:vecka|dag)|hver (?:uke|uge|dag)|joka viikko|co tydzień|každý týden)(?!\p{L})|кажд(?:ый|ую) (?:день|недел)|щотижня|毎[日週月]|每[天日周週]|매[일주]/u;

/** Where forms and frames of mail services lead. */
export const SERVICES =
  /(?:^|\.)(?:list-manage\d*\.com|mailchi\.mp|convertkit\.com|kit\.com|ck\.page|substack\.com|beehiiv\.com|klaviyo\.com|mailerlite\.com|sendinblue\.com|sibforms\.com|brevo\.com|aweber\.com|getresponse\.com|buttondown\.(?:email|com)|createsend\.com|constantcontact\.com|activehosted\.com|drip\.com|follow\.it|mailpoet\.com|omnisend\.com|emailoctopus\.com|flodesk\.com|mailjet\.com|cleverreach\.com|rapidmail\.de|unisender\.com|sendpulse\.com|ghost\.io|optinmonster\.com)$/i;

/** In the addresses of frames with a form: other frames of these services show a letter. */
export const FORM_FRAME = /embed|form|subscri/i;

/** Class names and ids of forms and boxes that plugins of large publishing systems give. */
export const BOX_NAME =
  /newsletter|subscri(?:be|ption)|mc4wp|mc_embed|mailchimp|convertkit|formkit|klaviyo|mailerlite|ml-embedded|mailpoet|opt-?in|email-?capture|lead_generation|thrive-leads/i;

/** Fields and buttons of forms that do something else: search, log in, write, pay, reckon. */
export const TOOL =
  '[type="password"], [type="search"], [type="file"], [type="number"], [type="range"], [type="date"], [type="tel"], textarea, [role="search"], [name="comment"], [name="q"], [name="s"]';
/** What the buttons and labels of such forms say. */
export const TOOL_WORDS =
  /\b(?:comment|log ?in|sign in|password|contact us|your message|search|calculate|kommentar|passwort|commentaire|mot de passe|comentario|contraseña|comentário|senha|commento)\b/u;
