/** What the affiliate rule found to be taken: one element, and why. */
import type { Certainty, Reason } from '../../core/types.ts';
import { type AffiliateSign, isWeak } from './link.ts';
import type { Setting } from './setting.ts';

/** Pictures, videos and frames. */
export const MEDIA = ['img', 'video', 'iframe', 'embed', 'object', 'amp-img', 'amp-pixel'] as const;
/** Selects them. */
export const ANY_MEDIA = MEDIA.join(', ');

/** What is there to be taken, and why. */
export interface Seed {
  readonly element: Element;
  readonly sign: AffiliateSign | null;
  /** `beside`: another shop's button beside an affiliate's. */
  readonly as: 'link' | 'picture' | 'media' | 'pixel' | 'fenced' | 'beside';
}

/** An affiliate link where it stands. */
export interface Link {
  readonly element: Element;
  readonly sign: AffiliateSign;
  readonly setting: Setting;
  /** Buttons to other shops beside it, where the run holds nothing but buttons. */
  readonly beside: readonly Element[];
}

/** Where the link leads, as it is written; empty for what is pressed without being a link. */
export const addressOf = ({ element }: Link): string => element.getAttribute('href')?.trim() ?? '';

const HOST_CODE: Record<Seed['as'], string> = {
  picture: 'affiliate-picture',
  link: 'affiliate-link',
  media: 'affiliate-media',
  fenced: 'affiliate-comments',
  pixel: 'affiliate-pixel',
  beside: 'affiliate-link',
};

const WEIGHT: Record<Seed['as'], number> = { picture: 4, link: 3, media: 2, fenced: 1, pixel: 0, beside: 0 };

/** The seed that says most: a link with its picture before a link, a link before a picture, all before a pixel. */
function leading(seeds: readonly Seed[]): Seed | undefined {
  const value = ({ as, sign }: Seed) => WEIGHT[as] + (sign ? (isWeak(sign) ? 5 : 10) : 0);
  return [...seeds].sort((a, b) => value(b) - value(a))[0];
}

/** How sure these seeds together make the finding. */
export function certaintyOf(seeds: readonly Seed[], disclosed: boolean): Certainty {
  return seeds.some(({ as, sign }) => as === 'fenced' || (sign && !isDoubtful(sign, disclosed))) ? 'certain' : 'likely';
}

/** A page that says of itself that it holds affiliate links makes a weak sign a certain one. */
export const isDoubtful = (sign: AffiliateSign, disclosed: boolean): boolean =>
  isWeak(sign) && (!disclosed || sign.by === 'repeated');

/** The reason to give for these seeds: that of the one which says most. */
export function reasonOf(seeds: readonly Seed[]): Reason {
  const seed = leading(seeds);
  if (!seed?.sign) return { code: 'affiliate-comments', facts: {} };
  const { sign, as } = seed;
  if (sign.by === 'host') return { code: HOST_CODE[as], facts: { host: sign.host, network: sign.network } };
  if (sign.by === 'shape')
    return { code: 'affiliate-shape', facts: { host: sign.host, network: sign.network, mark: sign.mark } };
  if (sign.by === 'sponsored') return { code: 'affiliate-sponsored', facts: { host: sign.host } };
  if (sign.by === 'repeated') return { code: 'affiliate-repeated', facts: { host: sign.host, count: sign.count } };
  return { code: `affiliate-${sign.by}`, facts: { host: sign.host, mark: sign.mark } };
}
