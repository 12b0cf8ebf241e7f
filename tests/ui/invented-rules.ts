/** The two rules of the tests' pages in the place of the real ones, for whoever imports this before what draws them. */
import { vi } from 'vitest';

vi.mock('../../src/rules/index.ts', () => ({
  rules: [
    { id: 'stickers', on: true, pass: 'first', find: () => [], options: { edges: { kind: 'switch', initial: true } } },
    {
      id: 'echoes',
      on: true,
      pass: 'repeats',
      find: () => [],
      options: {
        likeness: { kind: 'choice', values: ['exact', 'near'], initial: 'near' },
        'least-words': { kind: 'number', least: 2, most: 20, initial: 5 },
      },
    },
  ],
}));
