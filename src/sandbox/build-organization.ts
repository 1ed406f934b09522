import { hex } from './ids.ts';
import type { Scenario, ScenarioAccount } from './scenario-file.ts';
import { founded, type Names } from './scenario-names.ts';
import type { Account, Organization, Unit } from './world.ts';

/** Units and accounts; a management account that the scenario does not list is added. */
export function buildOrganization(
  scenario: Scenario,
  organization: Organization,
  domain: string,
  names: Names,
): { readonly units: Unit[]; readonly accounts: Account[] } {
  const ids = unitIds(scenario, organization);
  const idOf = (path: string, here: Names): string =>
    path === '' || path === '/'
      ? organization.rootId
      : (here.find('organizational unit', path, [...ids], ([each]) => each === path)[0]?.[1] ?? '');
  const units = [...ids].map(([path, id]) => ({
    id,
    name: path.split('/').at(-1) ?? path,
    parentId: idOf(path.split('/').slice(0, -1).join('/'), names.at('/organizationalUnits')),
  }));
  const accounts = listed(scenario, organization).map((account, index) => ({
    id: account.id,
    name: account.name,
    email: account.email ?? `aws+${account.id}@${domain}`,
    state: account.state ?? 'ACTIVE',
    parentId: idOf(account.organizationalUnit ?? '/', names.at(`/accounts/${index}`)),
    tags: { ...account.tags },
    customerManagedPolicies: (account.customerManagedPolicies ?? []).map(
      ({ name, path = '/' }) => ({ name, path }),
    ),
    joined: founded,
  }));
  const accountIds = new Set<string>();
  for (const [index, { id }] of accounts.entries()) {
    names.at(`/accounts/${index}`).check(!accountIds.has(id), `account ${id} is there twice`);
    accountIds.add(id);
  }
  return { units, accounts };
}

function unitIds(scenario: Scenario, { id, rootId }: Organization): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(scenario.organizationalUnits ?? {}).map(([path, written]) => [
      path,
      written ?? `ou-${rootId.slice(2)}-${hex(`unit/${id}/${path}`, 8)}`,
    ]),
  );
}

function listed(
  { accounts = [] }: Scenario,
  { managementAccountId: id }: Organization,
): readonly ScenarioAccount[] {
  return accounts.some((account) => account.id === id)
    ? accounts
    : [...accounts, { id, name: 'management' }];
}
