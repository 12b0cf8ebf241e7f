/** By what a finding is known again on the next page of a site, when the person wants it kept there. */
import { blocksIn } from '../page/known-blocks.ts';
import type { Finding, Page } from '../types.ts';

/** Enough to tell two blocks apart; what is stored has a bound. */
const LONGEST = 120;

/**
 * The first words of what was found; of pictures their address, of links where they lead, without what changes from visit
 * to visit. Empty when there is nothing to know it by.
 */
export function keepMarkOf({ targets }: Finding, page: Page): string {
  const blocks = targets.flatMap((target) => blocksIn(target, page));
  const words = blocks
    .map(({ key }) => key)
    .filter((key) => key !== '')
    .join(' ');
  if (words) return words.slice(0, LONGEST);
  const address = blocks.flatMap(({ pictures }) => pictures)[0] ?? linkIn(targets);
  return address ? (address.split(/[?#]/, 1)[0] ?? '').slice(0, LONGEST) : nameOf(targets);
}

function linkIn(targets: readonly Element[]): string {
  for (const target of targets) {
    const link = target.matches('a[href]') ? target : target.querySelector('a[href]');
    const address = link?.getAttribute('href');
    if (link && address && URL.canParse(address, link.baseURI)) return new URL(address, link.baseURI).href;
  }
  return '';
}

/** An empty slot has only its name. */
function nameOf(targets: readonly Element[]): string {
  for (const target of targets) {
    const name = target.getAttribute('id') || target.getAttribute('class');
    if (name) return `<${target.localName}> ${name}`.slice(0, LONGEST);
  }
  return '';
}
