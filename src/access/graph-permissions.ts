/**
 * The application permissions of Microsoft Graph for the plan and the apply of one access.yaml.
 * https://learn.microsoft.com/graph/permissions-reference
 */
import { compareText } from '../reconcile/canonical.ts';
import { asksEntra } from '../reconcile/principals.ts';
import type { Config } from '../reconcile/types.ts';

/** Sorted; empty where nothing of Entra is read. */
export function graphPermissions(config: Config, role: 'plan' | 'apply'): readonly string[] {
  return rowsOf(config)
    .filter(({ isNeeded }) => isNeeded)
    .flatMap(({ plan, apply }) => (role === 'plan' ? plan : [...plan, ...apply]))
    .filter((permission, at, all) => all.indexOf(permission) === at)
    .sort(compareText);
}

interface Row {
  readonly isNeeded: boolean;
  readonly plan: readonly string[];
  /** Beside those of the plan. */
  readonly apply: readonly string[];
}

function rowsOf(config: Config): readonly Row[] {
  const source = asksEntra(config) ? config.identitySource : undefined;
  const app = source?.enterpriseApp;
  const assigns = config.groups !== undefined || config.users !== undefined;
  return [
    {
      isNeeded: source !== undefined,
      plan: ['GroupMember.Read.All', 'User.ReadBasic.All'],
      apply: [],
    },
    {
      // Entra's metadata lies below the id of the tenant
      isNeeded: source?.saml?.identityProvider?.metadataFile !== undefined && !source.tenantId,
      plan: [],
      apply: ['Organization.Read.All'],
    },
    {
      isNeeded: app !== undefined,
      plan: ['Application.Read.All'],
      apply: ['Application.ReadWrite.OwnedBy'],
    },
    {
      isNeeded: app !== undefined && source?.scim !== undefined,
      plan: ['Synchronization.Read.All'],
      apply: [],
    },
    {
      isNeeded: app !== undefined && source?.saml?.claims !== undefined,
      plan: ['Policy.Read.All'],
      apply: ['Policy.ReadWrite.ApplicationConfiguration'],
    },
    {
      isNeeded: app !== undefined && app.assignments !== 'external' && assigns,
      plan: [],
      apply: ['AppRoleAssignment.ReadWrite.All'],
    },
  ];
}
