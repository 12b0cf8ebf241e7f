/** Pictures, players and frames, by where they come from. */

/** Shown as one thing; what stands inside is only for browsers that can't show it. */
export const MEDIA_TAGS: readonly string[] = ['IMG', 'IFRAME', 'VIDEO', 'AUDIO', 'EMBED'];

/** True for a picture, player or frame, which is one thing whatever stands inside. */
export const isMedia = (element: Element): boolean => MEDIA_TAGS.includes(element.tagName);

/** Addresses that lazy-loading scripts keep for later, the ones in common use; the first of a set of sizes will do. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-url', 'data-lazy'];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Selects pictures whose address only a script knows. */
export const UNADDRESSED = `img${['src', ...LAZY, ...LAZY_SETS].map((name) => `:not([${name}])`).join('')}`;

function firstOf(element: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = element.getAttribute(name)?.trim();
    if (value) return value;
  }
  return undefined;
}

/** `a.jpg 1x, b.jpg 2x` → `a.jpg`. */
const firstInSet = (set: string | undefined): string | undefined => set?.split(/\s/, 1)[0]?.replace(/,$/, '');

/** What a `picture`, `video` or `audio` names in its sources. */
function sourceAddress(element: Element): string | undefined {
  const holder = element.tagName === 'IMG' ? element.parentElement : element;
  const source = holder?.matches('picture, video, audio') ? holder.querySelector('source') : null;
  return source ? (firstOf(source, ['data-src', 'src']) ?? firstInSet(firstOf(source, LAZY_SETS))) : undefined;
}

/**
 * Where a picture, video or frame comes from, absolute where it can be resolved; empty when it has no address. What a
 * script keeps for later goes before a `data:` address, which then is only a placeholder.
 */
export function mediaAddress(element: Element): string {
  const src = firstOf(element, ['src', 'poster']);
  const real = src?.startsWith('data:') ? undefined : src;
  const raw =
    firstOf(element, LAZY) ?? real ?? firstInSet(firstOf(element, LAZY_SETS)) ?? sourceAddress(element) ?? src ?? '';
  return raw === '' ? raw : resolved(raw, element.baseURI);
}

function resolved(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
