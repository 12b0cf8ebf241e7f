/** Addresses of pictures that structured data names. */

/** The address as the page would load it, or nothing where that is no web address. */
export function absoluteAddress(written: string, base: URL): string[] {
  if (!URL.canParse(written, base.href)) return [];
  const { href, protocol } = new URL(written, base.href);
  return /^https?:$/.test(protocol) ? [href] : [];
}
