/** What people do by hand: to the world as AWS's console and Entra would. */
import * as assert from 'uvu/assert';
import type { World } from '../../src/sandbox/sandbox.ts';
import type { Desk } from '../faults/desk.ts';
import { ACCOUNTS, type AccountName, type Act, RESCUE, UNITS } from './company.ts';

const MINUTE = 60_000;
/** Cycles come when a step says so, and never in the middle of an apply. */
const NEVER = 8.64e15;

export async function carryOut(desk: Desk, act: Act): Promise<void> {
  const { world } = desk.sandbox;
  switch (act.kind) {
    case 'grant':
      return grant(world, act.nth, ACCOUNTS[act.account][0]);
    case 'revoke':
      return revoke(world, act.nth);
    case 'editSet':
      return editSet(world, act.set, act.policy);
    case 'makeSet':
      return makeSet(world, ACCOUNTS[act.account][0]);
    case 'suspend':
    case 'activate':
      account(world, act.account).state = act.kind === 'suspend' ? 'SUSPENDED' : 'ACTIVE';
      return;
    case 'move':
      account(world, act.account).parentId = unitId(world, act.unit);
      return;
    case 'join':
    case 'leave':
      return member(world, act);
    case 'recreate':
    case 'dissolve':
    case 'restore':
      return regroup(world, act.kind, act.group);
    case 'sync':
      return sync(desk);
  }
}

export function stopCycles({ entra }: World): void {
  for (const job of entra.jobs) {
    job.nextCycle = NEVER;
  }
}

/** Two cycles: what one could not write for want of another, the next does. */
async function sync({ sandbox, clock }: Desk): Promise<void> {
  for (const _ of [1, 2]) {
    clock.advance(40 * MINUTE);
    for (const job of sandbox.world.entra.jobs) {
      job.nextCycle = 0;
    }
    await sandbox.settled();
    stopCycles(sandbox.world);
  }
}

/** Somebody gives a group a permission set, whichever there is. */
function grant(world: World, nth: number, accountId: string): void {
  const { groups } = world.store;
  const sets = world.permissionSets.filter(({ name }) => name !== RESCUE.set);
  const [set, group] = [sets[nth % sets.length], groups[nth % groups.length]];
  if (!set || !group || !isActive(world, accountId)) {
    return;
  }
  const one = {
    accountId,
    permissionSetArn: set.arn,
    principalType: 'GROUP',
    principalId: group.id,
  } as const;
  const isThere = world.assignments.some((each) => JSON.stringify(each) === JSON.stringify(one));
  if (!isThere) {
    world.assignments.push(one);
    set.provisioned[accountId] = set.revision;
  }
}

function revoke(world: World, nth: number): void {
  const active = world.assignments.filter(({ accountId }) => isActive(world, accountId));
  const one = active[nth % Math.max(active.length, 1)];
  const set = world.permissionSets.find(({ arn }) => arn === one?.permissionSetArn);
  if (!one || !set) {
    return;
  }
  world.assignments = world.assignments.filter((each) => each !== one);
  const isLast = !world.assignments.some(
    (each) => each.permissionSetArn === set.arn && each.accountId === one.accountId,
  );
  if (isLast) {
    delete set.provisioned[one.accountId];
  }
}

/** Attached or detached, and brought to the accounts that have the set: without --full nobody looks there. */
function editSet(world: World, name: string, policy: string): void {
  const set = world.permissionSets.find((one) => one.name === name);
  if (set) {
    const arn = `arn:aws:iam::aws:policy/${policy}`;
    const others = set.awsManagedPolicies.filter((one) => one !== arn);
    const isAttached = others.length < set.awsManagedPolicies.length;
    set.awsManagedPolicies = isAttached ? others : [...others, arn];
    set.revision += 1;
    for (const accountId of Object.keys(set.provisioned)) {
      if (isActive(world, accountId)) {
        set.provisioned[accountId] = set.revision;
      }
    }
  }
}

/** One that nothing in the file speaks of, with an assignment. */
function makeSet(world: World, accountId: string): void {
  const [group] = world.store.groups;
  if (!group || !isActive(world, accountId)) {
    return;
  }
  world.serial += 1;
  const arn = `${world.instance.arn.replace('instance', 'permissionSet')}/ps-${world.serial.toString(16).padStart(16, '0')}`;
  world.permissionSets.push({
    arn,
    name: `ByHand${world.serial}`,
    createdDate: 0,
    sessionDuration: 'PT1H',
    awsManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    customerManagedPolicies: [],
    inlinePolicy: '',
    tags: {},
    revision: 1,
    provisioned: { [accountId]: 1 },
  });
  world.assignments.push({
    accountId,
    permissionSetArn: arn,
    principalType: 'GROUP',
    principalId: group.id,
  });
}

function isActive({ accounts }: World, id: string): boolean {
  return accounts.some((one) => one.id === id && one.state === 'ACTIVE');
}

function account({ accounts }: World, name: AccountName): World['accounts'][number] {
  const found = accounts.find((one) => one.name === name);
  assert.ok(found);
  return found;
}

function unitId({ units }: World, path: string): string {
  assert.ok(UNITS.some((one) => one === path));
  const found = units.find(({ name }) => name === path.split('/').at(-1));
  assert.ok(found);
  return found.id;
}

function member({ entra }: World, act: Extract<Act, { readonly person: string }>): void {
  const group = entra.groups.find(({ displayName }) => displayName === act.group);
  const user = entra.users.find(({ userPrincipalName }) =>
    userPrincipalName.startsWith(`${act.person}@`),
  );
  assert.ok(user);
  if (group) {
    const others = group.memberIds.filter((id) => id !== user.id);
    group.memberIds = act.kind === 'join' ? [...others, user.id] : others;
  }
}

/** A group that is made again has another object id, and nobody in it. */
function regroup(world: World, how: 'recreate' | 'dissolve' | 'restore', name: string): void {
  const { groups } = world.entra;
  const old = groups.find(({ displayName }) => displayName === name);
  if (how === 'restore' && old) {
    return;
  }
  const others = groups.filter((one) => one !== old);
  world.serial += 1;
  const id = `aaaaaaaa-0000-4000-8000-${world.serial.toString(16).padStart(12, '0')}`;
  world.entra.groups =
    how === 'dissolve'
      ? others
      : [
          ...others,
          { id, displayName: name, description: null, securityEnabled: true, memberIds: [] },
        ];
}
