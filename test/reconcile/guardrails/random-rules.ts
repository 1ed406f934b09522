/** Random worlds with random guardrails, and stricter ones. */

import fc from 'fast-check';
import type { GuardrailInput, Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { own } from '../../../src/reconcile/own.ts';
import { makePlan } from '../../../src/reconcile/plan.ts';
import { resolve } from '../../../src/reconcile/resolve.ts';
import type { Caller, Privilege } from '../../../src/reconcile/types.ts';
import { onlyReads } from '../knowledge.ts';
import { type RandomWorld, randomWorld } from '../random-world.ts';
import { live, MANAGEMENT, NOW, place } from '../world.ts';

const level = fc.constantFrom('warn' as const, 'override' as const, 'deny' as const);
const tier = fc.constantFrom('read' as const, 'write' as const, 'power' as const, 'admin' as const);
const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const part = { requiredKeys: [] as [] };

const forbid = fc.record(
  {
    level,
    privilege: tier,
    organizationalUnits: fc.subarray(['Dev', 'ou-Prod', '/'], { minLength: 1 }),
    directUsers: fc.boolean(),
    exceptGroups: some(['G', 'H']),
  },
  { requiredKeys: ['level'] },
);

/** Every name stands for something in every random world. */
export const rules: fc.Arbitrary<Rules> = fc.record(
  {
    deletions: fc.record(
      { maxCount: fc.nat(4), maxPercent: fc.integer({ min: 0, max: 100 }), level },
      part,
    ),
    neverEmpty: fc.record({ level }, part),
    lastAssignment: level,
    breakGlass: fc.array(
      fc.record({ group: fc.constantFrom('G', 'H'), permissionSet: fc.constantFrom('A', 'B') }),
      { maxLength: 2 },
    ),
    minAdmins: fc.record({ management: fc.nat(2), critical: fc.nat(1) }, part),
    keepSelf: fc.boolean(),
    protected: fc.record({ groups: some(['G', 'K']), accounts: some(['dev-*', 'top']) }, part),
    forbid: fc.array(forbid, { maxLength: 2 }),
    sessionDuration: fc.record(
      { max: fc.constantFrom('PT1H', 'PT4H'), admin: fc.constantFrom('PT1H', 'PT4H') },
      part,
    ),
    critical: fc.record({ organizationalUnits: some(['Dev']), accounts: some(['top']) }, part),
  },
  part,
);

/** Names of which some stand for nothing. */
export const wildRules: fc.Arbitrary<Rules> = fc.record(
  {
    minAdmins: fc.constant({ management: 1, critical: 1 }),
    critical: fc.record({
      organizationalUnits: some(['Dev', 'dev', 'ou-none']),
      accounts: some(['x*', '123456789012', 'top']),
    }),
    protected: fc.record({
      permissionSets: some(['a', 'A', '__proto__']),
      groups: some(['g', 'constructor']),
      accounts: some(['*', 'prod (old)', '?']),
    }),
    breakGlass: fc.constant([{ group: 'toString', permissionSet: 'valueOf' }]),
    forbid: fc.constant([{ organizationalUnits: ['nowhere'], level: 'warn' as const }]),
  },
  part,
);

const privilege: fc.Arbitrary<Privilege> = fc.record({
  tier: fc.oneof(tier, fc.constant('unknown' as const)),
  whereItRules: fc.oneof(tier, fc.constant('unknown' as const)),
  evidence: fc.constant([]),
});

const privileges = fc
  .array(
    fc.tuple(
      fc.constantFrom('A', 'B', 'C', 'AWSReadOnlyAccess'),
      fc.record({ before: privilege, after: privilege }, part),
    ),
  )
  .map((entries) => new Map(entries));

const caller = fc
  .tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('111111111111', MANAGEMENT))
  .map(([set, account]) => ({
    accountId: account,
    arn: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_${set}_0123456789abcdef/ada`,
  }));

export interface RandomCase {
  readonly world: RandomWorld;
  readonly privileges: GuardrailInput['privileges'];
  readonly caller: Caller | null;
}

export const randomCase: fc.Arbitrary<RandomCase> = fc.record({
  world: randomWorld,
  privileges,
  caller: fc.option(caller),
});

/** The input of a random case; every value was written in one place. */
export async function inputOfCase(
  { world, privileges: known, caller: who }: RandomCase,
  guardrails: Rules,
): Promise<GuardrailInput> {
  const where = () => place('access.yaml');
  const directory = { ...world.directory, ...(who && { caller: who }) };
  const config = { ...world.file, guardrails };
  const there = await live(world.found);
  const desired = resolve(config, where, directory, NOW);
  const plan = makePlan({
    config,
    where,
    directory,
    live: there,
    desired,
    now: NOW,
    knowledge: onlyReads,
    people: true,
  });
  return {
    config,
    directory,
    live: there,
    items: own(there, config, directory),
    desired: desired.items,
    changes: plan.changes,
    deferred: plan.deferred,
    fingerprint: plan.fingerprint,
    privileges: known,
  };
}

/** One turn of one screw. */
export const STRICTER: readonly ((rules: Rules) => Rules)[] = [
  (one) => ({ ...one, deletions: { ...one.deletions, maxCount: 0 } }),
  (one) => ({ ...one, deletions: { ...one.deletions, maxPercent: 0 } }),
  (one) => ({ ...one, deletions: { ...one.deletions, level: 'deny' } }),
  (one) => ({ ...one, neverEmpty: { level: 'deny' } }),
  (one) => ({ ...one, lastAssignment: 'deny' }),
  (one) => ({
    ...one,
    breakGlass: [...(one.breakGlass ?? []), { group: 'K', permissionSet: 'C' }],
  }),
  (one) => ({
    ...one,
    minAdmins: { management: 3, critical: Math.max(1, one.minAdmins?.critical ?? 0) },
  }),
  (one) => ({ ...one, keepSelf: true }),
  (one) => ({ ...one, protected: { ...one.protected, accounts: ['*'] } }),
  (one) => ({ ...one, forbid: [...(one.forbid ?? []), { level: 'deny' }] }),
  (one) => ({ ...one, forbid: one.forbid?.map((rule) => ({ ...rule, level: 'deny' })) ?? [] }),
  (one) => ({ ...one, forbid: one.forbid?.map((rule) => ({ ...rule, exceptGroups: [] })) ?? [] }),
  (one) => ({ ...one, forbid: one.forbid?.map((rule) => ({ ...rule, directUsers: false })) ?? [] }),
  (one) => ({
    ...one,
    forbid: one.forbid?.map(({ organizationalUnits: _, ...rule }) => rule) ?? [],
  }),
  (one) => ({ ...one, forbid: one.forbid?.map(({ privilege: _, ...rule }) => rule) ?? [] }),
  (one) => ({ ...one, sessionDuration: { max: 'PT1H', admin: 'PT1H' } }),
  (one) => ({ ...one, critical: { organizationalUnits: ['/'] } }),
];
