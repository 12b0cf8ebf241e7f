/**
 * The lines of a text that may hold markup, as structured data does. Read by hand: text of a stranger's page is never
 * given to a parser of HTML here, which would be asked of the page's own security policy.
 */
import { collapse } from '../core/text.ts';

/** Tags that begin a new line. */
const BREAKS = /<\/?(?:p|div|li|ol|ul|br|h[1-6]|tr|section|article|blockquote)\b[^<>]{0,500}>|\r?\n|\u2028/gi;
const TAGS = /<\/?[a-z!][^<>]{0,2000}>/gi;

/** The named characters from U+00A0 on, in their order, and some others that are often written so. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');
const NAMED = new Map<string, string>([
  ...LATIN_1.map((name, at): [string, string] => [name, String.fromCodePoint(0xa0 + at)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', bull: '•', frasl: '⁄' }),
]);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi;

const LAST_CODE_POINT = 0x10ffff;

function decoded(text: string): string {
  return text.replace(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED.get(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
  });
}

/** What stands for a line break until the text is divided: white space that the text itself keeps out of. */
const LINE = '\n';

/** The text's lines, white space collapsed, none of them empty. Markup that was escaped once more is read as well. */
export function linesOfHtml(text: string): string[] {
  const once = decoded(text.replace(BREAKS, LINE).replace(TAGS, ''));
  const plain = once.includes('<') ? once.replace(BREAKS, LINE).replace(TAGS, '') : once;
  return decoded(plain)
    .split(LINE)
    .map(collapse)
    .filter((line) => line !== '');
}
