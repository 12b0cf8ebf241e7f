// @vitest-environment jsdom
/** What a setting would do to the page, before it is chosen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OptionTrial, Report } from '../../src/core/outcome.ts';
import { RuleChoice } from '../../src/popup/rule-choice.tsx';
import { report } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, isChecked, press, redraw, settle } from './screen.tsx';

const TRIALS: readonly OptionTrial[] = [
  { value: 'exact', actions: 0, words: 0 },
  { value: 'near', actions: 5, words: 1310 },
];

const onTry = vi.fn<(rule: string, option: string) => Promise<readonly OptionTrial[] | null>>();
const onChange = vi.fn();

const choice = (of: Report) => (
  <main>
    <RuleChoice
      rule="echoes"
      name="likeness"
      values={['exact', 'near']}
      value="near"
      report={of}
      onTry={onTry}
      onChange={onChange}
    />
  </main>
);

/** The words that a screen reader says behind a radio's name. */
const saidOf = (name: string) =>
  document.getElementById(byRole('radio', new RegExp(name)).getAttribute('aria-describedby') ?? '')?.textContent;

beforeEach(() => {
  vi.resetAllMocks();
  onTry.mockResolvedValue(TRIALS);
});

describe('a choice', () => {
  it('says how the rule is set, and asks nothing of the page while it is closed', async () => {
    await draw(choice(report('on')));
    expect(byRole('button', /How alike\?\s*Near copies/).getAttribute('aria-expanded')).toBe('false');
    expect(allByRole('radio')).toHaveLength(0);
    expect(onTry).not.toHaveBeenCalled();
  });

  it('says of each value what it would do', async () => {
    await draw(choice(report('on')));
    await press(byRole('button', /How alike/));
    expect(onTry.mock.calls).toEqual([['echoes', 'likeness']]);
    expect(saidOf('Exact only')).toBe('none');
    expect(saidOf('Near copies')).toBe('5 echoes · 1,310 words');
    expect(allByRole('radio').map(isChecked)).toEqual([false, true]);
    await expectNoBarriers();
  });

  it('changes nothing until a value is chosen', async () => {
    await draw(choice(report('on')));
    await press(byRole('button', /How alike/));
    expect(onChange).not.toHaveBeenCalled();
    await press(byRole('radio', /Exact only/));
    expect(onChange.mock.calls).toEqual([['exact']]);
  });

  it('counts again when something else is known of the page, and forgets late answers', async () => {
    const answers: ((trials: readonly OptionTrial[]) => void)[] = [];
    onTry.mockImplementation(() => new Promise((answer) => answers.push(answer)));
    await draw(choice(report('on')));
    await press(byRole('button', /How alike/));
    await redraw(choice(report('on', { title: 'Another' })));
    expect(answers).toHaveLength(2);
    answers[1]?.([{ value: 'near', actions: 1, words: 20 }]);
    await settle();
    answers[0]?.(TRIALS);
    await settle();
    expect(saidOf('Near copies')).toBe('1 echo · 20 words');
  });

  it('can be made where the page doesn’t answer', async () => {
    onTry.mockResolvedValue(null);
    await draw(choice(report('on')));
    await press(byRole('button', /How alike/));
    expect(saidOf('Near copies')).toBe('');
    await press(byRole('radio', /Exact only/));
    expect(onChange).toHaveBeenCalledOnce();
  });
});
