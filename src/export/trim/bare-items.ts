/** List items that say and show nothing: Readability drops the linked heading of a card and leaves its bullet and its line. */

/** What is to be seen without a word; a line across isn't, in an item that has nothing else. */
const SHOWN = 'img, picture, video, audio, iframe, object, embed, svg, math, canvas, table, details, input';

/** Takes such items out of `article`, and lists of nothing else. */
export function dropBareItems(article: Element): void {
  for (const item of article.querySelectorAll('li')) if (isBare(item)) item.remove();
  for (const list of article.querySelectorAll('ul, ol')) if (isBare(list)) list.remove();
}

const isBare = (element: Element): boolean => !/\S/.test(element.textContent ?? '') && !element.querySelector(SHOWN);
