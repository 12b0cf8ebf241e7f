/** Settings and files of settings, made and damaged at random: taken whole or not at all, and nothing else is touched. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { declarations } from '../../src/rules/declarations.ts';
import { defaultSettings, overridesOf, readSettings, STORED_KEYS } from '../../src/settings/settings.ts';
import { exportText, readImport } from '../../src/settings/transfer.ts';
import { check } from './runs.ts';

const NOW = new Date('2026-05-03T10:00:00Z');

/** Names that lead programs astray, and those that settings really have. */
const NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'on', 'options', 'hosts', 'mode'],
  ...STORED_KEYS,
  ...declarations.flatMap(({ id, options }) => [id, ...Object.keys(options)]),
];
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 5 }));
const leaf = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e308, 'on', 'near', '127.0.0.1', 'automatic', 4),
  fc.string({ maxLength: 8 }),
  fc.double(),
);
/** As JSON.parse makes it: `__proto__` is a field like any other. */
const record = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(name, value), { maxLength: 5 }).map((fields) => {
    const made = {};
    for (const [key, one] of fields)
      Object.defineProperty(made, key, { value: one, enumerable: true, configurable: true, writable: true });
    return made;
  });
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    record(tie('value')),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
})).value;

/** What is stored, with the sections where they belong. */
const stored = fc.oneof(
  json,
  fc.record(Object.fromEntries(STORED_KEYS.map((key) => [key, json])), { requiredKeys: [] }),
);

const whole = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

/** Nothing that was read may change what all objects have. */
const BORN_WITH = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
afterEach(() => {
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(BORN_WITH);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

describe('whatever is stored', () => {
  it('gives whole settings, which say of themselves what they were read as', () => {
    check(
      'stored',
      fc.property(stored, (value) => {
        const { settings } = readSettings(value, declarations);
        expect(Object.keys(settings.rules).sort()).toEqual(declarations.map(({ id }) => id).sort());
        const again = readSettings(whole(overridesOf(settings, declarations, {})), declarations);
        expect(again).toEqual({ settings, repairs: [] });
      }),
      10,
    );
  });
});

/** A place in a value, by turns: at each step one of the fields. */
const place = fc.array(fc.nat(20), { minLength: 1, maxLength: 5 });

/** The same value with another at that place, or without it. */
function changed(value: unknown, path: readonly number[], to: unknown): unknown {
  const [step, ...rest] = path;
  if (typeof value !== 'object' || value === null || step === undefined) return to;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return to;
  const fields: Record<string, unknown> = { ...value };
  if (to === undefined && rest.length === 0) delete fields[key];
  else fields[key] = changed(fields[key], rest, to);
  return Array.isArray(value) ? Object.values(fields) : fields;
}

describe('a file of settings', () => {
  it('that was damaged in one place is taken as it stands or refused as a whole', () => {
    const taken = { whole: 0, refused: 0 };
    check(
      'import',
      fc.property(stored, place, fc.option(json, { nil: undefined }), (value, path, to) => {
        const { settings } = readSettings(value, declarations);
        const file: unknown = JSON.parse(exportText(settings, declarations, NOW));
        expect(readImport(JSON.stringify(file), declarations)).toMatchObject({ settings });
        const damaged = JSON.stringify(changed(file, path, to)) ?? '';
        const read = readImport(damaged, declarations);
        if ('code' in read) {
          taken.refused++;
          return;
        }
        taken.whole++;
        // What was taken is all that the file says: written down again it says the same, and nothing was put right.
        const said = JSON.parse(damaged) as { settings: unknown };
        expect(readSettings(said.settings, declarations)).toEqual({ settings: read.settings, repairs: [] });
        expect(readImport(exportText(read.settings, declarations, NOW), declarations)).toMatchObject({
          settings: read.settings,
        });
      }),
      10,
    );
    expect(taken.refused).toBeGreaterThan(0);
    expect(taken.whole).toBeGreaterThan(0);
  });

  it('that is any text at all is refused or read, and never leads astray', () => {
    const start = defaultSettings(declarations);
    check(
      'text',
      fc.property(
        fc.oneof(
          fc.string(),
          json.map((value) => JSON.stringify(value) ?? ''),
          deep,
        ),
        (text) => {
          const read = readImport(text, declarations);
          if (!('code' in read)) expect(Object.keys(read.settings)).toEqual(Object.keys(start));
        },
      ),
      10,
    );
  });
});

/** Nested deeper than a program that calls itself can follow. */
const deep = fc
  .tuple(
    fc.integer({ min: 1, max: 60_000 }),
    fc.constantFrom(['[', ']'], ['{"settings":', '}'], ['{"__proto__":', '}']),
  )
  .map(([depth, [open = '', close = '']]) => `{"winnow":1,"settings":${open.repeat(depth)}1${close.repeat(depth)}}`);
