/** The rules of attributes for access control (ABAC): one set of attributes for the whole instance. */
import { same, sortedRecord } from '../canonical.ts';
import type { Key } from '../types.ts';
import type { Rules } from './rules.ts';

export const ACCESS_CONTROL_ATTRIBUTES_KEY: Key = 'accessControlAttributes';

export const accessControlAttributesRules: Rules<'accessControlAttributes'> = {
  key: () => ACCESS_CONTROL_ATTRIBUTES_KEY,
  normalise: (spec) => ({ attributes: sortedRecord(spec.attributes) }),
  settle: (wanted) => wanted,
  // Policies may allow or deny by these attributes: which way a change goes is not known here.
  risk: (before, after) =>
    same(before?.attributes ?? {}, after?.attributes ?? {}) ? 'neutral' : 'broadens',
  lanes: () => ['accessControlAttributes'],
  needs: () => [],
  ids: () => ({}),
  describe: () => 'attributes for access control',
};
