/** One article with things to clean, as plain data: three frameworks draw the same. */

export interface Part {
  readonly key: string;
  readonly kind: 'h2' | 'p' | 'offer' | 'ad';
  readonly text: string;
  /** What the test pages say of their parts in `data-is`. */
  readonly is: string;
}

const sentence = (n: number) =>
  `Sentence ${n} says that the lock holds the water back, that the gate opens slowly, and that a boat, once inside, waits until both levels are the same.`;
const paragraph = (from: number) => [0, 1, 2].map((at) => sentence(from + at)).join(' ');

const chapter = (key: string, is: string): Part[] => [
  { key: `${key}-h`, kind: 'h2', text: 'Why a lock keeps the level', is: 'heading' },
  { key: `${key}-1`, kind: 'p', text: paragraph(10), is },
  { key: `${key}-2`, kind: 'p', text: paragraph(20), is },
];

export const PARTS: readonly Part[] = [
  ...[30, 40, 50].map((from): Part => ({ key: `p${from}`, kind: 'p', text: paragraph(from), is: 'text' })),
  ...chapter('first', 'original'),
  { key: 'offer', kind: 'offer', text: 'SealRight gate grease, two tins', is: 'affiliate' },
  { key: 'ad', kind: 'ad', text: '', is: 'ad' },
  ...[60, 70].map((from): Part => ({ key: `p${from}`, kind: 'p', text: paragraph(from), is: 'text' })),
  ...chapter('again', 'repeat'),
  ...[80, 90].map((from): Part => ({ key: `p${from}`, kind: 'p', text: paragraph(from), is: 'text' })),
];

/** What the app shows after so many presses of its button: parts come, go, change their text and their order. */
export function partsAfter(presses: number): readonly Part[] {
  if (presses % 4 === 1) return [...PARTS, { key: 'late', kind: 'p', text: paragraph(100), is: 'text' }];
  if (presses % 4 === 2) return PARTS.filter(({ key }) => key !== 'offer' && key !== 'again-1');
  if (presses % 4 === 3) return [...PARTS.slice(0, 3), ...PARTS.slice(3).reverse()];
  return PARTS;
}

export const OFFER = 'https://harrowtools.pxf.io/c/1234567/765432/10987';
