/** Where one sentence ends and the next begins, in every kind of script. */
import { describe, expect, it } from 'vitest';
import { sayingsOf } from '../../src/core/compare/sayings.ts';
import { pageOf } from './documents.ts';

const said = (text: string): string[] => pageOf(`<article><p>${text}</p></article>`).blocks.flatMap(sayingsOf);

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'a full stop, a question, a shout, an ellipsis': ['close the valve.', 'is it shut?', 'look!', 'wait…', 'now go on'],
  'quotation marks and brackets that close after the stop': ['“shut it.”', '(look first.)', 'then open it'],
  'Chinese and Japanese, with and without spaces': ['先に弁を閉める。', '水は止まった？', '見る！', '次へ進む'],
  'Thai, which ends a sentence with a space': ['ปิดวาล์วก่อน', 'เปิดก๊อกให้แห้ง'],
  'Arabic and Urdu': ['أغلق الصمام أولا؟', 'پہلے والو بند کریں۔', 'پھر کھولیں'],
  'Hindi and Armenian': ['पहले वाल्व बंद करें।', 'փակեք փականը։', 'नल खोलें'],
};

describe('a text', () => {
  it.each(Object.entries(SENTENCES))('is parted at %s', (_name, sentences) => {
    expect(said(sentences.join(' ')).length).toBe(sentences.length);
  });

  it.each([
    ['a number', 'it takes 1.5 litres and 3,25 minutes'],
    ['an address', 'see www.taps.example/rings.html for more'],
    ['a word that goes on after the stop', 'the node.js of taps'],
  ])('is not parted inside %s', (_name, text) => {
    expect(said(text)).toHaveLength(1);
  });

  it('is parted in Chinese where no space stands', () => {
    expect(said('先关阀门。再开水龙头！好了吗？好了')).toHaveLength(4);
  });

  it('says the same sentences whatever stands between them', () => {
    expect(said('Close the valve.   Open the tap.\n Dry it.')).toEqual(said('Close the valve. Open the tap. Dry it.'));
  });
});
