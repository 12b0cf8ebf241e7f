import type { Plugin } from 'esbuild';

export function cutPurify(whole: string): string;
export const purifyCut: Plugin;
