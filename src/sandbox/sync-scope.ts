/**
 * Whom a provisioning job copies: with SyncAll everybody, else who is assigned to the app and the
 * direct members of assigned groups.
 * https://learn.microsoft.com/en-us/entra/identity/app-provisioning/how-provisioning-works
 */
import type { SyncJob } from './sync-world.ts';
import type { EntraGroup, EntraUser, World } from './world.ts';

export interface SyncScope {
  readonly users: readonly EntraUser[];
  readonly groups: readonly EntraGroup[];
}

export function scopeOf({ entra }: World, job: SyncJob): SyncScope {
  if (secretOf(job, 'SyncAll')?.toLowerCase() === 'true') {
    return { users: entra.users, groups: entra.groups.filter(isSecurityGroup) };
  }
  const assigned = new Set(
    entra.appRoleAssignments
      .filter(({ resourceId }) => resourceId === job.servicePrincipalId)
      .map(({ principalId }) => principalId),
  );
  const groups = entra.groups.filter((group) => assigned.has(group.id) && isSecurityGroup(group));
  const members = new Set(groups.flatMap(({ memberIds }) => memberIds));
  const users = entra.users.filter(({ id }) => assigned.has(id) || members.has(id));
  return { users, groups };
}

export function secretOf({ secrets }: SyncJob, key: string): string | undefined {
  return secrets.find((each) => each.key === key)?.value;
}

function isSecurityGroup({ securityEnabled }: EntraGroup): boolean {
  return securityEnabled;
}
