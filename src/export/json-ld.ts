/** What a page says of its article as data for search engines. Written by strangers: what has another shape is passed over. */

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a page's JSON-LD, those in graphs and in `mainEntity` too. */
export function dataNodesOf(page: Document): Node[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    const nodes = [parsed(textContent ?? '')].flat().filter(isNode);
    return nodes.flatMap((node) => [node, ...[node['@graph'], node.mainEntity].flat().filter(isNode)]);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/\s+/g, ' '));
  } catch {
    // Written wrong, as often happens. The page says the same elsewhere.
    return null;
  }
}

/** The strings under this name, in all nodes. */
export const stringsOf = (nodes: readonly Node[], name: string): string[] =>
  nodes.flatMap((node) => [node[name]].flat()).filter((value) => typeof value === 'string');

/** The names of what stands under this name, as a string or as a person. */
export const namesOf = (nodes: readonly Node[], name: string): string[] =>
  nodes
    .flatMap((node) => [node[name]].flat())
    .flatMap((value) =>
      typeof value === 'string' ? [value] : isNode(value) && typeof value.name === 'string' ? [value.name] : [],
    );

/** The objects under this name, in all nodes. */
export const nodesUnder = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => [node[name]].flat()).filter(isNode);

/** "Article" is one type, ["Article", "Report"] are two. */
export const isOfType = (node: Node, type: string): boolean => [node['@type']].flat().includes(type);
