/**
 * What guardrails and expectations say of the file alone. A rule is violated where every plan of this
 * file would say so; whatever the clouds may still change is left to the plan. Permission sets are
 * judged as the file describes them: a part that it leaves out counts as not there.
 */
import { compareText, durationSeconds } from '../canonical.ts';
import { listed } from '../guardrails/judgement.ts';
import { type Condition, describeCondition, tierName } from '../guardrails/matching.ts';
import { mayReach } from '../guardrails/tiers.ts';
import { permissionSetRules } from '../kinds/permission-set.ts';
import { permissionSetItems } from '../resolve.ts';
import type {
  Config,
  Path,
  PermissionSetSpec,
  Position,
  Privilege,
  Problem,
  Tier,
  Where,
} from '../types.ts';
import { type Grant, grantsOf, mayBeGiven, mayStay } from './grants.ts';

/** `holds` and `violated` whatever the clouds say, but for an account that is not there or not ACTIVE. */
export type OfflineVerdict = 'holds' | 'violated' | 'needsCloud';

/** One statement of `expect`, or one rule of a guardrail. */
export interface Judged {
  readonly rule: 'expect' | GuardrailName;
  readonly verdict: OfflineVerdict;
  readonly text: string;
  readonly at: Position;
}

type GuardrailName = 'forbid' | 'breakGlass' | 'sessionDuration';
type Level = 'warn' | 'override' | 'deny';

export interface FileJudgement {
  readonly verdicts: readonly Judged[];
  /** What is violated; an error, or a warning where the rule only warns. */
  readonly problems: readonly Problem[];
}

type Classify = (spec: PermissionSetSpec) => Pick<Privilege, 'tier'>;

interface FileFacts {
  readonly config: Config;
  readonly where: Where;
  readonly now: number;
  readonly grants: readonly Grant[];
  readonly tierOf: (permissionSet: string) => Tier | 'unknown';
}

/** A rule that was looked at. */
interface Finding {
  readonly rule: Judged['rule'];
  readonly level: Level;
  readonly path: Path;
  readonly verdict: OfflineVerdict;
  readonly text: string;
  readonly hint?: string;
}

/**
 * @param now the instant of the run, in milliseconds since the epoch
 * @param classify how much a permission set allows
 */
export function judgeFile(
  config: Config,
  where: Where,
  now: number,
  classify: Classify,
): FileJudgement {
  const tierOf = tiersOf(config, where, classify);
  const findings = findingsOf({ config, where, now, grants: grantsOf(config, now), tierOf });
  return {
    verdicts: findings.map(({ rule, verdict, text, path }) => ({
      rule,
      verdict,
      text,
      at: where(path),
    })),
    problems: findings
      .filter(({ verdict }) => verdict === 'violated')
      .map((finding) => problemOf(finding, where)),
  };
}

/** Whether any rule asks what a permission set allows: the tables for that are large. */
export function asksForTiers(config: Config, where: Where, now: number): boolean {
  let asked = false;
  judgeFile(config, where, now, () => {
    asked = true;
    return { tier: 'unknown' };
  });
  return asked;
}

function findingsOf(facts: FileFacts): readonly Finding[] {
  const { expect = [], guardrails = {} } = facts.config;
  const { breakGlass = [], forbid = [] } = guardrails;
  return [
    ...expect.flatMap(({ can, nobody }, i) => [
      ...(can ? [judgeCan(can, ['expect', i], facts)] : []),
      ...(nobody ? [judgeNobody(nobody, ['expect', i], facts)] : []),
    ]),
    ...breakGlass.map((access, i) =>
      judgeBreakGlass(access, ['guardrails', 'breakGlass', i], facts),
    ),
    ...forbid.map((rule, i) => judgeForbid(rule, ['guardrails', 'forbid', i], facts)),
    ...judgeSessions(facts),
  ].map((finding) => withOverrides(finding, facts.config));
}

/** An override may let the plan pass; for which plan it is, only the plan knows. */
function withOverrides(finding: Finding, { overrides = [] }: Config): Finding {
  const mayPass =
    finding.level === 'override' && overrides.some(({ guardrail }) => guardrail === finding.rule);
  return mayPass ? { ...finding, verdict: 'needsCloud' } : finding;
}

function problemOf({ rule, level, path, text, hint }: Finding, where: Where): Problem {
  return {
    code: rule === 'expect' ? 'E301' : 'E302',
    severity: level === 'warn' ? 'warning' : 'error',
    message: rule === 'expect' ? `This does not hold: ${text}.` : `${rule}: ${text}.`,
    ...(hint && { hint }),
    at: where(path),
  };
}

/* ------------------------------------------------------------------------------ statements */

type Expectation = NonNullable<Config['expect']>[number];

function judgeCan(
  wanted: NonNullable<Expectation['can']>,
  path: Path,
  { config, now, grants }: FileFacts,
): Finding {
  const { group, permissionSet, account } = wanted;
  const isGiven = grants.some(
    (grant) =>
      grant.principalType === 'group' &&
      grant.principal === group &&
      grant.permissionSet === permissionSet &&
      grant.accounts.includes(account),
  );
  const isOpen = mayBeGiven(wanted, config, now) || mayStay(wanted, config);
  return {
    rule: 'expect',
    level: 'deny',
    path,
    verdict: isGiven ? 'holds' : isOpen ? 'needsCloud' : 'violated',
    text: `group ${group} can ${permissionSet} @ ${account}`,
    hint: 'No entry of assignments gives it; one that has expired gives nothing.',
  };
}

function judgeNobody(condition: Condition, path: Path, facts: FileFacts): Finding {
  const text = `nobody has ${describeCondition(condition)}`;
  return { rule: 'expect', level: 'deny', path, ...violation(condition, text, facts) };
}

/* ------------------------------------------------------------------------------ guardrails */

type Rules = NonNullable<Config['guardrails']>;

function judgeForbid(
  rule: NonNullable<Rules['forbid']>[number],
  path: Path,
  facts: FileFacts,
): Finding {
  const { level } = rule;
  return { rule: 'forbid', level, path, ...violation(rule, describeCondition(rule), facts) };
}

/** Emergency access that no entry gives; what is in AWS alone is not enough. */
function judgeBreakGlass(
  { group, permissionSet }: NonNullable<Rules['breakGlass']>[number],
  path: Path,
  { config, now }: FileFacts,
): Finding {
  const isOpen =
    config.assignments === undefined || mayBeGiven({ group, permissionSet }, config, now);
  return {
    rule: 'breakGlass',
    level: 'deny',
    path,
    verdict: isOpen ? 'needsCloud' : 'violated',
    text: `group ${group} → ${permissionSet} is in no assignment of the file`,
    hint: 'Give it an entry of assignments that does not expire.',
  };
}

/**
 * Whose limit is that of admins is asked of the file only: nearly every file has sessions longer than
 * it, and working out all their tiers would make each validation slow.
 */
function judgeSessions({ config, where }: FileFacts): readonly Finding[] {
  const { max, admin } = config.guardrails?.sessionDuration ?? {};
  const judge = (key: 'max' | 'admin', most: string, text: string): Finding => {
    const found = Object.entries(config.permissionSets ?? {}).filter(
      ([, { sessionDuration: own, privilege }]) =>
        own !== undefined &&
        durationSeconds(own) > durationSeconds(most) &&
        (key === 'max' || privilege === 'admin'),
    );
    const places = found.map(
      ([set, { sessionDuration }]) =>
        `${set} has ${sessionDuration} (${placeOf(where(['permissionSets', set, 'sessionDuration']))})`,
    );
    return {
      rule: 'sessionDuration',
      level: 'override',
      path: ['guardrails', 'sessionDuration', key],
      verdict: found.length > 0 ? 'violated' : 'needsCloud',
      text: `${text} ${most} at most`,
      hint: `${listed(places)}.`,
    };
  };
  return [
    ...(max === undefined ? [] : [judge('max', max, 'sessions may last')]),
    ...(admin === undefined
      ? []
      : [judge('admin', admin, 'sessions of the tier admin, or of one not known, may last')]),
  ];
}

/* ---------------------------------------------------------------------------------- shared */

/** Whether what the file gives is what nobody may have; who has what else, only the clouds know. */
function violation(
  condition: Condition,
  text: string,
  { grants, tierOf, where }: FileFacts,
): Pick<Finding, 'verdict' | 'text' | 'hint'> {
  const { organizationalUnits: units, privilege, directUsers, exceptGroups = [] } = condition;
  const isEverywhere = units === undefined || units.includes('/');
  const isMeant = ({ principalType, principal, permissionSet }: Grant) =>
    (principalType === 'user' || (!directUsers && !exceptGroups.includes(principal))) &&
    (privilege === undefined || mayReach(tierOf(permissionSet), privilege));
  const found = isEverywhere ? grants.filter(isMeant) : [];
  if (found.length === 0) {
    return { verdict: 'needsCloud', text };
  }
  const names = found.map((grant) => {
    const { principalType, principal, permissionSet, accounts, entry } = grant;
    const tier = privilege === undefined ? '' : `, ${tierName(tierOf(permissionSet))}`;
    const place = placeOf(where(['assignments', entry]));
    return `${principalType} ${principal} → ${permissionSet} @ ${[...accounts].sort(compareText)[0]} (${place}${tier})`;
  });
  return { verdict: 'violated', text, hint: `The file gives ${listed(names)}.` };
}

function placeOf({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

/** `privilege` in access.yaml goes before what is worked out, which is done once a set. */
function tiersOf(config: Config, where: Where, classify: Classify): FileFacts['tierOf'] {
  const known = new Map<string, Tier | 'unknown'>();
  let specs: ReadonlyMap<string, PermissionSetSpec> | undefined;
  return (name) => {
    const tier = config.permissionSets?.[name]?.privilege ?? known.get(name);
    if (tier !== undefined) {
      return tier;
    }
    specs ??= specsOf(config, where);
    const spec = specs.get(name);
    const found = spec ? classify(spec).tier : 'unknown';
    known.set(name, found);
    return found;
  };
}

/** The partition is of no weight: AWS managed policies are the same in each. */
function specsOf(config: Config, where: Where): ReadonlyMap<string, PermissionSetSpec> {
  const items = permissionSetItems(config, where, 'aws');
  return new Map(
    items.map(({ spec }) => [spec.name, permissionSetRules.settle(spec, undefined)] as const),
  );
}
