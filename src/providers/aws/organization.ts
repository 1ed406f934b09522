/** The organisation as access.yaml refers to it: the instance, the accounts, the units. */
import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  type Account as OrganizationsAccount,
} from '@aws-sdk/client-organizations';
import { ListInstancesCommand } from '@aws-sdk/client-sso-admin';
import { compareText } from '../../reconcile/canonical.ts';
import { Complete } from '../../reconcile/complete.ts';
import { UserError } from '../../reconcile/errors.ts';
import type { Account, AccountState, OrganizationalUnit, Scope } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import type { AwsClients } from './client.ts';
import { emptyAnswer, given } from './errors.ts';
import { listAll, ORGANIZATIONS_PAGE, PAGE } from './pages.ts';

export interface Instance {
  readonly instanceArn: string;
  readonly identityStoreId: string;
  readonly region: string;
  readonly partition: string;
}

/**
 * The organisation instance that the caller sees. An account may also see an instance of its own:
 * the organisation's is the one that the management account owns.
 */
export async function readInstance(
  { sso }: AwsClients,
  region: string,
  managementAccountId: string,
): Promise<Instance> {
  const instances = await listAll(
    'sso:ListInstances',
    PAGE,
    (page) => sso.send(new ListInstancesCommand(page)),
    (answer) => answer.Instances,
  );
  const instance = instances.items.find(
    ({ OwnerAccountId }) => OwnerAccountId === undefined || OwnerAccountId === managementAccountId,
  );
  if (!instance?.InstanceArn || !instance.IdentityStoreId) {
    throw noInstance(region, instances.items.length);
  }
  const primary = instance.PrimaryRegion ?? region;
  if (primary !== region) {
    throw new UserError(
      'E609',
      `${region} is an additional Region; the primary one is ${primary}.`,
      {
        hint: `Write identityCenter.region: ${primary}. Permission sets and assignments live only there.`,
      },
    );
  }
  return {
    instanceArn: instance.InstanceArn,
    identityStoreId: instance.IdentityStoreId,
    region: primary,
    partition: instance.InstanceArn.split(':')[1] ?? 'aws',
  };
}

function noInstance(region: string, others: number): UserError {
  return new UserError(
    'E608',
    others > 0
      ? `IAM Identity Center in ${region} has only an account instance, not the organisation's.`
      : `There is no IAM Identity Center instance in ${region}.`,
    {
      hint: 'Check identityCenter.region: it must be the primary Region, as the console shows it under Settings. Check also that the credentials are of the management account or of the delegated administrator.',
    },
  );
}

export interface Organization {
  readonly organizationId: string;
  readonly managementAccountId: string;
}

export async function readOrganization({ organizations }: AwsClients): Promise<Organization> {
  const { Organization } = await organizations.send(new DescribeOrganizationCommand({}));
  if (!Organization?.Id || !Organization.MasterAccountId) {
    throw emptyAnswer('organizations:DescribeOrganization');
  }
  return { organizationId: Organization.Id, managementAccountId: Organization.MasterAccountId };
}

/* ---------------------------------------------------------------------- accounts and units */

export async function readAccounts(
  clients: AwsClients,
  scope: Pick<Scope, 'units' | 'accountTags'>,
  managementAccountId: string,
  progress: Progress,
): Promise<{ accounts: Account[]; units: OrganizationalUnit[] }> {
  const listed = await listAccounts(clients);
  if (!listed.items.some(({ Id }) => Id === managementAccountId)) {
    throw new UserError(
      'E613',
      `organizations:ListAccounts gave ${listed.items.length} accounts, and not the management account.`,
      { hint: 'Nothing was changed. The list is not whole: try again.' },
    );
  }
  progress({ phase: 'accounts', done: listed.items.length });
  const hasPaths = listed.items.every(({ Paths }) => Paths?.length);
  const tree = scope.units ? await readUnits(clients, !hasPaths) : undefined;
  const accounts = listed.items.map((account) => toAccount(account, tree?.parents));
  return {
    accounts: scope.accountTags ? await withTags(clients, accounts, progress) : accounts,
    units: tree?.units ?? [],
  };
}

function listAccounts({ organizations }: AwsClients): Promise<Complete<OrganizationsAccount>> {
  return listAll(
    'organizations:ListAccounts',
    ORGANIZATIONS_PAGE,
    (page) => organizations.send(new ListAccountsCommand(page)),
    (answer) => answer.Accounts,
  );
}

/** `Paths` holds `o-…/r-…/ou-…/<account id>/`; the units are what stands between. */
function toAccount(
  account: OrganizationsAccount,
  parents: ReadonlyMap<string, readonly string[]> | undefined,
): Account {
  const id = account.Id ?? '';
  const path = account.Paths?.[0]?.split('/').filter((part) => /^(r|ou)-/.test(part));
  const state: AccountState | undefined = account.State ?? account.Status;
  if (!id || !state) {
    throw new UserError('E610', `organizations:ListAccounts gave an account without id or state.`, {
      hint: 'Nothing was changed. Try again.',
    });
  }
  const unitIds = path ?? parents?.get(id) ?? [];
  if (parents && unitIds.length === 0) {
    // It stands below the root at least; taken for "in no unit", its assignments would be removed.
    throw new UserError('E610', `The account ${id} was found in no organizational unit.`, {
      hint: 'Nothing was changed. It may just be moving: try again.',
    });
  }
  return { id, name: account.Name ?? id, state, unitIds };
}

interface UnitTree {
  readonly units: OrganizationalUnit[];
  /** Account id → ids of the units above it, outermost first; only where `Paths` is missing. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

async function readUnits(clients: AwsClients, withAccounts: boolean): Promise<UnitTree> {
  const units: OrganizationalUnit[] = [];
  const parents = new Map<string, readonly string[]>();
  const walk = async (id: string, path: string, above: readonly string[]): Promise<void> => {
    units.push({ id, path });
    const here = [...above, id];
    if (withAccounts) {
      for (const account of (await accountsOf(clients, id)).items) {
        parents.set(given(account.Id, 'organizations:ListAccountsForParent'), here);
      }
    }
    const children = await unitsOf(clients, id);
    await Promise.all(
      children.items.map((child) => {
        const name = given(child.Name, 'organizations:ListOrganizationalUnitsForParent');
        const childId = given(child.Id, 'organizations:ListOrganizationalUnitsForParent');
        return walk(childId, path === '/' ? name : `${path}/${name}`, here);
      }),
    );
  };
  const roots = await listAll(
    'organizations:ListRoots',
    ORGANIZATIONS_PAGE,
    (page) => clients.organizations.send(new ListRootsCommand(page)),
    (answer) => answer.Roots,
  );
  if (roots.items.length === 0) {
    throw emptyAnswer('organizations:ListRoots'); // without a root every unit would be unknown
  }
  await Promise.all(
    roots.items.map((root) => walk(given(root.Id, 'organizations:ListRoots'), '/', [])),
  );
  return { units: units.sort((a, b) => compareText(a.path, b.path)), parents };
}

function unitsOf({ organizations }: AwsClients, ParentId: string) {
  return listAll(
    'organizations:ListOrganizationalUnitsForParent',
    ORGANIZATIONS_PAGE,
    (page) =>
      organizations.send(new ListOrganizationalUnitsForParentCommand({ ParentId, ...page })),
    (answer) => answer.OrganizationalUnits,
  );
}

function accountsOf({ organizations }: AwsClients, ParentId: string) {
  return listAll(
    'organizations:ListAccountsForParent',
    ORGANIZATIONS_PAGE,
    (page) => organizations.send(new ListAccountsForParentCommand({ ParentId, ...page })),
    (answer) => answer.Accounts,
  );
}

function withTags(
  { organizations }: AwsClients,
  accounts: readonly Account[],
  progress: Progress,
): Promise<Account[]> {
  return inParallel('account tags', accounts, progress, async (account) => {
    const tags = await Complete.read('organizations:ListTagsForResource', async (NextToken) => {
      const answer = await organizations.send(
        new ListTagsForResourceCommand({ ResourceId: account.id, ...(NextToken && { NextToken }) }),
      );
      return { items: answer.Tags, next: answer.NextToken };
    });
    const entries = tags.items.map(
      ({ Key, Value }) => [given(Key, 'organizations:ListTagsForResource'), Value ?? ''] as const,
    );
    return { ...account, tags: Object.fromEntries(entries) };
  });
}
