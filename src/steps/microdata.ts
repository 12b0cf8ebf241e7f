/** Steps that the page marks in microdata: `itemtype="https://schema.org/Recipe"`, `itemprop="recipeInstructions"`. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOfJobs } from './job-on-page.ts';
import { type Marking, markedUpJobs } from './marked-up-job.ts';
import { kindOf } from './schema-job.ts';

const ID = 'microdata';

const words = (element: Element, name: string): string[] =>
  (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean);

const MARKING: Marking = {
  attribute: 'itemtype',
  jobs: /Recipe|HowTo/,
  mayBeJobs: (index) => index.having('itemtype'),
  marked: '[itemscope], [itemprop]',
  kindOf: (element) => (element.hasAttribute('itemscope') ? kindOf(words(element, 'itemtype')) : null),
  propertiesOf: (element) => words(element, 'itemprop'),
  isThing: (element) => element.hasAttribute('itemscope'),
};

export const microdata: StepFinder = {
  id: ID,
  find: (page: Page): Iterable<FoundProcedure> => procedureOfJobs(ID, markedUpJobs(page, MARKING), page),
};
