/** What stands in a file of settings and was not written there by this version. */
import { READER_DEFAULTS } from './reader.ts';
import { STORED_KEYS } from './settings.ts';
import { asRecord } from './stored-fields.ts';

/** What an object may hold: its fields by name, `each` for all others; true for what is checked elsewhere. */
interface Shape {
  readonly fields?: Readonly<Record<string, Shape | true>>;
  readonly each?: Shape | true;
}

const fields = (...names: string[]): Shape => ({ fields: Object.fromEntries(names.map((name) => [name, true])) });

/** Rules and their options may be another version's, which is no fault. */
const CONCERNS: Readonly<Record<string, Shape | true>> = {
  rules: { each: { fields: { on: true, options: true } } },
  toolbar: fields('badge'),
  views: fields('stepPictures'),
  reader: fields(...Object.keys(READER_DEFAULTS)),
  kept: { each: { each: fields('rule', 'mark', 'excerpt', 'added') } },
  sites: { fields: { everywhere: true, hosts: { each: fields('mode', 'rules', 'since') } } },
  own: { each: fields('id', 'verb', 'by', 'value', 'site', 'on', 'since') },
};

const IN_FILE: Shape = {
  fields: {
    winnow: true,
    exported: true,
    settings: {
      fields: Object.fromEntries(
        STORED_KEYS.filter((key) => key !== 'version').map((key) => [key, CONCERNS[key] ?? true]),
      ),
    },
  },
};

/** The paths of all strangers, e.g. `settings.toolbar.colour`. */
export const strangersIn = (file: object): string[] => within(file, IN_FILE, '');

function within(value: unknown, shape: Shape | true, path: string): string[] {
  const entries = Array.isArray(value) ? Object.entries(value) : Object.entries(asRecord(value) ?? {});
  if (shape === true) return [];
  return entries.flatMap(([name, part]: [string, unknown]) => {
    const known = Object.hasOwn(shape.fields ?? {}, name) ? shape.fields?.[name] : shape.each;
    const at = path ? `${path}.${name}` : name;
    return known === undefined ? [at] : within(part, known, at);
  });
}
