/** What verbs have in common. */
import type { Finding } from './types.ts';

/** True for what is no longer seen: these are guarded, and set aside for whoever reads the page without them. */
export const isTaking = ({ verb }: { readonly verb: Finding['verb'] }): boolean => verb === 'hide' || verb === 'fold';

/** Everything that these take. */
export const targetsTaken = (findings: Iterable<Finding>): Element[] =>
  [...findings].filter(isTaking).flatMap(({ targets }) => targets);
