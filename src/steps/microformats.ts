/** Steps that the page marks by the class names of h-recipe and the older hRecipe: https://microformats.org/wiki/h-recipe. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOfJobs } from './job-on-page.ts';
import { type Marking, markedUpJobs } from './marked-up-job.ts';

const ID = 'microformats';

const RECIPES = ['h-recipe', 'hrecipe'];
const NAMED = new RegExp(`(?:^|\\s)(?:${RECIPES.join('|')})(?:\\s|$)`);
const MAY_BE_NAMED = new RegExp(RECIPES.join('|'));
const PROPERTIES: Readonly<Record<string, string>> = {
  'e-instructions': 'instructions',
  instructions: 'instructions',
  'p-name': 'name',
  fn: 'name',
};

const isRecipe = (element: Element): boolean => RECIPES.some((name) => element.classList.contains(name));

const MARKING: Marking = {
  attribute: 'class',
  jobs: NAMED,
  mayBeJobs: (index) => index.named(MAY_BE_NAMED),
  marked: [...RECIPES, ...Object.keys(PROPERTIES)].map((name) => `.${name}`).join(', '),
  kindOf: (element) => (isRecipe(element) ? 'Recipe' : null),
  propertiesOf: (element) => [...element.classList].flatMap((name) => PROPERTIES[name] ?? []),
  isThing: isRecipe,
};

export const microformats: StepFinder = {
  id: ID,
  find: (page: Page): Iterable<FoundProcedure> => procedureOfJobs(ID, markedUpJobs(page, MARKING), page),
};
