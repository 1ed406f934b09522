import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { rulesOf } from '../../src/reconcile/kinds/table.ts';
import { makePlan } from '../../src/reconcile/plan.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import type { Change, Found, PermissionSetSpec } from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';
import { onlyReads } from './knowledge.ts';
import { applied, planWorld, type RandomWorld, randomWorld } from './random-world.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  live,
  liveAssignment,
  liveSet,
  NOW,
  place,
  planOf,
  steps,
  tell,
} from './world.ts';

const test = suite('reconcile/plan');

const ONE = '111122223333';
const TWO = '222233334444';

test('a plan of everything', async () => {
  const file = config({
    ...ENTRA,
    groups: { G: {} },
    permissionSets: { A: {} },
    assignments: [{ groups: ['G'], permissionSets: ['A'], accounts: ['one'] }],
  });
  const world = directory({
    tenantId: 't',
    accounts: [account(ONE, 'one'), account(TWO, 'two')],
    principals: [group('G')],
  });
  const found = [
    liveSet('A'),
    liveAssignment(`group:G B ${TWO}`),
    liveAssignment(`group:G A ${TWO}`),
  ];
  const plan = await planOf(file, world, found);
  assert.equal(steps(plan.changes), [
    `create assignment/group:G/A/${ONE}`,
    `delete assignment/group:G/A/${TWO}`,
  ]);
  assert.equal(plan.accounts, { [ONE]: 'one', [TWO]: 'two' });
  assert.equal(plan.unmanaged, { permissionSets: 0, assignments: 1 });
  assert.equal(plan.target, {
    region: world.region,
    instanceArn: world.instanceArn,
    identityStoreId: world.identityStoreId,
    organizationId: world.organizationId,
    tenantId: 't',
  });
});

test('what is not ours is counted, what is ignored is not', async () => {
  const file = config({
    permissionSets: {},
    assignments: [],
    ignore: { permissionSets: ['Ignored-1'], groups: ['Quiet'] },
  });
  const where = () => place('access.yaml');
  const world = directory({ accounts: [account(ONE, 'one')] });
  const there = await live(
    [
      liveAssignment(`group:G X ${ONE}`),
      liveAssignment(`group:Quiet X ${ONE}`),
      liveAssignment(`group:G Ignored-1 ${ONE}`),
    ],
    [
      { name: 'X', arn: 'arn:X' },
      { name: 'Ignored-1', arn: 'arn:I' },
    ],
  );
  const desired = resolve(file, where, world, NOW);
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
  assert.equal(plan.unmanaged, { permissionSets: 1, assignments: 1 });
  assert.equal(plan.changes, []);
});

test('what the file asks for is not counted as foreign, also where nothing is pruned', async () => {
  const file = config({
    ...ENTRA,
    prune: 'none',
    groups: { G: {} },
    permissionSets: { A: {} },
    assignments: [{ groups: ['G'], permissionSets: ['A'], accounts: ['one'] }],
  });
  const world = directory({ accounts: [account(ONE, 'one')], principals: [group('G')] });
  const wanted = [liveSet('A'), liveAssignment(`group:G A ${ONE}`)];
  const { unmanaged } = await planOf(file, world, [...wanted, liveAssignment(`group:H A ${ONE}`)]);
  assert.equal(unmanaged, { permissionSets: 0, assignments: 1 });
});

test('a deleted group is known by what it has', async () => {
  const orphan: Found = {
    ...liveAssignment(`group:gone-id A ${ONE}`),
    id: 'gone-id',
    orphaned: true,
  };
  const world = directory({ accounts: [account(ONE, 'one')] });
  const file = config({ permissionSets: { A: {} }, assignments: [] });
  const { changes } = await planOf(file, world, [liveSet('A'), orphan]);
  assert.equal(
    changes.map(({ ids }) => ids),
    [{ storeId: 'gone-id', permissionSetArn: 'arn:A' }],
  );
});

test('problems are sorted by their place, each once', async () => {
  const world = directory({ accounts: [account(ONE, 'one')], principals: [group('G')] });
  const where = (path: readonly (string | number)[]) => place('a.yaml', 10 - Number(path[1] ?? 0));
  const entry = { groups: ['G'], permissionSets: ['A'], accounts: ['one'] };
  const file = config({
    ...ENTRA,
    permissionSets: { A: {} },
    assignments: [
      { ...entry, expires: '2026-01-01' },
      { ...entry, except: { accounts: ['*'] } },
      { ...entry, expires: '2026-01-01' },
    ],
  });
  const { problems } = await planOf(file, world, [], where);
  assert.equal(
    problems.map((problem) => [problem.at?.line, tell(problem).slice(0, 4)]),
    [
      [8, 'E509'],
      [9, 'E506'],
      [10, 'E509'],
    ],
  );
});

/* ----------------------------------------------------------------------- any small world */

/** The same world in another order: of lists, keys and everything that was read. */
function shuffled(world: RandomWorld, random: () => number): RandomWorld {
  const mix = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => [random(), one] as const)
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
  const deep = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      return mix(value).map(deep);
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(mix(Object.entries(value)).map(([key, one]) => [key, deep(one)]))
      : value;
  };
  const { accounts, principals, units } = world.directory;
  return {
    file: deep(world.file) as RandomWorld['file'],
    directory: {
      ...world.directory,
      accounts: mix(accounts),
      units: mix(units),
      principals: mix(principals).map(({ members, ...one }) => ({
        ...one,
        ...(members && {
          members: {
            ...members,
            groups: mix(members.groups),
            ...(members.people && { people: mix(members.people) }),
          },
        }),
      })),
    },
    found: mix(world.found).map((one) => (one.kind === 'permissionSet' ? mixSet(one, deep) : one)),
  };
}

/** A reader puts what it read into one spelling, whatever the order in which AWS told it. */
function mixSet(
  set: Found<'permissionSet'>,
  deep: (value: unknown) => unknown,
): Found<'permissionSet'> {
  const { awsManagedPolicies, inlinePolicy, tags } = set.spec;
  const mixed = deep({ awsManagedPolicies, inlinePolicy, tags }) as Partial<PermissionSetSpec>;
  const spec = rulesOf('permissionSet').normalise({ ...set.spec, ...mixed });
  return { ...set, spec: spec as PermissionSetSpec };
}

test('a thousand orders of the same world give the same plan, byte for byte', () =>
  fc.assert(
    fc.asyncProperty(
      randomWorld,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      async (world, stream) => {
        const random = () => stream.next().value ?? 0;
        const expected = await planWorld(world);
        for (let i = 0; i < 5; i++) {
          const plan = await planWorld(shuffled(world, random));
          assert.is(JSON.stringify(plan, null, 1), JSON.stringify(expected, null, 1));
        }
      },
    ),
    { numRuns: runs(60, 200) },
  ));

test('after the changes of a plan, a new plan has none', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const { changes } = await planWorld(world);
      const again = await planWorld(applied(world, changes));
      assert.equal(steps(again.changes), []);
    }),
    { numRuns: runs(200, 500) },
  ));

test('no change is one too many: what is left out, with what needs it, is planned again', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const { changes } = await planWorld(world);
      for (const { key } of changes) {
        const out = needing(changes, key);
        const others = changes.filter((change) => !out.has(change.key));
        const again = await planWorld(applied(world, others));
        assert.equal(
          again.changes.map((change) => change.key).sort(),
          [...out].sort(), // in another order where holders of a set are gone by now
        );
      }
    }),
    { numRuns: runs(50, 100) },
  ));

/** A change and all that needs it, however indirectly. */
function needing(changes: readonly Change[], first: string): ReadonlySet<string> {
  const keys = new Set([first]);
  for (let before = 0; before < keys.size; ) {
    before = keys.size;
    for (const { key, needs } of changes) {
      if (needs.some((need) => keys.has(need))) {
        keys.add(key);
      }
    }
  }
  return keys;
}

test('needs lead to no circle and to nothing that waits; grants come before what they replace goes', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const { changes, deferred } = await planWorld(world);
      const waiting = new Set(deferred.map(({ change }) => change.key));
      for (const { key, needs } of changes) {
        assert.not.ok(
          needs.some((need) => waiting.has(need)),
          `${key} needs what waits`,
        );
        const later = needing(changes, key);
        assert.not.ok(
          needs.some((need) => later.has(need)),
          `${key} waits for itself`,
        );
      }
      const all = [...changes, ...deferred.map((one) => one.change)];
      for (const revoke of all) {
        for (const grant of all) {
          if (replaces(grant, revoke)) {
            assert.ok(revoke.needs.includes(grant.key), `${revoke.key} before ${grant.key}`);
          }
        }
      }
    }),
    { numRuns: runs(150, 300) },
  ));

/** The same principal gets one thing and loses another in one account. */
function replaces(grant: Change, revoke: Change): boolean {
  if (grant.kind !== 'assignment' || revoke.kind !== 'assignment') {
    return false;
  }
  const { after } = grant;
  const { before } = revoke;
  return (
    grant.action === 'create' &&
    revoke.action === 'delete' &&
    after?.accountId === before?.accountId &&
    after?.principalType === before?.principalType &&
    after?.principal === before?.principal
  );
}

test('nothing of what is spared is ever touched', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, async (world) => {
      const { changes, deferred } = await planWorld(world);
      const { file, found } = world;
      const suspended = world.directory.accounts.find(({ state }) => state !== 'ACTIVE')?.id;
      const declared = Object.keys(file.permissionSets ?? {});
      for (const change of [...changes, ...deferred.map((one) => one.change)]) {
        if (file.prune === 'none') {
          assert.is.not(change.action, 'delete');
        }
        if (change.kind === 'assignment') {
          const spec = change.before ?? change.after;
          assert.is.not(spec?.accountId, suspended);
        }
        if (change.kind === 'permissionSet' && change.action === 'delete') {
          const there = found.find(({ key }) => key === change.key);
          const tags = there?.kind === 'permissionSet' ? there.spec.tags : {};
          assert.not(declared.includes(change.before?.name ?? ''));
          assert.ok(tags['managed-by'] === 'accessctl' || file.prune === 'all');
        }
      }
    }),
    { numRuns: runs(150, 300) },
  ));

test.run();
