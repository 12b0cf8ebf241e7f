/**
 * Every message that travels inside Winnow, with its payload and its answer: to the page's content script or to the
 * background. See `answer.ts` for how they are answered.
 */

import type { OptionTrial, Outcome, OwnTrial, PageRefusal, ReaderOutcome, RulesTrial } from '../core/outcome.ts';
import type { ListQuestion, ListReply } from '../core/page/list-question.ts';
import type { OwnRule } from '../core/plan/own-rule.ts';
import type { SeenPage } from '../core/seen.ts';
import type { Difference } from '../settings/difference.ts';
import type { OwnVerb } from '../settings/own-rules.ts';
import type { RuleSettings } from '../settings/rule-settings.ts';
import type { PageSettings } from '../settings/settings.ts';
import type { HandedOutcome } from './reader-handing.ts';
import type { SiteWish } from './site-wish.ts';

/**
 * Messages to the content script of a tab. Each but `jump`, `reading`, `show`, `preview`, `tryOption` and `article`
 * answers with how the page now stands.
 */
export interface PageMessages {
  /** Find and plan; change nothing. `anyway` looks also at a page that isn't an article. */
  look(request: { anyway: boolean }): Outcome;
  /** Carry the plan out. */
  clean(request: { anyway: boolean }): Outcome;
  /** Show the page as it was, ready to be cleaned again; what was restored stays restored. */
  showOriginal(request: Record<never, never>): Outcome;
  /** Take back every change and forget it. */
  undoAll(request: Record<never, never>): Outcome;
  /** Take one action back. */
  restore(request: { id: string }): Outcome;
  /** Carry out again an action that was taken back. */
  hideAgain(request: { id: string }): Outcome;
  /** Take back every action of a rule. */
  restoreRule(request: { rule: string }): Outcome;
  /** Carry out again every action of a rule that was taken back. */
  hideRuleAgain(request: { rule: string }): Outcome;
  /** Scroll to a step and highlight it. False when it is no longer on the page. */
  jump(request: { anchor: string }): boolean;
  /** The anchor of the step that is being read, by where the page stands in its window; empty when none is. */
  reading(request: Record<never, never>): string;
  /** Scroll to where an action or a refusal stands and outline the place. False when it is no longer on the page. */
  show(request: { id: string }): boolean;
  /**
   * Outline the place of an action or a refusal while it is pointed at, what is hidden shown in it meanwhile; null ends
   * that. False when it is no longer on the page.
   */
  preview(request: { id: string | null }): boolean;
  /**
   * What a rule would do with each value of one of its options, a choice; changes nothing. Null when the page can't be
   * read or the rule has no such option.
   */
  tryOption(request: { rule: string; option: string; anyway: boolean }): readonly OptionTrial[] | null;
  /** What would be done if rules were set like these; changes nothing. Null when the page can't be read. */
  tryRules(request: { rules: RuleSettings; anyway: boolean }): RulesTrial | null;
  /** What each of these rules of the person's would do by itself; changes nothing. Null when the page can't be read. */
  tryOwn(request: { own: readonly OwnRule[]; anyway: boolean }): readonly OwnTrial[] | null;
  /** Makes the article for the reader view when the page rests, so that whoever asks for it next doesn't wait. */
  prepareArticle(request: Record<never, never>): null;
  /** The cleaned article for the reader view, with what became of the rest. */
  article(request: { anyway: boolean }): ReaderOutcome;
}

/** Messages to the background. */
export interface BackgroundMessages {
  /** From a content script: what the badge should say about its tab. */
  changed(request: SeenPage & { url: string }): null;
  /** From the popup: what it was told of a page. */
  seen(request: SeenPage & { tabId: number }): null;
  /** From popup, options and reader view, as they close: what they couldn't store any more of what the person chose. */
  storeSettings(request: { difference: Difference }): null;
  /** From popup and step mode: these steps of a page are done, or no longer. It is stored also when the popup closes. */
  storeDone(request: { page: string; marks: string[]; done: boolean; at: number }): null;
  /** From the popup: open the reader view of a tab beside it. */
  openReader(request: {
    tabId: number;
    anyway: boolean;
  }): { kind: 'opened' } | { kind: 'refused'; refusal: PageRefusal };
  /**
   * From the reader view: the page that is on its way to it; null when it has to be among those that are kept. `anew` has it
   * made once more where neither is so; null when its source doesn't show it any more.
   */
  readerPage(request: { id: string; anew: boolean }): HandedOutcome | null;
  /** From the reader view, once it shows an article: false where there was no room to keep it. */
  articleKept(request: { id: string }): boolean;
  /**
   * From the popup: open step mode beside a tab, with the procedures kept under this id. `procedure` is the one to work
   * through; null prints all.
   */
  openSteps(request: { tabId: number; id: string; procedure: number | null }): null;
  /** From the gate: its page looks like an article. It is cleaned if its site is to be. */
  articleSeen(request: Record<never, never>): null;
  /** From the gate: its page has come back as it was left. */
  pageBack(request: Record<never, never>): null;
  /** From popup and options: what the person wants of a site, for which the browser is being asked. */
  wantSite(request: SiteWish): null;
  /** From popup and options: the browser has answered. Where it refused, the wish is forgotten. */
  settleSite(request: { allowed: boolean }): null;
  /** From a content script: put into its page what writes to it, the words that it lacks for it, or what follows own rules. */
  bring(request: { part: 'apply' | 'words' | 'notices' | 'own' | 'trials' }): null;
  /** From a content script: the settings for pages of its host, which the browser names. */
  pageSettings(request: Record<never, never>): PageSettings;
  /** From the popup: begin to pick a part of a tab's page. Null when it has begun. */
  pick(request: { tabId: number }): PageRefusal | null;
  /** From the picker: a rule of the person's own, for the site it was picked on or for every site. `fault` says what is wrong with it; nothing is stored then. */
  addRule(request: { verb: OwnVerb; value: string; everywhere: boolean }): { id: string } | { fault: string };
  /** From the picker: the rule that it has just added is not wanted. */
  dropRule(request: { id: string }): null;
  /** From what a page says of a place in it: always keep this on its site. */
  keepHere(request: { rule: string; mark: string; excerpt: string }): null;
  /** From a content script: what the filter lists say of a page, or of a part that came later. */
  askLists(request: ListQuestion): ListReply;
}

export { askBackground, askPage, MessageError } from './ask.ts';
