/** Compares what boto3 listed with what a state of the file must come to. */
import * as assert from 'uvu/assert';
import { FOREIGN, type State } from './example.ts';
import type { Listed, ListedSet } from './moto-command.ts';

/** Parts that the endpoint cannot tell are compared on neither side. */
export function checkListed(listed: Listed, state: State): void {
  assert.equal(listed.assignments, [...FOREIGN.assignments, ...state.assignments].sort());
  const expected = new Map(
    [...FOREIGN.permissionSets, ...state.permissionSets].map((set) => [set.name, set]),
  );
  assert.equal(
    listed.permissionSets.map(({ name }) => name),
    [...expected.keys()].sort(),
  );
  for (const set of listed.permissionSets) {
    const wanted = expected.get(set.name) ?? set;
    assert.equal(comparable(set), comparable(onlyPartsOf(set, wanted)), `set ${set.name}`);
    if (set.provisioned) {
      assert.equal(set.provisioned, accountsWith(set.name, listed.assignments));
    }
  }
  if (listed.accessControlAttributes !== undefined) {
    assert.equal(listed.accessControlAttributes, state.accessControlAttributes);
  }
}

/** A set is in exactly the accounts in which somebody has it. */
function accountsWith(set: string, assignments: readonly string[]): string[] {
  const accounts = assignments
    .filter((row) => row.includes(` ${set} `))
    .map((row) => row.slice(row.lastIndexOf(' ') + 1));
  return [...new Set(accounts)].sort();
}

function onlyPartsOf(told: ListedSet, set: ListedSet): object {
  return Object.fromEntries(Object.entries(set).filter(([part]) => part in told));
}

function comparable(set: object): object {
  const { provisioned: _, inlinePolicy, ...rest } = set as ListedSet;
  return { ...rest, inlinePolicy: meaningOf(inlinePolicy) };
}

interface Statement {
  readonly Sid: string;
  readonly Condition?: Readonly<Record<string, object>>;
}

/** One text and a list of one text say the same, and so do statements in another order. */
function meaningOf(policy: unknown): unknown {
  if (policy === null) {
    return null;
  }
  const { Version, Statement } = policy as { Version: string; Statement: readonly Statement[] };
  const statements = Statement.map(({ Sid, Condition = {}, ...rest }) => {
    const conditions = Object.entries(Condition).map(([name, keys]) => [name, asLists(keys)]);
    return [Sid, { ...asLists(rest), Condition: Object.fromEntries(conditions) }];
  });
  return { Version, Statement: Object.fromEntries(statements) };
}

function asLists(members: object): object {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, [value].flat().sort()]),
  );
}
