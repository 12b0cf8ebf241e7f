/** Which Winnow this is, and in which browser it runs. */
import browser from 'webextension-polyfill';

export const version = (): string => browser.runtime.getManifest().version;

/** As browsers name themselves to every page; the last of these that is there is the most exact. */
const NAMES = ['Chrome', 'Edg', 'OPR', 'Firefox'] as const;

/** “Firefox 153”; the browser's whole claim where none of the names stands in it. */
export function browserName(claim = navigator.userAgent): string {
  const found = NAMES.flatMap((name) => {
    const number = new RegExp(`${name}/(\\d+)`).exec(claim)?.[1];
    return number === undefined ? [] : [`${name === 'Edg' ? 'Edge' : name === 'OPR' ? 'Opera' : name} ${number}`];
  });
  return found.at(-1) ?? claim;
}
