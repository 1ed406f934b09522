/** Under what a group or user may be met: AWS keeps a name, and the Entra object that SCIM noted. */
import type { Names } from './kinds/rules.ts';
import type { PrincipalType } from './types.ts';

/**
 * Texts of which two principals share one when they may be the same: the name, and the Entra object
 * id as far as it is known. After a rename in Entra only the id still agrees.
 */
export function identitiesOf(type: PrincipalType, name: string, names: Names): readonly string[] {
  const known = names.principal(type, name);
  const ids = [known?.entraId, known?.externalId, names.appAssignment(type, name)?.entraId];
  return [
    `${type}:${name}`,
    ...new Set(ids.flatMap((id) => (id ? [`${type} ${id.toLowerCase()}`] : []))),
  ];
}
