import { awsManagedPolicies } from './aws-managed-policies.ts';
import { hex } from './ids.ts';
import type { Scenario, ScenarioCustomerPolicy, ScenarioPermissionSet } from './scenario-file.ts';
import { founded, type Names } from './scenario-names.ts';
import type { Boundary, CustomerPolicy, PermissionSet } from './world.ts';

/** The permission sets, not yet provisioned anywhere. */
export function buildPermissionSets(
  scenario: Scenario,
  instanceArn: string,
  names: Names,
): PermissionSet[] {
  const known = new Set([...awsManagedPolicies, ...(scenario.awsManagedPolicies ?? [])]);
  return Object.entries(scenario.permissionSets ?? {}).map(([name, entry]) => {
    const set = permissionSet(instanceArn, name, entry ?? {});
    for (const policy of policiesOf(entry ?? {})) {
      names
        .at(`/permissionSets/${name}`)
        .check(known.has(policy), `there is no AWS managed policy ${policy}`);
    }
    return set;
  });
}

function policiesOf({
  awsManagedPolicies: attached = [],
  permissionsBoundary: boundary,
}: ScenarioPermissionSet): readonly string[] {
  return boundary !== undefined && 'awsManagedPolicy' in boundary
    ? [...attached, boundary.awsManagedPolicy]
    : attached;
}

function permissionSet(instance: string, name: string, set: ScenarioPermissionSet): PermissionSet {
  const boundary = set.permissionsBoundary;
  return {
    arn: `arn:aws:sso:::permissionSet/${instance.split('/')[1]}/ps-${hex(`${instance}/${name}`, 16)}`,
    name,
    createdDate: founded,
    ...(set.description === undefined ? {} : { description: set.description }),
    sessionDuration: set.sessionDuration ?? 'PT1H',
    ...(set.relayState === undefined ? {} : { relayState: set.relayState }),
    awsManagedPolicies: (set.awsManagedPolicies ?? []).map(policyArn),
    customerManagedPolicies: (set.customerManagedPolicies ?? []).map(customerPolicy),
    inlinePolicy: set.inlinePolicy === undefined ? '' : JSON.stringify(set.inlinePolicy),
    ...(boundary === undefined ? {} : { permissionsBoundary: boundaryOf(boundary) }),
    tags: { ...set.tags },
    revision: 1,
    provisioned: {},
  };
}

function boundaryOf(boundary: NonNullable<ScenarioPermissionSet['permissionsBoundary']>): Boundary {
  return 'awsManagedPolicy' in boundary
    ? { managedPolicyArn: policyArn(boundary.awsManagedPolicy) }
    : { customerManagedPolicy: customerPolicy(boundary.customerManagedPolicy) };
}

function policyArn(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

function customerPolicy({ name, path }: ScenarioCustomerPolicy): CustomerPolicy {
  return { name, path: path ?? '/' };
}
