// @vitest-environment jsdom
/** When the gate has a page cleaned. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type GateParts, keepGate } from '../../src/content/gate-keeper.ts';
import { onPageTurned } from '../../src/content/page-turns.ts';
import { looksReadable } from '../../src/core/article/looks-readable.ts';

const settle = () => new Promise((wake) => setTimeout(wake));

function gate(parts: Partial<GateParts> = {}) {
  const failed = vi.fn();
  const ask = vi.fn(async () => {});
  let turn: () => void = () => {};
  const whole: GateParts = {
    untilCalm: async () => {},
    untilNotEdited: async () => {},
    looksReadable: () => true,
    ask,
    onTurned: (turned) => {
      turn = turned;
    },
    ...parts,
  };
  keepGate(whole, failed);
  return { ask, failed, turn: () => turn() };
}

describe('the gate', () => {
  it('asks once for a page that looks like an article, and again when the page turns', async () => {
    const { ask, turn } = gate();
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
    turn();
    await settle();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks for nothing else, and of such a page not even whether somebody writes in it', async () => {
    const untilNotEdited = vi.fn(async () => {});
    const { ask } = gate({ looksReadable: () => false, untilNotEdited });
    await settle();
    expect(ask).not.toHaveBeenCalled();
    expect(untilNotEdited).not.toHaveBeenCalled();
  });

  it('waits until nobody writes, and lets a page go that turned meanwhile', async () => {
    const waiting: (() => void)[] = [];
    const untilNotEdited = () => new Promise<void>((wake) => void waiting.push(wake));
    const { ask, turn } = gate({ untilNotEdited });
    await settle();
    turn();
    await settle();
    expect(ask).not.toHaveBeenCalled();
    for (const wake of waiting) wake();
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('says what went wrong, and goes on with the next page', async () => {
    const ask = vi.fn().mockRejectedValueOnce(new Error('nobody there')).mockResolvedValue(undefined);
    const { failed, turn } = gate({ ask });
    await settle();
    expect(failed).toHaveBeenCalledWith(new Error('nobody there'));
    turn();
    await settle();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(failed).toHaveBeenCalledTimes(1);
  });
});

describe('a page that stays loaded', () => {
  it('turns when its address is another, not when its place in the page is', () => {
    const navigation = new EventTarget();
    const heard = new Map<string, () => void>();
    let address = 'https://app.example/one';
    const turned = vi.fn();
    const view = { navigation, addEventListener: (name: string, hear: () => void) => void heard.set(name, hear) };
    onPageTurned(view, () => address, turned);
    const go = (to: string) => {
      address = to;
      navigation.dispatchEvent(new Event('navigatesuccess'));
    };
    go('https://app.example/one#part');
    expect(turned).not.toHaveBeenCalled();
    go('https://app.example/two');
    go('https://app.example/two');
    expect(turned).toHaveBeenCalledTimes(1);
    address = 'https://app.example/one';
    heard.get('popstate')?.();
    expect(turned).toHaveBeenCalledTimes(2);
  });
});

describe('a page looks like an article', () => {
  const prose = `<p>${'A sentence of some length, with a comma in it and a point at its end. '.repeat(6)}</p>`;
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('by its paragraphs, of which hidden ones don’t count', () => {
    expect(looksReadable(document)).toBe(false);
    document.body.innerHTML = `<div>${prose.repeat(3)}</div>`;
    expect(looksReadable(document)).toBe(true);
    document.body.innerHTML = prose.repeat(3).replaceAll('<p>', '<p hidden>');
    expect(looksReadable(document)).toBe(false);
  });

  it('whatever names the page puts in the way', () => {
    document.body.innerHTML = `<img name="querySelectorAll"><img name="contentType"><form><input name="className"></form>${prose.repeat(3)}`;
    expect(looksReadable(document)).toBe(true);
  });
});
