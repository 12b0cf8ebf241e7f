/** Lists. Those that follow one another take other signs in turns: with the same they would be one list. */
import type TurndownService from 'turndown';

/** What a list's items begin with. */
interface Signs {
  readonly first: number;
  readonly bullet: string;
  readonly dot: string;
  readonly places: ReadonlyMap<Element, number>;
}

export function writeLists(service: TurndownService): void {
  const known = new WeakMap<Element, Signs>();
  const signOf = (item: Element): string => {
    const list = item.parentElement;
    if (!list) return '-   ';
    const signs = known.get(list) ?? signsOf(list);
    known.set(list, signs);
    const { first, bullet, dot, places } = signs;
    return list.localName === 'ol' ? `${first + (places.get(item) ?? 0)}${dot}  ` : bullet;
  };
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node) => {
      const item = node as Element;
      const sign = signOf(item);
      const text = content.trim().replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
      const isLoose = /\n\n/.test(text) && item.nextElementSibling !== null;
      return `${sign}${text}${isLoose ? '\n\n' : item.nextElementSibling ? '\n' : ''}`;
    },
  });
}

function signsOf(list: Element): Signs {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  const items = [...list.children].filter(({ localName }) => localName === 'li');
  const second = isSecond(list);
  return {
    // Markdown counts from nought at least.
    first: Number.isNaN(start) ? 1 : Math.max(start, 0),
    bullet: second ? '*   ' : '-   ',
    dot: second ? ')' : '.',
    places: new Map(items.map((item, index) => [item, index])),
  };
}

/** Whether an odd number of lists of its kind stands right before. */
function isSecond(list: Element): boolean {
  let isOdd = false;
  for (let at = list.previousSibling; at; at = at.previousSibling) {
    if (at.nodeType === at.TEXT_NODE && !/\S/.test(at.nodeValue ?? '')) continue;
    if ((at as Element).localName !== list.localName) break;
    isOdd = !isOdd;
  }
  return isOdd;
}
