import { Carrier, type CarrierParts } from '../../src/content/carrier.ts';
import { Session } from '../../src/content/session.ts';
import type { SessionParts } from '../../src/content/session-parts.ts';
import type { PageSettings } from '../../src/settings/settings.ts';

/** A session as in a page where all that writes to it is there from the beginning. */
export const sessionWith = (parts: Omit<SessionParts, 'carrierFor'> & CarrierParts, settings: PageSettings): Session =>
  new Session({ ...parts, carrierFor: (host) => new Carrier(parts, host) }, settings);
