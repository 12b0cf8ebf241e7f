/** What keeps short things whole where a line ends. */
import { type ComponentChildren, Fragment } from 'preact';
import { useSay } from './words.tsx';

/** One after the other; the sign that parts them stays with what it comes after, so that no line begins with it. */
export function Pieces({ of }: { of: readonly ComponentChildren[] }) {
  const sign = useSay()('ui_separator').trimEnd();
  return of.map((piece, at) => (
    <Fragment key={at}>
      {at > 0 && ' '}
      <span class="piece">
        {piece}
        {at < of.length - 1 && sign}
      </span>
    </Fragment>
  ));
}

/** Names of sites and of pseudo-classes with a hyphen, at which a line would end. */
const HYPHENED = /((?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}]+-[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|:[a-z]+-[a-z-]+)/u;

/** A sentence in which names don't end a line at their hyphens, unless they are longer than it. */
export function WithNames({ text }: { text: string }) {
  return text.split(HYPHENED).map((part, at) =>
    at % 2 === 1 ? (
      <bdi class="piece" key={at}>
        {part}
      </bdi>
    ) : (
      part
    ),
  );
}
