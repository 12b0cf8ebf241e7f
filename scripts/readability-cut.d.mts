import type { Plugin } from 'esbuild';

export const FILES: Readonly<
  Record<'Readability.js' | 'Readability-readerable.js' | 'index.js', (whole: string) => string>
>;
export const readabilityCut: Plugin;
