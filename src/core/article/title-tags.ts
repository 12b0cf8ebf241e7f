/**
 * Titles for Winnow's own views, without what is put before them so that a page looks new or of help: `[Updated] How to …`,
 * `(SOLVED) …`. The page's own title stays as it is. Data: to teach a language, add to its line.
 */
import { BRACKETED, inBrackets, NEW_TAGS, withoutYear, wordsOf, YEAR } from './made-new.ts';

/** The same where a question was answered, as forums mark it. */
const SOLVED_TAGS = wordsOf(`
  fixed, solved, resolved, answered, gelöst, behoben, résolu, resuelto, solucionado, resolvido, risolto, opgelost
  löst, løst, ratkaistu, rozwiązane, vyřešeno, megoldva, rezolvat, çözüldü
  решено, вирішено, تم الحل, 已解决, 已解決, 解決, 解決済み, 해결
`);

/** Such words with a colon rather than brackets. "New:", "Update:" and "Fixed:" begin headlines and names of books. */
const COLON_TAGS = wordsOf(`
  updated, solved, resolved, aktualisiert, gelöst, mis à jour, résolu, actualizado, resuelto, solucionado, atualizado
  resolvido, aggiornato, risolto, bijgewerkt, opgelost, zaktualizowano, rozwiązane, çözüldü
  güncellendi, обновлено, решено, 已解决, 已更新, 解決済み
`);

const COLON = /^\s*([^:：]{2,24})\s*[:：]\s*/u;
/** The year may follow the tag: "[Updated] In 2024, How to …". */
const IN_YEAR = new RegExp(
  `^(?:(?:in|for|im jahr|en|em|nel|w|в|för|i)\\s+${YEAR}(?: году)?\\s*[,:，]|${YEAR}\\s*年?\\s*[,:，、])\\s*`,
  'iu',
);

/** The title without such prefixes; as it is when nothing else is left of it. */
export function untagged(title: string): string {
  const whole = title.trim();
  const short = withoutTags(whole);
  return /[\p{L}\p{N}]/u.test(short) ? short : whole;
}

function withoutTags(title: string): string {
  let left = title;
  for (let tag = tagAt(left, false); tag !== ''; tag = tagAt(left, true)) left = left.slice(tag.length);
  return left;
}

/** The tag that the title begins with, its brackets or colon included; after a tag also the year. Empty when there is none. */
function tagAt(title: string, isTagged: boolean): string {
  const bracketed = BRACKETED.exec(title);
  const said = bracketed ? withoutYear(inBrackets(bracketed)) : '';
  if (bracketed && (NEW_TAGS.has(said) || SOLVED_TAGS.has(said))) return bracketed[0];
  const colon = COLON.exec(title);
  if (colon && COLON_TAGS.has(withoutYear(colon[1] ?? ''))) return colon[0];
  return isTagged ? (IN_YEAR.exec(title)?.[0] ?? '') : '';
}
