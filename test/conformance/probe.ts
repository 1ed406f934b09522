/** A small company in a moto of its own, asked without any SDK: what moto answers, to the byte. */
import type { MotoCommand } from './moto-command.ts';
import { startMoto } from './moto-server.ts';

export interface Probe {
  readonly url: string;
  readonly instanceArn: string;
  readonly identityStoreId: string;
  /** A permission set that was made with nothing but a name. */
  readonly permissionSetArn: string;
  /** The account in which the group holds that set. */
  readonly accountId: string;
  /** A group that was made with an external id. */
  readonly groupId: string;
  /** @param operation `sso-admin:ListInstances` */
  call(operation: string, input: object): Promise<RawAnswer>;
}

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  /** The answer as JSON; only for one that is. */
  json<T>(): T;
}

const ACCOUNT = '999988887777';

export async function onProbe(
  command: MotoCommand,
  work: (probe: Probe) => Promise<void>,
): Promise<void> {
  const { url, close } = await startMoto(command, ACCOUNT);
  try {
    await work(await foundProbe(url));
  } finally {
    await close();
  }
}

async function foundProbe(url: string): Promise<Probe> {
  const ask: Probe['call'] = (operation, input) => call(url, operation, input);
  const got = async <T>(operation: string, input: object) =>
    (await ask(operation, input)).json<T>();
  await ask('organizations:CreateOrganization', { FeatureSet: 'ALL' });
  const { Instances } = await got<{
    Instances: [{ InstanceArn: string; IdentityStoreId: string }];
  }>('sso-admin:ListInstances', {});
  const [{ InstanceArn, IdentityStoreId }] = Instances;
  const { GroupId } = await got<{ GroupId: string }>('identitystore:CreateGroup', {
    IdentityStoreId,
    DisplayName: 'Contoso',
    ExternalIds: [{ Issuer: 'https://scim.aws.com/x', Id: '4f6e7d8c' }],
  });
  const { PermissionSet } = await got<{ PermissionSet: { PermissionSetArn: string } }>(
    'sso-admin:CreatePermissionSet',
    { InstanceArn, Name: 'ReadOnlyAccess' },
  );
  const { PermissionSetArn } = PermissionSet;
  await ask('sso-admin:CreateAccountAssignment', {
    InstanceArn,
    PermissionSetArn,
    PrincipalType: 'GROUP',
    PrincipalId: GroupId,
    TargetType: 'AWS_ACCOUNT',
    TargetId: ACCOUNT,
  });
  return {
    url,
    instanceArn: InstanceArn,
    identityStoreId: IdentityStoreId,
    permissionSetArn: PermissionSetArn,
    accountId: ACCOUNT,
    groupId: GroupId,
    call: ask,
  };
}

/** Service → the prefix of its operations in X-Amz-Target, and its name in a signature. */
const SERVICES: Readonly<Record<string, { readonly prefix: string; readonly signs: string }>> = {
  'sso-admin': { prefix: 'SWBExternalService', signs: 'sso' },
  identitystore: { prefix: 'AWSIdentityStore', signs: 'identitystore' },
  organizations: { prefix: 'AWSOrganizationsV20161128', signs: 'organizations' },
};

async function call(url: string, operation: string, input: object): Promise<RawAnswer> {
  const [service = '', name = ''] = operation.split(':');
  const { prefix, signs } = SERVICES[service] ?? {};
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${prefix}.${name}`,
      authorization: `AWS4-HMAC-SHA256 Credential=conformance/20261102/eu-central-1/${signs}/aws4_request, SignedHeaders=host, Signature=00`,
    },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  return { status: response.status, text, json: <T>() => JSON.parse(text) as T };
}
