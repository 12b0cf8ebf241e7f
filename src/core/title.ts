/**
 * Titles for Winnow's own views, without what is put before them so that a page looks new or of help: `[Updated] How to …`,
 * `(SOLVED) …`. The page's own title stays as it is. Data: to teach a language, add to its line.
 */
import { repairMojibake } from './mojibake.ts';
import { normalise } from './text.ts';

const wordsOf = (table: string): ReadonlySet<string> =>
  new Set(
    table
      .trim()
      .split(/\s*[,\n]\s*/)
      .map(normalise),
  );

/** What is said in brackets before a title to make it look new; a year may stand with it. */
const NEW_TAGS = wordsOf(`
  new, newest, latest, updated, update, just updated, neu, aktualisiert, nouveau, mis à jour, nuevo, actualizado
  novo, atualizado, nuovo, aggiornato, nieuw, bijgewerkt, nytt, uppdaterad, oppdatert, opdateret, päivitetty
  nowe, zaktualizowano, aktualizováno, frissítve, actualizat, yeni, güncellendi
  новое, обновлено, оновлено, جديد, محدث, חדש, עודכן, baru, terbaru, diperbarui, mới, cập nhật
  更新, 最新, 最新版, 已更新, 新着, 更新版, 업데이트, 최신
`);

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

const YEAR = '(?:19|20)\\d\\d';
const BRACKETED =
  /^\s*(?:\[([^[\]]+)\]|\(([^()]+)\)|【([^【】]+)】|［([^［］]+)］|（([^（）]+)）|｛([^｛｝]+)｝|\{([^{}]+)\})\s*[-–—:：|•]?\s*/u;
const COLON = /^\s*([^:：]{2,24})\s*[:：]\s*/u;
/** The year beside the tag, in its brackets: "[Updated 2024]", 【2024年最新版】. */
const YEAR_BESIDE = new RegExp(`^(?:in )?${YEAR}(?: |年(?:度|版)? ?)| (?:in |for )?${YEAR}$`);
/** The year may follow the tag: "[Updated] In 2024, How to …". */
const IN_YEAR = new RegExp(
  `^(?:(?:in|for|im jahr|en|em|nel|w|в|för|i)\\s+${YEAR}(?: году)?\\s*[,:，]|${YEAR}\\s*年?\\s*[,:，、])\\s*`,
  'iu',
);

/** The title without such prefixes and with its broken characters repaired; as it is when nothing else is left of it. */
export function cleanTitle(title: string): string {
  const whole = (repairMojibake(title) ?? title).trim();
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

/** True for a title with a tag in brackets that makes it look new; a solved question is a forum's. */
export function isMadeNew(title: string): boolean {
  const bracketed = BRACKETED.exec(title);
  return bracketed !== null && NEW_TAGS.has(withoutYear(inBrackets(bracketed)));
}

const inBrackets = (found: RegExpExecArray): string => found.slice(1).find((group) => group !== undefined) ?? '';

const withoutYear = (said: string): string => normalise(said).replace(YEAR_BESIDE, '');
