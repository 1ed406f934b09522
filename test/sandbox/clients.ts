import { IdentitystoreClient } from '@aws-sdk/client-identitystore';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { CreatePermissionSetCommand, SSOAdminClient } from '@aws-sdk/client-sso-admin';
import { getRuntimeTypecheckPlugin } from '@smithy/typecheck';
import {
  ManualClock,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/sandbox.ts';

export interface Clients {
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly sso: SSOAdminClient;
  readonly store: IdentitystoreClient;
  readonly organizations: OrganizationsClient;
  /** GET of a Graph path (`/groups`) or of a whole nextLink. */
  graph(path: string, init?: RequestInit): Promise<GraphResponse>;
}

export interface GraphResponse {
  readonly status: number;
  readonly body: GraphBody;
}

export interface GraphBody {
  readonly value?: readonly Readonly<Record<string, unknown>>[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly [name: string]: unknown;
}

export const instance = 'arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6';
export const storeId = 'd-9967a1b2c3';

/** No throttle: a clock that stands still refills no bucket. */
export const unthrottled = {
  requestsPerSecond: Number.POSITIVE_INFINITY,
  burst: Number.POSITIVE_INFINITY,
  organizationsPerSecond: Number.POSITIVE_INFINITY,
};

/** Runs `test` against a sandbox of its own, on a clock that stands still; every input and output is type-checked. */
export async function withSandbox(
  options: Partial<SandboxOptions> & { readonly region?: string },
  test: (clients: Clients) => Promise<void>,
): Promise<void> {
  const { region = 'eu-central-1', ...rest } = options;
  const clock = new ManualClock();
  const sandbox = await startSandbox({ scenario: 'contoso', clock, limits: unthrottled, ...rest });
  const setting = {
    endpoint: sandbox.url,
    region,
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  };
  const typecheck = { input: 'throw', output: 'error', logger: throwing } as const;
  const sso = new SSOAdminClient(setting);
  sso.middlewareStack.use(getRuntimeTypecheckPlugin(typecheck));
  const store = new IdentitystoreClient(setting);
  store.middlewareStack.use(getRuntimeTypecheckPlugin(typecheck));
  const organizations = new OrganizationsClient(setting);
  organizations.middlewareStack.use(getRuntimeTypecheckPlugin(typecheck));
  const graph = async (path: string, init: RequestInit = {}): Promise<GraphResponse> => {
    const url =
      sandbox.url +
      path.replace('https://graph.microsoft.com', '').replace(/^(?!\/(v1\.0|beta)\/)/, '/v1.0');
    const response = await fetch(url, { headers: { authorization: 'Bearer token' }, ...init });
    return { status: response.status, body: (await response.json()) as GraphBody };
  };
  try {
    await test({ sandbox, clock, sso, store, organizations, graph });
  } finally {
    for (const client of [sso, store, organizations]) {
      client.destroy();
    }
    await sandbox.close();
  }
}

/** The type check of outputs can only log; a test wants to fail. */
const throwing = {
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: (...content: unknown[]) => {
    throw new Error(content.join(' '));
  },
};

/** The name and message of what a call threw. */
export async function refusal(call: Promise<unknown>): Promise<{ name: string; message: string }> {
  try {
    await call;
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
  throw new Error('the call was not refused');
}

/** One AWS JSON request without an SDK: whatever the body holds is sent as it is. */
export async function awsJson(
  { sandbox }: Pick<Clients, 'sandbox'>,
  target: string,
  body: object | string,
  authorization: string | null = signedFor('eu-central-1'),
): Promise<GraphBody & { readonly __type?: string; readonly Message?: string }> {
  const response = await fetch(sandbox.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': target,
      ...(authorization === null ? {} : { authorization }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

export function signedFor(region: string): string {
  return `AWS4-HMAC-SHA256 Credential=sandbox/20261102/${region}/sso/aws4_request, SignedHeaders=host, Signature=00`;
}

/** A permission set of that name, new; answers its ARN. */
export async function createSet({ sso }: Clients, name: string): Promise<string> {
  const { PermissionSet } = await sso.send(
    new CreatePermissionSetCommand({ InstanceArn: instance, Name: name }),
  );
  return PermissionSet?.PermissionSetArn ?? '';
}

/** The identity store's id of a group of the scenario. */
export function groupId({ sandbox }: Pick<Clients, 'sandbox'>, name: string): string {
  return sandbox.world.store.groups.find(({ displayName }) => displayName === name)?.id ?? '';
}
