// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fitToWindow } from '../../src/popup/window-fit.ts';

const room = () => document.documentElement.style.getPropertyValue('--room');

/** A window of this height whose content asks for 600 px. */
function opened(height: number): (height: number) => void {
  const resize = (to: number) => {
    window.innerHeight = to;
    window.dispatchEvent(new Event('resize'));
    vi.runAllTimers();
  };
  Object.defineProperty(document.documentElement, 'scrollHeight', { configurable: true, value: 600 });
  window.innerHeight = height;
  fitToWindow(window);
  vi.runAllTimers();
  return resize;
}

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('data-low');
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the height of the popup', () => {
  it('is what the style sheet says where there is room', () => {
    opened(600);
    expect(room()).toBe('');
  });

  it('is that of a window that stays lower', () => {
    opened(25)(510);
    expect(room()).toBe('510px');
  });

  it('is spent on what is to be told where the window is very low', () => {
    const isLow = () => document.documentElement.hasAttribute('data-low');
    const resize = opened(25);
    resize(510);
    expect(isLow()).toBe(false);
    resize(420);
    expect(isLow()).toBe(true);
    resize(510);
    expect(isLow()).toBe(false);
  });

  it('does not shrink to a window that is still growing, or too low for a list', () => {
    const resize = opened(25);
    expect(room()).toBe('');
    resize(300);
    expect(room()).toBe('');
  });
});
