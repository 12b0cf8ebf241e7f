import { describe, expect, it } from 'vitest';
import { repeatedSections } from '../../src/rules/repeated-sections.ts';
import { pageOf, prose } from '../core/documents.ts';

const folds = (body: string) =>
  [...repeatedSections.find(pageOf(body), { sensitivity: 'near' })].map(({ targets }) =>
    targets.map(({ id }) => id).join(' '),
  );

const section = (seed: string, id: string) => `<p id="${id}">${prose(seed, 30)}</p>`;

describe('a repeat', () => {
  const original = section('a', 'a1') + section('b', 'b1');

  it('of two sections in a row is one fold', () => {
    expect(folds(`${original}<hr>${section('a', 'a2')}${section('b', 'b2')}`)).toEqual(['a2 b2']);
  });

  it('is one where its words may be broken at other letters', () => {
    const broken = section('a', 'a2').replace(/a(?=\d+[ .])/g, 'a\u00ad');
    expect(folds(`${original}<hr>${broken}`)).toEqual(['a2']);
  });

  it('is none where a hyphen is seen in a word', () => {
    const text = (word: string) =>
      `<p>The sofa of which we told is ready, and it was the firm at the ${word} of the old bridge that had to repair all of its springs.</p>`;
    expect(folds(text('recreation') + text('re-creation'))).toEqual([]);
  });

  it('is one fold over a picture that stands between', () => {
    expect(folds(`${original}${section('a', 'a2')}<p><img src="/new.png"></p>${section('b', 'b2')}`)).toEqual([
      'a2 b2',
    ]);
  });

  it('that goes on after new text has a fold of its own there', () => {
    expect(folds(`${original}${section('a', 'a2')}<p>New text.</p>${section('b', 'b2')}`)).toEqual(['a2', 'b2']);
  });

  it('leaves a label after new text where it is', () => {
    const label = (id: string) => `<p id="${id}">A label of five words</p>`;
    const body = `${section('a', 'a1')}${label('l1')}${section('a', 'a2')}<p>New text.</p>${label('l2')}`;
    expect(folds(body)).toEqual(['a2']);
  });

  it('of which two copies follow one another is one fold', () => {
    const copies = ['2', '3', '4'].map((id) => section('a', `a${id}`) + section('b', `b${id}`)).join('');
    expect(folds(original + copies)).toEqual(['a2 b2 a3 b3 a4 b4']);
  });

  it('goes on over what stands between its originals, be it a folded copy', () => {
    const body = `${section('a', 'a1')}<p>New.</p>${section('a', 'a2')}${section('b', 'b1')}<hr>${section('a', 'a3')}${section('b', 'b3')}`;
    const [, second] = [...repeatedSections.find(pageOf(body), { sensitivity: 'near' })];
    expect(folds(body)).toEqual(['a2', 'a3 b3']);
    expect(second?.original?.map(({ id }) => id)).toEqual(['a1', 'b1']);
  });
});

describe('texts that nearly agree', () => {
  const filled = (name: string) => `<p id="${name}">${name} ${prose('form', 39)}.</p>`;
  const changed = `<p id="changed">newer ${prose('own', 39)}.</p>`;

  it('fold, where there are two of them', () => {
    expect(folds(filled('one') + filled('two'))).toEqual(['two']);
  });

  it('stay, where they are a form that was filled in, and keep nothing else from folding', () => {
    const forms = ['one', 'two', 'three', 'four', 'five', 'six'].map(filled);
    const own = `<p id="own">older ${prose('own', 39)}.</p>`;
    expect(folds(forms.join(''))).toEqual([]);
    expect(folds(own + forms.join('') + changed)).toEqual(['changed']);
  });

  it('fold beside a form that says the opposite', () => {
    const line = (id: string, at20: string, change: Record<number, string> = {}) => {
      const words = prose('form', 40).split(' ').with(20, at20);
      for (const [at, word] of Object.entries(change)) words[Number(at)] = word;
      return `<p id="${id}">${words.join(' ')}</p>`;
    };
    const form = line('f1', 'always') + line('f2', 'always', { 39: 'second' }) + line('f3', 'always', { 39: 'third' });
    const opposite = line('g1', 'never');
    expect(folds(form + opposite)).toEqual([]);
    expect(folds(form + opposite + line('g2', 'never', { 0: 'beginning' }))).toEqual(['g2']);
  });

  it('stay, where a figure or a name is another; a year is none', () => {
    const dose = (id: string, at5: string, of20 = 'sugar') =>
      `<p id="${id}">${prose('dose', 40).split(' ').with(5, at5).with(20, of20).join(' ')}.</p>`;
    expect(folds(dose('a', '5') + dose('b', '15'))).toEqual([]);
    expect(folds(dose('a', '5') + dose('b', '5ml'))).toEqual([]);
    expect(folds(dose('a', 'Halden') + dose('b', 'Morra'))).toEqual([]);
    expect(folds(dose('a', 'much') + dose('b', '12'))).toEqual([]);
    expect(folds(dose('a', '2023') + dose('b', '2024'))).toEqual(['b']);
    expect(folds(dose('a', '5') + dose('b', '5', 'honey'))).toEqual(['b']);
    expect(folds(dose('a', '5') + dose('b', '5'))).toEqual(['b']);
  });

  it('stay, where the difference is what the title over each names', () => {
    const soup = (id: string, name: string) =>
      `<h2>Soup of ${name}</h2><p id="${id}">${prose('soup', 40).split(' ').with(5, name).join(' ')}</p>`;
    expect(folds(soup('a', 'carrots') + soup('b', 'beetroots'))).toEqual([]);
    expect(folds(soup('a', 'carrots') + soup('b', 'carrots').replace('id="b">soup0', 'id="b">other'))).toEqual([' b']);
  });

  it('stay, where the line before announces another wording', () => {
    expect(folds(`${filled('one')}<p>After:</p>${filled('two')}`)).toEqual([]);
    expect(folds(`${filled('one')}<p>What came of it.</p>${filled('two')}`)).toEqual(['two']);
    expect(folds(`${filled('one')}<p>After:</p>${filled('one')}`)).toEqual(['one']);
  });

  it('have an original of about their length, or none', () => {
    expect(folds(`<p>${prose('own', 60)}</p>${changed}`)).toEqual([]);
  });

  it('are told from equal ones, where length and some letters agree', () => {
    const line = (middle: string) => `<p>${prose('a', 15)} ${middle} ${prose('b', 15)}</p>`;
    const texts = Array.from({ length: 9 }, (_, at) => line(`w${at}w`));
    // Each text once, and the fifth again.
    expect(folds(texts.join(''))).toEqual([]);
    expect(folds(`${texts.join('')}<hr>${line('w4w').replace('<p>', '<p id="again">')}`)).toEqual(['again']);
  });
});
