/** A session as what carries its plans out sees it. */
import type { CarrierHost } from './carrier.ts';
import type { Session } from './session.ts';
import type { Views } from './views.ts';

export const hostOf = (session: Session, views: Views): CarrierHost => ({
  views,
  planned: () => session.planned,
  unlink: (id) => session.unlink(id),
  restore: (id) => void session.restore(id),
  giveBack: () => void session.undoAll(),
});
