/** What asks for a mail address to send news to. Data: to teach a language, add words. */

/** Words of boxes that ask for a subscription, in the form `normalise` gives. */
export const SUBSCRIBE =
  /\b(?:newsletters?|subscribe|subscribers?|mailing list|sign up (?:for|to)|signup|join (?:our|the|my|over|\d)|(?:in|to) your inbox|(?:free |daily |weekly )?(?:e ?mail )?(?:updates|digest|alerts)|get (?:the latest|new posts|our best|notified|weekly|daily)|unsubscribe|opt in|email list|abonnieren|abonnier|anmelden|posteingang|rundbrief|abonne[rz]|inscrive?z|inscription|lettre d info(?:rmation)?|infolettre|suscr[ií]b\p{L}*|suscripción|boletín|boletin|bolet[ii]m|assine|inscreva|sign me up|anmäl dig|cadastre|receba|iscriviti|iscrizione|abbonati|aanmelden|inschrijven|nieuwsbrief|schrijf je in|prenumerera|nyhetsbrev|abonner|nyhedsbrev|tilmeld|meld deg på|tilaa|uutiskirje|subskryb\p{L}*|zapisz się|odběr|odebírat|hírlevél|feliratkoz\p{L}*|aboneaz\p{L}*|abone ol|bülten|e bülten|berlangganan|buletin|đăng ký|bản tin)|подпис\p{L}*|рассылк\p{L}*|підпи\p{L}*|розсилк\p{L}*|النشرة|اشترك|הירשמו|ניוזלטר|सदस्यता|न्यूज़लेटर|メールマガジン|メルマガ|ニュースレター|購読|订阅|訂閱|电子报|電子報|구독|뉴스레터/u;

/** What such a box asks for, named: where no field asks for an address, a word for subscribing is not enough. */
export const NEWSLETTER =
  /newsletter|inbox|rundbrief|infolettre|bolet[ií][nm]|sbr(?:ev|ief)|bülten|рассылк|розсилк|النشرة|ニュースレター|メルマガ|电子报|電子報|뉴스레터/u;

/** Where forms and frames of mail services lead. */
export const SERVICES =
  /(?:^|\.)(?:list-manage\d*\.com|mailchi\.mp|convertkit\.com|kit\.com|ck\.page|substack\.com|beehiiv\.com|klaviyo\.com|mailerlite\.com|mlsend\.com|sendinblue\.com|sibforms\.com|brevo\.com|aweber\.com|getresponse\.com|buttondown\.(?:email|com)|campaign-archive\.com|createsend\.com|cmail\d+\.com|constantcontact\.com|activehosted\.com|drip\.com|feedburner\.com|follow\.it|mailpoet\.com|omnisend\.com|emailoctopus\.com|flodesk\.com|mailjet\.com|cleverreach\.com|rapidmail\.de|unisender\.com|sendpulse\.com|ghost\.io|optinmonster\.com)$/i;

/** Class names and ids of forms and boxes that plugins of large publishing systems give. */
export const BOX_NAME =
  /newsletter|subscri(?:be|ption)|mc4wp|mc_embed|mailchimp|convertkit|formkit|seva-form|klaviyo|mailerlite|ml-embedded|mailpoet|jetpack_subscription|optin|opt-in|signup-?form|email-?capture|lead_generation|thrive-leads/i;

/** Fields and buttons of forms that do something else: search, log in, write, pay, reckon. */
export const TOOL =
  'input[type="password"], input[type="search"], input[type="file"], input[type="number"], input[type="range"], input[type="date"], input[type="tel"], textarea, [role="search"], input[name="comment"], input[name="q"], input[name="s"]';
/** What the buttons and labels of such forms say. */
export const TOOL_WORDS =
  /\b(?:comment|log ?in|sign in|password|contact us|your message|search|calculate|kommentar|passwort|commentaire|mot de passe|comentario|contraseña|comentário|senha|commento)\b/u;
