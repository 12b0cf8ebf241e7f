/** What names an element by itself, in CSS: its id, its classes, its attributes. */
import { call, read } from '../../core/native.ts';
import { isStableName, stableStem } from './stable-names.ts';

/**
 * On the copy that rules read, these elements have no id (see core/page/snapshot): by one they would be found here and nowhere
 * else.
 */
const WITHOUT_ID = new Set('input button select textarea fieldset output object img'.split(' '));

/** Attributes that say what something is; others say how it looks or what state it is in. */
const SAYING = /^(?:data-[a-z]|aria-label$|role$|itemprop$|rel$)/;

const LONGEST_VALUE = 40;

const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The tag as a selector; anything where the tag would have to be escaped. */
export function tagOf(element: Element): string {
  const tag = read(element, 'localName');
  return /^[a-z][\w-]*$/.test(tag) ? tag : '*';
}

const classesOf = (element: Element): string[] => [
  ...new Set((call(element, 'getAttribute', 'class') ?? '').split(/\s+/).filter((name) => name !== '')),
];

/** Selectors that match the element, none of them by its place. The surest first. */
export function simpleSelectors(element: Element): string[] {
  const tag = read(element, 'localName');
  const isOwn = tag.includes('-');
  const id = call(element, 'getAttribute', 'id') ?? '';
  const classes = classesOf(element);
  return [
    ...(isStableName(id) && !isOwn && !WITHOUT_ID.has(tag) ? [`#${id}`] : []),
    ...classes.filter(isStableName).map((name) => `.${name}`),
    ...classes.flatMap((name) => (stableStem(name) ? [`[class*=${quoted(stableStem(name))}]`] : [])),
    ...(isOwn && tagOf(element) !== '*' ? [tag] : []),
    ...attributeSelectors(element),
    ...addressSelectors(element, tag),
  ];
}

function attributeSelectors(element: Element): string[] {
  return call(element, 'getAttributeNames').flatMap((name) => {
    if (!SAYING.test(name) || name.startsWith('data-winnow') || !isStableName(name)) return [];
    const value = call(element, 'getAttribute', name) ?? '';
    const words = value.trim().split(/\s+/);
    const isSaying = value.length > 1 && value.length <= LONGEST_VALUE && words.every(isStableName);
    if (isSaying) return [`[${name}=${quoted(value)}]`];
    return name.startsWith('data-') ? [`[${name}]`] : [];
  });
}

const ANY_PAGE = 'https://a.example/';

/** A frame or a link by the host it leads to. */
function addressSelectors(element: Element, tag: string): string[] {
  const name = tag === 'iframe' ? 'src' : tag === 'a' ? 'href' : null;
  const address = name && call(element, 'getAttribute', name);
  if (!name || !address || !/^(?:https?:)?\/\//.test(address)) return [];
  // What nobody could follow, as “http://” of a link that waits for its address.
  if (!URL.canParse(address, ANY_PAGE)) return [];
  const { host } = new URL(address, ANY_PAGE);
  return host ? [`${tag}[${name}*=${quoted(`//${host}/`)}]`] : [];
}
