/**
 * Put into a page once it is cleaned, or a place on it shown: all that writes to the page. Looking at a page needs nothing of
 * this.
 */
import { isOrphan } from '../browser/orphan.ts';
import { words } from '../browser/words.ts';
import { call } from '../core/native.ts';
import { lookAtAdded } from '../core/page/late.ts';
import { joinReports } from '../core/report.ts';
import { Carrier, type CarrierHost, type CarrierParts } from './carrier.ts';
import { changedSince } from './changed-since.ts';
import { listenForFound } from './found.ts';
import { makeLabel } from './label.ts';
import './late-parts.ts';
import { keepReadingPlace } from './reading-place.ts';
import { makeStub } from './stub.ts';
import { Watch } from './watch.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

const partsFor = (host: CarrierHost): CarrierParts => ({
  document,
  makeStub: (action, toggle, goToOriginal) =>
    makeStub(document, action, {
      words,
      toggle,
      orphan: { is: isOrphan, giveBack: () => host.giveBack() },
      ...(goToOriginal ? { goToOriginal } : {}),
    }),
  makeLabel: (action, unlink, keep) => makeLabel(document, action, { words, unlink, keep }),
  scrollTo: (element, wholly) =>
    call(element, 'scrollIntoView', {
      block: wholly ? 'center' : 'nearest',
      behavior: reducedMotion.matches ? 'instant' : 'smooth',
    }),
  keepPlace: (work, held) => keepReadingPlace(document, work, held),
  onFound: (found) => listenForFound(document, found),
  later: (milliseconds, work) => setTimeout(work, milliseconds),
});

/** Milliseconds after which a page that never rests gets its batch all the same. */
const LONGEST_WAIT = 2000;

globalThis.winnowApplying = {
  carrierFor: (host) => new Carrier(partsFor(host), host),
  lookAtAdded,
  joinReports,
  changedSince,
  watchFor: (told) =>
    new Watch({
      document,
      whenIdle: (milliseconds, work) =>
        setTimeout(() => requestIdleCallback(work, { timeout: LONGEST_WAIT }), milliseconds),
      isOrphan,
      ...told,
    }),
};
