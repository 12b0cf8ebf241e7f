/** What the person asked for on the command line. */
import { parseArgs } from 'node:util';

/** `report` is what is printed when nothing else is asked for; the others are flags of the same name. */
const FORMATS = ['report', 'json', 'markdown', 'html', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export interface Asked {
  /** Where the saved page is; `-` for standard input. */
  readonly file: string;
  /** The page's own address, when it was given. */
  readonly url: URL | null;
  readonly format: Format;
  /** Go on although the page doesn't look like an article. */
  readonly anyway: boolean;
}

/** The call was wrong; `code` names the message `cli_wrong_<code>`. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
  readonly code: 'option' | 'no_file' | 'many_files' | 'many_formats' | 'url';
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: WrongCall['code'], facts: WrongCall['facts'] = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

const OPTIONS = {
  url: { type: 'string' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  html: { type: 'boolean' },
  text: { type: 'boolean' },
  anyway: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongCall('option', { what: error instanceof Error ? error.message : String(error) });
  }
}

/** Throws WrongCall. */
export function readOptions(args: readonly string[]): Asked | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file, second] = positionals;
  if (file === undefined) throw new WrongCall('no_file');
  if (second !== undefined) throw new WrongCall('many_files', { what: second });
  const formats = FORMATS.filter((format) => format !== 'report' && values[format]);
  if (formats.length > 1) throw new WrongCall('many_formats', { what: formats.map((name) => `--${name}`).join(' ') });
  return { file, url: readUrl(values.url), format: formats[0] ?? 'report', anyway: values.anyway ?? false };
}

function readUrl(given: string | undefined): URL | null {
  if (given === undefined) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^(?:https?|file):$/.test(url.protocol)) throw new WrongCall('url', { what: given });
  return url;
}
