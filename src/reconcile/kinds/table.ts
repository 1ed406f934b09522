/** The kinds, one row each. A new kind is a type error until every rule of it stands. */
import type { Change, Kind } from '../types.ts';
import { accessControlAttributesRules } from './access-control-attributes.ts';
import { appAssignmentRules } from './app-assignment.ts';
import { assignmentRules } from './assignment.ts';
import { enterpriseAppRules } from './enterprise-app.ts';
import { permissionSetRules } from './permission-set.ts';
import type { Rules } from './rules.ts';
import { samlSettingsRules } from './saml-settings.ts';
import { scimSyncRules } from './scim-sync.ts';
import { signingCertificateRules } from './signing-certificate.ts';

export const kinds: { readonly [K in Kind]: Rules<K> } = {
  enterpriseApp: enterpriseAppRules,
  samlSettings: samlSettingsRules,
  signingCertificate: signingCertificateRules,
  scimSync: scimSyncRules,
  appAssignment: appAssignmentRules,
  permissionSet: permissionSetRules,
  accessControlAttributes: accessControlAttributesRules,
  assignment: assignmentRules,
};

/** A change's object for people: `group Contoso → ReadOnlyAccess @ MMe2k-Demo`. */
export function describe(change: Change, accountName: (id: string) => string): string {
  const spec = change.after ?? change.before;
  return spec ? rulesOf(change.kind).describe(spec as never, accountName) : change.key;
}

/** The rules of a kind that is known only at run time. */
export function rulesOf<K extends Kind>(kind: K): Rules<K> {
  return kinds[kind];
}
