import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { GuardrailInput, Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import type { Config, Verdict } from '../../../src/reconcile/types.ts';
import { runs } from '../../support/sample.ts';
import { inputOfCase, randomCase, rules, STRICTER, wildRules } from './random-rules.ts';
import { expectationsOf, verdictsOf } from './stage.ts';

const test = suite('guardrails: any world, any rules');

const RUNS = { numRuns: runs(60, 150) };

function isBlocked(verdicts: readonly Verdict[]): boolean {
  return verdicts.some(({ level }) => level === 'override' || level === 'deny');
}

test('nothing throws, and every guardrail of the file has a verdict', () =>
  fc.assert(
    fc.asyncProperty(randomCase, fc.oneof(rules, wildRules), async (one, guardrails) => {
      const input = await inputOfCase(one, guardrails);
      const names = new Set(verdictsOf(input).map(({ guardrail }) => guardrail));
      for (const name of ['deletions', 'neverEmpty', 'lastAssignment']) {
        assert.ok(names.has(name), name);
      }
      assert.is(names.has('forbid'), (guardrails.forbid ?? []).length > 0);
      assert.is(names.has('breakGlass'), (guardrails.breakGlass ?? []).length > 0);
      const base = verdictsOf({ ...input, baseGuardrails: guardrails });
      assert.equal(base, verdictsOf(input), 'a base with the same rules');
    }),
    RUNS,
  ));

const backwards = <T>(list: readonly T[]): T[] => [...list].reverse();

/** The same in another order: lists of the file, of the answers and of the plan. */
function turned(input: GuardrailInput): GuardrailInput {
  const { config, directory, live, ...rest } = input;
  const { guardrails = {}, ...file } = config;
  return {
    ...rest,
    config: { ...file, guardrails: turnedRules(guardrails) },
    directory: {
      ...directory,
      accounts: backwards(directory.accounts),
      units: backwards(directory.units),
      principals: backwards(directory.principals),
    },
    live: { foreignSets: live.foreignSets, found: { items: backwards(live.found.items) } },
    items: backwards(input.items),
    desired: backwards(input.desired),
    changes: backwards(input.changes),
    deferred: backwards(input.deferred),
    privileges: new Map(backwards([...input.privileges])),
  };
}

function turnedRules({ critical, protected: kept, ...rest }: Rules): Rules {
  return {
    ...rest,
    ...(rest.forbid && {
      forbid: backwards(rest.forbid).map(({ exceptGroups, organizationalUnits, ...rule }) => ({
        ...rule,
        ...(exceptGroups && { exceptGroups: backwards(exceptGroups) }),
        ...(organizationalUnits && { organizationalUnits: turnedUnits(organizationalUnits) }),
      })),
    }),
    ...(rest.breakGlass && { breakGlass: backwards(rest.breakGlass) }),
    ...(critical && {
      critical: {
        organizationalUnits: backwards(critical.organizationalUnits ?? []),
        accounts: backwards(critical.accounts ?? []),
      },
    }),
    ...(kept && {
      protected: {
        permissionSets: backwards(kept.permissionSets ?? []),
        groups: backwards(kept.groups ?? []),
        accounts: backwards(kept.accounts ?? []),
      },
    }),
  };
}

type Units = NonNullable<NonNullable<Rules['forbid']>[number]['organizationalUnits']>;

/** At least one stays at least one. */
function turnedUnits(units: Units): Units {
  return backwards(units) as Units;
}

test('order never matters', () =>
  fc.assert(
    fc.asyncProperty(randomCase, fc.oneof(rules, wildRules), async (one, guardrails) => {
      const input = await inputOfCase(one, guardrails);
      assert.equal(verdictsOf(turned(input)), verdictsOf(input));
      const base = { ...input, baseGuardrails: guardrails };
      assert.equal(verdictsOf(turned(base)), verdictsOf(base));
    }),
    RUNS,
  ));

test('a stricter rule never unblocks', () =>
  fc.assert(
    fc.asyncProperty(
      randomCase,
      rules,
      fc.constantFrom(...STRICTER),
      async (one, guardrails, turn) => {
        const input = await inputOfCase(one, guardrails);
        const stricter = { ...input, config: { ...input.config, guardrails: turn(guardrails) } };
        assert.ok(!isBlocked(verdictsOf(input)) || isBlocked(verdictsOf(stricter)));
      },
    ),
    { numRuns: runs(100, 500) },
  ));

test('what the base blocks stays blocked, whatever the head says', () =>
  fc.assert(
    fc.asyncProperty(randomCase, rules, rules, async (one, base, head) => {
      const input = await inputOfCase(one, head);
      const alone = { ...input, config: { ...input.config, guardrails: base } };
      const both = isBlocked(verdictsOf({ ...input, baseGuardrails: base }));
      assert.is(both, isBlocked(verdictsOf(alone)) || isBlocked(verdictsOf(input)));
    }),
    RUNS,
  ));

const NAMES = [
  'deletions',
  'neverEmpty',
  'lastAssignment',
  'breakGlass',
  'minAdmins',
  'keepSelf',
  'protected',
  'forbid',
  'sessionDuration',
] as const;

test('overrides of this plan pass all but deny, those of another plan nothing', () =>
  fc.assert(
    fc.asyncProperty(randomCase, rules, async (one, guardrails) => {
      const input = await inputOfCase(one, guardrails);
      const withOverrides = (fingerprint: string) => {
        const overrides = NAMES.map((guardrail) => ({ guardrail, fingerprint, reason: 'because' }));
        return verdictsOf({ ...input, config: { ...input.config, overrides } });
      };
      const denied = verdictsOf(input).some(({ level }) => level === 'deny');
      assert.is(isBlocked(withOverrides(input.fingerprint)), denied);
      assert.is(isBlocked(withOverrides('000000000000')), isBlocked(verdictsOf(input)));
    }),
    RUNS,
  ));

const statements: fc.Arbitrary<NonNullable<Config['expect']>> = fc.array(
  fc.oneof(
    fc.record({
      can: fc.record({
        group: fc.constantFrom('G', 'H', 'nobody'),
        permissionSet: fc.constantFrom('A', 'B'),
        account: fc.constantFrom('dev-1', '222222222222', 'top', 'nowhere'),
      }),
    }),
    fc.record({
      nobody: fc.record(
        {
          privilege: fc.constantFrom('read' as const, 'admin' as const),
          organizationalUnits: fc.constantFrom<[string]>(['Dev'], ['ou-Prod'], ['nowhere']),
          exceptGroups: fc.subarray(['G', 'H']),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  { maxLength: 4 },
);

test('expectations: nothing throws, order never matters, and each statement counts alone', () =>
  fc.assert(
    fc.asyncProperty(randomCase, statements, async (one, expect) => {
      const input = await inputOfCase(one, {});
      const check = (some: NonNullable<Config['expect']>, of = input) =>
        expectationsOf({ ...of, config: { ...of.config, expect: some } });
      const all = check(expect);
      assert.equal(check(backwards(expect), turned(input)), all);
      assert.is(
        isBlocked(all),
        expect.some((statement) => isBlocked(check([statement]))),
      );
    }),
    RUNS,
  ));

test.run();
