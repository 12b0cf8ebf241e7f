/** Two pictures of one page side by side. */
import { readFile, writeFile } from 'node:fs/promises';

/** How much of each picture is shown, in its own pixels: enough to see what has gone, and still to be read. */
const SHOWN = { height: 4200, scale: 0.36 };

const MARKUP = (pictures) => `<!doctype html><style>
  body { margin: 0; padding: 24px; display: inline-flex; gap: 24px; background: #dcdad4; font: 600 20px system-ui, sans-serif; }
  figure { margin: 0; }
  figcaption { padding-bottom: 12px; color: #26292b; }
  div { overflow: hidden; border-radius: 6px; background: #fff; box-shadow: 0 2px 12px #0003; }
  img { display: block; }
</style>
${pictures.map(({ name, source }) => `<figure><figcaption>${name}</figcaption><div><img src="${source}"></div></figure>`).join('')}`;

/** Saves it at `path` and returns the path. */
export async function saveComparison(browser, [before, after], path) {
  const source = async (file) => `data:image/png;base64,${await readFile(file, 'base64')}`;
  const page = await browser.newPage();
  await page.setContent(
    MARKUP([
      { name: 'Before', source: await source(before) },
      { name: 'After', source: await source(after) },
    ]),
    { waitUntil: 'load' },
  );
  await page.evaluate(({ height, scale }) => {
    for (const picture of document.images) {
      picture.width = picture.naturalWidth * scale;
      picture.parentElement.style.maxHeight = `${height * scale}px`;
    }
  }, SHOWN);
  const body = await page.$('body');
  await writeFile(path, await body.screenshot());
  await page.close();
  return path;
}
