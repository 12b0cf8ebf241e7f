/** Put into a page when somebody wants to see its steps. */
import { findProcedures } from '../core/procedures.ts';
import { stepFinders } from '../steps/index.ts';
import './late-parts.ts';

globalThis.winnowFindProcedures = (page) => findProcedures(page, stepFinders);
