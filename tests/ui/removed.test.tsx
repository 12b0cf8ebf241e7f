// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acts, buttonIn, KEEPING, keep, row, stop, tab } from './removed-tab.tsx';
import { echo, keptByPerson, NO_KEEPING, spared, sticker } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, redraw, text } from './screen.tsx';

const groupOf = (name: string) => byRole('heading', new RegExp(`^${name}`)).closest('section') as HTMLElement;
const rowsIn = (group: Element) => [...group.querySelectorAll('.what')].map((what) => what.textContent);
const describes = (button: Element) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;

beforeEach(async () => {
  await redraw(null);
  vi.clearAllMocks();
});
describe('what was done', () => {
  it('is listed by rule, in the order of the rules, each with its excerpt and its reason', async () => {
    await draw(tab({ actions: [echo('c'), sticker('a'), sticker('b')] }));
    expect(allByRole('heading').map(nameOf)).toEqual(['Winnow', 'Stickers2', 'Echoes1']);
    expect(rowsIn(groupOf('Stickers'))).toEqual(['Sticker a', 'Sticker b']);
    expect(row('Sticker a').textContent).toContain('It is glued on by glue.example.');
    await expectNoBarriers();
  });

  it('is shown and restored one by one, each button told from the next', async () => {
    await draw(tab());
    const restore = buttonIn(row('Sticker b'), 'Restore');
    expect(describes(restore)).toBe('Sticker b');
    await press(restore);
    expect(acts.restore).toHaveBeenCalledWith('b');
    await press(buttonIn(row('Echo c'), 'Show'));
    expect(acts.show).toHaveBeenCalledWith('c');
  });

  it.each([
    ['hide', 'Hide again', 'Hide all again'],
    ['fold', 'Fold again', 'Fold all again'],
    ['mark', 'Mark again', 'Mark all again'],
    ['unlink', 'Unlink again', 'Unlink all again'],
    ['mend', 'Mend again', 'Mend all again'],
  ] as const)('by %s can be done again by its own word', async (verb, one, all) => {
    await draw(tab({ actions: ['a', 'b'].map((id) => sticker(id, { verb, restored: true })), refusals: [] }));
    expect(text()).toContain('Restored');
    expect(allByRole('button', 'Restore')).toHaveLength(0);
    await press(buttonIn(row('Sticker a'), one));
    expect(acts.hideAgain).toHaveBeenCalledWith('a');
    await press(byRole('button', all));
    expect(acts.hideRuleAgain).toHaveBeenCalledWith('stickers');
  });

  it('is restored by the group, with focus where it was', async () => {
    await draw(tab());
    const all = byRole('button', 'Restore all');
    expect(describes(all)).toBe('Stickers');
    all.focus();
    await press(all);
    expect(acts.restoreRule).toHaveBeenCalledWith('stickers');
    await redraw(tab({ actions: [sticker('a', { restored: true }), sticker('b', { restored: true }), echo('c')] }));
    expect(document.activeElement).toBe(byRole('button', 'Hide all again'));
    expect(nameOf(byRole('button', /^Stickers/))).toBe('Stickers0');
  });

  it('has nothing to press for a group of one that the row itself has not', async () => {
    await draw(tab());
    expect(buttonIn(groupOf('Echoes'), 'Restore')).toBeTruthy();
    expect(groupOf('Echoes').textContent).not.toContain('Restore all');
  });

  it('stays in its row when it is restored, though the report names it last', async () => {
    await draw(tab());
    await redraw(tab({ actions: [sticker('b'), echo('c'), sticker('a', { restored: true })] }));
    expect(rowsIn(groupOf('Stickers'))).toEqual(['Sticker a', 'Sticker b']);
  });

  it('is shown from its start when it is much, and the rest when asked, with focus on it', async () => {
    await draw(tab({ actions: Array.from({ length: 31 }, (_, index) => sticker(`n${index}`)), refusals: [] }));
    expect(document.querySelectorAll('.gone')).toHaveLength(5);
    await press(byRole('button', '26 more'));
    expect(document.querySelectorAll('.gone')).toHaveLength(31);
    expect(document.activeElement?.closest('.gone')?.textContent).toContain('Sticker n5');
  });

  it('can be closed and opened by the group', async () => {
    await draw(tab());
    await press(byRole('button', 'Stickers2'));
    expect(text()).not.toContain('Sticker a');
    expect(allByRole('button', 'Restore all')).toHaveLength(0);
    expect(byRole('button', 'Stickers2').getAttribute('aria-expanded')).toBe('false');
    expect(text()).toContain('Echo c');
  });

  it.each([
    ['off', {}, 'Nothing is changed yet'],
    ['original', {}, 'Nothing is changed yet'],
    ['on', { actions: [], refusals: [] }, 'Nothing was changed'],
  ] as const)('says so and why when there is nothing (%s)', async (state, more, title) => {
    await draw(tab(more, KEEPING, state));
    expect(byRole('heading', title)).toBeTruthy();
    expect(text()).not.toContain('Sticker a');
    await expectNoBarriers();
  });
});

describe('what was found and kept', () => {
  it('stands under its rule with the reason, can be shown, and not be restored', async () => {
    await draw(tab({ actions: [sticker('a')] }));
    expect(allByRole('heading').map(nameOf)).toEqual(['Winnow', 'Stickers1', 'Echoes']);
    const kept = row('Our verdict');
    expect(kept.textContent).toContain('Kept. It holds 412 words of the article.');
    expect([...kept.querySelectorAll('button')].map(nameOf)).toContain('Show');
    expect([...kept.querySelectorAll('button')].map(nameOf)).not.toContain('Restore');
    await press(buttonIn(kept, 'Show'));
    expect(acts.show).toHaveBeenCalledWith('echoes.kept');
    await expectNoBarriers();
  });

  it('is offered to be kept always, and left alone where nothing was taken', async () => {
    await draw(tab({ actions: [sticker('a'), sticker('b', { verb: 'mark' })], refusals: [] }));
    await press(buttonIn(row('Sticker a'), 'Always keep this here'));
    expect(keep).toHaveBeenCalledWith(expect.objectContaining({ id: 'a', keepMark: 'mark of a' }));
    await press(buttonIn(row('Sticker b'), 'Always leave this as it is'));
    expect(keep).toHaveBeenCalledWith(expect.objectContaining({ id: 'b' }));
  });

  it('by the person stays in its row, and its button now says what it would do', async () => {
    await draw(tab());
    const always = buttonIn(row('Sticker a'), 'Always keep this here');
    always.focus();
    const refusals = [spared(), keptByPerson(sticker('a'))];
    await redraw(tab({ actions: [sticker('b'), echo('c')], refusals }));
    expect(rowsIn(groupOf('Stickers'))).toEqual(['Sticker a', 'Sticker b']);
    expect(row('Sticker a').querySelector('.why')?.textContent).toBe('You keep this here.');
    expect(document.activeElement).toBe(buttonIn(row('Sticker a'), 'Hide it again'));
    await expectNoBarriers();
    await press(buttonIn(row('Sticker a'), 'Hide it again'));
    expect(stop).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }));
  });

  it.each([
    ['hide', 'Hide it again'],
    ['fold', 'Hide it again'],
    ['mark', 'Mark again'],
    ['unlink', 'Unlink again'],
    ['mend', 'Mend again'],
  ] as const)('by the person says by its own word what stopping would do: %s', async (verb, word) => {
    await draw(tab({ actions: [], refusals: [keptByPerson(sticker('a', { verb }))] }));
    await press(buttonIn(row('Sticker a'), word));
    expect(stop).toHaveBeenCalledWith(expect.objectContaining({ id: 'a', verb }));
  });

  it('is listed once when it was restored before', async () => {
    await draw(tab({ actions: [sticker('a', { restored: true })], refusals: [keptByPerson(sticker('a'))] }));
    expect(row('Sticker a').textContent).toContain('You keep this here.');
  });

  it('is not offered where nothing can be kept, and a private window says why', async () => {
    await draw(tab({}, { ...NO_KEEPING, isPrivate: true }));
    expect(text()).not.toContain('Always keep this here');
    expect(text()).toContain('In a private window Winnow stores nothing');
    await draw(tab({}, NO_KEEPING));
    expect(text()).not.toContain('In a private window');
  });
});
