/** Turns a scenario into the world that it describes: names become ids, references are checked. */
import { buildAssignments } from './build-assignments.ts';
import { buildDirectories, scimTenantOf } from './build-directories.ts';
import { buildEnterpriseApp } from './build-enterprise-app.ts';
import { buildOrganization } from './build-organization.ts';
import { buildPermissionSets } from './build-permission-sets.ts';
import { uuid } from './ids.ts';
import type { Scenario } from './scenario-file.ts';
import { founded, Names } from './scenario-names.ts';
import type { IdentityProvider } from './sync-world.ts';
import type { Instance, Organization, Tenant, World } from './world.ts';

/** Throws ScenarioError when one part names another that is not there. */
export function buildWorld(scenario: Scenario, file: string): World {
  const names = new Names();
  const [tenant, organization] = [tenantOf(scenario), organizationOf(scenario)];
  const instance = instanceOf(scenario);
  const { units, accounts } = buildOrganization(scenario, organization, tenant.domain, names);
  const { entra, store } = buildDirectories(scenario, tenant.domain, names);
  const permissionSets = buildPermissionSets(scenario, instance.arn, names);
  const known = { accounts, store, permissionSets, tenant };
  const assignments = buildAssignments(scenario, known, names);
  const parts = { units, accounts, store, permissionSets, assignments };
  const own = settings(scenario, names, accounts);
  const world: World = {
    ...own,
    tenant,
    organization,
    instance,
    ...parts,
    entra: {
      ...entra,
      applications: [],
      servicePrincipals: [],
      claimsPolicies: [],
      appRoleAssignments: [],
      jobs: [],
    },
    identityProvider: builtInDirectory(own.region, instance),
    scim: null,
  };
  if (scenario.enterpriseApp !== undefined) {
    buildEnterpriseApp(world, scenario.enterpriseApp, scimTenantOf(scenario), names);
  }
  names.stopIfWrong(file);
  return world;
}

type Settings = Pick<
  World,
  | 'region'
  | 'vantage'
  | 'delegatedAdministrator'
  | 'caller'
  | 'attributes'
  | 'requests'
  | 'awsManagedPolicies'
  | 'deny'
  | 'instantiateAnswers'
  | 'orphanDeletion'
  | 'serial'
>;

function settings(scenario: Scenario, names: Names, accounts: World['accounts']): Settings {
  const {
    vantage = 'management',
    delegatedAdministrator,
    accessControlAttributes,
  } = scenario.identityCenter ?? {};
  if (delegatedAdministrator !== undefined) {
    names
      .at('/identityCenter/delegatedAdministrator')
      .find('account', delegatedAdministrator, accounts, ({ id }) => id === delegatedAdministrator);
  }
  return {
    region: scenario.region ?? 'eu-central-1',
    vantage,
    ...(delegatedAdministrator === undefined ? {} : { delegatedAdministrator }),
    ...(scenario.caller === undefined ? {} : { caller: scenario.caller }),
    attributes: accessControlAttributes === undefined ? null : { ...accessControlAttributes },
    requests: [],
    awsManagedPolicies: scenario.awsManagedPolicies ?? [],
    deny: [...(scenario.deny ?? [])],
    instantiateAnswers: scenario.instantiateAnswers ?? 'created',
    orphanDeletion: scenario.orphanDeletion ?? 'works',
    serial: 0,
  };
}

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html */
function builtInDirectory(region: string, { arn }: Instance): IdentityProvider {
  const prefix = Buffer.from(`${region}-`).toString('hex');
  return {
    kind: 'directory',
    acsTenantId: `${prefix}${uuid(`acs/${arn}`)}`,
    entityId: null,
    certificates: [],
  };
}

function tenantOf({ tenant = {} }: Scenario): Tenant {
  const { domain = 'contoso.example' } = tenant;
  const { id = uuid(`tenant/${domain}`), displayName = domain } = tenant;
  return { id, displayName, domain };
}

/** Without a word of it the first account is the management account. */
function organizationOf({ organization = {}, accounts = [] }: Scenario): Organization {
  const { id = 'o-a1b2c3d4e5', rootId = 'r-a1b2' } = organization;
  const managementAccountId = organization.managementAccount ?? accounts[0]?.id ?? '999988887777';
  return { id, rootId, managementAccountId };
}

function instanceOf({ identityCenter = {} }: Scenario): Instance {
  return {
    arn: identityCenter.instanceArn ?? 'arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6',
    identityStoreId: identityCenter.identityStoreId ?? 'd-9967a1b2c3',
    createdDate: founded,
    tags: {},
  };
}
