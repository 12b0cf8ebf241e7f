/** What the person asks of a page without opening the popup, by keys or in the page's menu. What is refused is said on the button. */
import { injectInto, type PlaceAsked, startInPage } from '../browser/inject.ts';
import { askPage } from '../browser/messages.ts';
import { putProcedures } from '../browser/procedure-store.ts';
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import type { PageRefusal, Report } from '../core/outcome.ts';
import { seenOf } from '../core/seen.ts';
import { clearReason, clearWaiting, showReason, showRefusal, showSeen } from './button.ts';
import { openBeside, openStepsBeside } from './open-beside.ts';
import { openReader } from './reader.ts';
import { type AimAt, noted } from './under-way.ts';

/** What can be asked. */
export type Asked = 'clean' | 'reader' | 'steps' | 'pick' | 'why';

type Act = (tabId: number, place: PlaceAsked | null, aimAt: AimAt) => Promise<PageRefusal | null>;

const ACTS: Readonly<Record<Asked, Act>> = {
  clean: (tabId, _place, aimAt) => toggle(tabId, aimAt),
  reader: (tabId) => withReport(tabId, () => read(tabId)),
  steps: (tabId) => withReport(tabId, (report) => goThroughSteps(tabId, report)),
  pick: (tabId, place) => startInPage(tabId, 'picker', place),
  why: (tabId, place) => startInPage(tabId, 'why', place),
};

/** Does what is asked. `place` is null for what was asked by keys. Rejects only when not even the button could say why not. */
export async function carryOut(asked: Asked, tabId: number, place: PlaceAsked | null): Promise<void> {
  // Nobody waits for it: what is shown later is shown after it.
  const failed = (error: unknown) => console.warn('Winnow could not clear a button', error);
  clearReason(tabId).catch(failed);
  const refusal = await noted(tabId, (aimAt) => ACTS[asked](tabId, place, aimAt)).catch(
    (error: unknown): PageRefusal => ({ code: 'failed', facts: { detail: String(error) } }),
  );
  await (refusal ? showRefusal(tabId, refusal) : clearWaiting(tabId).catch(failed));
}

/** Looks at the page and goes on with what was found there. */
async function withReport(
  tabId: number,
  go: (report: Report) => Promise<PageRefusal | null>,
): Promise<PageRefusal | null> {
  const barred = await injectInto(tabId, 'steps', 'apply');
  if (barred) return barred;
  const seen = await askPage(tabId, 'look', { anyway: false });
  return seen.kind === 'refused' ? seen.refusal : go(seen.report);
}

/** Cleans the page, or shows it as it was when it is clean. */
function toggle(tabId: number, aimAt: AimAt): Promise<PageRefusal | null> {
  return withReport(tabId, async ({ state }) => {
    aimAt(state === 'on' ? 'original' : 'on');
    const now =
      state === 'on' ? await askPage(tabId, 'showOriginal', {}) : await askPage(tabId, 'clean', { anyway: false });
    if (now.kind === 'refused') return now.refusal;
    await showSeen(tabId, seenOf(now.report));
    return null;
  });
}

async function read(tabId: number): Promise<PageRefusal | null> {
  const outcome = await openReader(tabId, false, openBeside);
  return outcome.kind === 'refused' ? outcome.refusal : null;
}

/** Opens step mode with what is being read, else with the first steps of the page. */
async function goThroughSteps(tabId: number, { url, title, lang, procedures }: Report): Promise<PageRefusal | null> {
  if (procedures.length === 0) {
    await showReason(tabId, words.say('popup_no_steps_title'));
    return null;
  }
  const anchor = await askPage(tabId, 'reading', {});
  const isRead = ({ steps }: Report['procedures'][number]) => steps.some((step) => step.anchor === anchor);
  const { incognito } = await browser.tabs.get(tabId);
  const id = await putProcedures({ url, title, lang, tabId, isPrivate: incognito, procedures });
  await openStepsBeside(tabId, id, Math.max(0, procedures.findIndex(isRead)));
  return null;
}
