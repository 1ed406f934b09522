import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { choose } from '../../src/commands/choose.ts';
import { renderPlan } from '../../src/commands/plan.ts';
import { loadPlan, type PlanFile } from '../../src/commands/plan-file.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import type { Change, Config, Directory, Plan } from '../../src/reconcile/types.ts';
import { renderRefused } from '../../src/render/refused-text.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveSet,
  planOf,
} from '../reconcile/world.ts';
import { excess } from '../support/containment.ts';
import { mutationsOf } from '../support/plan-mutations.ts';
import { runs } from '../support/sample.ts';

const test = suite('commands: mutated plan files');

const ONE = '111122223333';
const TWO = '222233334444';

const world = (groups = ['G', 'H', 'K'].map((name) => group(name))): Directory =>
  directory({
    tenantId: '0a1b2c3d-1111-2222-3333-444455556666',
    accounts: [account(ONE, 'one'), account(TWO, 'two')],
    principals: groups,
  });

const file = (groups: string[], accounts: string[], duration: string): Config =>
  config({
    ...ENTRA,
    groups: { G: {}, H: {}, K: {} },
    permissionSets: {
      A: { sessionDuration: duration, awsManagedPolicies: ['ReadOnlyAccess'] },
      B: { description: 'new', tags: { team: 'x' } },
    },
    assignments: [
      { groups: groups as [string], permissionSets: ['A', 'B'], accounts: accounts as [string] },
    ],
  });

const FOUND = [
  liveSet('A'),
  liveAssignment(`group:H A ${ONE}`),
  liveAssignment(`group:G A ${TWO}`),
];

const APPROVED = await planOf(file(['G'], ['one'], 'PT4H'), world(), FOUND);

/** What apply may find later: the same; access.yaml asks for more; other groups have the names. */
const FRESH: readonly Plan[] = [
  APPROVED,
  await planOf(file(['G', 'K'], ['one', 'two'], 'PT8H'), world(), FOUND),
  await planOf(
    file(['G', 'K'], ['one'], 'PT4H'),
    world(
      ['G', 'H', 'K'].map((name) =>
        group(name, { entraId: 'other', storeId: `other-${name}`, externalId: 'other' }),
      ),
    ),
    FOUND,
  ),
];

const SAVED: PlanFile = {
  ...APPROVED,
  toolVersion: '0.1.0',
  createdAt: '2026-11-02T09:00:00.000Z',
};
const MUTATIONS = runs(2_000, 10_000);
const mutations = mutationsOf(
  JSON.stringify(SAVED),
  FRESH.flatMap(({ changes }) => changes),
);

function load(path: string): PlanFile | undefined {
  try {
    return loadPlan(path);
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    assert.match(error.code, /^E64[134]$/);
    return undefined;
  }
}

/** As a new file: to write over one waits for the disk. */
function write(path: string, bytes: Buffer): void {
  rmSync(path, { force: true });
  writeFileSync(path, bytes);
}

const allOf = ({ changes, deferred }: Plan): Change[] => [
  ...changes,
  ...deferred.map(({ change }) => change),
];

/** Chosen is only what is freshly planned and stands in the file; what is said of the rest is text. */
function checkChoice(loaded: PlanFile, fresh: Plan): number {
  const isOther = JSON.stringify(loaded.target) !== JSON.stringify(fresh.target);
  let run: readonly Change[] = [];
  try {
    const state = { wanted: new Set<string>(), there: new Set<string>() };
    const choice = choose(fresh, loaded, { delete: true }, state);
    renderRefused(choice.refused, fresh.accounts);
    run = choice.run;
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    assert.is(error.code, 'E647');
    assert.ok(isOther);
  }
  const approved = loaded.fingerprint === APPROVED.fingerprint ? APPROVED : loaded;
  for (const change of run) {
    assert.ok(fresh.changes.includes(change), 'it is planned anew');
    assert.is(excess(allOf(approved), change), undefined);
  }
  return run.length;
}

test('mutations by the thousand: refused in words, or nothing beyond what was approved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-plan-'));
  const path = join(folder, 'plan.json');
  const seen = { refused: 0, accepted: 0, forged: 0, run: 0 };
  try {
    fc.assert(
      fc.property(mutations, ({ bytes }) => {
        write(path, bytes);
        const loaded = load(path);
        if (!loaded) {
          seen.refused += 1;
          return;
        }
        seen.accepted += 1;
        seen.forged += loaded.fingerprint === APPROVED.fingerprint ? 0 : 1;
        for (const fresh of FRESH) {
          seen.run += checkChoice(loaded, fresh);
        }
      }),
      { numRuns: MUTATIONS },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.ok(
    seen.refused > 0.4 * MUTATIONS && seen.accepted > 0.05 * MUTATIONS,
    JSON.stringify(seen),
  );
  assert.ok(seen.forged > 0.01 * MUTATIONS && seen.run > 0.05 * MUTATIONS, JSON.stringify(seen));
});

test('whatever is accepted can be shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-plan-'));
  const path = join(folder, 'plan.json');
  fc.assert(
    fc.property(mutations, fc.constantFrom('text', 'markdown', 'json'), ({ bytes }, format) => {
      write(path, bytes);
      const loaded = load(path);
      if (loaded) {
        assert.ok(
          renderPlan(loaded, { config: 'access.yaml', format }, { color: false }).length > 0,
        );
      }
    }),
    { numRuns: runs(300, 1_000) },
  );
  rmSync(folder, { recursive: true });
});

test.run();
