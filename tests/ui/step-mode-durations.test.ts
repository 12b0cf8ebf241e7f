import { describe, expect, it } from 'vitest';
import { durationsIn } from '../../src/step-mode/durations.ts';

const found = (text: string) => durationsIn(text).map(({ seconds, text: said }) => [said, seconds / 60]);

describe('durations', () => {
  it.each([
    ['Bake for 20 minutes.', [['20 minutes', 20]]],
    ['Bake 15–20 min. until golden', [['15–20 min', 15]]],
    [
      'Simmer for 10 to 12 minutes, then rest for 5 mins',
      [
        ['10 to 12 minutes', 10],
        ['5 mins', 5],
      ],
    ],
    ['Chill for 1 hour and 30 minutes', [['1 hour and 30 minutes', 90]]],
    ['Leave for 1 1/2 hours', [['1 1/2 hours', 90]]],
    ['Leave for 1½ hours', [['1½ hours', 90]]],
    ['Leave for 2.5 hours', [['2.5 hours', 150]]],
    ['Pour it into the cold kettle and wait one hour.', [['one hour', 60]]],
    ['Wait half an hour.', [['half an hour', 30]]],
    ['Set a 5-minute timer', [['5-minute', 5]]],
    ['Hold the button for 30 seconds', [['30 seconds', 0.5]]],
    [
      '25 Minuten backen, dann eine Stunde abkühlen lassen',
      [
        ['25 Minuten', 25],
        ['eine Stunde', 60],
      ],
    ],
    ['Laissez reposer 1 h 30 au frais', [['1 h 30', 90]]],
    ['Enfournez 1h15.', [['1h15', 75]]],
    ['Hornear durante 40 minutos', [['40 minutos', 40]]],
    ['Cuocere per mezz’ora', [['mezz’ora', 30]]],
    ['Deixe descansar por 10 minutos', [['10 minutos', 10]]],
    ['Laat 2 uur rijzen', [['2 uur', 120]]],
    ['Grädda i 20 minuter', [['20 minuter', 20]]],
    ['Bages i 2 timer', [['2 timer', 120]]],
    ['Piec przez 45 minut', [['45 minut', 45]]],
    ['Pečte 1 hodinu', [['1 hodinu', 60]]],
    ['Варить 15 минут', [['15 минут', 15]]],
    ['Варити 7 хвилин', [['7 хвилин', 7]]],
    ['30 dakika pişirin', [['30 dakika', 30]]],
    ['Ψήστε για 35 λεπτά', [['35 λεπτά', 35]]],
    ['اتركه ٢٠ دقيقة', [['٢٠ دقيقة', 20]]],
    ['२० मिनट तक पकाएँ', [['२० मिनट', 20]]],
    ['中火で20分煮る', [['20分', 20]]],
    ['１時間３０分おく', [['１時間３０分', 90]]],
    [
      '静置二十分钟，再蒸半个小时',
      [
        ['二十分钟', 20],
        ['半个小时', 30],
      ],
    ],
    ['20분간 끓인다', [['20분', 20]]],
    ['Rebus 10 menit', [['10 menit', 10]]],
    ['Nấu 15 phút', [['15 phút', 15]]],
    ['อบ 20 นาที', [['20 นาที', 20]]],
  ])('are found in “%s”', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    'Preheat the oven to 180 °C.',
    'Add 2 eggs and 300 g of flour.',
    'Add a second layer.',
    'Stir 3 times.',
    'Fold it in thirds, 3分の1 each, 三分之一, 3분의 1',
    'Store for up to 3 days.',
    'Wait 2 seconds.',
    'Leave for 72 hours.',
    'Take 5 hammers and 4 minutiae.',
    'See page 12.',
  ])('are not found in “%s”', (text) => expect(found(text)).toEqual([]));

  it('are told once, and no more than somebody can watch', () => {
    expect(found('Bake 5 minutes, turn, 5 more minutes, bake 5 min')).toEqual([['5 minutes', 5]]);
    expect(found('1 min 2 min 3 min 4 min 5 min 6 min')).toHaveLength(4);
  });

  it('are looked for in no time, whatever the text', () => {
    const start = performance.now();
    for (const part of ['1 ', '1-', '十', 'half ', '1 1/2 ', 'a to ']) durationsIn(part.repeat(5_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
