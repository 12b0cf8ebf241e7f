/** What of a step is said large, and what smaller below it. Nothing of its text is left out but its own number. */

/** Longer first sentences are set smaller: at three words a line they would take the whole screen. */
export const LONG_LEAD = 110;

export interface StepText {
  readonly lead: string;
  readonly more: string;
}

/** "Step 4:", "Schritt 4." and "4)" at its start, where the number is the step's own: it stands above already. */
const OWN_NUMBER = /^(?:\p{L}{2,12}\s)?(\d{1,3})\s?(?:[:：]|[.)](?=\s))\s*(?=\S)/u;

/** `number` from 0. `lang` may be empty. */
export function stepText(text: string, number: number, lang: string | undefined): StepText {
  const own = OWN_NUMBER.exec(text);
  const plain = own && Number(own[1]) === number + 1 ? text.slice(own[0].length) : text;
  const [line = '', ...lines] = plain.trim().split(/\n+/);
  const [first] = new Intl.Segmenter(lang || undefined, { granularity: 'sentence' }).segment(line);
  const lead = first?.segment ?? line;
  const more = [line.slice(lead.length), ...lines].map((part) => part.trim()).filter(Boolean);
  return { lead: lead.trim(), more: more.join('\n') };
}
