import {
  AttachCustomerManagedPolicyReferenceToPermissionSetCommand,
  AttachManagedPolicyToPermissionSetCommand,
  CreatePermissionSetCommand,
  DeleteInlinePolicyFromPermissionSetCommand,
  DeletePermissionsBoundaryFromPermissionSetCommand,
  DescribePermissionSetCommand,
  DetachCustomerManagedPolicyReferenceFromPermissionSetCommand,
  DetachManagedPolicyFromPermissionSetCommand,
  GetInlinePolicyForPermissionSetCommand,
  GetPermissionsBoundaryForPermissionSetCommand,
  ListCustomerManagedPolicyReferencesInPermissionSetCommand,
  ListManagedPoliciesInPermissionSetCommand,
  ListTagsForResourceCommand,
  ProvisionPermissionSetCommand,
  PutInlinePolicyToPermissionSetCommand,
  PutPermissionsBoundaryToPermissionSetCommand,
  paginateListPermissionSets,
  TagResourceCommand,
  UntagResourceCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createSet, instance, refusal, withSandbox } from './clients.ts';

const test = suite('sandbox permission sets');

const aws = (name: string) => `arn:aws:iam::aws:policy/${name}`;

test('an update clears the relay state that it leaves out, and nothing else', () =>
  withSandbox({}, async ({ sso }) => {
    const { PermissionSet: made } = await sso.send(
      new CreatePermissionSetCommand({
        InstanceArn: instance,
        Name: 'Reader',
        Description: 'reads',
        SessionDuration: 'PT8H',
        RelayState: 'https://console.aws.amazon.com/',
      }),
    );
    assert.is(made?.RelayState, 'https://console.aws.amazon.com/');
    const arns = { InstanceArn: instance, PermissionSetArn: made?.PermissionSetArn };
    await sso.send(new UpdatePermissionSetCommand({ ...arns, SessionDuration: 'PT2H' }));
    const { PermissionSet: now } = await sso.send(new DescribePermissionSetCommand(arns));
    assert.equal(now, {
      Name: 'Reader',
      PermissionSetArn: made?.PermissionSetArn,
      Description: 'reads',
      CreatedDate: made?.CreatedDate,
      SessionDuration: 'PT2H',
    });
  }));

test('a name is taken once; without a duration it is one hour', () =>
  withSandbox({}, async (clients) => {
    const arn = await createSet(clients, 'Reader');
    assert.equal(await refusal(createSet(clients, 'Reader')), {
      name: 'ConflictException',
      message: 'PermissionSet with name Reader already exists.',
    });
    const { PermissionSet } = await clients.sso.send(
      new DescribePermissionSetCommand({ InstanceArn: instance, PermissionSetArn: arn }),
    );
    assert.is(PermissionSet?.SessionDuration, 'PT1H');
  }));

test('AWS managed policies: attached once, detached once, known by their path', () =>
  withSandbox({}, async (clients) => {
    const { sso } = clients;
    const set = { InstanceArn: instance, PermissionSetArn: await createSet(clients, 'Reader') };
    const attach = (name: string) =>
      sso.send(
        new AttachManagedPolicyToPermissionSetCommand({ ...set, ManagedPolicyArn: aws(name) }),
      );
    const detach = (name: string) =>
      sso.send(
        new DetachManagedPolicyFromPermissionSetCommand({ ...set, ManagedPolicyArn: aws(name) }),
      );
    await attach('job-function/DataScientist');
    await attach('ReadOnlyAccess');
    assert.is((await refusal(attach('ReadOnlyAccess'))).name, 'ConflictException');
    assert.is((await refusal(attach('DataScientist'))).name, 'ResourceNotFoundException');
    assert.is((await refusal(attach('NoSuchPolicy'))).name, 'ResourceNotFoundException');
    const list = new ListManagedPoliciesInPermissionSetCommand(set);
    assert.equal((await sso.send(list)).AttachedManagedPolicies, [
      { Name: 'DataScientist', Arn: aws('job-function/DataScientist') },
      { Name: 'ReadOnlyAccess', Arn: aws('ReadOnlyAccess') },
    ]);
    await detach('ReadOnlyAccess');
    assert.is((await refusal(detach('ReadOnlyAccess'))).name, 'ResourceNotFoundException');
  }));

test('customer managed policies: by name and path, the path defaults to /', () =>
  withSandbox({}, async (clients) => {
    const { sso } = clients;
    const set = { InstanceArn: instance, PermissionSetArn: await createSet(clients, 'Reader') };
    const attach = (Name: string, Path?: string) =>
      sso.send(
        new AttachCustomerManagedPolicyReferenceToPermissionSetCommand({
          ...set,
          CustomerManagedPolicyReference: { Name, Path },
        }),
      );
    const detach = (Name: string, Path?: string) =>
      sso.send(
        new DetachCustomerManagedPolicyReferenceFromPermissionSetCommand({
          ...set,
          CustomerManagedPolicyReference: { Name, Path },
        }),
      );
    await attach('boundary');
    await attach('boundary', '/team/');
    assert.is((await refusal(attach('boundary', '/'))).name, 'ConflictException');
    const list = new ListCustomerManagedPolicyReferencesInPermissionSetCommand(set);
    assert.equal((await sso.send(list)).CustomerManagedPolicyReferences, [
      { Name: 'boundary', Path: '/' },
      { Name: 'boundary', Path: '/team/' },
    ]);
    await detach('boundary', '/');
    assert.is((await refusal(detach('boundary'))).name, 'ResourceNotFoundException');
  }));

test('twenty managed policies of both kinds, no more', () =>
  withSandbox({}, async (clients) => {
    const set = { InstanceArn: instance, PermissionSetArn: await createSet(clients, 'Reader') };
    const attach = (Name: string) =>
      clients.sso.send(
        new AttachCustomerManagedPolicyReferenceToPermissionSetCommand({
          ...set,
          CustomerManagedPolicyReference: { Name },
        }),
      );
    await clients.sso.send(
      new AttachManagedPolicyToPermissionSetCommand({
        ...set,
        ManagedPolicyArn: aws('ReadOnlyAccess'),
      }),
    );
    for (let n = 1; n < 20; n += 1) {
      await attach(`policy-${n}`);
    }
    assert.is((await refusal(attach('policy-20'))).name, 'ServiceQuotaExceededException');
  }));

test('inline policy: empty while there is none', () =>
  withSandbox({}, async (clients) => {
    const { sso } = clients;
    const set = { InstanceArn: instance, PermissionSetArn: await createSet(clients, 'Reader') };
    const read = async () =>
      (await sso.send(new GetInlinePolicyForPermissionSetCommand(set))).InlinePolicy;
    assert.is(await read(), '');
    const InlinePolicy = '{ "Version": "2012-10-17", "Statement": [] }';
    await sso.send(new PutInlinePolicyToPermissionSetCommand({ ...set, InlinePolicy }));
    assert.is(await read(), InlinePolicy);
    await sso.send(new DeleteInlinePolicyFromPermissionSetCommand(set));
    assert.is(await read(), '');
  }));

test('permissions boundary: not found while there is none', () =>
  withSandbox({}, async (clients) => {
    const { sso } = clients;
    const set = { InstanceArn: instance, PermissionSetArn: await createSet(clients, 'Reader') };
    const read = async () =>
      (await sso.send(new GetPermissionsBoundaryForPermissionSetCommand(set))).PermissionsBoundary;
    assert.is((await refusal(read())).name, 'ResourceNotFoundException');
    const boundaries = [
      { ManagedPolicyArn: aws('PowerUserAccess') },
      { CustomerManagedPolicyReference: { Name: 'team-boundary', Path: '/' } },
    ];
    for (const PermissionsBoundary of boundaries) {
      await sso.send(
        new PutPermissionsBoundaryToPermissionSetCommand({ ...set, PermissionsBoundary }),
      );
      assert.equal(await read(), PermissionsBoundary);
    }
    await sso.send(new DeletePermissionsBoundaryFromPermissionSetCommand(set));
    assert.is((await refusal(read())).name, 'ResourceNotFoundException');
  }));

test('tags are added, replaced, removed and paged', () =>
  withSandbox({}, async (clients) => {
    const { sso } = clients;
    const resource = { InstanceArn: instance, ResourceArn: await createSet(clients, 'Reader') };
    const tags = Array.from({ length: 25 }, (_, n) => ({ Key: `k${n}`, Value: 'old' }));
    await sso.send(new TagResourceCommand({ ...resource, Tags: tags }));
    await sso.send(new TagResourceCommand({ ...resource, Tags: [{ Key: 'k1', Value: 'new' }] }));
    await sso.send(new UntagResourceCommand({ ...resource, TagKeys: ['k0', 'never there'] }));
    const first = await sso.send(new ListTagsForResourceCommand(resource));
    assert.is(first.Tags?.length, 20);
    const rest = await sso.send(
      new ListTagsForResourceCommand({ ...resource, NextToken: first.NextToken }),
    );
    assert.is(rest.Tags?.length, 4);
    assert.is(rest.NextToken, undefined);
    assert.is(first.Tags?.find(({ Key }) => Key === 'k1')?.Value, 'new');
  }));

test('a page is as long as asked for, and a token is good for its own list only', () =>
  withSandbox({ scenario: 'large' }, async ({ sso }) => {
    const sizes: (number | undefined)[] = [];
    const arns = new Set<string>();
    let token: string | undefined;
    for await (const page of paginateListPermissionSets(
      { client: sso, pageSize: 7 },
      { InstanceArn: instance },
    )) {
      sizes.push(page.PermissionSets?.length);
      token = page.NextToken ?? token;
      for (const arn of page.PermissionSets ?? []) {
        arns.add(arn);
      }
    }
    assert.equal(sizes, [7, 7, 7, 7, 2]);
    assert.is(arns.size, 30);
    const [arn] = [...arns];
    const other = new ListManagedPoliciesInPermissionSetCommand({
      InstanceArn: instance,
      PermissionSetArn: arn,
      NextToken: token,
    });
    assert.is((await refusal(sso.send(other))).name, 'ValidationException');
  }));

test('the delegated administrator edits no set of the management account', () =>
  withSandbox({}, async ({ sso, sandbox }) => {
    const { world } = sandbox;
    world.vantage = 'delegated';
    const set = world.permissionSets.find(({ name }) => name === 'AWSAdministratorAccess');
    const arns = { InstanceArn: instance, PermissionSetArn: set?.arn };
    const update = new UpdatePermissionSetCommand({ ...arns, Description: 'mine' });
    assert.equal(await refusal(sso.send(update)), {
      name: 'AccessDeniedException',
      message: "You can't modify permission sets provisioned in the management account",
    });
    const tag = { InstanceArn: instance, ResourceArn: set?.arn, Tags: [{ Key: 'k', Value: 'v' }] };
    assert.is((await refusal(sso.send(new TagResourceCommand(tag)))).name, 'AccessDeniedException');
    const provision = new ProvisionPermissionSetCommand({
      ...arns,
      TargetType: 'AWS_ACCOUNT',
      TargetId: '111122223333',
    });
    assert.is((await refusal(sso.send(provision))).name, 'AccessDeniedException');
    await sso.send(new DescribePermissionSetCommand(arns));
  }));

test.run();
