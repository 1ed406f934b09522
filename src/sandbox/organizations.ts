import { AwsError } from './aws-error.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  accountId,
  childId,
  childType,
  organizationsMaxResults,
  organizationsToken,
  parentId,
  servicePrincipal,
  taggableId,
  unitId,
} from './shapes.ts';
import { type Account, type Unit, unitsAbove, type World } from './world.ts';

const largestPage = 20;
const paged = { MaxResults: organizationsMaxResults, NextToken: organizationsToken };

/** AWS Organizations, for reading. It has no Region: any that the request is signed for will do. */
export const organizationsOperations: Operations = {
  DescribeOrganization: operation({}, {}, ({ world }) => {
    const { id, managementAccountId } = world.organization;
    return {
      Organization: {
        Id: id,
        Arn: `arn:aws:organizations::${managementAccountId}:organization/${id}`,
        FeatureSet: 'ALL',
        MasterAccountArn: arn(world, 'account', managementAccountId),
        MasterAccountId: managementAccountId,
        MasterAccountEmail: world.accounts.find((each) => each.id === managementAccountId)?.email,
        AvailablePolicyTypes: [],
      },
    };
  }),

  ListAccounts: operation({}, paged, ({ world }, input) =>
    page(
      'Accounts',
      world.accounts.map((account) => described(world, account)),
      input,
    ),
  ),

  ListRoots: operation({}, paged, ({ world }, input) => {
    const { rootId } = world.organization;
    const root = { Id: rootId, Arn: arn(world, 'root', rootId), Name: 'Root', PolicyTypes: [] };
    return page('Roots', [root], input);
  }),

  ListOrganizationalUnitsForParent: operation({ ParentId: parentId }, paged, ({ world }, input) => {
    const list = unitsIn(world, checkParent(world, input.ParentId));
    return page(
      'OrganizationalUnits',
      list.map((unit) => describedUnit(world, unit)),
      input,
    );
  }),

  ListAccountsForParent: operation({ ParentId: parentId }, paged, ({ world }, input) => {
    const list = accountsIn(world, checkParent(world, input.ParentId));
    return page(
      'Accounts',
      list.map((account) => described(world, account)),
      input,
    );
  }),

  ListParents: operation({ ChildId: childId }, paged, ({ world }, input) => {
    const child = [...world.accounts, ...world.units].find(({ id }) => id === input.ChildId);
    if (child === undefined) {
      throw missing('ChildNotFoundException', `child ${input.ChildId}`);
    }
    const isRoot = child.parentId === world.organization.rootId;
    const parent = { Id: child.parentId, Type: isRoot ? 'ROOT' : 'ORGANIZATIONAL_UNIT' };
    return page('Parents', [parent], input);
  }),

  ListChildren: operation(
    { ParentId: parentId, ChildType: childType },
    paged,
    ({ world }, input) => {
      const parent = checkParent(world, input.ParentId);
      const list: readonly { readonly id: string }[] =
        input.ChildType === 'ACCOUNT' ? accountsIn(world, parent) : unitsIn(world, parent);
      return page(
        'Children',
        list.map(({ id }) => ({ Id: id, Type: input.ChildType })),
        input,
      );
    },
  ),

  DescribeOrganizationalUnit: operation(
    { OrganizationalUnitId: unitId },
    {},
    ({ world }, input) => {
      const unit = world.units.find(({ id }) => id === input.OrganizationalUnitId);
      if (unit === undefined) {
        throw missing(
          'OrganizationalUnitNotFoundException',
          `organizational unit ${input.OrganizationalUnitId}`,
        );
      }
      return { OrganizationalUnit: describedUnit(world, unit) };
    },
  ),

  DescribeAccount: operation({ AccountId: accountId }, {}, ({ world }, input) => {
    const account = world.accounts.find(({ id }) => id === input.AccountId);
    if (account === undefined) {
      throw missing('AccountNotFoundException', `account ${input.AccountId}`);
    }
    return { Account: described(world, account) };
  }),

  ListDelegatedAdministrators: operation(
    {},
    { ...paged, ServicePrincipal: servicePrincipal },
    (context, input) => {
      const service = input.ServicePrincipal ?? 'sso.amazonaws.com';
      const list = service === 'sso.amazonaws.com' ? delegated(context) : [];
      return page('DelegatedAdministrators', list, input);
    },
  ),

  ListTagsForResource: operation(
    { ResourceId: taggableId },
    { NextToken: organizationsToken },
    ({ world }, input) => {
      const account = world.accounts.find(({ id }) => id === input.ResourceId);
      const untagged = [{ id: world.organization.rootId }, ...world.units];
      if (account === undefined && !untagged.some(({ id }) => id === input.ResourceId)) {
        throw missing('TargetNotFoundException', `target ${input.ResourceId}`);
      }
      const list = Object.entries(account?.tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
      return page('Tags', list, input);
    },
  ),
};

function described(world: World, account: Account): object {
  const { id, name, email, state } = account;
  const units = unitsAbove(world, account.parentId).map((unit) => unit.id);
  const path = [world.organization.id, world.organization.rootId, ...units, id];
  return {
    Id: id,
    Arn: arn(world, 'account', id),
    Email: email,
    Name: name,
    Status: statusOf(state),
    State: state,
    Paths: [`${path.join('/')}/`],
    JoinedMethod: 'CREATED',
    JoinedTimestamp: account.joined / 1000,
  };
}

/** The older member knows fewer values. */
function statusOf(state: Account['state']): string {
  return state === 'CLOSED' ? 'SUSPENDED' : state === 'PENDING_ACTIVATION' ? 'ACTIVE' : state;
}

function describedUnit(world: World, unit: Unit): object {
  const ids = unitsAbove(world, unit.id).map(({ id }) => id);
  return {
    Id: unit.id,
    Arn: arn(world, 'ou', unit.id),
    Name: unit.name,
    Path: `${[world.organization.id, world.organization.rootId, ...ids].join('/')}/`,
  };
}

function delegated({ world }: Context): readonly object[] {
  return world.accounts
    .filter(({ id }) => id === world.delegatedAdministrator)
    .map((account) => {
      const { Paths: _, ...rest } = described(world, account) as { Paths: unknown };
      return { ...rest, DelegationEnabledDate: account.joined / 1000 };
    });
}

function arn(world: World, type: 'account' | 'ou' | 'root', id: string): string {
  const { id: organization, managementAccountId } = world.organization;
  return `arn:aws:organizations::${managementAccountId}:${type}/${organization}/${id}`;
}

function checkParent(world: World, id: string): string {
  if (id !== world.organization.rootId && !world.units.some((unit) => unit.id === id)) {
    throw missing('ParentNotFoundException', `parent ${id}`);
  }
  return id;
}

function unitsIn(world: World, parent: string): readonly Unit[] {
  return world.units.filter((unit) => unit.parentId === parent);
}

function accountsIn(world: World, parent: string): readonly Account[] {
  return world.accounts.filter((account) => account.parentId === parent);
}

function missing(code: string, what: string): AwsError {
  return new AwsError(code, `You specified a ${what} that doesn't exist.`);
}

function page<T>(
  member: string,
  items: readonly T[],
  input: { readonly MaxResults?: number; readonly NextToken?: string } & object,
): object {
  return awsPage(member, items, input, largestPage);
}
