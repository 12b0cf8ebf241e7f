/** The check for a procedure that was kept outside of the page it came from. */
import * as v from 'valibot';
import type { Procedure } from '../core/outcome.ts';

const Step = v.object({
  text: v.string(),
  images: v.array(v.string()),
  anchor: v.string(),
  section: v.exactOptional(v.string()),
});

export const ProcedureSchema: v.GenericSchema<unknown, Procedure> = v.object({
  title: v.nullable(v.string()),
  source: v.string(),
  steps: v.array(Step),
  place: v.exactOptional(v.object({ word: v.string(), number: v.number(), of: v.number() })),
});
