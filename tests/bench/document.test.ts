/** The figures in the documents are those that were printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printedBy, withTable } from '../../scripts/bench/document.mjs';
import { ROOT } from '../architecture/sources.ts';

const DOCUMENT = readFileSync(join(ROOT, 'docs/benchmarks.md'), 'utf8');

it('puts a new table into the place of the last, and leaves what people wrote', () => {
  const first = withTable(DOCUMENT, 'Printed today.', 'a  1');
  const second = withTable(first, 'Printed later.', 'a  2');
  expect(second).toContain('Printed later.\n\n```\na  2\n```');
  expect(second).not.toContain('today');
  expect(second.split('\n')[0]).toBe(DOCUMENT.split('\n')[0]);
});

it('takes figures only, and no text of a page', () => {
  const printed = [
    'family: 2 pages',
    '                kept',
    '  copy                0.505    0.43',
    '  f105 F1 0.846',
    '    A sentence of somebody’s page.',
  ];
  const written = withTable(DOCUMENT, 'Printed today.', printed.join('\n'));
  expect(written).toContain(`\`\`\`\n${printed.slice(0, 3).join('\n')}\n\`\`\``);
  expect(written).not.toContain('somebody’s page');
});

it('says where a document has no place for it', () => {
  expect(() => withTable('# Figures\n', '', '')).toThrow('no place');
});

it('takes what is printed, and shows it too', async () => {
  const shown: unknown[] = [];
  const { log } = console;
  console.log = (...parts: unknown[]) => void shown.push(...parts);
  try {
    expect(await printedBy(async () => console.log('one\ntwo'))).toBe('one\ntwo');
  } finally {
    console.log = log;
  }
  expect(shown).toEqual(['one\ntwo']);
});
