import { Carrier, type CarrierParts } from '../../src/content/carrier.ts';
import { Session } from '../../src/content/session.ts';
import type { SessionParts } from '../../src/content/session-parts.ts';
import { lookAtAdded } from '../../src/core/page/late.ts';
import { joinReports } from '../../src/core/report.ts';
import type { PageSettings } from '../../src/settings/settings.ts';

/** A session as in a page where all that writes to it is there from the beginning. */
export const sessionWith = (parts: Omit<SessionParts, 'applying'> & CarrierParts, settings: PageSettings): Session =>
  new Session(
    { ...parts, applying: () => ({ lookAtAdded, joinReports, carrierFor: (host) => new Carrier(parts, host) }) },
    settings,
  );
