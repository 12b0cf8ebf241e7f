// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadProgress, onProgressChanged, storeDone } from '../../src/browser/step-progress.ts';
import type { Procedure, Report } from '../../src/core/outcome.ts';
import { pageMark, type StepProgress, stepMarks, withDone } from '../../src/core/procedures/step-progress.ts';
import type { PageActs } from '../../src/popup/page-acts.ts';
import { Steps } from '../../src/popup/steps.tsx';
import { report } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, isChecked, nameOf, press, settle, text } from './screen.tsx';

vi.mock('../../src/browser/messages.ts', () => ({}));
vi.mock('../../src/browser/procedure-store.ts', () => ({}));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: vi.fn(),
  storeDone: vi.fn(),
  onProgressChanged: vi.fn(),
}));

const acts = { jump: vi.fn(), openSteps: vi.fn(), reading: vi.fn() } satisfies Partial<PageActs>;
const PAGE = report('on');
const MARKS = stepMarks(PAGE.procedures);

let stored: StepProgress;
let changedElsewhere: (progress: StepProgress) => void;

interface Drawn {
  readonly page?: Report;
  readonly isPrivate?: boolean;
  readonly withPictures?: boolean;
}

const drawn = ({ page = PAGE, isPrivate = false, withPictures = true }: Drawn = {}) =>
  draw(
    <main>
      <h1>Winnow</h1>
      <Steps
        report={page}
        acts={acts as Partial<PageActs> as PageActs}
        isPrivate={isPrivate}
        withPictures={withPictures}
      />
    </main>,
  );

// jsdom lays nothing out.
const scrolledTo = vi.fn();
Element.prototype.scrollIntoView = function (this: Element) {
  scrolledTo(this.textContent);
};

beforeEach(() => {
  vi.resetAllMocks();
  acts.reading.mockResolvedValue('');
  stored = {};
  vi.mocked(loadProgress).mockImplementation(async () => stored);
  vi.mocked(storeDone).mockImplementation(async (page, change) => {
    stored = withDone(stored, page, change);
  });
  vi.mocked(onProgressChanged).mockImplementation((listener) => {
    changedElsewhere = listener;
    return () => {};
  });
});

describe('the steps tab', () => {
  it('has a box for each step, and says in words how far the person is', async () => {
    await drawn();
    expect(allByRole('checkbox').map(nameOf)).toEqual(['Fill it.', 'Boil it.', 'Pour it away.']);
    expect(text()).toContain('1 of 2 · 2 steps');
    await press(byRole('checkbox', 'Fill it.'));
    expect(text()).toContain('1 of 2 · 1 of 2 done');
    expect(text()).toContain('2 of 2 · 1 step');
    expect(isChecked(byRole('checkbox', 'Fill it.'))).toBe(true);
    expect(Object.keys(stored)).toEqual([pageMark(PAGE.url)]);
    // What comes next is where the person is.
    expect(byRole('button', 'Boil it.').getAttribute('aria-current')).toBe('step');
    await expectNoBarriers();
    await press(byRole('checkbox', 'Fill it.'));
    expect(text()).toContain('1 of 2 · 2 steps');
    expect(stored).toEqual({});
    expect(document.querySelector('[aria-current]')).toBeNull();
  });

  it('shows what was checked off before, here and meanwhile elsewhere', async () => {
    const page = pageMark(PAGE.url);
    stored = withDone({}, page, { marks: [MARKS[0]?.[1] ?? ''], done: true, at: 1 });
    await drawn();
    expect(allByRole('checkbox').map(isChecked)).toEqual([false, true, false]);
    await act(() => changedElsewhere(withDone(stored, page, { marks: [MARKS[1]?.[0] ?? ''], done: true, at: 2 })));
    await settle();
    expect(allByRole('checkbox').map(isChecked)).toEqual([false, true, true]);
  });

  it('takes a check mark back that could not be stored, and says why', async () => {
    await drawn();
    vi.mocked(storeDone).mockRejectedValue(new Error('the disk is full'));
    await press(byRole('checkbox', 'Fill it.'));
    expect(isChecked(byRole('checkbox', 'Fill it.'))).toBe(false);
    expect(byRole('alert').textContent).toContain('the disk is full');
    await expectNoBarriers();
  });

  it('stores nothing from a private window, and says so', async () => {
    await drawn({ isPrivate: true });
    await press(byRole('checkbox', 'Fill it.'));
    await press(byRole('checkbox', 'Boil it.'));
    expect(text()).toContain('2 of 2 done');
    expect(text()).toContain('In a private window Winnow stores nothing');
    expect(storeDone).not.toHaveBeenCalled();
    expect(loadProgress).not.toHaveBeenCalled();
  });

  it('calls a place as the page does, and parts the steps of each part of the job', async () => {
    const procedure: Procedure = {
      title: 'Fix 2: Reset it',
      source: 'test',
      place: { word: 'Fix', number: 2, of: 4 },
      steps: [
        { text: 'Mix.', images: [], anchor: '1', section: 'For the dough' },
        { text: 'Whisk.', images: [], anchor: '2', section: 'For the icing' },
      ],
    };
    await drawn({ page: report('on', { procedures: [procedure] }) });
    expect(text()).toContain('Fix 2 of 4 · 2 steps');
    const headings = [...document.querySelectorAll('.procedure h3')].map((heading) => heading.textContent);
    expect(headings).toEqual(['For the dough', 'For the icing']);
    expect([...document.querySelectorAll('ol')].map(({ start }) => start)).toEqual([1, 2]);
    await expectNoBarriers();
  });

  describe('the step that is being read in the page', () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], shouldAdvanceTime: true });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    const currents = () =>
      [...document.querySelectorAll('[aria-current="step"]')].map(({ textContent }) => textContent);
    const later = async (milliseconds: number) => {
      await act(async () => {
        await vi.advanceTimersByTimeAsync(milliseconds);
      });
    };

    it('is the current one, is brought into view, and follows the page', async () => {
      acts.reading.mockResolvedValue('2');
      await drawn();
      expect(currents()).toEqual(['Boil it.']);
      expect(scrolledTo).toHaveBeenLastCalledWith('Boil it.');
      acts.reading.mockResolvedValue('3');
      await later(500);
      expect(currents()).toEqual(['Pour it away.']);
    });

    it('stays where it was left when the page shows no step', async () => {
      acts.reading.mockResolvedValue('2');
      await drawn();
      acts.reading.mockResolvedValue('');
      await later(500);
      expect(currents()).toEqual(['Boil it.']);
    });

    it('is not what the page passes on its way to another', async () => {
      await drawn();
      await press(byRole('button', 'Pour it away.'));
      expect(acts.jump).toHaveBeenCalledWith('3');
      acts.reading.mockResolvedValue('2');
      await later(500);
      expect(currents()).toEqual(['Pour it away.']);
      await later(2000);
      expect(currents()).toEqual(['Boil it.']);
    });

    it('is asked for no longer than there is somebody to see it, and a page to answer', async () => {
      await drawn();
      await later(900);
      const asked = acts.reading.mock.calls.length;
      expect(asked).toBeGreaterThan(1);
      acts.reading.mockResolvedValue(null);
      await later(5000);
      expect(acts.reading.mock.calls.length).toBe(asked + 1);
    });
  });

  it('moves nothing under the pointer when a step is checked off', async () => {
    await drawn();
    await press(byRole('checkbox', 'Fill it.'));
    expect(byRole('button', 'Boil it.').getAttribute('aria-current')).toBe('step');
    expect(scrolledTo).not.toHaveBeenCalled();
  });

  it('keeps the number apart from a word that runs from right to left', async () => {
    const steps = [1, 2].map((number) => ({ text: `خطوة ${number}`, images: [], anchor: `${number}` }));
    const procedure: Procedure = { title: 'أ', source: 'test', place: { word: 'الطريقة', number: 1, of: 2 }, steps };
    await drawn({ page: report('on', { procedures: [procedure] }) });
    expect(text()).toContain('\u2068الطريقة\u2069 1 of 2');
  });

  it('shows pictures only where they are wanted', async () => {
    await drawn();
    expect(document.images).toHaveLength(1);
    await drawn({ withPictures: false });
    expect(document.images).toHaveLength(0);
  });

  it('opens step mode with one procedure, and prints all', async () => {
    await drawn();
    const [, second] = allByRole('button', 'Step mode');
    await press(second as HTMLElement);
    expect(acts.openSteps).toHaveBeenLastCalledWith(PAGE, false, 1);
    await press(byRole('button', 'Print'));
    expect(acts.openSteps).toHaveBeenLastCalledWith(PAGE, false, null);
  });
});

describe('copying', () => {
  const writeText = vi.fn();
  beforeEach(() => vi.stubGlobal('navigator', { clipboard: { writeText } }));

  it('asks for the format, copies all or one, and says so politely', async () => {
    await drawn();
    await press(byRole('button', 'Copy all'));
    await press(byRole('button', 'Markdown'));
    expect(writeText).toHaveBeenLastCalledWith(
      expect.stringMatching(
        /^## With acid \(1 of 2\)\n\n1\. Fill it\.[\s\S]*## Steps \(2 of 2\)\n\n1\. Pour it away\./,
      ),
    );
    expect(byRole('status').textContent).toBe('Copied');
    const [, second] = allByRole('button', 'Copy');
    await press(second as HTMLElement);
    expect(byRole('status').textContent).toBe('');
    await press(byRole('button', 'Text'));
    expect(writeText).toHaveBeenLastCalledWith(
      'Steps (2 of 2)\n\n1. Pour it away.\n\nhttps://kettles.example/descale\n',
    );
    await expectNoBarriers();
  });

  it('says what went wrong', async () => {
    writeText.mockRejectedValue(new Error('not allowed'));
    await drawn();
    await press(byRole('button', 'Copy all'));
    await press(byRole('button', 'Text'));
    expect(byRole('alert').textContent).toContain('not allowed');
    expect(byRole('status').textContent).toBe('');
  });
});
