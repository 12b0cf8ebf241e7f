/** Match patterns of pages, as browsers write them. */

/** The pages of every site, as the manifest names them. */
export const EVERY_SITE = '*://*/*';

/** The pages of one host, on any port. */
export const pagesOf = (host: string): string => `*://${host}/*`;
