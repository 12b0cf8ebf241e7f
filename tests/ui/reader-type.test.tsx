// @vitest-environment jsdom
import './reader-stage.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../src/browser/messages.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../../src/browser/settings-store.ts';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import { ARTICLE, content, open, prepare, stored } from './reader-page.tsx';
import { byRole, expectNoBarriers, press, pressKey, settle, text } from './screen.tsx';

beforeEach(() => prepare());

const root = document.documentElement;

async function slide(name: string, value: number, events: readonly string[]): Promise<void> {
  const slider = byRole('slider', name);
  if (!(slider instanceof HTMLInputElement)) throw new Error('no slider');
  slider.value = String(value);
  for (const event of events) await act(() => void slider.dispatchEvent(new Event(event, { bubbles: true })));
  await settle();
}

describe('the type of the reader view', () => {
  it('is what was kept, before anything is pressed', async () => {
    await open({}, { theme: 'sepia', face: 'clear', size: 24, leading: 180, spacing: 4, edges: 'justified' });
    expect(root.dataset).toMatchObject({ theme: 'sepia', face: 'clear', edges: 'justified' });
    expect(root.style.getPropertyValue('--read-size')).toBe('1.5rem');
    expect(root.style.getPropertyValue('--read-leading')).toBe('1.8');
    expect(root.style.getPropertyValue('--read-spacing')).toBe('0.04em');
  });

  it('follows the system as long as nothing else was chosen', async () => {
    await open();
    expect(root.dataset.theme).toBeUndefined();
  });

  describe('that is changed elsewhere', () => {
    /** Stores something from elsewhere; what is heard of it is looked at a little later. */
    const elsewhere = async () => {
      const [listener] = vi.mocked(onSettingsChanged).mock.lastCall ?? [];
      listener?.(stored.settings);
      const before = vi.mocked(loadSettings).mock.calls.length;
      await vi.waitFor(() => expect(vi.mocked(loadSettings).mock.calls.length).toBeGreaterThan(before));
      await settle();
    };

    it('is followed', async () => {
      await open();
      stored.settings = { ...stored.settings, reader: { ...stored.settings.reader, theme: 'sepia' } };
      await elsewhere();
      expect(root.dataset.theme).toBe('sepia');
    });

    it('stays as it is where that can’t be read, and says so to whoever looks', async () => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
      await open({}, { theme: 'dark' });
      vi.mocked(loadSettings).mockRejectedValue(new Error('no storage'));
      await elsewhere();
      expect(root.dataset.theme).toBe('dark');
      expect(logged).toHaveBeenCalledWith('Winnow could not read its settings', new Error('no storage'));
      logged.mockRestore();
    });
  });

  it('shows every change at once, keeps it, and says what is chosen', async () => {
    await open();
    await press(byRole('button', 'Type and colours'));
    await expectNoBarriers();
    await press(byRole('radio', 'Dark'));
    await press(byRole('radio', 'Mono'));
    await press(byRole('radio', 'Justified'));
    expect(root.dataset).toMatchObject({ theme: 'dark', face: 'mono', edges: 'justified' });
    expect(stored.settings.reader).toEqual({ ...READER_DEFAULTS, theme: 'dark', face: 'mono', edges: 'justified' });
    expect(text()).not.toContain('Atkinson');
    await press(byRole('radio', 'Clear'));
    expect(text()).toContain('Clear is Atkinson Hyperlegible Next');
    await press(byRole('button', 'Back to standard'));
    expect(stored.settings.reader).toEqual(READER_DEFAULTS);
    expect(root.dataset.theme).toBeUndefined();
  });

  it('has the background store what its tab could store no more before it closed', async () => {
    await open();
    vi.mocked(askBackground).mockResolvedValue(null);
    await press(byRole('button', 'Type and colours'));
    await press(byRole('radio', 'Dark'));
    dispatchEvent(new Event('pagehide'));
    expect(askBackground).not.toHaveBeenCalledWith('storeSettings', expect.anything());
    vi.mocked(saveSettings).mockReturnValue(new Promise(() => undefined));
    await press(byRole('radio', 'Mono'));
    await press(byRole('radio', 'Sepia'));
    dispatchEvent(new Event('pagehide'));
    const difference = { reader: { face: 'mono', theme: 'sepia' } };
    expect(askBackground).toHaveBeenCalledWith('storeSettings', { difference });
  });

  it('slides with the article as its preview, and stores once it is let go', async () => {
    await open();
    await press(byRole('button', 'Type and colours'));
    await slide('Size', 22, ['input']);
    await slide('Size', 25, ['input']);
    expect(root.style.getPropertyValue('--read-size')).toBe('1.5625rem');
    expect(byRole('slider', 'Size').getAttribute('aria-valuetext')).toBe('25 px');
    expect(saveSettings).not.toHaveBeenCalled();
    await slide('Size', 25, ['input', 'change']);
    expect(stored.settings.reader.size).toBe(25);
    await slide('Line length', 80, ['change']);
    await slide('Leading', 190, ['change']);
    await slide('Letter spacing', 3, ['change']);
    expect(stored.settings.reader).toMatchObject({ measure: 80, leading: 190, spacing: 3 });
    expect(byRole('slider', 'Leading').getAttribute('aria-valuetext')).toBe('1.9');
  });

  it('grows and shrinks by keys, within its scale', async () => {
    await open({}, { size: 39 });
    for (const key of ['+', '=', '+']) await pressKey(document.body, key);
    expect(stored.settings.reader.size).toBe(40);
    await pressKey(document.body, '-');
    expect(stored.settings.reader.size).toBe(39);
  });

  it('shows a change that could not be kept, and says why', async () => {
    await open();
    vi.mocked(saveSettings).mockRejectedValue(new Error('the disk is full'));
    await press(byRole('button', 'Type and colours'));
    await press(byRole('radio', 'Sepia'));
    expect(root.dataset.theme).toBe('sepia');
    expect(byRole('alert').textContent).toContain('the disk is full');
  });

  it('lets an article be read although the settings can’t be', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.mocked(loadSettings).mockRejectedValue(new Error('storage is gone'));
    const { takePage } = await import('../../src/browser/article-store.ts');
    const { drawReader, PAGE } = await import('./reader-page.tsx');
    vi.mocked(takePage).mockResolvedValue(PAGE);
    await drawReader('a1');
    expect(byRole('article').textContent).toContain('Fill it.');
  });
});

describe('pictures', () => {
  const article = {
    ...ARTICLE,
    html: '<figure><picture><source srcset="https://k.example/b.webp"><img src="https://k.example/a.png" alt="A kettle"></picture><figcaption>Ours</figcaption></figure><p><img src="https://k.example/c.png"></p>',
  };

  it('are fetched without saying where from, and when they come near', async () => {
    await open({ article });
    const pictures = [...content().querySelectorAll('img')];
    expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual([
      'https://k.example/a.png',
      'https://k.example/c.png',
    ]);
    for (const picture of pictures) {
      expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
      expect(picture.getAttribute('loading')).toBe('lazy');
    }
  });

  it('are words where the person wants none, and come back', async () => {
    await open({ article }, { pictures: false });
    expect(content().querySelectorAll('img, source')).toHaveLength(0);
    expect(content().textContent).toBe('Picture: A kettleOursPicture without a description');
    await press(byRole('button', 'Type and colours'));
    await press(byRole('switch', 'Pictures'));
    expect(content().querySelectorAll('img')).toHaveLength(2);
    expect(stored.settings.reader.pictures).toBe(true);
  });

  it('are something to press once they turn out large enough, and then stand alone', async () => {
    await open({ article });
    const [kettle, icon] = content().querySelectorAll('img');
    if (!kettle || !icon) throw new Error('no pictures');
    Object.defineProperty(kettle, 'naturalWidth', { value: 900 });
    Object.defineProperty(icon, 'naturalWidth', { value: 32 });
    kettle.dispatchEvent(new Event('load'));
    icon.dispatchEvent(new Event('load'));
    expect(icon.hasAttribute('role')).toBe(false);
    await pressKey(byRole('button', 'Enlarge: A kettle'), 'Enter');
    const dialog = byRole('dialog', 'A kettle');
    expect(dialog.querySelector('img')?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(dialog.textContent).toContain('Ours');
    await expectNoBarriers();
    await press(byRole('button', 'Close'));
    expect(document.querySelector('dialog')).toBeNull();
  });
});
