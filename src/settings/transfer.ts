/** Settings as a file that a person can read, keep and hand on. */
import type { RuleDeclaration } from '../core/types.ts';
import { faultOf } from './own-rule-faults.ts';
import { type Overrides, overridesOf, readSettings, type Settings } from './settings.ts';
import { strangersIn } from './strangers.ts';

/** The form of the file. A later form gets the next number, and a step from this one to it. */
const FORM = 1;

/** Characters. Five hundred sites and everything that can be kept come to a third of it. */
export const LONGEST_FILE = 1_000_000;

/** Why a file was not taken; nothing was changed then. */
export type ImportFault =
  | { readonly code: 'too-long' }
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'not-winnow' }
  | { readonly code: 'newer' }
  /** `paths`: what in it is not as Winnow would have written it. */
  | { readonly code: 'damaged'; readonly paths: readonly string[] };

/** What a file holds, ready to take the place of the settings. `unknown`: rules that this version doesn't have. */
export interface Import {
  readonly settings: Settings;
  readonly unknown: readonly string[];
}

/** The settings as a file. */
export function exportText(settings: Settings, rules: readonly RuleDeclaration[], now: Date): string {
  const { version: _ofStorage, ...overrides }: Overrides = overridesOf(settings, rules, {});
  return `${JSON.stringify({ winnow: FORM, exported: now.toISOString(), settings: overrides }, null, 2)}\n`;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

/** All of a file, or nothing: what is damaged in a single place is refused as a whole, and that place is named. */
export function readImport(text: string, rules: readonly RuleDeclaration[]): Import | ImportFault {
  if (text.length > LONGEST_FILE) return { code: 'too-long' };
  let file: unknown;
  try {
    // Some editors begin a file with a mark that JSON doesn't know.
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { code: 'not-json', detail: error instanceof Error ? error.message : String(error) };
  }
  if (!isRecord(file)) return { code: 'not-winnow' };
  const form = own(file, 'winnow');
  if (typeof form !== 'number' || !Number.isInteger(form) || form < 1) return { code: 'not-winnow' };
  if (form > FORM) return { code: 'newer' };
  const stored = own(file, 'settings');
  if (!isRecord(stored)) return { code: 'damaged', paths: ['settings'] };
  const { settings, repairs } = readSettings(stored, rules);
  const unsound = settings.own.flatMap(({ by, value }, at) => (faultOf(by, value) ? [`own.${at}`] : []));
  const damaged = [...repairs.map(({ path }) => path), ...unsound];
  const paths = [...strangersIn(file), ...new Set(damaged.map((path) => `settings.${path}`))];
  return paths.length ? { code: 'damaged', paths } : { settings, unknown: unknownIn(stored, rules) };
}

function unknownIn(stored: Fields, rules: readonly RuleDeclaration[]): string[] {
  const named = own(stored, 'rules');
  const known = new Set(rules.map(({ id }) => id));
  return isRecord(named) ? Object.keys(named).filter((id) => !known.has(id)) : [];
}
