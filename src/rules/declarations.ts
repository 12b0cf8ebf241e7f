/**
 * What settings and pages need to know of the rules: all but how they find. The build replaces this module by its value,
 * so that popup, options and background don't carry the rules' code and tables (docs/decisions/0004).
 */
import type { RuleDeclaration } from '../core/types.ts';
import { rules } from './index.ts';

export const declarations: readonly RuleDeclaration[] = rules.map(({ id, on, options }) => ({ id, on, options }));
