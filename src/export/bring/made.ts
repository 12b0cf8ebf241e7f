/** Where in the article the page's elements came to stand. */

/** Of the elements that stand before this one in the page, what the last that was kept became. */
export function lastMadeBefore(element: Element, made: ReadonlyMap<Element, Element>): Element | null {
  const { body } = element.ownerDocument;
  for (let at: Element | null = element; at && at !== body; at = at.parentElement)
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const last = lastMadeIn(before, made);
      if (last) return last;
    }
  return null;
}

function lastMadeIn(element: Element, made: ReadonlyMap<Element, Element>): Element | null {
  for (let child = element.lastElementChild; child; child = child.previousElementSibling) {
    const last = lastMadeIn(child, made);
    if (last) return last;
  }
  const own = made.get(element);
  return own && /\S/.test(own.textContent ?? '') ? own : null;
}

/** What the first of an element that was kept became, the element itself before what it holds. */
export const firstMadeIn = (element: Element, made: ReadonlyMap<Element, Element>): Element | undefined =>
  made.get(element) ?? [...element.querySelectorAll('*')].map((one) => made.get(one)).find((one) => one !== undefined);

/** The way back from the page's elements to those of the article that were made from them. */
export const madeFrom = (sources: ReadonlyMap<Element, Element>): Map<Element, Element> =>
  new Map([...sources].map(([element, source]): [Element, Element] => [source, element]));

/** Notes which elements of the page a copy and all in it were made from, and gives them in pairs. */
export function remember(
  copy: Element,
  original: Element,
  sources: Map<Element, Element>,
  made?: Map<Element, Element>,
): [Element, Element][] {
  const originals = [original, ...original.querySelectorAll('*')];
  const pairs = [copy, ...copy.querySelectorAll('*')].flatMap((element, at): [Element, Element][] => {
    const source = originals[at];
    return source ? [[element, source]] : [];
  });
  for (const [element, source] of pairs) {
    sources.set(element, source);
    made?.set(source, element);
  }
  return pairs;
}
