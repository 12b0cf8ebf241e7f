import { Carrier, type CarrierParts } from '../../src/content/carrier.ts';
import { changedSince } from '../../src/content/changed-since.ts';
import { Session } from '../../src/content/session.ts';
import type { SessionParts } from '../../src/content/session-parts.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { lookAtAdded } from '../../src/core/page/late.ts';
import { joinReports } from '../../src/core/report.ts';
import type { PageSettings } from '../../src/settings/settings.ts';
import { URL_OF_TESTS } from '../core/documents.ts';

type Parts = Omit<SessionParts, 'applying'> & CarrierParts;
/** What a test must say of its page; the rest it says where that is what it is about. */
type Said = Pick<Parts, 'document' | 'rules'> & Partial<Parts>;

/** A page that stands still, where lists name nothing, no time passes and nobody listens. */
const quiet = (document: Document): Omit<Parts, 'document' | 'rules'> => ({
  findProcedures: () => [],
  factsFor: () => staticFacts(),
  now: () => 0,
  pause: async () => {},
  address: () => URL_OF_TESTS,
  makeStub: () => ({ element: document.createElement('winnow-stub'), setOpen: () => {} }),
  makeLabel: () => document.createElement('winnow-label'),
  askLists: async () => ({ selectors: [], blocked: new Set() }),
  scrollTo: () => {},
  watchForChange: () => () => false,
  keepPlace: (work) => work(),
  onFound: () => () => {},
  later: () => {},
  changed: () => {},
});

/** A session as in a page where all that writes to it is there from the beginning. */
export function sessionWith(said: Said, settings: PageSettings): Session {
  const parts: Parts = { ...quiet(said.document), ...said };
  const applying = {
    lookAtAdded,
    joinReports,
    changedSince,
    carrierFor: (host: ConstructorParameters<typeof Carrier>[1]) => new Carrier(parts, host),
  };
  return new Session({ ...parts, applying: () => applying }, settings);
}
