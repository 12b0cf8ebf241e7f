/** Captions that say nothing of their picture: the same words under one picture after the other. */
import { isCaption, isClosed, isEnclosed, type Trimming } from './trimming.ts';

/** Two pictures of one thing may say so; three with the same words are named for the page. */
const LEAST_COPIES = 3;
const LONGEST_CAPTION = 60;

export function trimCaptions(trimming: Trimming): void {
  const places = new Map<string, number[]>();
  for (const [at, { block }] of trimming.lines.entries()) {
    if (block.words === 0 || block.words > LONGEST_CAPTION || block.kind !== 'text') continue;
    if (isUnderPicture(trimming, at)) places.set(block.key, [...(places.get(block.key) ?? []), at]);
  }
  for (const copies of places.values())
    if (copies.length >= LEAST_COPIES) for (const at of copies.slice(1)) trimming.leaveOut(at, 'caption-again');
}

/** A step or a field of a review, which may be the same for each, is numbered, is a sentence or names what it gives. */
const STEP_OR_FIELD = /^\d+\s*[.):]|[:：]/u;

/** Marked up as a caption; or, where pages have no such markup, the one line between a picture and the next. */
function isUnderPicture({ lines }: Trimming, at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (isCaption(line)) return true;
  if (isClosed(line) || isEnclosed(line) || STEP_OR_FIELD.test(line.block.text)) return false;
  const isPicture = (place: number) => (lines[place]?.block.pictures.length ?? 0) > 0;
  if (line.block.pictures.length > 0) return isPicture(at - 1) || isPicture(at + 1);
  return isPicture(at - 1) && (isPicture(at + 1) || at === lines.length - 1);
}
