/** The text that somebody may send about a page: what Winnow did there, and nothing that the page says. */
import type { PageRefusal, Report } from '../core/outcome.ts';
import { keyPart, refusalWords, type Words } from '../core/words.ts';
import type { RuleSettings } from '../settings/rule-settings.ts';

/** What Winnow knows; nothing of it was chosen by the person. */
export interface Known {
  readonly version: string;
  readonly browser: string;
  /** How the rules are set for this page. */
  readonly rules: RuleSettings;
  /** Null where Winnow has not looked at the page. */
  readonly outcome: { readonly kind: 'report'; readonly report: Report } | Refused | null;
  /** The page's address; empty where it isn't known. */
  readonly address: string;
}

interface Refused {
  readonly kind: 'refused';
  readonly refusal: PageRefusal;
}

/** What the person says. */
export interface Said {
  /** What went wrong, as a sentence. */
  readonly kind: string;
  readonly note: string;
  /** Whether the part of the address after “?” goes with it. */
  readonly withQuery: boolean;
}

/** As it is shown, copied and saved, in the language of `words`. */
export function reportText(words: Words, known: Known, { kind, note, withQuery }: Said): string {
  const { version, browser, address, outcome } = known;
  const head = [kind, note.trim()].filter(Boolean);
  const about = [words.say('report_line_winnow', { version, browser, language: words.language })];
  const lines = [
    ...about,
    ...(address ? addressLines(words, address, withQuery) : []),
    ...(outcome?.kind === 'refused' ? [refusedLine(words, outcome.refusal)] : []),
    ...(outcome?.kind === 'report' ? reportLines(words, outcome.report) : []),
    ...ruleLines(words, known),
  ];
  return `${head.join('\n\n')}\n\n${lines.join('\n')}\n`;
}

/** True for an address that says more after a “?”. */
export const hasQuery = (address: string): boolean => URL.canParse(address) && new URL(address).search !== '';

/** Never with what stands after “#”, nor with a name and password. */
function addressLines(words: Words, address: string, withQuery: boolean): string[] {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  const isCut = url.search !== '' && !withQuery;
  if (isCut) url.search = '';
  return [words.say('report_line_page', { address: url.href }), ...(isCut ? [words.say('report_line_cut')] : [])];
}

function refusedLine(words: Words, refusal: PageRefusal): string {
  return words.say('report_line_refused', { title: refusalWords(words, refusal).title, code: refusal.code });
}

function reportLines(words: Words, { state, lists, counts, procedures, refusals, failures = [] }: Report): string[] {
  return [
    words.say(`report_line_state_${state}`),
    words.say('report_line_counts', { all: counts.words, left: counts.toRead }),
    ...(lists === 'failed' ? [words.say('report_line_lists')] : []),
    ...failures.map(({ rule, detail }) => words.say('report_line_failed', { id: rule ?? 'steps', detail })),
    ...keptLines(words, refusals),
    ...(procedures.length
      ? procedures.map(({ source, steps }) => words.say('report_line_steps', { count: steps.length, source }))
      : [words.say('report_line_no_steps')]),
  ];
}

/** What Winnow found and kept, without the words that it kept. */
function keptLines(words: Words, refusals: Report['refusals']): string[] {
  const counts = new Map<string, { id: string; code: string; count: number }>();
  for (const { rule, reason } of refusals) {
    const key = `${rule} ${reason.code}`;
    counts.set(key, { id: rule, code: reason.code, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map((kept) => words.say('report_line_kept', { ...kept }));
}

function ruleLines(words: Words, { rules, outcome }: Known): string[] {
  const report = outcome?.kind === 'report' ? outcome.report : null;
  const lines = Object.entries(rules).map(([id, { on, options }]) => {
    const name = `rule_${keyPart(id)}_name`;
    const facts = {
      rule: words.has(name) ? words.say(name) : id,
      id,
      state: words.say(on ? 'options_change_on' : 'options_change_off'),
    };
    const line = report
      ? words.say('report_line_rule', {
          ...facts,
          found: report.counts.found[id] ?? 0,
          done: report.actions.filter((action) => action.rule === id && !action.restored).length,
        })
      : words.say('report_line_rule_unseen', facts);
    const set = Object.entries(options).map(([option, value]) => `${option}=${value}`);
    return `- ${[line, ...set].join(', ')}`;
  });
  return [words.say('report_line_rules'), ...lines];
}
