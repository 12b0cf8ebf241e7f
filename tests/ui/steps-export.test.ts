import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/outcome.ts';
import { type NamedProcedure, stepsAs } from '../../src/export/steps.ts';

const step = (text: string, more: Partial<Step> = {}): Step => ({ text, images: [], anchor: text, ...more });
const named = (name: string, place: string, ...steps: Step[]): NamedProcedure => ({
  procedure: { title: name, source: 'test', steps },
  name,
  place,
});

const ACID = named(
  'With acid',
  'Way 1 of 2',
  step('Fill it.\nOnly half full.', { images: ['https://kettles.example/1 a.png', 'data:image/png;base64,AA'] }),
  step('Boil it.'),
);
const CAKE = named(
  'A cake',
  '',
  step('Mix.', { section: 'For the dough' }),
  step('Knead.', { section: 'For the dough' }),
  step('Whisk.', { section: 'For the icing' }),
);

describe('steps to take along', () => {
  it('are plain text', () => {
    expect(stepsAs('text', [ACID, CAKE], 'https://kettles.example/')).toBe(
      'With acid (Way 1 of 2)\n\n1. Fill it.\n   Only half full.\n2. Boil it.\n\nA cake\n\nFor the dough\n\n1. Mix.\n2. Knead.\n\nFor the icing\n\n3. Whisk.\n\nhttps://kettles.example/\n',
    );
  });

  it('are Markdown, with their pictures on the web', () => {
    expect(stepsAs('markdown', [ACID], 'https://kettles.example/')).toBe(
      '## With acid (Way 1 of 2)\n\n1. Fill it.  \n   Only half full.  \n   ![](<https://kettles.example/1%20a.png>)\n2. Boil it.\n\n<https://kettles.example/>\n',
    );
    expect(stepsAs('markdown', [CAKE], '')).toBe(
      '## A cake\n\n### For the dough\n\n1. Mix.\n2. Knead.\n\n### For the icing\n\n3. Whisk.\n',
    );
  });

  it.each([
    ['Press *Enter* and type `ls_a`', '1. Press \\*Enter\\* and type \\`ls\\_a\\`'],
    ['<img src=x onerror=y> [here](javascript:z)', '1. \\<img src=x onerror=y\\> \\[here\\](javascript:z)'],
    ['# is the key', '1. \\# is the key'],
    ['2. is not a list', '1. 2\\. is not a list'],
    ['- nor this', '1. \\- nor this'],
    ['Salt &amp; pepper', '1. Salt \\&amp; pepper'],
    ['Use 1.5 l at 20–25 °C', '1. Use 1.5 l at 20–25 °C'],
  ])('keep a stranger’s text text: %s', (text, line) => {
    expect(stepsAs('markdown', [named('T', '', step(text))], '').split('\n')[2]).toBe(line);
  });
});
