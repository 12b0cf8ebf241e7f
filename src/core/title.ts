/**
 * Titles for Winnow's own views, without what farms put before them so that a page looks new: `[Updated] In 2024, How to
 * …`. The page's own title stays as it is. Data: to teach a language, add a line.
 */
import { repairMojibake } from './mojibake.ts';
import { normalise } from './text.ts';

/** What is said in brackets before a title; a year may stand with it. */
const TAGS: ReadonlySet<string> = new Set(
  `
new, newest, latest, updated, update, just updated, fixed, solved, resolved, answered, approved, recommended, verified, tested, working, easy fix, quick fix, full fix, complete guide, full guide
neu, aktualisiert, gelöst, behoben, nouveau, mis à jour, résolu, nuevo, actualizado, resuelto, solucionado
novo, atualizado, resolvido, nuovo, aggiornato, risolto, nieuw, bijgewerkt, opgelost
nytt, uppdaterad, löst, oppdatert, løst, opdateret, päivitetty, ratkaistu
nowe, zaktualizowano, rozwiązane, aktualizováno, vyřešeno, frissítve, megoldva, actualizat, rezolvat, yeni, güncellendi, çözüldü
новое, обновлено, решено, оновлено, вирішено, جديد, محدث, تم الحل, חדש, עודכן, baru, terbaru, diperbarui, mới, cập nhật
更新, 最新, 最新版, 已解决, 已更新, 已解決, 新着, 更新版, 解決, 解決済み, 업데이트, 최신, 해결
`
    .trim()
    .split(/\s*[,\n]\s*/)
    .map(normalise),
);

/** Such words with a colon rather than brackets. "New:", "Update:" and "Fixed:" begin headlines and names of books. */
const COLON_TAGS: ReadonlySet<string> = new Set(
  'updated,solved,resolved,aktualisiert,gelöst,mis à jour,résolu,actualizado,resuelto,solucionado,atualizado,resolvido,aggiornato,risolto,bijgewerkt,opgelost,zaktualizowano,rozwiązane,çözüldü,güncellendi,обновлено,решено,已解决,已更新,解決済み'
    .split(',')
    .map(normalise),
);

const YEAR = '(?:19|20)\\d\\d';
const BRACKETED =
  /^\s*(?:\[([^[\]]+)\]|\(([^()]+)\)|【([^【】]+)】|［([^［］]+)］|（([^（）]+)）|｛([^｛｝]+)｝|\{([^{}]+)\})\s*[-–—:：|•]?\s*/u;
const COLON = /^\s*([^:：]{2,24})\s*[:：]\s*/u;
/** Farms follow the tag with the year. */
const IN_YEAR = new RegExp(
  `^(?:(?:in|for|im jahr|en|em|nel|w|в|för|i)\\s+${YEAR}(?: году)?\\s*[,:，]|${YEAR}\\s*年?\\s*[,:，、]|${YEAR}\\s+approved(?=\\s))\\s*`,
  'iu',
);
/** "2024 Approved How to …" needs no tag before it, but approved budgets, lists and drugs are news. */
const APPROVED = new RegExp(
  `^${YEAR} Approved\\s+(?!(?:(?:annual|fiscal|final|school|city|county|operating|capital|general|new|master)\\s+)*(?:budgets?|lists?|plans?|minutes|drugs?|medications?|medicines?|devices?|products?|vendors?|suppliers?|providers?|projects?|rates?|fees?|calendars?|schedules?|curriculum|textbooks?|grants?|amendments?|standards?|forms?|bills?|laws?|by|for)\\b)(?=\\S+\\s+\\S+\\s+\\S)`,
  'i',
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

/** The tag that the title begins with, its brackets or colon included; empty when there is none. */
function tagAt(title: string, isTagged: boolean): string {
  const year = IN_YEAR.exec(title)?.[0] ?? '';
  // The year alone may come before the brackets: "In 2024, [Updated] …".
  const bracketed = BRACKETED.exec(title.slice(year.length));
  const said = bracketed?.slice(1).find((group) => group !== undefined) ?? '';
  if (bracketed && isTag(said, TAGS)) return year + bracketed[0];
  const colon = COLON.exec(title);
  if (colon && isTag(colon[1] ?? '', COLON_TAGS)) return colon[0];
  return (isTagged ? year : '') || (APPROVED.exec(title)?.[0] ?? '');
}

const isTag = (said: string, tags: ReadonlySet<string>): boolean =>
  tags.has(normalise(said).replace(new RegExp(`^(?:in )?${YEAR}(?: |年(?:度|版)? ?)| (?:in |for )?${YEAR}$`), ''));
