/** Put into a page once there is a rule of the person's own for it. */
import { mySelectors } from '../rules/my-selectors.ts';
import './late-parts.ts';

globalThis.winnowOwn = mySelectors;
