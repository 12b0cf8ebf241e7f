// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acts, buttonIn, KEEPING, row, tab } from './removed-tab.tsx';
import { byRole, draw, redraw } from './screen.tsx';

beforeEach(async () => {
  await redraw(null);
  vi.clearAllMocks();
});
describe('the place of a row', () => {
  const point = (element: Element, event: string) =>
    act(() => void element.dispatchEvent(new Event(event, { bubbles: false })));
  const rest = () => act(() => new Promise((rested) => setTimeout(rested, 120)));
  const asked = () => acts.preview.mock.calls.map(([id]) => id);

  it('is shown while the pointer rests on it, and no longer', async () => {
    await draw(tab());
    await point(row('Sticker b'), 'pointerenter');
    expect(asked()).toEqual([]);
    await rest();
    expect(asked()).toEqual(['b']);
    await point(row('Sticker b'), 'pointerleave');
    await rest();
    expect(asked()).toEqual(['b', null]);
  });

  it('changes with the row, without a moment of none between', async () => {
    await draw(tab());
    await point(row('Sticker a'), 'pointerenter');
    await rest();
    await point(row('Sticker a'), 'pointerleave');
    await point(row('Our verdict'), 'pointerenter');
    await rest();
    expect(asked()).toEqual(['a', 'echoes.kept']);
  });

  it('is not shown for what the pointer only passes over', async () => {
    await draw(tab());
    for (const words of ['Sticker a', 'Sticker b']) {
      await point(row(words), 'pointerenter');
      await point(row(words), 'pointerleave');
    }
    await rest();
    expect(asked()).toEqual([]);
  });

  /** jsdom can't know how a person came to a button, so that it is told. */
  const focus = (button: HTMLElement, by: 'keyboard' | 'pointer') => {
    const matches = button.matches.bind(button);
    const told = (selector: string) => (selector === ':focus-visible' ? by === 'keyboard' : matches(selector));
    Object.assign(button, { matches: told });
    return act(() => button.focus());
  };

  it('is shown while the keyboard is in it', async () => {
    await draw(tab());
    await focus(buttonIn(row('Echo c'), 'Show'), 'keyboard');
    await rest();
    await focus(buttonIn(row('Echo c'), 'Restore'), 'keyboard');
    await rest();
    expect(asked()).toEqual(['c']);
    await focus(byRole('button', 'Stickers2'), 'keyboard');
    await rest();
    expect(asked()).toEqual(['c', null]);
  });

  it('does not stay behind with the focus that a press of the pointer leaves', async () => {
    await draw(tab());
    await point(row('Echo c'), 'pointerenter');
    await focus(buttonIn(row('Echo c'), 'Show'), 'pointer');
    await rest();
    await point(row('Echo c'), 'pointerleave');
    await rest();
    expect(asked()).toEqual(['c', null]);
  });

  it('stays while the row itself is pressed, which is how a finger points', async () => {
    await draw(tab());
    await point(row('Sticker a'), 'pointerenter');
    await act(() => row('Sticker a').click());
    await rest();
    expect(asked()).toEqual(['a']);
  });

  it('is given up when something is done about it, so that what is hidden again is seen to go', async () => {
    await draw(tab());
    await point(row('Sticker a'), 'pointerenter');
    await act(() => buttonIn(row('Sticker a'), 'Restore').click());
    await rest();
    expect(asked()).toEqual([]);
    await point(row('Sticker b'), 'pointerenter');
    await rest();
    await act(() => buttonIn(row('Sticker b'), 'Restore').click());
    expect(asked()).toEqual(['b', null]);
  });

  it('is given up when the tab is left, and when the popup is closed', async () => {
    await draw(tab());
    await point(row('Sticker a'), 'pointerenter');
    await rest();
    await redraw(tab({}, KEEPING, 'off'));
    expect(asked()).toEqual(['a', null]);
    await redraw(tab());
    await point(row('Sticker a'), 'pointerenter');
    await rest();
    await act(() => void dispatchEvent(new Event('pagehide')));
    expect(asked()).toEqual(['a', null, 'a', null]);
  });
});
