/** Steps that the page describes in JSON-LD. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOfJobs } from './job-on-page.ts';
import { jobsInJsonLd } from './json-ld-read.ts';

const ID = 'json-ld';

export const jsonLd: StepFinder = {
  id: ID,
  find: (page: Page): Iterable<FoundProcedure> => procedureOfJobs(ID, jobsInJsonLd(page.document), page),
};
