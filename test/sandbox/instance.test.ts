import { ListGroupsCommand } from '@aws-sdk/client-identitystore';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  CreateInstanceAccessControlAttributeConfigurationCommand,
  DeleteInstanceAccessControlAttributeConfigurationCommand,
  DescribeInstanceAccessControlAttributeConfigurationCommand,
  DescribeInstanceCommand,
  ListApplicationsCommand,
  ListInstancesCommand,
  ListPermissionSetsCommand,
  ListRegionsCommand,
  UpdateInstanceAccessControlAttributeConfigurationCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { instance, refusal, storeId, withSandbox } from './clients.ts';

const test = suite('sandbox instance');

test('the instance says where it lives and whose it is', () =>
  withSandbox({}, async ({ sso }) => {
    const { Instances: [found] = [] } = await sso.send(new ListInstancesCommand({}));
    assert.is(found?.IdentityStoreId, storeId);
    assert.is(found?.OwnerAccountId, '999988887777');
    assert.is(found?.Status, 'ACTIVE');
    assert.is(found?.PrimaryRegion, 'eu-central-1');
    const described = await sso.send(new DescribeInstanceCommand({ InstanceArn: instance }));
    assert.is(described.PermissionSetsEnabled, true);
    const { Regions } = await sso.send(new ListRegionsCommand({ InstanceArn: instance }));
    assert.equal(
      Regions?.map(({ RegionName, IsPrimaryRegion }) => [RegionName, IsPrimaryRegion]),
      [['eu-central-1', true]],
    );
    const { Applications } = await sso.send(new ListApplicationsCommand({ InstanceArn: instance }));
    assert.equal(Applications, []);
  }));

test('another Region sees no instance and no identity store, but the organisation', () =>
  withSandbox({ region: 'us-east-1' }, async ({ sso, store, organizations }) => {
    assert.equal((await sso.send(new ListInstancesCommand({}))).Instances, []);
    const calls = [
      sso.send(new ListPermissionSetsCommand({ InstanceArn: instance })),
      store.send(new ListGroupsCommand({ IdentityStoreId: storeId })),
    ];
    for (const call of calls) {
      assert.is((await refusal(call)).name, 'ResourceNotFoundException');
    }
    const { Organization } = await organizations.send(new DescribeOrganizationCommand({}));
    assert.is(Organization?.MasterAccountId, '999988887777');
  }));

test('attributes for access control: off, created, updated, deleted', () =>
  withSandbox({}, async ({ sso }) => {
    const here = { InstanceArn: instance };
    const configuration = (Key: string) => ({
      ...here,
      InstanceAccessControlAttributeConfiguration: {
        AccessControlAttributes: [{ Key, Value: { Source: [`\${path:${Key}}`] } }],
      },
    });
    const read = async () => {
      const answer = await sso.send(
        new DescribeInstanceAccessControlAttributeConfigurationCommand(here),
      );
      return answer.InstanceAccessControlAttributeConfiguration?.AccessControlAttributes;
    };
    const update = () =>
      sso.send(
        new UpdateInstanceAccessControlAttributeConfigurationCommand(configuration('title')),
      );
    const create = () =>
      sso.send(
        new CreateInstanceAccessControlAttributeConfigurationCommand(configuration('locale')),
      );
    assert.is((await refusal(read())).name, 'ResourceNotFoundException');
    assert.is((await refusal(update())).name, 'ResourceNotFoundException');
    await create();
    assert.equal(await read(), [{ Key: 'locale', Value: { Source: [`\${path:locale}`] } }]);
    assert.is((await refusal(create())).name, 'ConflictException');
    await update();
    assert.equal(await read(), [{ Key: 'title', Value: { Source: [`\${path:title}`] } }]);
    await sso.send(new DeleteInstanceAccessControlAttributeConfigurationCommand(here));
    assert.is((await refusal(read())).name, 'ResourceNotFoundException');
  }));

test.run();
