/** Steps that the page marks in RDFa: `typeof="schema:Recipe"`, `property="recipeInstructions"`, also `v:instructions`. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOfJobs } from './job-on-page.ts';
import { type Marking, markedUpJobs } from './marked-up-job.ts';
import { kindOf, typeName } from './schema-job.ts';

const ID = 'rdfa';

const words = (element: Element, name: string): string[] =>
  (element.getAttribute(name) ?? '').split(/\s+/).filter(Boolean);

const MARKING: Marking = {
  attribute: 'typeof',
  jobs: /Recipe|HowTo/,
  mayBeJobs: (index) => index.having('typeof'),
  marked: '[typeof], [property]',
  kindOf: (element) => kindOf(words(element, 'typeof')),
  propertiesOf: (element) => words(element, 'property').map(typeName),
  isThing: (element) => element.hasAttribute('typeof'),
};

export const rdfa: StepFinder = {
  id: ID,
  find: (page: Page): Iterable<FoundProcedure> => procedureOfJobs(ID, markedUpJobs(page, MARKING), page),
};
