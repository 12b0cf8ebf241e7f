/** The report as a person reads it in a terminal. */

import { cleanTitle } from '../core/article/title.ts';
import type { Failure, Procedure, Report, ReportedAction } from '../core/outcome.ts';
import { keyPart, sayDifferences, sayReason, type Words } from '../core/words.ts';
import { words as english } from './words.ts';

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** `article` is its plain text, or null to leave it out. */
export function reportText(report: Report, article: string | null, words: Words = english): string {
  const heading = (key: string) => `── ${words.say(key)} ──`;
  const refusals = report.refusals.map(({ rule, reason, excerpt }) =>
    entry(`${nameOf(rule, words)} · ${quoted(excerpt, words)}`, sayReason(words, reason)),
  );
  const parts = [
    [cleanTitle(report.title), report.url].filter(Boolean).join('\n'),
    countLine(report, words),
    heading('cli_changes'),
    report.actions.length
      ? report.actions.map((action) => change(action, words)).join('\n')
      : words.say('cli_no_changes'),
    ...(refusals.length ? [heading('cli_refusals'), refusals.join('\n')] : []),
    ...(report.failures ?? []).map((failure) => failureText(failure, words)),
    heading('cli_steps'),
    ...(report.procedures.length ? report.procedures.map(procedureText) : [words.say('cli_no_steps')]),
    ...(article === null ? [] : [heading('cli_article'), article]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const nameOf = (rule: string, words: Words): string => words.say(`rule_${keyPart(rule)}_name`);

const quoted = (excerpt: string, words: Words): string =>
  excerpt ? words.say('cli_quote', { text: excerpt }) : words.say('cli_no_words');

const entry = (what: string, why: string): string => `${what}\n${indent(why, '    ')}`;

function change(action: ReportedAction, words: Words): string {
  const { rule, verb, excerpt, words: count, reason, differences = [] } = action;
  const parts = [words.say(`cli_${verb}`), nameOf(rule, words), quoted(excerpt, words)];
  if (count > 0) parts.push(words.say('cli_word_count', { count }));
  const why = [sayReason(words, reason), sayDifferences(words, differences)].filter(Boolean).join('\n');
  return entry(parts.join(' · '), why);
}

/** What failed while the rest went on. */
const failureText = ({ rule, detail }: Failure, words: Words): string =>
  entry(
    rule === null ? words.say('popup_steps_failed') : words.say('popup_rule_failed', { rule: nameOf(rule, words) }),
    detail,
  );

/** "6,460 words → 2,805 to read · 31 affiliate blocks · 9 ads" */
function countLine({ counts, actions }: Report, words: Words): string {
  const byRule = new Map<string, number>();
  for (const { rule } of actions) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const kinds = [...byRule].map(([rule, count]) => words.say(`found_${keyPart(rule)}`, { count }));
  const all = words.say('cli_word_count', { count: counts.words });
  const share = new Intl.NumberFormat(words.language, { style: 'percent' }).format(counts.repeated / counts.words);
  const repeated = counts.repeated ? [words.say('popup_repeated', { share })] : [];
  return [`${all} → ${words.say('cli_to_read', { count: counts.toRead })}`, ...kinds, ...repeated].join(' · ');
}

function procedureText({ title, steps }: Procedure): string {
  const width = String(steps.length).length + 4;
  const lines = steps.map(({ text, images }, index) => {
    const [first, ...rest] = [...text.split('\n'), ...images].map((line) => ' '.repeat(width) + line);
    return [`${index + 1}. `.padStart(width) + (first ?? '').trimStart(), ...rest].join('\n');
  });
  return [...(title ? [title] : []), ...lines].join('\n');
}
