/** Pages of any size and shape, built by their own script, so that no parser evens them out. */
import type { Tab } from '../e2e/driver.ts';

export type Shape =
  | 'paragraphs'
  | 'links'
  | 'depth'
  | 'hidden depth'
  | 'tables'
  | 'text'
  | 'pictures'
  | 'unlikely'
  | 'repeats';

/** Fills the page; `size` is elements, levels, or letters, whichever the shape is about. */
export function build(tab: Tab, shape: Shape, size: number): Promise<void> {
  return tab.evaluate(
    (shape, size) => {
      const make = (tag: string, text = ''): HTMLElement => {
        const element = document.createElement(tag);
        if (text) element.textContent = text;
        return element;
      };
      const sentence = (at: number) =>
        `Paragraph ${at} of a long page says, and says again, that water boils at one hundred degrees.`;
      const article = make('article');
      for (let at = 0; at < 12; at++)
        article.append(make('p', `${sentence(at)} ${sentence(at + 100)} ${sentence(at + 200)}`));
      const fill = (count: number, each: (at: number) => Node) => {
        const box = document.createDocumentFragment();
        for (let at = 0; at < count; at++) box.append(each(at));
        article.append(box);
      };
      const nest = (depth: number, tags: readonly string[]) => {
        const top = make('div');
        let at = top;
        for (let level = 1; level < depth; level++) {
          const inner = make(tags[level % tags.length] ?? 'div');
          at.append(inner);
          at = inner;
        }
        at.append(make('p', sentence(0)));
        article.append(top);
      };
      if (shape === 'paragraphs') fill(size, (at) => make('p', sentence(at)));
      else if (shape === 'repeats') fill(size, (at) => make('p', `${sentence(at % 50)} ${sentence((at % 50) + 7)}`));
      else if (shape === 'links')
        fill(size / 2, (at) => {
          const line = make('p');
          const link = make('a', `Where ${at} leads to`);
          link.setAttribute('href', `/somewhere/${at}`);
          line.append(link);
          return line;
        });
      else if (shape === 'pictures')
        fill(size, (at) => {
          const picture = make('img');
          picture.setAttribute('src', `data:,${at}`);
          return picture;
        });
      else if (shape === 'unlikely')
        fill(size / 3, (at) => {
          const box = make('div');
          box.className = 'sidebar comment';
          box.append(make('p', sentence(at)), make('span', 'and more'));
          return box;
        });
      else if (shape === 'text') fill(8, () => make('p', sentence(1).repeat(size / 8 / sentence(1).length)));
      else if (shape === 'tables') nest(size, ['td', 'table', 'tbody', 'tr']);
      else {
        nest(size, ['div']);
      }
      // The browser itself would draw these for minutes.
      article.hidden ||= shape.startsWith('hidden') || size > 20_000_000 || (shape === 'paragraphs' && size > 500_000);
      document.body.replaceChildren(article);
    },
    shape,
    size,
  );
}
