/** Data for the page's scripts, which a style sheet hides on the page and nothing hides in its text. */
import type { Line } from './lines.ts';
import { isEnclosed, type Trimming } from './trimming.ts';

/** As JSON begins and ends that holds something named. */
const SHAPE = /^\[?\s?\{\s?".*\}\s?\]?;?$/;
/** With fewer names it is an example that somebody gives. */
const LEAST_NAMES = 5;

export function trimData(trimming: Trimming): void {
  const { lines } = trimming;
  const found = [...lines.entries()].filter(([, line]) => !isEnclosed(line) && isData(line));
  if (found.length === 0 || lines.some(isAboutData)) return;
  for (const [at] of found) trimming.leaveOut(at, 'tools');
}

function isData({ block: { text } }: Line): boolean {
  if (!SHAPE.test(text) || text.split('":').length <= LEAST_NAMES) return false;
  try {
    JSON.parse(text.replace(/;$/, ''));
    return true;
  } catch {
    // Words in braces, or data cut off: nobody knows what it is, so it stays.
    return false;
  }
}

/** Where code is shown or JSON is spoken of, data is what somebody explains. */
const isAboutData = ({ block: { key, element } }: Line): boolean =>
  / json /.test(` ${key} `) || element.closest('pre') !== null || element.querySelector('code, kbd') !== null;
