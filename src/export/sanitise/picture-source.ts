/**
 * Where a picture really is: pages that load pictures late write a placeholder into `src`, and the address into an
 * attribute that their script knows; others write several sizes and no `src` at all.
 */

/** By the scripts for late loading that are in use. */
const LATE = [
  ...[
    'data-src',
    'data-original',
    'data-lazy-src',
    'data-lazy',
    'data-actualsrc',
    'data-original-src',
    'data-hi-res-src',
  ],
  ...['data-image', 'data-full-src', 'data-url', 'data-orig-file'],
];
const LATE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'];

/** Files whose name says that they only hold a place. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|placeholder|spacer|pixel|transparent|lazy(?:load)?|loading|grey|gray|1x1|empty)[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;

/** A picture inside the page that is shorter than this shows nothing: an empty SVG or GIF takes some hundred characters. */
const LEAST_DATA = 400;

/** Wider files than this are for posters: the widest column of the reader view is under 1,000 pixels, on sharp screens twice. */
const WIDE_ENOUGH = 2000;

const isPlaceholder = (address: string): boolean =>
  address === '' ||
  PLACEHOLDER.test(address) ||
  (/^(?:data|about|blob):/i.test(address) && address.length < LEAST_DATA);

const isAddress = (value: string): boolean =>
  /^(?:https?:)?\/\/|^\.{0,2}\/|\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(value);

/** The largest of a set that isn't larger than any screen needs. */
export function bestOf(set: string): string {
  let best = { address: '', size: -1 };
  for (const [, address = '', number = '1', unit = 'x'] of set.matchAll(
    /([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g,
  )) {
    const size = Number(number) * (unit === 'x' ? 1000 : 1);
    const isBetter =
      best.size > WIDE_ENOUGH ? size < best.size : size > best.size && (size <= WIDE_ENOUGH || best.size < 0);
    if (isBetter && !isPlaceholder(address)) best = { address, size };
  }
  return best.address;
}

/** The address of a picture that is worth fetching, resolved; empty when there is none. */
export function pictureSource(picture: Element): string {
  const own = (picture.getAttribute('src') ?? '').trim();
  const late = LATE.map((name) => picture.getAttribute(name)?.trim() ?? '').find(isAddress) ?? '';
  const sets = [picture, ...sourcesBeside(picture)].flatMap((element) =>
    LATE_SETS.map((name) => bestOf(element.getAttribute(name) ?? '')),
  );
  const found = isPlaceholder(own) ? late || sets.find(Boolean) || own : own;
  return found && URL.canParse(found, picture.baseURI) ? new URL(found, picture.baseURI).href : '';
}

/** The other files of a `<picture>`. */
function sourcesBeside(picture: Element): Element[] {
  const around = picture.parentElement;
  return around?.localName === 'picture' ? [...around.querySelectorAll('source')] : [];
}

/** Leads every picture to its real address; changes `content`. */
export function settlePictures(content: Element): void {
  for (const picture of content.querySelectorAll('img')) {
    const source = pictureSource(picture);
    if (source && source !== picture.getAttribute('src')) picture.setAttribute('src', source);
  }
}
