// @vitest-environment jsdom
/** What somebody may send about a page: every word of it is on the screen, and none of it is the page's. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askPage } from '../../src/browser/messages.ts';
import { loadSettings } from '../../src/browser/settings-store.ts';
import { browserName } from '../../src/browser/this-winnow.ts';
import { popupTab } from '../../src/browser/toolbar.ts';
import { App } from '../../src/report-page/app.tsx';
import { saveFile } from '../../src/ui/save-file.ts';
import { echo, outcome, SETTINGS, spared, sticker } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, press, settle, text } from './screen.tsx';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { getManifest: () => ({ version: '1.2.3' }) } } }));
vi.mock('../../src/browser/messages.ts', () => ({ askPage: vi.fn() }));
vi.mock('../../src/browser/toolbar.ts', () => ({ popupTab: vi.fn() }));
vi.mock('../../src/ui/save-file.ts', () => ({ saveFile: vi.fn() }));
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: vi.fn(),
}));

const ADDRESS = 'https://me:secret@kettles.example/descale?session=81#step-2';
const areas = () => [...document.querySelectorAll('textarea')];
const said = () => areas().at(-1)?.value ?? '';

async function write(area: HTMLTextAreaElement | undefined, words: string): Promise<void> {
  if (!area) throw new Error('no field');
  area.value = words;
  await act(() => void area.dispatchEvent(new Event('input', { bubbles: true })));
  await settle();
}

const copied = vi.fn();

beforeEach(() => {
  copied.mockReset().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: copied }, configurable: true });
  vi.mocked(saveFile).mockReset();
  vi.mocked(loadSettings).mockReset().mockResolvedValue({ settings: SETTINGS, repairs: [] });
  vi.mocked(popupTab).mockReset().mockRejectedValue(new Error('no such tab'));
  vi.mocked(askPage)
    .mockReset()
    .mockResolvedValue(
      outcome('on', {
        url: ADDRESS,
        actions: [sticker('a'), sticker('b', { restored: true }), echo('c')],
        refusals: [spared(), spared({ id: 'echoes.two' })],
      }) as never,
    );
});

describe('the text', () => {
  it('says which Winnow, which page and what was done, and no word of the page', async () => {
    await draw(<App query="?tabId=7" />);
    expect(said()).toMatch(/^Something of the article is gone\n\nWinnow 1\.2\.3, .+, en\n/);
    expect(said()).toContain(
      'Page: https://kettles.example/descale\nWhat stood after “?” in the address is left out.\n',
    );
    expect(said()).toContain(
      'The page is cleaned.\nWords: 6,460, 2,805 to read\nKept: 2 × spared (echoes)\nSteps: 2 (test)',
    );
    expect(said()).toContain('- Stickers (stickers): on, 2 found, 1 done, edges=true\n');
    expect(said()).toContain('- Echoes (echoes): on, 1 found, 1 done, likeness=near, least-words=5\n');
    expect(said()).not.toMatch(/secret|session|step-2|Sticker a|Our verdict|descale a kettle/);
    await expectNoBarriers();
  });

  it('takes up what the person says, and the whole address only when asked to', async () => {
    await draw(<App query="?tabId=7" />);
    await press(byRole('radio', 'The steps are wrong or missing'));
    await write(areas()[0], '  The second one is an advert.  ');
    expect(said()).toMatch(/^The steps are wrong or missing\n\nThe second one is an advert\.\n\nWinnow /);
    await press(byRole('checkbox', 'With the part of the address after “?”'));
    expect(said()).toContain('Page: https://kettles.example/descale?session=81\n');
    expect(said()).not.toMatch(/left out|secret|step-2/);
  });

  it('can be changed by hand, is copied and saved as it stands, and written anew', async () => {
    await draw(<App query="?tabId=7" />);
    const before = said();
    await write(areas().at(-1), 'Only this.');
    expect(document.querySelector('fieldset')?.disabled).toBe(true);
    expect(text()).toContain('You changed this text by hand.');
    await press(byRole('button', 'Copy'));
    expect(copied.mock.calls).toEqual([['Only this.']]);
    expect(byRole('status', 'Copied')).toBeTruthy();
    await press(byRole('button', 'Save as a file'));
    expect(vi.mocked(saveFile).mock.calls).toEqual([['winnow-report.txt', 'Only this.', 'text/plain']]);
    byRole('button', 'Write it anew').focus();
    await press(byRole('button', 'Write it anew'));
    expect(said()).toBe(before);
    expect(document.activeElement).toBe(areas().at(-1));
    expect(allByRole('status', 'Copied')).toHaveLength(0);
  });

  it('says when it couldn’t be copied', async () => {
    copied.mockRejectedValue(new Error('not allowed'));
    await draw(<App query="?tabId=7" />);
    await press(byRole('button', 'Copy'));
    expect(byRole('alert').textContent).toContain('not allowed');
  });
});

describe('where there is less to say', () => {
  it('says why a page was not cleaned', async () => {
    vi.mocked(askPage).mockResolvedValue({
      kind: 'refused',
      refusal: { code: 'not-article', facts: { count: 9, percent: 80 } },
    } as never);
    await draw(<App query="?tabId=7" />);
    expect(said()).toContain('Not cleaned: This doesn’t look like an article (not-article)');
    expect(said()).toContain('- Stickers (stickers): on, edges=true\n');
  });

  it('says that Winnow wasn’t asked, or that there is no page', async () => {
    vi.mocked(askPage).mockRejectedValue(new Error('nobody there'));
    await draw(<App query="?tabId=7" />);
    expect(text()).toContain('Winnow wasn’t asked to look at this page');
    expect(said()).not.toContain('Page:');
    vi.mocked(askPage).mockClear();
    await draw(<App query="" />);
    expect(askPage).not.toHaveBeenCalled();
    expect(said()).toContain('Rules:');
  });

  it('says that the settings couldn’t be read, and reads them again when asked to', async () => {
    vi.mocked(loadSettings).mockRejectedValueOnce(new Error('quota')).mockRejectedValueOnce(new Error('still'));
    await draw(<App query="?tabId=7" />);
    expect(byRole('alert').textContent).toContain('quota');
    await expectNoBarriers();
    await press(byRole('button', 'Try again'));
    expect(byRole('alert').textContent).toContain('still');
    await press(byRole('button', 'Try again'));
    expect(allByRole('alert')).toHaveLength(0);
    expect(said()).toContain('Rules:');
    // The button is gone, and the focus isn't lost.
    expect(document.activeElement).toBe(document.querySelector('main'));
  });
});

it('names the browser as its claim says', () => {
  const chrome = 'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
  expect(browserName(chrome)).toBe('Chrome 141');
  expect(browserName(`${chrome} Edg/141.0`)).toBe('Edge 141');
  expect(browserName('Mozilla/5.0 (X11; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe('Firefox 153');
  expect(browserName('Lynx')).toBe('Lynx');
});
