// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actOf } from '../../src/step-mode/keys.ts';
import { stepText } from '../../src/step-mode/step-text.ts';
import { TimerView } from '../../src/step-mode/timer-view.tsx';
import { clock, leftOf, lengthened, paused, resumed, type Timer, useTimers } from '../../src/step-mode/timers.ts';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, text } from './screen.tsx';

const TIMER: Timer = { step: 1, text: '20 minutes', total: 1_200_000, left: 1_200_000, end: 5_000_000 };

describe('a timer', () => {
  it('stands still while it is paused, and goes on with what was left', () => {
    const now = 5_000_000 - 600_000;
    const still = paused(TIMER, now);
    expect([leftOf(still, now), leftOf(still, now + 1e9), still.end]).toEqual([600_000, 600_000, null]);
    expect(leftOf(resumed(still, now + 1e9), now + 1e9 + 1000)).toBe(599_000);
  });

  it('takes one minute more, also when its time is up', () => {
    expect(leftOf(lengthened(TIMER, 4_999_000), 4_999_000)).toBe(61_000);
    expect(leftOf(lengthened(TIMER, 9_000_000), 9_000_000)).toBe(60_000);
    expect(lengthened(paused(TIMER, 4_999_000), 1).end).toBeNull();
  });

  it('is written as clocks are', () => {
    expect([0, 1, 7_000, 61_500, 872_000, 3_600_000, 5_405_000].map(clock)).toEqual([
      '0:00',
      '0:01',
      '0:07',
      '1:02',
      '14:32',
      '1:00:00',
      '1:30:05',
    ]);
  });
});

describe('timers of a page', () => {
  beforeEach(() => {
    sessionStorage.clear();
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    vi.setSystemTime(1_000_000);
  });
  afterEach(() => vi.useRealTimers());

  function Two() {
    const timers = useTimers('k');
    return (
      <main>
        <h1>Two</h1>
        <TimerView step={0} duration={{ seconds: 90, text: '90 seconds' }} lang="en" timers={timers} />
        <TimerView step={1} duration={{ seconds: 1200, text: '20 minutes' }} lang="en" timers={timers} />
        <output>{timers.over.map((timer) => timer.text).join()}</output>
      </main>
    );
  }
  const pass = async (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
  const clocks = () => allByRole('timer').map((one) => one.textContent);
  const over = () => document.querySelector('output')?.textContent;

  it('run at the same time, are over one after the other, and run on over a reload', async () => {
    await draw(<Two />);
    expect(allByRole('group').map(nameOf)).toEqual(['Timer: 90 seconds', 'Timer: 20 minutes']);
    for (const button of allByRole('button', 'Start')) await press(button);
    await pass(30_000);
    expect(clocks()).toEqual(['1:00', '19:30']);
    await expectNoBarriers();
    await press(allByRole('button', 'Pause')[1] as HTMLElement);
    await pass(60_000);
    expect(clocks()).toEqual(['0:00', '19:30']);
    expect(over()).toBe('90 seconds');
    expect(text()).toContain('Time is up');
    await draw(<Two />);
    expect(clocks()).toEqual(['0:00', '19:30']);
    await press(byRole('button', 'Go on'));
    await pass(10_000);
    expect(clocks()).toEqual(['0:00', '19:20']);
    await press(allByRole('button', '+ 1 minute')[0] as HTMLElement);
    expect(over()).toBe('');
    expect(clocks()).toEqual(['1:00', '19:20']);
    await press(allByRole('button', 'Reset')[1] as HTMLElement);
    expect(clocks()).toEqual(['1:00', '20:00']);
  });

  it('begin anew where what was kept is damaged', async () => {
    for (const damaged of ['{', '[{"step":"one"}]', '7']) {
      sessionStorage.setItem('k', damaged);
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      await draw(<Two />);
      expect(clocks()).toEqual(['1:30', '20:00']);
    }
  });
});

describe('the text of a step', () => {
  it.each([
    ['Fill it. Half is enough.', 0, 'Fill it.', 'Half is enough.'],
    ['Step 2: Boil it\nOnce.', 1, 'Boil it', 'Once.'],
    ['Schritt 2. Kochen', 1, 'Kochen', ''],
    ['2) Boil it', 1, 'Boil it', ''],
    // The number of another step, and a number that belongs to the sentence.
    ['Step 3: Boil it', 1, 'Step 3: Boil it', ''],
    ['2 eggs go in.', 1, '2 eggs go in.', ''],
    ['2.5 l of water', 1, '2.5 l of water', ''],
    ['Step 2:', 1, 'Step 2:', ''],
    ['加水。煮沸。', 0, '加水。', '煮沸。'],
  ])('“%s” is parted without losing a word', (whole, number, lead, more) =>
    expect(stepText(whole, number, '')).toEqual({ lead, more }),
  );
});

it('arrows turn with the reading direction', () => {
  expect(['ArrowRight', 'ArrowLeft'].map((key) => actOf(key, false))).toEqual(['forth', 'previous']);
  expect(['ArrowRight', 'ArrowLeft'].map((key) => actOf(key, true))).toEqual(['previous', 'forth']);
});

it('keys that are not ours are nobody’s', () => {
  expect(['a', 'Enter', 'Tab', 'PageDown', 'ArrowDown'].map((key) => actOf(key, false))).toEqual(Array(5).fill(null));
});
