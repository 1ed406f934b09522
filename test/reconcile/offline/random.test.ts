/** What is said of the file alone is what the plan says, whatever is in the clouds. */
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { classify } from '../../../src/access/classify.ts';
import { permissionSetRules } from '../../../src/reconcile/kinds/permission-set.ts';
import { type Judged, judgeFile } from '../../../src/reconcile/offline/judge-file.ts';
import { permissionSetItems } from '../../../src/reconcile/resolve.ts';
import type { Config, Found, Plan } from '../../../src/reconcile/types.ts';
import { runs } from '../../support/sample.ts';
import { onlyReads } from '../knowledge.ts';
import { planWorld, type RandomWorld, randomWorld } from '../random-world.ts';
import { MANAGEMENT, NOW, place } from '../world.ts';

const test = suite('reconcile/offline: random worlds');

const some = (values: readonly string[], least = 1) =>
  fc.subarray([...values], { minLength: least });
const part = { requiredKeys: [] };

const group = fc.constantFrom('G', 'H', 'K');
const permissionSet = fc.constantFrom('A', 'B', 'C', 'AWSReadOnlyAccess');
const account = fc.constantFrom('dev-1', 'top', '222222222222', 'dev-2', 'prod (old)', MANAGEMENT);
const duration = fc.constantFrom('PT1H', 'PT2H');
const condition = {
  privilege: fc.constantFrom('read' as const, 'write' as const, 'power' as const, 'admin' as const),
  organizationalUnits: some(['Dev', '/', 'ou-Prod']),
  exceptGroups: some(['G', 'H']),
};

/** One rule a file, so that what the plan says of it can be told from the rest. */
const rule: fc.Arbitrary<Partial<Config>> = fc.oneof(
  fc
    .record({ group, permissionSet, account })
    .map((can): Partial<Config> => ({ expect: [{ can }] })),
  fc.record(condition, part).map((nobody): Partial<Config> => ({ expect: [{ nobody }] })),
  fc
    .record(
      {
        ...condition,
        directUsers: fc.boolean(),
        level: fc.constantFrom('warn' as const, 'override' as const, 'deny' as const),
      },
      { requiredKeys: ['level'] },
    )
    .map((forbid): Partial<Config> => ({ guardrails: { forbid: [forbid] } })),
  fc
    .oneof(fc.record({ max: duration }), fc.record({ admin: duration }))
    .map((sessionDuration): Partial<Config> => ({ guardrails: { sessionDuration } })),
  fc
    .record({ group, permissionSet })
    .map((access): Partial<Config> => ({ guardrails: { breakGlass: [access] } })),
);

/** The file with one rule, and every permission set declared that the rule names, as the loader demands. */
function ruled(file: Config, rule: Partial<Config>): Config {
  const named = [
    ...(rule.expect ?? []).flatMap(({ can }) => can?.permissionSet ?? []),
    ...(rule.guardrails?.breakGlass ?? []).map((access) => access.permissionSet),
  ];
  const declared = Object.fromEntries(named.map((name) => [name, {}]));
  return { ...file, ...rule, permissionSets: { ...declared, ...file.permissionSets } };
}

/**
 * A world as the verdicts presume it: accounts are ACTIVE, and of a permission set that the file
 * declares nothing is there that the file leaves out.
 */
function presumed({ file, directory, found }: RandomWorld): RandomWorld {
  const declared = new Map(
    permissionSetItems(file, () => place('access.yaml'), 'aws').map(({ spec }) => [
      spec.name,
      permissionSetRules.settle(spec, undefined),
    ]),
  );
  const described = (one: Found): Found => {
    const spec = one.kind === 'permissionSet' ? declared.get(one.spec.name) : undefined;
    return one.kind === 'permissionSet' && spec
      ? { ...one, spec: { ...spec, tags: one.spec.tags } }
      : one;
  };
  const accounts = directory.accounts.map((one) => ({ ...one, state: 'ACTIVE' as const }));
  return { file, directory: { ...directory, accounts }, found: found.map(described) };
}

/** The levels of the plan's verdicts about the rule. */
function levelsOf({ guardrails }: Plan, { rule }: Judged): string[] {
  return guardrails.filter(({ guardrail }) => guardrail === rule).map(({ level }) => level);
}

test('what is violated by the file alone every plan calls violated, and what holds it does not', async () => {
  const seen = { holds: 0, violated: 0, needsCloud: 0 };
  await fc.assert(
    fc.asyncProperty(randomWorld, rule, async (random, parts) => {
      const world = presumed({ ...random, file: ruled(random.file, parts) });
      const { verdicts, problems } = judgeFile(
        world.file,
        (path) => place(path.join('.')),
        NOW,
        classify,
      );
      const plan = await planWorld(world, world.file, { ...onlyReads, classify });
      assert.is(verdicts.length, 1);
      for (const judged of verdicts) {
        seen[judged.verdict] += 1;
        const levels = levelsOf(plan, judged);
        const isBlocked = levels.includes('deny') || levels.includes('override');
        assert.is(problems.length, judged.verdict === 'violated' ? 1 : 0);
        if (judged.verdict === 'violated') {
          const isError = problems[0]?.severity === 'error';
          assert.ok(isError ? isBlocked : levels.includes('warn'), JSON.stringify(levels));
        } else if (judged.verdict === 'holds') {
          assert.not(isBlocked, JSON.stringify(levels));
        }
      }
    }),
    { numRuns: runs(80, 150) },
  );
  assert.ok(seen.violated > 5 && seen.needsCloud > 5, JSON.stringify(seen));
});

test.run();
