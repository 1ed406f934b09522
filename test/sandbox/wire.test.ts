import { ListGroupsCommand } from '@aws-sdk/client-identitystore';
import { ListRootsCommand } from '@aws-sdk/client-organizations';
import {
  CreatePermissionSetCommand,
  ListInstancesCommand,
  ListPermissionSetsCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsJson, instance, refusal, signedFor, storeId, withSandbox } from './clients.ts';

const test = suite('sandbox wire');

const list = 'SWBExternalService.ListInstances';

test('what AWS would not understand is refused as AWS refuses it', () =>
  withSandbox({}, async (clients) => {
    const told = async (target: string, body: object | string, signature?: string | null) =>
      (await awsJson(clients, target, body, signature)).__type;
    assert.is(await told(list, ''), undefined);
    assert.is(await told(list, '{}'), undefined);
    assert.is(await told(list, '{'), 'SerializationException');
    assert.is(await told(list, '[]'), 'SerializationException');
    assert.is(await told(list, {}, null), 'MissingAuthenticationTokenException');
    assert.is(await told(list, {}, 'AWS4-HMAC-SHA256 x'), 'IncompleteSignatureException');
    assert.is(await told('SWBExternalService.CreateInstance', {}), 'UnknownOperationException');
    assert.is(await told('SWBExternalService.toString', {}), 'UnknownOperationException');
    assert.is(await told('AWSIdentityStore.CreateGroup', {}), 'UnknownOperationException');
    assert.is(await told('DynamoDB_20120810.ListTables', {}), 'UnknownOperationException');
  }));

test('every answer has a request id, and errors carry both spellings of their text', () =>
  withSandbox({}, async ({ sandbox }) => {
    const response = await fetch(sandbox.url, {
      method: 'POST',
      headers: { 'x-amz-target': list, authorization: signedFor('eu-central-1') },
      body: '{"MaxResults":0}',
    });
    assert.is(response.status, 400);
    assert.match(response.headers.get('x-amzn-requestid') ?? '', /^[0-9a-f-]{36}$/);
    assert.is(response.headers.get('content-type'), 'application/x-amz-json-1.1');
    const body = (await response.json()) as Record<string, string>;
    assert.match(body['message'] ?? '', /^1 validation error detected/);
    assert.is(body['message'], body['Message']);
  }));

test('a bucket empties and fills by the clock, one for each service', () =>
  withSandbox(
    { limits: { requestsPerSecond: 2, burst: 3, organizationsPerSecond: 1 } },
    async ({ sso, store, organizations, clock }) => {
      const instances = () => sso.send(new ListInstancesCommand({}));
      const groups = () => store.send(new ListGroupsCommand({ IdentityStoreId: storeId }));
      const roots = () => organizations.send(new ListRootsCommand({}));
      for (let n = 0; n < 3; n += 1) {
        await instances();
      }
      assert.equal(await refusal(instances()), {
        name: 'ThrottlingException',
        message: 'Rate exceeded',
      });
      await groups();
      await roots();
      assert.is((await refusal(roots())).name, 'TooManyRequestsException');
      clock.advance(500);
      await instances();
      assert.is((await refusal(instances())).name, 'ThrottlingException');
      clock.advance(60_000);
      for (let n = 0; n < 3; n += 1) {
        await instances();
      }
      assert.is((await refusal(instances())).name, 'ThrottlingException');
    },
  ));

test('what is denied is denied, and counted', () =>
  withSandbox({}, async ({ sso, sandbox, graph }) => {
    sandbox.world.deny.push('sso-admin:CreatePermissionSet', 'graph:GET /groups/{id}/members');
    const create = new CreatePermissionSetCommand({ InstanceArn: instance, Name: 'Reader' });
    assert.is((await refusal(sso.send(create))).name, 'AccessDeniedException');
    await sso.send(new ListPermissionSetsCommand({ InstanceArn: instance }));
    const { status, body } = await graph('/groups/4f6e7d8c-1111-4222-8333-944445555666/members');
    assert.is(status, 403);
    assert.is(body.error?.code, 'Authorization_RequestDenied');
    assert.equal(sandbox.calls(), {
      'sso-admin:CreatePermissionSet': 1,
      'sso-admin:ListPermissionSets': 1,
      'graph:GET /groups/{id}/members': 1,
    });
    assert.is(sandbox.writes(), 1);
    sandbox.resetCalls();
    assert.equal(sandbox.calls(), {});
    assert.is(sandbox.writes(), 0);
  }));

test('the environment is all that a client needs', () =>
  withSandbox({}, async ({ sandbox }) => {
    assert.equal(sandbox.env, {
      AWS_ENDPOINT_URL: sandbox.url,
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'sandbox',
      AWS_SECRET_ACCESS_KEY: 'sandbox',
      ACCESSCTL_ENTRA_URL: sandbox.url,
      ACCESSCTL_SCIM_URL: sandbox.url,
    });
  }));

test.run();
