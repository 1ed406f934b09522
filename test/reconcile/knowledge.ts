import { permissionSetRules } from '../../src/reconcile/kinds/permission-set.ts';
import type { Knowledge } from '../../src/reconcile/privileges.ts';

const NO_ACTIONS = { count: 0, changing: 0, first: [] };

/** Where tiers are not what is tested: nobody may do more than look. */
export const onlyReads: Knowledge = {
  classify: () => ({ tier: 'read', whereItRules: 'read', evidence: [] }),
  compare: (before, after) => ({
    risk: permissionSetRules.risk(before, after),
    rights: { added: NO_ACTIONS, removed: NO_ACTIONS },
  }),
};
