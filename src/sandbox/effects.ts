/** What changed in the world from one moment to the next, as data. */
import { createHash } from 'node:crypto';
import type { SyncJob } from './sync-world.ts';
import type { AccountAssignment, PermissionSet, World } from './world.ts';

export type ObjectKind =
  | 'permissionSet'
  | 'role'
  | 'assignment'
  | 'attributes'
  | 'application'
  | 'servicePrincipal'
  | 'claimsPolicy'
  | 'appAssignment'
  | 'syncJob'
  | 'storeGroup'
  | 'storeUser';

/** One object that was made, edited or deleted. Values are copies, without secrets. */
export interface Effect {
  /** When, by the sandbox's clock, in milliseconds. */
  readonly at: number;
  /** Number of the call that was being answered when it was seen; 0 before the first. */
  readonly call: number;
  /** Effects of one step came at once; steps count upwards. */
  readonly step: number;
  readonly action: 'created' | 'edited' | 'deleted';
  readonly object: ObjectKind;
  /** Of the object within its kind: an ARN, a GUID, or several joined by `/`. */
  readonly id: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** All that calls can change, by kind and id, each as JSON text. */
export type Picture = ReadonlyMap<string, string>;

export function pictureOf(world: World): Picture {
  const picture = new Map<string, string>();
  const add = (kind: ObjectKind, id: string, value: object) =>
    picture.set(`${kind} ${id}`, JSON.stringify(value));
  for (const { provisioned, ...set } of world.permissionSets) {
    add('permissionSet', set.arn, set);
    for (const [accountId, revision] of Object.entries(provisioned)) {
      add('role', `${set.arn}/${accountId}`, role(set, accountId, revision));
    }
  }
  for (const assignment of world.assignments) {
    add('assignment', idOf(assignment), assignment);
  }
  if (world.attributes !== null) {
    add('attributes', world.instance.arn, world.attributes);
  }
  for (const one of world.entra.applications) {
    add('application', one.id, one);
  }
  for (const one of world.entra.servicePrincipals) {
    add('servicePrincipal', one.id, one);
  }
  for (const one of world.entra.claimsPolicies) {
    add('claimsPolicy', one.id, one);
  }
  for (const one of world.entra.appRoleAssignments) {
    add('appAssignment', one.id, one);
  }
  for (const one of world.entra.jobs) {
    add('syncJob', one.id, settingsOf(one));
  }
  for (const one of world.store.groups) {
    add('storeGroup', one.id, one);
  }
  for (const one of world.store.users) {
    add('storeUser', one.id, one);
  }
  return picture;
}

/** What was deleted comes last. */
export function effectsBetween(
  before: Picture,
  after: Picture,
  when: Pick<Effect, 'at' | 'call' | 'step'>,
): readonly Effect[] {
  const effects: Effect[] = [];
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== value) {
      effects.push({
        ...when,
        action: old === undefined ? 'created' : 'edited',
        ...named(key),
        ...(old !== undefined && { before: JSON.parse(old) }),
        after: JSON.parse(value),
      });
    }
  }
  for (const [key, value] of before) {
    if (!after.has(key)) {
      effects.push({ ...when, action: 'deleted', ...named(key), before: JSON.parse(value) });
    }
  }
  return effects;
}

function named(key: string): Pick<Effect, 'object' | 'id'> {
  const [object = '', id = ''] = key.split(/ (.*)/s);
  return { object: object as ObjectKind, id };
}

function role(set: Pick<PermissionSet, 'arn'>, accountId: string, revision: number): object {
  return { permissionSetArn: set.arn, accountId, revision };
}

function idOf({ principalType, principalId, permissionSetArn, accountId }: AccountAssignment) {
  return `${principalType}/${principalId}/${permissionSetArn}/${accountId}`;
}

/** What was asked of the job, and not how its cycles go; of each secret a digest. */
function settingsOf({ servicePrincipalId, templateId, schedule, schema, secrets }: SyncJob) {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  return {
    servicePrincipalId,
    templateId,
    schedule,
    schema: digest(JSON.stringify(schema)),
    secrets: secrets.map(({ key, value }) => ({ key, digest: digest(value) })),
  };
}
