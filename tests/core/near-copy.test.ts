/** In which words two texts differ, told by as few words as are needed. */
import { describe, expect, it } from 'vitest';
import { align } from '../../src/core/compare/near-copy.ts';
import { countWords, normalise } from '../../src/core/text.ts';
import { prose } from './documents.ts';

const said = (text: string) => ({ text, words: countWords(normalise(text)) });
const aligned = (was: string, is: string, percent = 90) => align(said(was), said(is), { percent });
const differences = (was: string, is: string) => aligned(was, is)?.differences;

const HEAD = 'Open the settings of your phone and look for the entry that is called';
const TAIL = 'then wait until the light beside the button turns green and take the cable out again';

describe('aligning two texts', () => {
  it.each([
    ['a word', `${HEAD} Storage, ${TAIL}`, `${HEAD} Battery, ${TAIL}`, [{ was: 'Storage', is: 'Battery' }]],
    ['a word at the end', `${HEAD} ${TAIL} now`, `${HEAD} ${TAIL} later`, [{ was: 'again now', is: 'again later' }]],
    [
      'a word more',
      `${HEAD} Storage, ${TAIL}`,
      `${HEAD} Free Storage, ${TAIL}`,
      [{ was: 'called Storage', is: 'called Free Storage' }],
    ],
    ['a sign', `${HEAD} C++, ${TAIL}`, `${HEAD} C#, ${TAIL}`, [{ was: 'C++, then', is: 'C#, then' }]],
    ['letters with marks', `${HEAD} Größe, ${TAIL}`, `${HEAD} Länge, ${TAIL}`, [{ was: 'Größe', is: 'Länge' }]],
  ])('finds %s', (_, was, is, expected) => {
    expect(differences(was, is)).toEqual(expected);
    expect(aligned(was, is)?.shared).toBeGreaterThanOrEqual(Math.ceil(0.9 * countWords(normalise(is)) - 1));
  });

  it('takes each character for a word where no spaces are written', () => {
    const text = '打开手机的设置并查找名为存储的条目然后等待按钮旁边的灯变绿再拔出电缆';
    expect(differences(text, text.replace('绿', '红'))).toEqual([{ was: '变绿再', is: '变红再' }]);
  });

  it('sees no difference in where a word may be broken', () => {
    const broken = `${HEAD} Spei\u00adcher, ${TAIL}`
      .replace('settings', 'set\u00adtings')
      .replace('light', 'li\u00adght');
    expect(differences(`${HEAD} Batterie, ${TAIL}`, broken)).toEqual([{ was: 'Batterie', is: 'Speicher' }]);
  });

  it('gives up on what differs in too much', () => {
    expect(aligned(prose('a', 40), prose('b', 40))).toBeNull();
    expect(aligned(`${HEAD} ${TAIL}`, `${TAIL} ${HEAD}`)).toBeNull();
    expect(aligned(`${HEAD} ${TAIL}`, HEAD)).toBeNull();
  });

  it('says nothing of what is the same', () => {
    expect(aligned(`${HEAD} ${TAIL}`, `${HEAD} ${TAIL}`)).toBeNull();
  });
});
