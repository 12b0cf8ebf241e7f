/** Where what is built lies: in dist/, or in the folder that WINNOW_DIST names, so that two builds don't meet. */
import { join, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** An absolute path. */
export const DIST = resolve(ROOT, process.env.WINNOW_DIST ?? 'dist');

/** The folder that a browser loads; an absolute path. */
export const builtFor = (target) => join(DIST, target);
