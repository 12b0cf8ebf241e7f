// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openOptionsAt } from '../../src/browser/toolbar.ts';
import { Detail } from '../../src/popup/detail.tsx';
import type { PageActs } from '../../src/popup/page-acts.ts';
import { declarations } from '../../src/rules/declarations.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { tabForKey } from '../../src/ui/tabs.tsx';
import { NO_KEEPING, report, SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, pressKey, text } from './screen.tsx';

vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: async () => ({}),
  onProgressChanged: () => () => {},
}));
vi.mock('../../src/browser/procedure-store.ts', () => ({}));
vi.mock('../../src/browser/inject.ts', () => ({}));
vi.mock('../../src/browser/messages.ts', () => ({}));
vi.mock('../../src/browser/toolbar.ts', () => ({ openOptionsAt: vi.fn() }));

const acts = {
  jump: vi.fn(),
  reading: async () => '',
  preview: vi.fn(),
} satisfies Partial<PageActs>;

const drawn = (state: 'off' | 'on', more: Parameters<typeof report>[1] = {}) =>
  draw(
    <main>
      <h1>Winnow</h1>
      <Detail
        report={report(state, more)}
        settings={SETTINGS}
        host=""
        acts={acts as Partial<PageActs> as PageActs}
        keeping={NO_KEEPING}
        onSwitchRule={() => {}}
        onSetRule={() => {}}
      />
    </main>,
  );

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => {};

beforeEach(() => vi.clearAllMocks());

describe('tabs', () => {
  it('are named by their words alone; the numbers stand beside them', async () => {
    await drawn('on');
    expect(allByRole('tab').map(nameOf)).toEqual(['Rules', 'Steps', 'Removed']);
    expect(allByRole('tab').map((tab) => tab.dataset.number)).toEqual([undefined, '3', '3']);
  });

  it('take one place in the tab order, and arrow keys move between them', async () => {
    await drawn('on');
    const [rules, steps, removed] = allByRole('tab');
    expect(allByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    rules?.focus();
    await pressKey(rules as HTMLElement, 'ArrowRight');
    expect(document.activeElement).toBe(steps);
    expect(steps?.getAttribute('aria-selected')).toBe('true');
    expect(nameOf(byRole('tabpanel'))).toBe('Steps');
    await pressKey(steps as HTMLElement, 'End');
    expect(document.activeElement).toBe(removed);
    expect(allByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
    await pressKey(removed as HTMLElement, 'ArrowRight');
    expect(document.activeElement).toBe(rules);
  });

  it('lead from a rule that found something to its other settings, with their end under the rules alone', async () => {
    const { counts } = report('on');
    await draw(
      <main>
        <h1>Winnow</h1>
        <Detail
          report={report('on', { counts: { ...counts, found: { 'also-read': 2, 'affiliate-links': 1 } } })}
          settings={defaultSettings(declarations)}
          host=""
          acts={acts as Partial<PageActs> as PageActs}
          keeping={NO_KEEPING}
          onSwitchRule={() => {}}
          onSetRule={() => {}}
          end={<p class="end">The end</p>}
        />
      </main>,
    );
    await press(byRole('button', 'More settings'));
    expect(vi.mocked(openOptionsAt).mock.calls).toEqual([['rule-also-read']]);
    expect(document.querySelectorAll('.end')).toHaveLength(1);
    await press(byRole('tab', 'Removed'));
    expect(document.querySelectorAll('.end')).toHaveLength(0);
  });

  it('turn with the reading direction and leave other keys alone', () => {
    expect(tabForKey('ArrowLeft', 0, 3, false)).toBe(2);
    expect(tabForKey('ArrowLeft', 0, 3, true)).toBe(1);
    expect(tabForKey('ArrowRight', 0, 3, true)).toBe(2);
    expect(tabForKey('Home', 2, 3, false)).toBe(0);
    expect(tabForKey('Tab', 0, 3, false)).toBeNull();
  });
});

describe('steps', () => {
  it('are a section with a heading and an ordered list for each procedure', async () => {
    await drawn('on');
    await press(byRole('tab', 'Steps'));
    expect(allByRole('region').map(nameOf)).toEqual(['With acid', 'Steps']);
    const lists = [...document.querySelectorAll('section > ol')];
    expect(lists.map((list) => [...list.children].map((item) => item.textContent))).toEqual([
      ['Fill it.', 'Boil it.'],
      ['Pour it away.'],
    ]);
    expect(text()).toContain('1 of 2 · 2 steps');
    expect(text()).toContain('2 of 2 · 1 step');
    await expectNoBarriers();
  });

  it('lead to their place, and show which one was gone to', async () => {
    await drawn('on');
    await press(byRole('tab', 'Steps'));
    await press(byRole('button', 'Boil it.'));
    expect(acts.jump).toHaveBeenCalledWith('2');
    expect(byRole('button', 'Boil it.').getAttribute('aria-current')).toBe('step');
    expect(document.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('show pictures without saying where they are asked from, and only from web addresses', async () => {
    await drawn('on');
    await press(byRole('tab', 'Steps'));
    const pictures = [...document.querySelectorAll('img')];
    expect(pictures.map((picture) => [picture.src, picture.getAttribute('referrerpolicy')])).toEqual([
      ['https://kettles.example/1.png', 'no-referrer'],
    ]);
  });

  it('say so when there are none', async () => {
    await drawn('on', { procedures: [] });
    await press(byRole('tab', 'Steps'));
    expect(byRole('heading', 'No steps here')).toBeTruthy();
    expect(byRole('tab', 'Steps').dataset.number).toBeUndefined();
    await expectNoBarriers();
  });
});
