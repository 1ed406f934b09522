import type { Classify } from '../../src/reconcile/privileges.ts';

/** Where tiers are not what is tested: nobody may do more than look. */
export const onlyReads: Classify = () => ({ tier: 'read', whereItRules: 'read', evidence: [] });
