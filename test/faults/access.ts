/** Who could use what, after each step of a history. */
import type { Effect, World } from '../../src/sandbox/sandbox.ts';
import type { Holding } from './inevitable.ts';

/** `group/… 333344445555 arn:aws:iam::aws:policy/ReadOnlyAccess within …`: one policy that somebody can use in an account. */
export type Access = ReadonlySet<string>;

interface SetNow {
  readonly arn: string;
  readonly revision: number;
  readonly policies: readonly string[];
}

/** The part of the world that gives access, rebuilt from effects alone. */
export class AccessModel {
  readonly #assignments = new Map<string, World['assignments'][number]>();
  readonly #roles = new Map<
    string,
    { permissionSetArn: string; accountId: string; revision: number }
  >();
  /** What a set held at each of its revisions. */
  readonly #contents = new Map<string, readonly string[]>();
  readonly #apps = new Map<string, { principalId: string; resourceId: string }>();
  readonly #members: ReadonlyMap<string, readonly string[]>;

  /** @param byPerson groups stand for each of their members in the identity store */
  constructor(world: World, byPerson: boolean) {
    for (const set of world.permissionSets) {
      this.#know(setNow(set));
      for (const [accountId, revision] of Object.entries(set.provisioned)) {
        const role = { permissionSetArn: set.arn, accountId, revision };
        this.#roles.set(`${set.arn}/${accountId}`, role);
      }
    }
    for (const one of world.assignments) {
      const { principalType, principalId, permissionSetArn, accountId } = one;
      this.#assignments.set(
        `${principalType}/${principalId}/${permissionSetArn}/${accountId}`,
        one,
      );
    }
    for (const one of world.entra.appRoleAssignments) {
      this.#apps.set(one.id, one);
    }
    this.#members = new Map(
      byPerson ? world.store.groups.map(({ id, memberIds }) => [id, memberIds]) : [],
    );
  }

  follow({ object, id, after }: Effect): void {
    switch (object) {
      case 'permissionSet':
        if (after) {
          this.#know(setNow(after as unknown as World['permissionSets'][number]));
        }
        break;
      case 'role':
        setOrDelete(this.#roles, id, after);
        break;
      case 'assignment':
        setOrDelete(this.#assignments, id, after);
        break;
      case 'appAssignment':
        setOrDelete(this.#apps, id, after);
        break;
      default:
        break;
    }
  }

  now(): Access {
    const access = new Set<string>();
    for (const { principalId, permissionSetArn, accountId } of this.#assignments.values()) {
      for (const who of this.#members.get(principalId) ?? [principalId]) {
        for (const policy of this.policies(permissionSetArn, accountId)) {
          access.add(`${who} ${accountId} ${policy}`);
        }
      }
    }
    for (const { principalId, resourceId } of this.#apps.values()) {
      access.add(`${principalId} signs in by ${resourceId}`);
    }
    return access;
  }

  /** Who has which set where. */
  holdings(): readonly Holding[] {
    return [...this.#assignments.values()].map(({ principalId, permissionSetArn, accountId }) => ({
      who: principalId,
      accountId,
      set: permissionSetArn,
    }));
  }

  /** What a set gives in an account; nothing where it has no role. */
  policies(set: string, accountId: string): readonly string[] {
    const role = this.#roles.get(`${set}/${accountId}`);
    return role ? (this.#contents.get(`${set} ${role.revision}`) ?? []) : [];
  }

  #know({ arn, revision, policies }: SetNow): void {
    this.#contents.set(`${arn} ${revision}`, policies);
  }
}

/** What a set gives wherever it is brought as it stands. */
export function policiesOf(set: World['permissionSets'][number]): readonly string[] {
  return setNow(set).policies;
}

function setOrDelete<T>(map: Map<string, T>, id: string, value: unknown): void {
  if (value === undefined) {
    map.delete(id);
  } else {
    map.set(id, value as T);
  }
}

/** Each policy by itself, together with the boundary that it stands in. */
function setNow(set: World['permissionSets'][number]): SetNow {
  const boundary = set.permissionsBoundary ? JSON.stringify(set.permissionsBoundary) : 'none';
  const policies = [
    ...set.awsManagedPolicies,
    ...set.customerManagedPolicies.map(({ path, name }) => `customer:${path}${name}`),
    ...(set.inlinePolicy === '' ? [] : [`inline:${set.inlinePolicy}`]),
  ];
  return {
    arn: set.arn,
    revision: set.revision,
    policies: policies.map((policy) => `${policy} within ${boundary}`),
  };
}
