/** What only pages need that name affiliates: the content script has `later/notices.ts` in its place. */
export { offersOn } from '../affiliate/offers.ts';
export { noticesOn } from './found.ts';
export { holdsNotice, isNoticeLabel } from './sayings.ts';
