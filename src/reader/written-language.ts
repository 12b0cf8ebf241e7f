/** The language of a text by the letters it is written in, where its page says none, or one that isn't written like that. */

import { languageTag } from '../core/language.ts';
import type { Article } from '../core/outcome.ts';

/** Writings that mostly one language uses, or whose languages are set alike; what comes first is found first. */
const WRITINGS: readonly (readonly [language: string, letters: RegExp, written: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, /^ja\b/],
  ['ko', /\p{Script=Hangul}/gu, /^ko\b/],
  ['zh', /\p{Script=Han}/gu, /^(?:zh|ja|ko|yue|wuu)\b/],
  ['th', /\p{Script=Thai}/gu, /^th\b/],
  ['he', /\p{Script=Hebrew}/gu, /^(?:he|iw|yi)\b/],
  ['el', /\p{Script=Greek}/gu, /^el\b/],
  ['ar', /\p{Script=Arabic}/gu, /^(?:ar|fa|ur|ps|ckb|ku|sd|ug|ms|az|pa|ks|arz|ary)\b/],
];

/** Letters that are looked at: more would say the same. */
const SAMPLE = 4000;

/** What all those scripts lie in. Most articles have none of it, and needn't be counted. */
const ELSEWHERE = /[\u0370-\u1fff\u2e80-\uffff]/;

/** From this share of the letters on, a text is written so; half of a Japanese text is kana, the rest Chinese characters. */
const LEAST_SHARE = 0.25;

/** The claimed language where it is believable, else what the letters say; empty when they say nothing. */
export function writtenLanguage(text: string, claimed: string): string {
  const sample = text.slice(0, SAMPLE);
  if (!ELSEWHERE.test(sample)) return claimed;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, of, written] of WRITINGS) {
    const share = (sample.match(of)?.length ?? 0) / Math.max(1, letters);
    if (share >= LEAST_SHARE) return written.test(claimed.toLowerCase()) ? claimed : language;
  }
  return claimed;
}

/** Enough of the markup to know a writing by. In characters. */
const MARKUP_SAMPLE = 20_000;

/** The article with a language that its letters don't contradict. */
export function withWrittenLanguage(article: Article): Article {
  const text = article.html.slice(0, MARKUP_SAMPLE).replace(/<[^>]*>/g, ' ');
  return { ...article, lang: writtenLanguage(text, languageTag(article.lang)) };
}
