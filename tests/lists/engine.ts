/** The engine that is shipped, for tests. */

import { loadEngine } from '../../scripts/lists.mjs';
import { questionOf, toAnswer } from '../../src/core/page/list-question.ts';
import type { ListAnswer, Page } from '../../src/core/types.ts';
import { ask, type ListEngine, open } from '../../src/lists/engine.ts';

export const engine: ListEngine = open(await loadEngine());

/** What the lists say of a page. */
export const answerFor = (page: Pick<Page, 'root' | 'url'>): ListAnswer => toAnswer(ask(engine, questionOf(page)));
