/** All that the tables of actions tell a plan. */
import type { Knowledge } from '../reconcile/privileges.ts';
import { classify } from './classify.ts';
import { compare } from './compare.ts';

export const knowledge: Knowledge = { classify, compare };
