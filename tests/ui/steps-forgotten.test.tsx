// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { loadProgress, onProgressChanged, saveProgress } from '../../src/browser/step-progress.ts';
import type { StepProgress } from '../../src/core/procedures/step-progress.ts';
import { StepsDone } from '../../src/options/steps-done.tsx';
import { allByRole, byRole, draw, expectNoBarriers, press, text } from './screen.tsx';

vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: vi.fn(),
  saveProgress: vi.fn(),
  onProgressChanged: vi.fn(),
}));

let stored: StepProgress;

const drawn = () =>
  draw(
    <main>
      <h1>Privacy</h1>
      <StepsDone />
    </main>,
  );

beforeEach(() => {
  vi.resetAllMocks();
  stored = { a: { at: 1, done: ['x'] }, b: { at: 2, done: ['y'] } };
  vi.mocked(loadProgress).mockImplementation(async () => stored);
  vi.mocked(onProgressChanged).mockReturnValue(() => {});
  vi.mocked(saveProgress).mockImplementation(async (change) => {
    stored = change(stored);
    return stored;
  });
});

it('says on how many pages steps are checked off, forgets them, and brings them back with what came since', async () => {
  await drawn();
  await vi.waitFor(() => expect(text()).toContain('On 2 pages.'));
  await expectNoBarriers();
  const before = stored;
  await press(byRole('button', 'Forget them'));
  expect(stored).toEqual({});
  expect(byRole('status').textContent).toBe('Forgotten');
  expect(text()).toContain('None are stored.');
  expect(allByRole('button', 'Forget them')).toHaveLength(0);
  stored = { c: { at: 3, done: ['z'] } };
  await press(byRole('button', 'Undo'));
  expect(stored).toEqual({ ...before, c: { at: 3, done: ['z'] } });
  expect(text()).toContain('On 3 pages.');
});

it('keeps the focus on the way back, and on the way there again', async () => {
  await drawn();
  await vi.waitFor(() => expect(text()).toContain('On 2 pages.'));
  byRole('button', 'Forget them').focus();
  await press(byRole('button', 'Forget them'));
  expect(document.activeElement).toBe(byRole('button', 'Undo'));
  await press(byRole('button', 'Undo'));
  expect(document.activeElement).toBe(byRole('button', 'Forget them'));
});

it('has nothing to forget where nothing is stored, and says when forgetting failed', async () => {
  stored = {};
  await drawn();
  expect(text()).toContain('None are stored.');
  expect(allByRole('button')).toHaveLength(0);
  stored = { a: { at: 1, done: ['x'] } };
  await drawn();
  await vi.waitFor(() => expect(text()).toContain('On 1 page.'));
  vi.mocked(saveProgress).mockRejectedValue(new Error('the disk is full'));
  await press(byRole('button', 'Forget them'));
  expect(byRole('alert').textContent).toContain('the disk is full');
  expect(text()).toContain('On 1 page.');
});
