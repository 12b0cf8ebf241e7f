/** The scores once reached. They may rise; a change that lets one fall is refused. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { table } from './tables.mjs';

const FILE = fileURLToPath(new URL('../../tests/bench/floors.json', import.meta.url));

/** Floors are written down to this many parts of one, rounded down. */
const PARTS = 1000;

/** Scores are exact and the same on each run; only the writing of numbers needs this. */
const TINY = 1e-9;

export const readFloors = async () => JSON.parse(await readFile(FILE, 'utf8'));

/** One line for each score below its floor: set, rate, score, floor. */
export function belowFloors(floors, scores) {
  return Object.entries(floors).flatMap(([set, rates]) =>
    Object.entries(rates)
      .map(([rate, floor]) => [set, rate, scores[set]?.[rate] ?? 0, floor])
      .filter(([, , score, floor]) => score < floor - TINY),
  );
}

/** The floors with each that was passed lifted to the score; none is lowered. */
export function raised(floors, scores) {
  const lifted = {};
  for (const [set, rates] of Object.entries(scores)) {
    lifted[set] = { ...floors[set] };
    for (const [rate, score] of Object.entries(rates)) {
      if (typeof score !== 'number') continue;
      lifted[set][rate] = Math.max(floors[set]?.[rate] ?? 0, Math.floor((score + TINY) * PARTS) / PARTS);
    }
  }
  return { ...floors, ...lifted };
}

export const writeFloors = (floors) => writeFile(FILE, `${JSON.stringify(floors, null, 2)}\n`);

/** Prints how the scores stand to their floors; true when none is below. */
export function reportFloors(floors, scores) {
  const below = belowFloors(floors, scores);
  if (below.length === 0) {
    console.log('All scores are at or above their floors.');
    return true;
  }
  console.log(`Below the floors of tests/bench/floors.json:\n${table(['set', 'rate', 'score', 'floor'], below)}`);
  return false;
}
