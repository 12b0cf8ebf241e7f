/** Titles for Winnow's own views: without what makes a page look new, and readable. The page's own title stays as it is. */
import { repairMojibake } from '../mend/mojibake.ts';
import { untagged } from './title-tags.ts';

/** The title without such prefixes and with its broken characters repaired; as it is when nothing else is left of it. */
export const cleanTitle = (title: string): string => untagged(repairMojibake(title) ?? title);
