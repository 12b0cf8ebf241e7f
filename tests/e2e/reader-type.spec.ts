/** Type, themes and pictures of the reader view, as they are set and as they are kept. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { opened, reload, withSettings } from './reader-page.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const styleOf = (tab: Tab, selector: string, name: string) =>
  tab.evaluate(
    (selector, name) => {
      const element = document.querySelector(selector);
      return element ? getComputedStyle(element).getPropertyValue(name) : '';
    },
    selector,
    name,
  );

const pictureRequests = () => stage.server.requests.filter(({ path }) => path.startsWith('/pictures/'));

async function faultsOf(screen: Screen): Promise<string[]> {
  await screen.settled();
  return screen.faults();
}

describe('themes', () => {
  for (const theme of ['auto', 'light', 'sepia', 'dark', 'contrast'])
    it(`have no fault in ${theme}, with each pane open`, async () => {
      await withSettings(stage, { theme });
      const { reader, screen } = await opened(stage, theme === 'light' ? '/farm' : '/reading');
      for (const colours of theme === 'auto' ? (['light', 'dark'] as const) : (['dark'] as const)) {
        await reader.setColours(colours);
        expect(await faultsOf(screen)).toEqual([]);
        for (const tool of ['What was removed', 'Type and colours', 'Find'] as const) {
          await screen.click('button', tool);
          expect(await faultsOf(screen)).toEqual([]);
        }
      }
      await reader.close();
    });

  it('are kept, and shown without being asked again', async () => {
    await withSettings(stage, {});
    const { reader, screen } = await opened(stage, '/reading');
    await screen.click('button', 'Type and colours');
    await screen.click('radio', 'Sepia');
    await screen.click('radio', 'Clear');
    await until(
      'the colours',
      async () => (await styleOf(reader, 'body', 'background-color')) === 'rgb(246, 239, 223)',
    );
    expect(await styleOf(reader, '.text', 'font-family')).toContain('Atkinson Hyperlegible');
    // The face is part of the extension.
    await until('the face to load', () =>
      reader.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')),
    );
    await screen.get('slider', 'Size');
    await reload(reader);
    expect(await styleOf(reader, 'body', 'background-color')).toBe('rgb(246, 239, 223)');
    await reader.close();
    await withSettings(stage, {});
  });

  it('grow by the slider while it is held by keys', async () => {
    const { reader, screen } = await opened(stage, '/reading');
    await screen.click('button', 'Type and colours');
    const before = await styleOf(reader, '.content', 'font-size');
    await screen.pressTo('Tab', 'slider', 'Size');
    for (let presses = 0; presses < 5; presses++) await reader.press('ArrowRight');
    expect(Number.parseFloat(await styleOf(reader, '.content', 'font-size'))).toBe(Number.parseFloat(before) + 5);
    await until('it to be stored', () =>
      reader.evaluate(async () => {
        const { reader } = await chrome.storage.local.get('reader');
        return (reader as { size?: number }).size === 24;
      }),
    );
    await screen.click('button', 'Back to standard');
    await until('it to be as it was', async () => (await styleOf(reader, '.content', 'font-size')) === before);
    await reader.close();
  });
});

describe('pictures', () => {
  it('come from their real addresses without saying where they are shown, and open alone', async () => {
    const { page, reader, screen } = await opened(stage, '/reading');
    await page.close();
    const before = pictureRequests().length;
    await reload(reader);
    await until('both pictures', async () => {
      await reader.evaluate(() => {
        for (const picture of document.images) picture.scrollIntoView({ behavior: 'instant' });
      });
      return reader.evaluate(
        () => document.images.length > 0 && [...document.images].every((picture) => picture.naturalWidth > 0),
      );
    });
    const sources = await reader.evaluate(() => [...document.images].map((picture) => picture.src));
    expect(sources).toEqual([`${stage.server.url}/pictures/chamber`, `${stage.server.url}/pictures/sluice.png`]);
    for (const { referer } of pictureRequests().slice(before)) expect(referer).toBe('');
    const enlarge = 'Enlarge: A sluice, half raised';
    await screen.get('button', enlarge);
    await screen.click('button', enlarge);
    await screen.get('dialog', 'A sluice, half raised');
    expect(await faultsOf(screen)).toEqual([]);
    await reader.press('Escape');
    await until('it to close', async () => (await screen.find('dialog', 'A sluice, half raised')) === null);
    await reader.close();
  });

  it('are not asked for at all where the person wants none', async () => {
    await withSettings(stage, { pictures: false });
    const { page, reader, screen } = await opened(stage, '/reading');
    await page.close();
    await until('the page’s own requests to end', async () => {
      const before = pictureRequests().length;
      await new Promise((wait) => setTimeout(wait, 300));
      return pictureRequests().length === before;
    });
    const before = pictureRequests().length;
    await reload(reader);
    await screen.says('Picture: A sluice, half raised');
    for (const part of [0.3, 0.6, 1])
      await reader.evaluate((part) => scrollTo({ top: document.body.scrollHeight * part, behavior: 'instant' }), part);
    await new Promise((wait) => setTimeout(wait, 500));
    expect(pictureRequests().length).toBe(before);
    expect(await faultsOf(screen)).toEqual([]);
    // Would a request have been seen at all?
    await screen.click('button', 'Type and colours');
    await screen.click('switch', 'Pictures');
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await until('a picture to be asked for', async () => pictureRequests().length > before);
    await reader.close();
    await withSettings(stage, {});
  });
});

describe('what an article is made of', () => {
  it('code keeps its lines and is coloured by its language, formulas are formulas, wide tables scroll', async () => {
    const { reader, screen } = await opened(stage, '/reading');
    await until('the colours', () => reader.evaluate(() => document.querySelector('.hljs-keyword') !== null));
    const found = await reader.evaluate(() => {
      const wide = document.querySelector('.wide');
      const pre = document.querySelector('pre');
      return {
        code: pre?.textContent.split('\n').slice(0, 3),
        language: document.querySelector('pre code')?.className,
        formula: document.querySelector('math')?.namespaceURI,
        table: wide ? wide.scrollWidth > wide.clientWidth : null,
        line: pre ? pre.scrollWidth > pre.clientWidth : null,
        page: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    });
    expect(found).toEqual({
      code: [
        'def litres(length, width, rise):',
        '    """What one passage lets down."""',
        '    return length * width * rise * 1000',
      ],
      language: 'language-python',
      formula: 'http://www.w3.org/1998/Math/MathML',
      table: true,
      line: true,
      page: false,
    });
    await screen.get('region', 'Table');
    await screen.get('region', 'Code');
    await reader.close();
  });

  it('footnotes lead there and back, other places to the page itself', async () => {
    const { reader, screen } = await opened(stage, '/reading');
    await screen.click('link', '2');
    await until('the note', () =>
      reader.evaluate(() => document.querySelector(':target')?.textContent.startsWith('By the count') ?? false),
    );
    const links = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.content a')].map(({ textContent, href, target, rel }) => ({
        text: textContent,
        href,
        target,
        rel,
      })),
    );
    const outside = { target: '_blank', rel: 'noopener noreferrer nofollow' };
    expect(links).toContainEqual({ text: 'the trick', href: `${stage.server.url}/reading#no-such-place`, ...outside });
    expect(links).toContainEqual({
      text: 'a list of staircases',
      href: `${stage.server.url}/staircases?from=lock`,
      ...outside,
    });
    await reader.close();
  });
});
