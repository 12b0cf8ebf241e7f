/** Data for the page's scripts, which a style sheet hides on the page and nothing hides in its text. */
import type { Line } from './lines.ts';
import { isEnclosed, type Trimming } from './trimming.ts';

/** As JSON begins and ends that holds something named. */
const SHAPE = /^\[?\s?\{\s?".*\}\s?\]?;?$/;
/** Fewer values are an example that somebody gives. */
const LEAST_VALUES = 5;

export function trimData(trimming: Trimming): void {
  const { lines } = trimming;
  const found = [...lines.entries()].filter(([, line]) => !isEnclosed(line) && isData(line));
  if (found.length === 0 || lines.some(isAboutData)) return;
  for (const [at] of found) trimming.leaveOut(at, 'tools');
}

function isData({ block: { text } }: Line): boolean {
  return SHAPE.test(text) && valuesIn(text.replace(/;$/, '')) >= LEAST_VALUES;
}

/** Where code is shown or JSON is spoken of, data is what somebody explains. */
const isAboutData = ({ block: { kind, key, element } }: Line): boolean =>
  kind === 'code' || / json /.test(` ${key} `) || element.querySelector('code, kbd, samp, var') !== null;

/** How many values stand in a piece of JSON, at any depth; 0 for what is none. */
function valuesIn(text: string): number {
  let count = 0;
  try {
    JSON.parse(text, (_, value) => {
      count++;
      return value;
    });
  } catch {
    // Words in braces, or data cut off: nobody knows what it is, so it stays.
    return 0;
  }
  return count;
}
