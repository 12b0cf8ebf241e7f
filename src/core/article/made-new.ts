/**
 * What is put before a title so that the page looks new: `[Updated] How to …`. Data: to teach a language, add to its line. The
 * rest of what makes a title short is in title.ts, which only the reader view and the command line need.
 */
import { normalise } from '../text.ts';

/** Words and phrases between commas or line breaks, in the form `normalise` gives them. */
export const wordsOf = (table: string): ReadonlySet<string> =>
  new Set(
    table
      .trim()
      .split(/\s*[,\n]\s*/)
      .map(normalise),
  );

/** What is said in brackets before a title to make it look new; a year may stand with it. */
export const NEW_TAGS = wordsOf(`
  new, newest, latest, updated, update, just updated, neu, aktualisiert, nouveau, mis à jour, nuevo, actualizado
  novo, atualizado, nuovo, aggiornato, nieuw, bijgewerkt, nytt, uppdaterad, oppdatert, opdateret, päivitetty
  nowe, zaktualizowano, aktualizováno, frissítve, actualizat, yeni, güncellendi
  новое, обновлено, оновлено, جديد, محدث, חדש, עודכן, baru, terbaru, diperbarui, mới, cập nhật
  更新, 最新, 最新版, 已更新, 新着, 更新版, 업데이트, 최신
`);

/** As a part of patterns: a year that a title may be dated with. */
export const YEAR = '(?:19|20)\\d\\d';

/** A tag in brackets at the beginning. */
export const BRACKETED =
  /^\s*(?:\[([^[\]]+)\]|\(([^()]+)\)|【([^【】]+)】|［([^［］]+)］|（([^（）]+)）|｛([^｛｝]+)｝|\{([^{}]+)\})\s*[-–—:：|•]?\s*/u;

/** The year beside the tag, in its brackets: "[Updated 2024]", 【2024年最新版】. */
const YEAR_BESIDE = new RegExp(`^(?:in )?${YEAR}(?: |年(?:度|版)? ?)| (?:in |for )?${YEAR}$`);

/** True for a title with a tag in brackets that makes it look new; a solved question is a forum's. */
export function isMadeNew(title: string): boolean {
  const bracketed = BRACKETED.exec(title);
  return bracketed !== null && NEW_TAGS.has(withoutYear(inBrackets(bracketed)));
}

/** What stands between the brackets that `BRACKETED` found. */
export const inBrackets = (found: RegExpExecArray): string => found.slice(1).find((group) => group !== undefined) ?? '';

/** Normalised, without a year beside the words: “updated 2024” says what “updated” says. */
export const withoutYear = (said: string): string => normalise(said).replace(YEAR_BESIDE, '');
