/**
 * What the names of boxes say in the English of style sheets: words that content systems, theme makers and microformats
 * use for the same things everywhere. A name alone takes nothing away; the shape of the line has to agree.
 */

/** Who wrote it, when, in which part of the site. */
export const META =
  /\b(?:by ?lines?|dateline|timestamps?|datetime|date ?time|pub ?date|date|dates|published|publish|posted|updated|entry meta|post meta|article meta|meta|metadata|post info|article info|authors?|reading time|read time|kicker|eyebrow|section name|category label)\b/;
/** Boxes about the author. */
export const AUTHOR =
  /\b(?:(?:author|writer|contributor)s? (?:bio|box|card|info|about|profile|description|details|block)|about (?:the )?(?:author|writer)|bio|biography|author)\b/;
/** Tools: sharing, printing, votes, comments. */
export const TOOLS =
  /\b(?:share|sharing|social|socials|print|toolbar|(?:page|article|story|post|share|reader) tools|font ?size|text ?size|comment|comments|comment count|disqus|respond|breadcrumbs?|pagination|pager|rating|votes?|navigation|nav)\b/;
/** Other articles. */
export const RELATED =
  /\b(?:related|read ?more|see ?more|see ?also|also|also ?read|more (?:on|from|stories|news|articles|links)|recommend(?:ed|ation|ations)?|recirc(?:ulation)?|trending|popular|most ?(?:read|popular|viewed)|teasers?|latest|promos?|promoted|in ?article (?:link|links|promo)|inline ?(?:link|links|stories|promo|recirc)|story ?links?|you ?may ?like|outbrain|taboola|next ?(?:article|post|up)|prev ?(?:article|post))\b/;
/** What asks for an address or for money. */
export const CALL =
  /\b(?:newsletters?|subscribe|subscription|signup|sign up|optin|opt in|paywall|donate|donation|membership|cta|call ?to ?action|mailing|mailchimp|support us|advert|advertisement|sponsored|promo ?box)\b/;
/** Where a page holds little else its foot has the most text: who it is of, what browser it is made for. */
export const FOOT = /\b(?:foot|footer|content ?info)\b/;
/** Tags and categories. */
export const TAGS = /\b(?:tags?|tag ?list|tag ?links?|categor(?:y|ies)|cat ?links|topics|keywords|taxonomy)\b/;
/** What stands under pictures. */
export const CAPTION =
  /\b(?:fig ?caption|captions?|credits?|photo ?credit|image ?credit|photographer|copyright|attribution|legend|cutline|image ?source)\b/;
/** What sums the article up above it. */
export const STANDFIRST =
  /\b(?:standfirst|dek|deck|subtitle|subhead|sub ?head(?:ing|line)|summary|intro|lede?|excerpt|abstract|description)\b/;
/** Columns beside the text and what opens over the page, as a whole name: `right-rail`, not `with-sidebar` or `light-rail`. */
export const BESIDE =
  /^(?!.*(?:with|has|no|without|main|content|article|body|example|demo)[-_]?)(?:rail|(?:.*[-_])?(?:(?:right|left|side)[-_]?(?:rail|bar)|side[-_]?bar|widgets?|modal|popup|pop[-_]up|popover|dialog|lightbox|fly[-_]?out|off[-_]?canvas|site[-_]?footer|page[-_]?footer)(?:[-_].*)?)$/i;
