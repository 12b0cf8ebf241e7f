/** Lays pictures side by side, each under its name, as many on a sheet as can be looked at. */
import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Points around a sheet. */
const EDGE = 16;

const STYLE = `
  body { margin: 0; padding: ${EDGE}px; background: #9a9a9a; font: 600 13px/1.3 system-ui, "Noto Sans", sans-serif; }
  main { display: flex; flex-wrap: wrap; align-items: start; gap: 16px; }
  figure { margin: 0 } figcaption { margin-bottom: 4px }
  img { display: block; }
`;

/** Points; more can't be told apart when a sheet is looked at as a whole. */
const SHEET = { width: 1220, height: 1300 };

/** What doesn't fit is cut into pieces that do; what is wide is shown smaller, two beside each other. */
const MOST = 1250;
const WIDEST = 590;

function piecesOf({ name, file, ...size }) {
  const shrunk = Math.min(1, WIDEST / size.width);
  const width = Math.round(size.width * shrunk);
  const height = Math.round(size.height * shrunk);
  return Array.from({ length: Math.ceil(height / MOST) }, (_, at) => ({
    name: height > MOST ? `${name} (${at + 1})` : name,
    file,
    width,
    top: at * MOST,
    height: Math.min(MOST, height - at * MOST),
  }));
}

/** Fills sheets line by line. */
export function layOut(pictures) {
  const sheets = [];
  let [sheet, x, y, line] = [[], 0, 0, 0];
  for (const piece of pictures.flatMap(piecesOf)) {
    const [width, height] = [piece.width + 16, piece.height + 40];
    if (x > 0 && x + width > SHEET.width) [x, y, line] = [0, y + line, 0];
    if (sheet.length > 0 && y + height > SHEET.height) {
      sheets.push(sheet);
      [sheet, x, y, line] = [[], 0, 0, 0];
    }
    sheet.push(piece);
    [x, line] = [x + width, Math.max(line, height)];
  }
  return sheet.length > 0 ? [...sheets, sheet] : sheets;
}

const figure = ({ name, file, width, top, height }) => `<figure><figcaption>${name}</figcaption>
  <div style="overflow:hidden;width:${width}px;height:${height}px"><img src="${pathToFileURL(file)}"
  style="width:${width}px;margin-top:-${top}px"></div></figure>`;

/** Saves one sheet. Only a file may show files. */
export async function saveSheet(browser, sheet, path) {
  const markup = `${path}.html`;
  await writeFile(
    markup,
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><main>${sheet.map(figure).join('')}</main>`,
  );
  const page = await browser.newPage();
  await page.setViewport({ width: SHEET.width + 2 * EDGE, height: 400 });
  await page.goto(pathToFileURL(markup).href);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path, fullPage: true });
  await page.close();
  await rm(markup);
}
