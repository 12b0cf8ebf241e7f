/** Put into a page once somebody asks what would be done by other choices. */
import './late-parts.ts';
import { tryOption, tryOwn, tryRules } from './trial.ts';

globalThis.winnowTrials = { tryOption, tryRules, tryOwn };
