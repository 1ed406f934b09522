import { hex } from './ids.ts';
import type { Scenario, ScenarioCustomerPolicy, ScenarioPermissionSet } from './scenario-file.ts';
import { founded } from './scenario-names.ts';
import type { CustomerPolicy, PermissionSet } from './world.ts';

/** The permission sets, not yet provisioned anywhere. */
export function buildPermissionSets(scenario: Scenario, instanceArn: string): PermissionSet[] {
  return Object.entries(scenario.permissionSets ?? {}).map(([name, set]) =>
    permissionSet(instanceArn, name, set ?? {}),
  );
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
    ...(boundary === undefined
      ? {}
      : {
          permissionsBoundary:
            'awsManagedPolicy' in boundary
              ? { managedPolicyArn: policyArn(boundary.awsManagedPolicy) }
              : { customerManagedPolicy: customerPolicy(boundary.customerManagedPolicy) },
        }),
    tags: { ...set.tags },
    revision: 1,
    provisioned: {},
  };
}

function policyArn(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

function customerPolicy({ name, path }: ScenarioCustomerPolicy): CustomerPolicy {
  return { name, path: path ?? '/' };
}
