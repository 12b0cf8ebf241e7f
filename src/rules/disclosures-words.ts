/** All that has to know what notices of affiliate links say: the content script has `later-notices.ts` in its place. */
export { noticesOn } from './disclosures-found.ts';
export { holdsNotice, isNoticeLabel } from './disclosures-sayings.ts';
