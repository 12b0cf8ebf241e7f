import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMadeNew } from '../../src/core/article/made-new.ts';
import { cleanTitle } from '../../src/core/article/title.ts';

describe('cleanTitle', () => {
  it.each([
    ['[Updated] In 2024, How to Prune a Rose', 'How to Prune a Rose'],
    ['[New] Ten Roses for Small Gardens', 'Ten Roses for Small Gardens'],
    ['[Fixed] Rose Won’t Bloom', 'Rose Won’t Bloom'],
    ['(SOLVED) Rose won’t bloom', 'Rose won’t bloom'],
    ['[Updated] [New] 2024: Roses in Pots, a Guide', 'Roses in Pots, a Guide'],
    ['[Updated 2024] Roses by Colour', 'Roses by Colour'],
    ['[2023 Updated] - Roses by Colour', 'Roses by Colour'],
    ['Updated: Roses by Colour', 'Roses by Colour'],
    ['Updated 2024: Roses by Colour', 'Roses by Colour'],
    ['[Solved] iPhone won’t charge', 'iPhone won’t charge'],
    ['[Gelöst] Rosen blühen nicht', 'Rosen blühen nicht'],
    ['Aktualisiert: Rosen im Topf', 'Rosen im Topf'],
    ['[Résolu] Mes roses ne fleurissent pas', 'Mes roses ne fleurissent pas'],
    ['[Mis à jour] En 2024, tailler un rosier', 'tailler un rosier'],
    ['(Actualizado) Rosas en maceta', 'Rosas en maceta'],
    ['[Resolvido] A roseira não floresce', 'A roseira não floresce'],
    ['[Risolto]: la rosa non fiorisce', 'la rosa non fiorisce'],
    ['[Решено] Роза не цветёт', 'Роза не цветёт'],
    ['[Çözüldü] Gül açmıyor', 'Gül açmıyor'],
    ['【最新】バラの剪定', 'バラの剪定'],
    ['【2024年最新版】バラの剪定', 'バラの剪定'],
    ['（已解决）玫瑰不开花', '玫瑰不开花'],
    ['[تم الحل] الورد لا يزهر', 'الورد لا يزهر'],
    ['[Updated] Donâ€™t Prune in Frost', 'Don’t Prune in Frost'],
    ['CafÃ© Roses', 'Café Roses'],
  ])('makes of %j', (title, clean) => {
    expect(cleanTitle(title)).toBe(clean);
  });

  it.each([
    'In 2024, voters turned away from roses',
    'New: a rose without thorns',
    'Update: rose show is cancelled',
    'Fixed: How Repair Cafés Save Roses',
    '2024 Approved Budget for the City Rose Garden',
    '(Recommended) Prune in spring',
    '[Tested] Five pairs of secateurs',
    '(Almost) everything about roses',
    '[Video] How a rose opens',
    '[Opinion] Roses are overrated',
    '(New York) Rose prices rise',
    'Newly Updated Rose Catalogue',
    'Solved problems of rose breeding',
    'The updated list: roses that survive frost',
    '1984: a rose is born',
    '2024, das Jahr der Rosen',
    '[Updated]',
    '[New] …',
    'Updated:',
    '',
  ])('leaves %j', (title) => {
    expect(cleanTitle(title)).toBe(title);
  });

  it('never makes a title empty, and is done after once', () => {
    const part = fc.constantFrom('[Updated]', '(New)', 'In 2024,', '2024:', 'Updated:', 'roses', '[Rose]', '…', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const title = parts.join(' ');
        const clean = cleanTitle(title);
        expect(clean === '').toBe(title.trim() === '');
        expect(cleanTitle(clean)).toBe(clean);
      }),
    );
  });
});

describe('isMadeNew', () => {
  it.each(['[New] Roses in Pots', '(Updated 2024) Roses in Pots', '【最新版】バラの剪定', '[Mis à jour] Les rosiers'])(
    'is true of %j',
    (title) => expect(isMadeNew(title)).toBe(true),
  );

  it.each(['[Solved] Rose won’t bloom', '[Video] How a rose opens', 'New roses', 'CafÃ© Roses'])(
    'is false of %j',
    (title) => expect(isMadeNew(title)).toBe(false),
  );
});
