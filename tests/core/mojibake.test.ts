import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from 'windows-1252';
import { brokenRuns, repairMojibake } from '../../src/core/mend/mojibake.ts';

const bytesOf = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
/** As a page says it that was written in UTF-8 and is read as Windows-1252. */
const broken = (text: string): string => decode(bytesOf(text));

describe('repairMojibake', () => {
  it.each([
    ['donâ€™t', 'don’t'],
    ['â€œYesâ€\x9d, she said', '“Yes”, she said'],
    ['pages 10â€“20 â€¦', 'pages 10–20 …'],
    ['â€¢ First item', '• First item'],
    ['1920 Ã— 1080', '1920 × 1080'],
    ['cafÃ© crÃ¨me Ã\xa0 Paris', 'café crème à Paris'],
    ['Ã‰tat', 'État'],
    ['KÃ¶ln und DÃ¼sseldorf', 'Köln und Düsseldorf'],
    ['Ã–sterreich', 'Österreich'],
    ['Stra\u00c3\u0178e', 'Straße'],
    ['25Â\xa0Â°C, 40Â°, Â£5, Â© 2024', '25\xa0°C, 40°, £5, © 2024'],
    ['WINDOWSÂ®', 'WINDOWS®'],
    ['Â«OuiÂ»', '«Oui»'],
    ['â‚¬ 30 and 20â„¢', '€ 30 and 20™'],
    ['SÃ£o JoÃ£o', 'São João'],
    ['Å¡koda, ÄŒesko', 'škoda, Česko'],
    ['kÄ±rmÄ±zÄ±', 'kırmızı'],
    ['ðŸ˜€ ðŸ‘\x8d', '😀 👍'],
    ['ï»¿Start', '\ufeffStart'],
    ['ä½\xa0å¥½ï¼Œä¸–ç•Œã€‚', '你好，世界。'],
    ['“cafÃ©”', '“café”'],
    // Broken twice, and three times.
    ['donÃ¢â‚¬â„¢t', 'don’t'],
    ['the cityÃ¢â‚¬â„¢s â€˜newâ€™ cafÃƒÂ©', 'the city’s ‘new’ café'],
    [broken(broken(broken('naïve'))), 'naïve'],
    // One that healthy text might have, beside one that it can't have.
    ['SÃƒO PAULO, AMANHÃƒ: maÃ§Ã£', 'SÃO PAULO, AMANHÃ: maçã'],
    ['L’Å’uvre dâ€™art', 'L’Œuvre d’art'],
  ])('repairs %j', (text, right) => {
    expect(repairMojibake(text)).toBe(right);
  });

  it.each([
    // Capitals that end words, before what stands after words.
    '“A MINHA IRMÔ',
    'MANHû, disse ela',
    'AMANHÃ… OU NUNCA',
    'MAÇÃ–PERA',
    '„MENÜ“ und „KÄ“',
    '«CAFÉ» «Ñ» «Ö»',
    'bokstaven ”Å”, ”Ö” och ”Ä”…',
    'VIÐ… BORГ',
    'Ø½ mm, Ø±0,1, Ø»',
    'Samsung GALAXY TÖ®',
    // Accented letters that end words, before two such marks.
    'le passé»… été”… voilà\xa0» là\xa0«',
    'Città”… perché»”',
    'Spaß“ Spaß” Spaß»',
    // Healthy letters of these pages.
    'À Â Æ Ç È É Ê Ë Î Ï Ô Œ Ù Û Ü Ÿ',
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ',
    // Bytes that are not UTF-8, and some of a longer run that is not.
    'â€ and Ã alone, â™ too',
    'éÃ© and Ã©é',
    'Çâ€™Ç',
    // What decodes by chance to signs that nobody writes.
    'CAFÉ®É®',
    '',
    'plain ASCII',
  ])('leaves %j', (text) => {
    expect(repairMojibake(text)).toBeNull();
  });

  it('says where the runs are', () => {
    expect(brokenRuns('It isnâ€™t cafÃ©.')).toEqual([
      { at: 6, before: 'â€™', after: '’' },
      { at: 14, before: 'Ã©', after: 'é' },
    ]);
  });
});

const letters = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCharCode(code));
const word = (letter: fc.Arbitrary<string>) =>
  fc.array(letter, { minLength: 3, maxLength: 9 }).map((all) => all.join(''));
const text = (letter: fc.Arbitrary<string>) =>
  fc.array(word(letter), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

describe('any text that was read wrongly', () => {
  it.each([
    ['Latin with accents', fc.oneof(letters(0x61, 0x7a), fc.constantFrom(...'éèüöñçãåłčğşőàßØÉ'))],
    ['Greek', letters(0x3b1, 0x3c9)],
    ['Cyrillic', letters(0x410, 0x44f)],
    ['Hebrew', letters(0x5d0, 0x5ea)],
    ['Arabic', letters(0x627, 0x63a)],
    ['Devanagari', letters(0x905, 0x939)],
    ['Thai', letters(0xe01, 0xe2e)],
    ['Han', letters(0x4e00, 0x9fa5)],
    ['Hangul', letters(0xac00, 0xd7a3)],
    ['punctuation', fc.oneof(letters(0x61, 0x7a), fc.constantFrom('’', '“', '–', '…', '€', '™', '°'))],
  ])('is repaired: %s', (_name, letter) => {
    let repaired = 0;
    fc.assert(
      fc.property(text(letter), (original) => {
        const wrong = broken(original);
        const result = repairMojibake(wrong);
        // Never something else: repaired as a whole, or left because no run in it is beyond doubt.
        expect([original, null]).toContain(result);
        if (result !== null) repaired++;
        else if (wrong !== original) expect(brokenRuns(wrong)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(repaired).toBeGreaterThan(150);
  });
});

const HEALTHY = [
  'L’été où j’ai vu la forêt, là-bas : « Noël », dit-elle, « ça va… » — et voilà.',
  'Größe, Straße, „ÄRGER“ – Müßiggang ist aller Laster Anfang; 50 € für ÖBB!',
  '¿Qué pasó, señor? «Mañana», dijo él… ¡AÑO NUEVO! Pingüinos a 20 °C.',
  '“AMANHÃ”, disse a irmã; “SÃO PAULO – CORAÇÃO” não é o fim… à tarde.',
  'Perché no? «È così», disse; la città è già più bella – però…',
  'Příliš žluťoučký kůň úpěl ďábelské ódy – „ŽIVOT“.',
  'Zażółć gęślą jaźń… „ŁÓDŹ” – pięć złotych.',
  '”Å, Ä och Ö” är bokstäver – på svenska – i ”SMÅÅ”.',
  'Þórður fór á sjó; „ÞAÐ“ – sagði hann…',
  'Tôi yêu tiếng nước tôi — “TIẾNG VIỆT”, ÂM NHẠC…',
  'Широкая электрификация южных губерний — «ДА», сказал он…',
  'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία… «ΝΑΙ».',
  'صِف خَلقَ خَودٍ كَمِثلِ الشَمسِ — «نعم».',
  'いろはにほへと、ちりぬるを。「はい」と…',
  '天地玄黃，宇宙洪荒。“是”——他说…',
];

it.each(HEALTHY)('healthy text stays: %s', (sentence) => {
  expect(repairMojibake(sentence)).toBeNull();
  expect(repairMojibake(sentence.toUpperCase())).toBeNull();
  // Also when it was read wrongly and repaired once: the repair is the last word.
  const repaired = repairMojibake(broken(sentence));
  expect(repaired).toBe(sentence);
});

it('leaves any mix of what healthy words and marks are made of', () => {
  const mark = fc.constantFrom(' ', '’', '”', '“', '…', '–', ' – ', '»', ' «', '\xa0»', '.', ', ');
  const part = fc.oneof(
    mark,
    fc.constantFrom('CAFÉ', 'IRMÃ', 'MENÜ', 'été', 'città', 'PÅ', 'Straße', 'voilà', 'SÃO', 'BORÐ'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(part, mark), { maxLength: 20 }), (parts) => {
      expect(repairMojibake(parts.flat().join(' '))).toBeNull();
    }),
    { numRuns: 300 },
  );
});
