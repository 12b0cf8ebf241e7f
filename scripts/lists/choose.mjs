/** Which rules of a filter list Winnow can use without knowing the site: docs/decisions/0009. */
import { NetworkFilter } from '@ghostery/adblocker';

/** A rule for every site, or for every site but some: `##.ad`, `~shop.example##.ad`. */
const GENERIC_HIDE = /^(?:~[^#,]+(?:,~[^#,]+)*)?##(?<selector>.+)$/;
/** `shop.example#@#.ad`: on this site it is none. Without a site: it is none anywhere. */
const HIDE_EXCEPTION = /^(?<sites>[^#]*)#@#(?<selector>.+)$/;
/** Anything else with such a mark: scriptlets, styles, HTML rules, extended selectors, rules of one site. */
const OTHER_COSMETIC = /#@?[$%?]{0,3}#|\$@?\$/;

/**
 * Uses of neighbours, of inline styles and of a beginning that any page's pictures may have: with these, lists chase ads
 * that hide their names, and count on being corrected within a day.
 */
const FRAGILE = /[+~]\s|\[style|^(?:html|head|body)\b|\^="img_"/;
/** Nothing but a tag and a size. Pictures of 240 by 400 and players of 200 by 300 are no ads for that alone. */
const SIZE_ONLY = /^[\w-]*(?:\[(?:width|height)[^\]]*\])+$/;

const isUsable = (selector) => !FRAGILE.test(selector) && !SIZE_ONLY.test(selector);

/**
 * The lines of a list's text (any line ends) that are kept: generic hides, the exceptions to them, rules for addresses on
 * any site, and the exceptions to these.
 */
export function chooseRules(text) {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !/^[![]/.test(line));
  const nowhere = new Set(lines.map((line) => HIDE_EXCEPTION.exec(line)?.groups).flatMap(cancelledEverywhere));
  return lines.filter((line) => {
    const hide = GENERIC_HIDE.exec(line)?.groups;
    if (hide) return isUsable(hide.selector) && !nowhere.has(hide.selector);
    if (HIDE_EXCEPTION.test(line)) return !line.startsWith('#');
    return !OTHER_COSMETIC.test(line) && isForAddresses(line);
  });
}

const cancelledEverywhere = (exception) => (exception?.sites === '' ? [exception.selector] : []);

function isForAddresses(line) {
  const rule = NetworkFilter.parse(line);
  if (!rule || rule.isCSP() || rule.isRedirect() || rule.isRemoveParam() || rule.isReplace()) return false;
  // What is loaded to be looked at; nobody sees a script.
  if (!rule.fromImage() && !rule.fromSubdocument() && !rule.fromMedia() && !rule.fromObject()) return false;
  return rule.isException() || !isOfOneSite(rule);
}

const isOfOneSite = ({ domains }) => domains?.hostnames !== undefined || domains?.entities !== undefined;
