/** What each store picture shows, and how it is set: one sentence above, what it is about below. */
import { readFile } from 'node:fs/promises';

/** Points; what the Chrome Web Store asks for, and what the others take. */
const SCREEN = { width: 1280, height: 800 };

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { background: #f4f4f2; color: #1c1d1f; font: 600 30px/1.25 system-ui, "Noto Sans", sans-serif; overflow: hidden }
  .sheet { position: absolute; inset: 0; display: flex; flex-direction: column; padding: 36px 48px 0; gap: 28px }
  .shown { position: relative; flex: 1; min-height: 0; display: flex; gap: 28px; justify-content: center; align-items: flex-start }
  .shown > img { display: block; border-radius: 12px 12px 0 0; background: #fff; box-shadow: 0 1px 2px #1c1d1f1a, 0 8px 28px #1c1d1f1f }
  .wide { width: 1184px }
  .half { width: 578px; height: 700px; object-fit: cover; object-position: top left }
  .shown > .popup { width: 380px; border-radius: 12px }
  .shown > .large { width: 500px }
  .over { position: absolute; top: -8px; inset-inline-end: 24px }
  .tile { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; gap: .6em }
  .tile svg { width: 2.6em; height: 2.6em; flex: none }
  .tile small { display: block; font-weight: 400; font-size: .5em; color: #54575b; max-width: 26em }
`;

const picture = (source, ...classes) => `<img src="${source}" class="${classes.join(' ')}">`;

const sheet = (caption, shown) => (views) =>
  `<div class="sheet"><p>${caption}</p><div class="shown">${shown(views)}</div></div>`;

const tile = (size) => (_views, icon) =>
  `<div class="tile" style="font-size:${size}px">${icon}<p>Winnow<small>The article, without the rest.
    Every change explained, every change undone.</small></p></div>`;

export const SHEETS = [
  {
    name: '1-before-and-after',
    ...SCREEN,
    markup: sheet('The article, without what was put around it to be sold.', ({ before, after }) =>
      [before, after].map((view) => picture(view, 'half')).join(''),
    ),
  },
  {
    name: '2-rules',
    ...SCREEN,
    markup: sheet('One switch cleans the page. Every rule has its own.', ({ page, rules }) =>
      [picture(page, 'wide'), picture(rules, 'popup', 'over')].join(''),
    ),
  },
  {
    name: '3-steps-and-reasons',
    ...SCREEN,
    markup: sheet('The steps as a checklist. A reason for everything that went.', ({ steps, removed }) =>
      [steps, removed].map((view) => picture(view, 'popup', 'large')).join(''),
    ),
  },
  {
    name: '4-reader-view',
    ...SCREEN,
    markup: sheet('A page of its own to read on, with the steps beside the text.', ({ reader }) =>
      picture(reader, 'wide'),
    ),
  },
  {
    name: '5-options',
    ...SCREEN,
    markup: sheet('Yours: every rule, every site. Nothing leaves your browser.', ({ options }) =>
      picture(options, 'wide'),
    ),
  },
  { name: 'tile-small', width: 440, height: 280, markup: tile(40) },
  { name: 'tile-wide', width: 1400, height: 560, markup: tile(72) },
];

/** Saves one sheet at `path`, in exactly its own size. */
export async function saveSheet(browser, { width, height, markup }, views, path) {
  const icon = await readFile(new URL('../../icons/icon.svg', import.meta.url), 'utf8');
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${markup(views, icon)}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path });
  await page.close();
}
