/** One small company, written as lines `group:Devs Read 333333333333`, and how its plan is judged. */

import { checkExpectations, type ExpectFacts } from '../../../src/reconcile/expect.ts';
import { type Facts, factsOf, type StateInput } from '../../../src/reconcile/guardrails/facts.ts';
import { judge } from '../../../src/reconcile/guardrails/judge.ts';
import type { GuardrailInput } from '../../../src/reconcile/guardrails/judgement.ts';
import { own } from '../../../src/reconcile/own.ts';
import { makePlan } from '../../../src/reconcile/plan.ts';
import { resolve } from '../../../src/reconcile/resolve.ts';
import type {
  Config,
  Directory,
  Found,
  Privilege,
  Tier,
  Verdict,
} from '../../../src/reconcile/types.ts';
import { onlyReads } from '../knowledge.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  live,
  liveAssignment,
  liveSet,
  MANAGEMENT,
  NOW,
  user,
  where,
} from '../world.ts';

export const PROD_1 = '111111111111';
export const PROD_2 = '222222222222';
export const DEV = '333333333333';
export const FROZEN = '444444444444';

export const COMPANY: Directory = directory({
  accounts: [
    account(MANAGEMENT, 'top'),
    account(PROD_1, 'prod-1', { unitIds: ['r-root', 'ou-work', 'ou-prod'] }),
    account(PROD_2, 'prod-2', { unitIds: ['r-root', 'ou-work', 'ou-prod', 'ou-deep'] }),
    account(DEV, 'dev', { unitIds: ['r-root', 'ou-work', 'ou-dev'] }),
    account(FROZEN, 'frozen', { unitIds: ['r-root', 'ou-work', 'ou-prod'], state: 'SUSPENDED' }),
  ],
  units: [
    { id: 'r-root', path: '/' },
    { id: 'ou-work', path: 'Work' },
    { id: 'ou-prod', path: 'Work/Prod' },
    { id: 'ou-deep', path: 'Work/Prod/Deep' },
    { id: 'ou-dev', path: 'Work/Dev' },
  ],
  principals: [
    group('Admins', { members: { users: 3, groups: [] } }),
    group('Devs', { members: { users: 2, groups: [] } }),
    group('Glass', { members: { users: 1, groups: [] } }),
    group('Nobody', { members: { users: 0, groups: ['Admins'] } }),
    group('Unread'),
    group('Left', { members: { users: 2, people: [], groups: [] } }),
    group('Refused', {
      members: {
        users: 1,
        people: [{ id: 'r', name: 'r' }],
        groups: [],
        incomplete: [{ name: 'r', lacks: ['last name'] }],
      },
    }),
    { type: 'group', name: 'Late', entraId: 'entra-Late', members: { users: 1, groups: [] } },
    user('ada'),
    user('bob'),
    user('left', { disabled: true }),
  ],
});

/** By what a set of the company is called. */
const TIERS: readonly (readonly [prefix: string, tier: Tier, whereItRules: Tier])[] = [
  ['Read', 'read', 'read'],
  ['Write', 'write', 'write'],
  ['Rule', 'power', 'admin'],
  ['Admin', 'admin', 'admin'],
];

export interface Stage {
  /** What is there. */
  readonly before: readonly string[];
  /** What the file asks for; absent: what is there. */
  readonly after?: readonly string[];
  readonly guardrails?: NonNullable<Config['guardrails']>;
  /** Further parts of the file, in place of those that follow from the lines. */
  readonly file?: Partial<Config>;
  /** A part that the file does not have. */
  readonly lost?: 'users' | 'groups';
  /** Further things that are there; they take the place of those with the same key. */
  readonly found?: readonly Found[];
  readonly world?: Partial<Directory>;
  readonly input?: Partial<GuardrailInput>;
}

/** The input as a run makes it. */
export async function inputOf(stage: Stage): Promise<GuardrailInput> {
  const world = { ...COMPANY, ...stage.world };
  const file = fileOf(stage);
  const found = foundOf(stage);
  const there = await live(found);
  const desired = resolve(file, where, world, NOW);
  const error = desired.problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Error(`${error.code} ${error.message}`);
  }
  const plan = makePlan({
    config: file,
    where,
    directory: world,
    live: there,
    desired,
    now: NOW,
    knowledge: onlyReads,
    people: true,
  });
  const sets = [...found, ...desired.items].flatMap((one) =>
    one.kind === 'permissionSet' ? [one.spec.name] : [],
  );
  return {
    config: file,
    directory: world,
    live: there,
    items: own(there, file, world),
    desired: desired.items,
    changes: plan.changes,
    deferred: plan.deferred,
    fingerprint: plan.fingerprint,
    privileges: new Map(sets.map((name) => [name, privilegesOf(name)])),
    ...stage.input,
  };
}

const GROUPS = COMPANY.principals.flatMap((one) => (one.type === 'group' ? one.name : []));

function fileOf({ before, after = before, guardrails, file, lost }: Stage): Config {
  const wanted = after.map(liveAssignment).map(({ spec }) => spec);
  const names = new Set(wanted.map(({ permissionSet }) => permissionSet));
  return config({
    ...ENTRA,
    ...(lost === 'groups' ? {} : { groups: declared(GROUPS) }),
    ...(lost === 'users' ? {} : { users: { ada: {}, bob: {} } }),
    permissionSets: declared([...names]),
    assignments: wanted.map(({ principalType, principal, permissionSet, accountId }) => ({
      ...(principalType === 'group' ? { groups: [principal] } : { users: [principal] }),
      permissionSets: [permissionSet],
      accounts: [accountId],
    })),
    ...(guardrails && { guardrails }),
    ...file,
  });
}

export function declared(names: readonly string[]): Record<string, object> {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

function foundOf({ before, found = [] }: Stage): Found[] {
  const assignments = before.map(liveAssignment);
  const sets = [...new Set(assignments.map(({ spec }) => spec.permissionSet))];
  const all = [...sets.map((name) => liveSet(name)), ...assignments, ...found];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

function privilegesOf(name: string): { before?: Privilege; after?: Privilege } {
  const [row] = TIERS.filter(([prefix]) => name.startsWith(prefix));
  if (!row) {
    return {};
  }
  const [, tier, whereItRules] = row;
  const privilege = { tier, whereItRules, evidence: [] };
  return { before: privilege, after: privilege };
}

/** `deny: the text`, of one guardrail. */
export async function judged(guardrail: string, stage: Stage): Promise<string[]> {
  return tell(
    verdictsOf(await inputOf(stage)).filter((verdict) => verdict.guardrail === guardrail),
  );
}

/** The levels of one guardrail's verdicts, where the text is not what a test is about. */
export async function levels(guardrail: string, stage: Stage): Promise<string> {
  const verdicts = verdictsOf(await inputOf(stage)).filter((one) => one.guardrail === guardrail);
  return verdicts.map(({ level }) => level).join(' ');
}

export async function expected(
  expect: NonNullable<Config['expect']>,
  stage: Stage,
): Promise<string[]> {
  return tell(expectationsOf(await inputOf({ ...stage, file: { ...stage.file, expect } })));
}

export function tell(verdicts: readonly Verdict[]): string[] {
  return verdicts.map(({ level, text }) => `${level}: ${text}`);
}

/** All verdicts of the guardrails. */
export function verdictsOf(input: GuardrailInput): readonly Verdict[] {
  return judge(factsOf(input));
}

/** All verdicts of the statements under `expect`. */
export function expectationsOf(
  input: StateInput & Omit<ExpectFacts, keyof Facts>,
): readonly Verdict[] {
  return checkExpectations(factsOf(input));
}
