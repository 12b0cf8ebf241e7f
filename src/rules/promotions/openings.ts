/** The short blocks of a page that begin as the phrases of some tables do, found in one pass over all blocks for all tables. */
import { firstWordOf } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { AD_LABELS } from '../ads/labels.ts';
import { onLaterWords } from '../later/words.ts';
import { type Phrases, UNSPACED } from '../phrases.ts';
import { ABOUT_AUTHOR } from './authors/words.ts';
import { CONTENTS, LEFTOVERS } from './tags/words.ts';
import { COMMENTS_CLOSED, VOTE_OPENINGS } from './votes-words.ts';

/** Who asks for which tables. */
const TABLES = {
  ads: [AD_LABELS],
  votes: [VOTE_OPENINGS, COMMENTS_CLOSED],
  authors: [ABOUT_AUTHOR],
  leftovers: [CONTENTS, LEFTOVERS],
} as const satisfies Record<string, readonly Phrases[]>;

type Asker = keyof typeof TABLES;

const ASKERS = ['ads', 'votes', 'authors', 'leftovers'] as const satisfies readonly Asker[];

/** In words; the longest block that anybody asks for says that comments are closed on a page with a long title. */
export const LONGEST_OPENED = 36;

/** By asker, the indices of the blocks that may begin with one of its phrases, in order. */
type Openings = Readonly<Record<Asker, readonly number[]>>;

/** Blocks never change. */
const known = new WeakMap<readonly Block[], Openings>();

/** Who is asked a text that begins with a word; nobody for most words. */
const byWord = new Map<string, readonly Asker[]>();
onLaterWords(() => byWord.clear());

/** Indices of the blocks that may begin with a phrase of the asker's tables: others needn't be looked at. */
export function openedFor(asker: Asker, { blocks }: Page): readonly number[] {
  const openings = known.get(blocks) ?? read(blocks);
  known.set(blocks, openings);
  return openings[asker];
}

function read(blocks: readonly Block[]): Openings {
  const openings: Record<Asker, number[]> = { ads: [], votes: [], authors: [], leftovers: [] };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.words === 0 || block.words > LONGEST_OPENED) continue;
    // Where words aren't parted a phrase may stand anywhere.
    const askers = UNSPACED.test(block.key) ? ASKERS : askersOf(firstWordOf(block.key));
    if (askers !== NOBODY) for (const asker of askers) openings[asker].push(at);
  }
  return openings;
}

function askersOf(word: string): readonly Asker[] {
  let askers = byWord.get(word);
  if (!askers) {
    askers = ASKERS.filter((asker) => TABLES[asker].some((phrases) => phrases.mayBegin(word)));
    byWord.set(word, askers.length === 0 ? NOBODY : askers);
  }
  return askers;
}

const NOBODY: readonly Asker[] = [];
