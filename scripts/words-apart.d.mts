import type { Plugin } from 'esbuild';

export const OTHER: RegExp;
export function cutPhrase(entry: string): string | null;
export function cutRegExp(source: string): string | null;
export function partModule(code: string, note: (part: string) => number): string;
export function wordsApart(): { inContent: Plugin; inWords: Plugin };
export function isWrittenWith(label: string): boolean;
