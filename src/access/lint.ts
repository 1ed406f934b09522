/** What is probably meant otherwise in the policies of access.yaml: warnings and notices (E140-E147). */
import { nearest } from '../reconcile/nearest.ts';
import { awsPolicyArn, wantedSet } from '../reconcile/resolve.ts';
import type { Config, Json, Path, PermissionSetSpec, Problem, Where } from '../reconcile/types.ts';
import { escalation } from './escalation.ts';
import { type Finding, lintPolicy } from './lint-policy.ts';
import { isManagedPolicy, MANAGED_DATE, managedPolicyNames, nameOf } from './managed.ts';

type PermissionSet = NonNullable<Config['permissionSets']>[string];

const CODES: Readonly<Record<Finding['rule'], string>> = {
  'unknown-service': 'E140',
  'unknown-action': 'E141',
  'matches-nothing': 'E142',
  'allows-everything': 'E143',
  'allow-not-action': 'E144',
  'pass-any-role': 'E145',
  'admin-in-disguise': 'E146',
};

/** Everything to look at in the policies of permission sets, each with its place; never an error. */
export function lint(config: Config, where: Where): Problem[] {
  return Object.entries(config.permissionSets ?? {}).flatMap(([name, set]) => [
    ...managedProblems(name, set, where),
    ...inlineProblems(name, set, where),
  ]);
}

function inlineProblems(name: string, set: PermissionSet, where: Where): Problem[] {
  const policy = set.inlinePolicy as Json | undefined;
  if (policy === undefined) {
    return [];
  }
  const findings = [...lintPolicy(policy), ...disguise(name, set)];
  return findings.map(({ rule, severity, message, hint, path }) => ({
    code: CODES[rule],
    severity,
    message,
    ...(hint !== undefined && { hint }),
    at: where(['permissionSets', name, 'inlinePolicy', ...within(policy, path)]),
  }));
}

/** A single text stands for a list of one: then the place is the text itself. */
function within(policy: Json, path: Path): Path {
  let value: unknown = policy;
  return path.filter((step) => {
    const isThere = typeof value === 'object' && value !== null;
    value = isThere ? (value as Record<string | number, unknown>)[step] : undefined;
    return isThere;
  });
}

/** A set whose name or `privilege` speaks of its power hides nothing. */
function disguise(name: string, set: PermissionSet): readonly Finding[] {
  return set.privilege !== undefined || /admin/i.test(name) ? [] : escalation(specOf(name, set));
}

/** Parts that the file leaves alone count as not there: nobody has read them yet. */
function specOf(name: string, set: PermissionSet): PermissionSetSpec {
  return {
    description: '',
    sessionDuration: '',
    relayState: '',
    awsManagedPolicies: [],
    customerManagedPolicies: [],
    inlinePolicy: null,
    permissionsBoundary: null,
    tags: {},
    provisioned: true,
    ...wantedSet(name, set, 'aws'),
  };
}

/* --------------------------------------------------------------------- AWS managed policies */

function managedProblems(name: string, set: PermissionSet, where: Where): Problem[] {
  const boundary = set.permissionsBoundary?.awsManagedPolicy;
  const at = (...path: Path) => where(['permissionSets', name, ...path]);
  return [
    ...(set.awsManagedPolicies ?? []).flatMap((policy, place) =>
      unknownPolicy(policy, at('awsManagedPolicies', place)),
    ),
    ...(boundary === undefined
      ? []
      : unknownPolicy(boundary, at('permissionsBoundary', 'awsManagedPolicy'))),
  ];
}

function unknownPolicy(policy: string, at: ReturnType<Where>): Problem[] {
  const arn = awsPolicyArn(policy, 'aws');
  if (isManagedPolicy(arn)) {
    return [];
  }
  const name = nameOf(arn);
  const names = managedPolicyNames();
  const near = names.find((each) => each.endsWith(`/${name}`)) ?? nearest(name, names);
  return [
    {
      code: 'E147',
      severity: 'notice',
      message: `no AWS managed policy "${name}" in the data of ${MANAGED_DATE}`,
      hint: near === undefined ? 'It may be newer than the data.' : `Did you mean "${near}"?`,
      at,
    },
  ];
}
