/** The hosts that the addresses of a page name, read off all of them at once: most pages name none that a rule asks for. */

/** What stands for all addresses of a page. */
export interface NamedHosts {
  /** Hosts written as a parser would return them. */
  readonly hosts: ReadonlySet<string>;
  /** True when these are all: no address has to be parsed to tell which host it names. */
  readonly isWhole: boolean;
}

const PLAIN = String.raw`(?:https?:)?\/\/(?:[a-z0-9-]+\.)+[a-z]+(?=[/?#]|$)`;
/** A host that is written as a parser would return it. */
const PLAIN_HOSTS = new RegExp(`^${PLAIN}`, 'gm');
const WEB = '[hH][tT][tT][pP][sS]?:';
/** Names a host otherwise, or may do so: what has a colon, a backslash or white space, unless its scheme is none of the web's. */
const OTHER = new RegExp(
  String.raw`^(?!${PLAIN})(?:(?:${WEB})?\/\/|(?!(?!${WEB})[a-zA-Z][a-zA-Z0-9+.-]*:).*(?:[:\\]|[^\S\n]))`,
  'm',
);

/** Reads written addresses, trimmed as `writtenIn` gives them. */
export function namedHosts(addresses: readonly string[]): NamedHosts {
  const written = addresses.join('\n');
  const hosts = new Set<string>();
  for (const named of new Set(written.match(PLAIN_HOSTS))) hosts.add(named.slice(named.indexOf('//') + 2));
  const hasLines = written.split('\n').length > Math.max(addresses.length, 1);
  return { hosts, isWhole: !hasLines && !OTHER.test(written) };
}
