/** The reader view: the article in a tab of its own, and nothing of what a hostile author put into it. */
import { expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { htmlOf } from './page.ts';
import { looked } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

async function openReader(popup: Screen): Promise<Tab> {
  await popup.click('button', 'Open reader view');
  const reader = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}reader.html`));
  await until('the article', () => reader.evaluate(() => document.querySelector('article h1') !== null));
  return reader;
}

/** All of the text stands, and its first picture came. */
async function allDrawn(reader: Tab): Promise<void> {
  await until('all of the text', () =>
    reader.evaluate(() => document.querySelector('.content')?.getAttribute('aria-busy') === 'false'),
  );
  await until('the picture', () =>
    reader.evaluate(() => (document.querySelector<HTMLImageElement>('.content img')?.naturalWidth ?? 0) > 0),
  );
}

/** The words of all parts of some kinds, one string for each part. */
const wordsOf = (tab: Tab, selector: string) =>
  tab.evaluate(
    (selector: string) =>
      [...document.querySelectorAll(selector)].map((part) => part.textContent.replace(/\s+/g, ' ').trim()),
    selector,
  );

it('shows the whole article once, without what the rules take, and leaves the page alone', async () => {
  const { tab, popup, before } = await looked(stage, '/farm');
  const article = await wordsOf(tab, '[data-is="text"]:not(ol), [data-is="original"], ol li');
  const reader = await openReader(popup);
  const text = await reader.evaluate(() => document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '');
  for (const part of article) expect(text).toContain(part);
  const links = await reader.evaluate(() => [...document.querySelectorAll('article a')].map((a) => a.outerHTML));
  expect(links.join()).not.toMatch(/pxf\.io|shareasale|awin1/);
  expect(await htmlOf(tab)).toBe(before);
  await reader.close();
});

it('runs nothing that a hostile author wrote', async () => {
  const { tab, popup } = await looked(stage, '/attacks-reader');
  // The payloads are alive: on their own page they do what they are for.
  await until('the payloads to run on their own page', () =>
    tab.evaluate(() => document.documentElement.hasAttribute('data-pwned')),
  );
  const reader = await openReader(popup);
  const stolenBefore = stage.server.requests.filter(({ path }) => path.startsWith('/stolen')).length;
  const found = await reader.evaluate(async () => {
    // Whatever waits for an event gets it.
    const events = ['load', 'error', 'mouseover', 'focus', 'toggle', 'pointerdown', 'animationstart', 'submit'];
    for (const element of document.querySelectorAll('main *'))
      for (const event of events) element.dispatchEvent(new Event(event, { bubbles: true }));
    await new Promise((later) => setTimeout(later, 500));
    const all = [...document.querySelectorAll('main, main *')];
    const attributes = all.flatMap((element) => [...element.attributes].map(({ name, value }) => ({ name, value })));
    return {
      pwned: document.documentElement.hasAttribute('data-pwned'),
      title: document.title,
      elements: [...new Set(all.map((element) => element.localName))],
      handlers: attributes.filter(({ name }) => name.startsWith('on')).length,
      styles: attributes.filter(({ name }) => name === 'style').length,
      scriptLinks: attributes.filter(({ value }) => /^\s*(?:javascript|data:text)/i.test(value)).length,
      text: document.body.textContent,
    };
  });
  expect(found).toMatchObject({ pwned: false, handlers: 0, styles: 0, scriptLinks: 0 });
  for (const tag of [
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'form',
    'input',
    'base',
    'meta',
    'link',
    'template',
  ])
    expect(found.elements).not.toContain(tag);
  // What only looks like markup is text.
  expect(found.title).toMatch(/^<script>.*<\/script> A hostile article$/);
  expect(found.text).toContain('Why a tap begins to drip');
  expect(stage.server.requests.filter(({ path }) => path.startsWith('/stolen')).length).toBe(stolenBefore);
  await reader.close();
});

it('says so when there is no such article any more', async () => {
  const tab = await stage.driver.open(`${stage.driver.home}reader.html?id=gone`);
  await new Screen(tab).says('no longer here');
  await tab.close();
});

it('fetches a slow picture of the first screen once, also where it may not be kept', async () => {
  const slow = () => stage.server.requests.filter(({ path }) => path === '/slow.svg').length;
  const { tab, popup } = await looked(stage, '/slow-picture');
  const reader = await openReader(popup);
  await tab.close();
  // What the first drawing asks for may still be on its way when its heading stands: it's not to count for the second.
  await allDrawn(reader);
  const before = slow();
  await reader.go(await reader.url());
  await allDrawn(reader);
  expect(slow() - before).toBe(1);
  await reader.close();
});
