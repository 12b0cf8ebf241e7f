/** Put into a page when somebody wants to see its steps. */
import { stepFinders } from '../steps/index.ts';
import './late-parts.ts';

globalThis.winnowStepFinders = stepFinders;
