/** Tells names that somebody gave from names that a program made, which are others after the site's next build. */

/** What style libraries put before the names they make. */
const MADE = /^(?:css|sc|jsx|jss|tss|svelte|emotion|astro|styles?__|_ng|ng)-|^_/i;

/** What stands on an element while it is in some state, and is gone a moment later. */
const STATES =
  'active current selected open opened closed expanded collapsed visible hidden show shown hide loaded loading enabled ' +
  'disabled focus focused hover sticky fixed animate animated fade in out odd even first last no-js js';
const STATE = new RegExp(`^(?:(?:is|has|was|lazy)-.+|lazy\\w*|${STATES.replaceAll(' ', '|')})$`, 'i');

/** Beyond these nobody has typed a name by hand. */
const LONGEST = 50;

const VOWEL = /[aeiouy]|\P{ASCII}/iu;
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5}/i;

/** A word, a short number, or a word with a short number behind it. */
function isPart(part: string, at: number): boolean {
  if (/^\d{1,2}$/.test(part)) return true;
  if (!/^\p{L}+\d{0,2}$/u.test(part)) return false;
  if (part.length === 1) return at === 0;
  return !CONSONANTS.test(part) && (part.length < 4 || VOWEL.test(part));
}

const isWord = (part: string): boolean => part.length >= 2 && VOWEL.test(part);

/** True for an id or a class that looks as if somebody chose it, and that says what the element is. */
export function isStableName(name: string): boolean {
  if (name.length > LONGEST || !/^[\p{L}][\p{L}\d_-]*$/u.test(name) || MADE.test(name) || STATE.test(name))
    return false;
  const parts = name.split(/[-_]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '');
  // “kQzPrA”: humps, and nothing on them.
  const isHumps = parts.length > 2 && !/[-_]/.test(name) && name.length / parts.length < 3;
  const numbers = parts.filter((part) => /^\d/.test(part)).length;
  return !isHumps && numbers <= 1 && parts.every(isPart) && parts.some(isWord);
}

/** The part of a made name that somebody chose: `Card_root__` of `Card_root__x3f9a`; empty when there is none. */
export function stableStem(name: string): string {
  const stem = /^(.+?__)[\w-]{5,}$/.exec(name)?.[1] ?? '';
  return stem && !isStableName(name) && isStableName(stem.slice(0, -2)) ? stem : '';
}
