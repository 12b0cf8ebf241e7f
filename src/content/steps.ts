/** Put into a page when somebody wants to see its steps. */
import { read } from '../core/native.ts';
import { findProcedures } from '../core/procedures.ts';
import { stepFinders } from '../steps/index.ts';
import './late-parts.ts';
import { spansOf, standOf, stepBeingRead } from './step-being-read.ts';

globalThis.winnowFindProcedures = (page) => findProcedures(page, stepFinders);
globalThis.winnowStepBeingRead = (steps, led) => {
  const scroller = read(document, 'scrollingElement') ?? read(document, 'documentElement');
  return stepBeingRead(spansOf(steps), standOf(scroller, led));
};
