import {
  DescribeAccountCommand,
  DescribeOrganizationalUnitCommand,
  DescribeOrganizationCommand,
  ListAccountsForParentCommand,
  ListChildrenCommand,
  ListDelegatedAdministratorsCommand,
  ListOrganizationalUnitsForParentCommand,
  ListParentsCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  paginateListAccounts,
} from '@aws-sdk/client-organizations';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { refusal, withSandbox } from './clients.ts';

const test = suite('sandbox organizations');

const root = 'r-a1b2';
const dev = 'ou-a1b2-dev00001';

test('accounts come twenty a page, with state and place', () =>
  withSandbox({ scenario: 'large' }, async ({ organizations }) => {
    const sizes: (number | undefined)[] = [];
    for await (const page of paginateListAccounts({ client: organizations }, {})) {
      sizes.push(page.Accounts?.length);
    }
    assert.equal(sizes, [20, 20, 20, 20, 20, 1]);
  }));

test('an account says where it is', () =>
  withSandbox({}, async ({ organizations }) => {
    const describe = (AccountId: string) =>
      organizations.send(new DescribeAccountCommand({ AccountId }));
    const { Account: frozen } = await describe('555566667777');
    assert.equal(frozen?.Paths, [
      'o-a1b2c3d4e5/r-a1b2/ou-a1b2-work0001/ou-a1b2-dev00001/ou-a1b2-frozen01/555566667777/',
    ]);
    assert.is(frozen?.Arn, 'arn:aws:organizations::999988887777:account/o-a1b2c3d4e5/555566667777');
    const { Account: old } = await describe('666677778888');
    assert.equal([old?.State, old?.Status], ['SUSPENDED', 'SUSPENDED']);
    assert.is((await refusal(describe('999999999999'))).name, 'AccountNotFoundException');
  }));

test('the tree can be walked down and up', () =>
  withSandbox({}, async ({ organizations }) => {
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    assert.equal(
      Roots?.map(({ Id }) => Id),
      [root],
    );
    const { OrganizationalUnits } = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: root }),
    );
    assert.equal(
      OrganizationalUnits?.map(({ Name }) => Name),
      ['Demo', 'Infrastructure', 'Sandbox', 'Workloads'],
    );
    const { Accounts } = await organizations.send(
      new ListAccountsForParentCommand({ ParentId: dev }),
    );
    assert.equal(
      Accounts?.map(({ Name }) => Name),
      ['payments-dev', 'analytics-dev', 'old-crm'],
    );
    const { Children } = await organizations.send(
      new ListChildrenCommand({ ParentId: dev, ChildType: 'ORGANIZATIONAL_UNIT' }),
    );
    assert.equal(Children, [{ Id: 'ou-a1b2-frozen01', Type: 'ORGANIZATIONAL_UNIT' }]);
    const parentOf = async (ChildId: string) =>
      (await organizations.send(new ListParentsCommand({ ChildId }))).Parents;
    assert.equal(await parentOf('333344445555'), [{ Id: dev, Type: 'ORGANIZATIONAL_UNIT' }]);
    assert.equal(await parentOf('999988887777'), [{ Id: root, Type: 'ROOT' }]);
    const { OrganizationalUnit } = await organizations.send(
      new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: dev }),
    );
    assert.is(OrganizationalUnit?.Path, 'o-a1b2c3d4e5/r-a1b2/ou-a1b2-work0001/ou-a1b2-dev00001/');
  }));

test('each kind of thing has its own error', () =>
  withSandbox({}, async ({ organizations }) => {
    const unit = 'ou-a1b2-nowhere1';
    const errors: [Promise<unknown>, string][] = [
      [
        organizations.send(new ListAccountsForParentCommand({ ParentId: unit })),
        'ParentNotFoundException',
      ],
      [organizations.send(new ListParentsCommand({ ChildId: unit })), 'ChildNotFoundException'],
      [
        organizations.send(new DescribeOrganizationalUnitCommand({ OrganizationalUnitId: unit })),
        'OrganizationalUnitNotFoundException',
      ],
      [
        organizations.send(new ListTagsForResourceCommand({ ResourceId: unit })),
        'TargetNotFoundException',
      ],
    ];
    for (const [call, name] of errors) {
      assert.is((await refusal(call)).name, name);
    }
  }));

test('tags, management account and delegated administrator', () =>
  withSandbox({}, async ({ organizations, sandbox }) => {
    const { Tags } = await organizations.send(
      new ListTagsForResourceCommand({ ResourceId: '123456789012' }),
    );
    assert.equal(Tags, [{ Key: 'env', Value: 'demo' }]);
    const { Organization } = await organizations.send(new DescribeOrganizationCommand({}));
    assert.is(Organization?.MasterAccountId, '999988887777');
    const delegated = async () => {
      const { DelegatedAdministrators } = await organizations.send(
        new ListDelegatedAdministratorsCommand({ ServicePrincipal: 'sso.amazonaws.com' }),
      );
      return DelegatedAdministrators?.map(({ Name }) => Name);
    };
    assert.equal(await delegated(), []);
    sandbox.world.delegatedAdministrator = '111122223333';
    assert.equal(await delegated(), ['shared-services']);
  }));

test.run();
