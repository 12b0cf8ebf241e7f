/** What the mends of `mend-text` say; its fixtures hold what it mends. */
import { describe, expect, it } from 'vitest';
import { mendTexts } from '../../src/core/mend.ts';
import { mendText } from '../../src/rules/mend-text.ts';
import { pageOf } from '../core/documents.ts';

const found = (body: string) => [...mendText.find(pageOf(body), {})];

const mendsOf = (body: string) =>
  found(body).map(({ mends = [] }) => mends.map(({ parent, before, after }) => [parent.tagName, before, after]));

const reasonOf = (body: string) => found(body).map(({ reason }) => reason);

describe('the mends', () => {
  it('are the text nodes, whole, of one element', () => {
    expect(mendsOf('<p>It isnâ€™t <em>far</em>, or isnâ€™t it?</p><p>Plain</p><p>FaÃ§ade</p>')).toEqual([
      [
        ['P', 'It isnâ€™t ', 'It isn’t '],
        ['P', ', or isnâ€™t it?', ', or isn’t it?'],
      ],
      [['P', 'FaÃ§ade', 'Façade']],
    ]);
  });

  it('are one for texts that are the same', () => {
    expect(mendsOf('<p>isnâ€™t<br>isnâ€™t</p>')).toEqual([[['P', 'isnâ€™t', 'isn’t']]]);
  });

  it('are a finding of their own in an element inside', () => {
    const body = '<p>It isnâ€™t <em>quite farâ€¦</em></p>';
    expect(mendsOf(body)).toEqual([[['P', 'It isnâ€™t ', 'It isn’t ']], [['EM', 'quite farâ€¦', 'quite far…']]]);
  });

  it('leave what stands in code beside them', () => {
    const page = pageOf('<p>It isnâ€™t <code>â€™</code> but Ã©t<kbd>Ã©</kbd></p>');
    const undo = mendTexts(
      [...mendText.find(page, {})].flatMap(({ mends = [] }) => mends),
      (element) => element,
    );
    expect(page.root.innerHTML).toBe('<p>It isn’t <code>â€™</code> but ét<kbd>Ã©</kbd></p>');
    undo();
    expect(page.root.innerHTML).toBe('<p>It isnâ€™t <code>â€™</code> but Ã©t<kbd>Ã©</kbd></p>');
  });

  it('are found the same, and only once, after they are carried out', () => {
    const page = pageOf('<p>donÃ¢â‚¬â„¢t</p><p>â€œHiâ€\x9d</p>');
    const mends = [...mendText.find(page, {})].flatMap((finding) => finding.mends ?? []);
    mendTexts(mends, (element) => element);
    expect(page.root.textContent).toBe('don’t“Hi”');
    expect([...mendText.find(page, {})]).toEqual([]);
  });

  it('say what the first broken word was and is', () => {
    expect(reasonOf('<p>We said “we donâ€™t”, and câ€™est tout</p>')).toEqual([
      { code: 'mojibake', facts: { before: '“we donâ€™t”,'.slice(4), after: 'don’t”,' } },
    ]);
  });

  it('say what stands beside a sign that is alone', () => {
    expect(reasonOf('<p>pages ten â€“ twenty</p>')[0]?.facts).toEqual({
      before: 'ten â€“ twenty',
      after: 'ten – twenty',
    });
    expect(reasonOf('<li>â€¢ Bread and cheese</li>')[0]?.facts).toEqual({ before: 'â€¢ Bread', after: '• Bread' });
  });

  it('don’t say more than fits on a line', () => {
    const [facts] = reasonOf(`<p>${'Ð¿Ñ€Ð¸Ð²ÐµÑ‚'.repeat(20)}</p>`).map((reason) => reason.facts);
    expect(String(facts?.before).length).toBeLessThanOrEqual(41);
    expect(facts?.after).toBe(`${'привет'.repeat(6)}прив…`);
  });
});
