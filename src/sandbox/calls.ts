/** What a request to the sandbox is: who sent it, which operation of which service, about what. */
import { callName } from './aws-json.ts';
import { entraAgent } from './dial.ts';
import { graphHttpCallName } from './graph-http.ts';
import { isScim, scimCallName } from './scim-http.ts';
import type { HttpRequest } from './server.ts';
import { isSts, stsCallName } from './sts.ts';

export type ServiceName =
  | 'sso-admin'
  | 'identitystore'
  | 'organizations'
  | 'sts'
  | 'graph'
  | 'scim'
  | 'login'
  | 'unknown';

export interface Call {
  /** From 1, in the order of arrival. */
  readonly number: number;
  /** As `calls()` counts it: `sso-admin:ListInstances`, `graph:GET /groups/{id}`. */
  readonly name: string;
  readonly service: ServiceName;
  /** The name without its service. */
  readonly operation: string;
  /** AWS: what was sent. Graph and SCIM: path and query alone, since bodies hold secrets. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether it would change something. */
  readonly isWrite: boolean;
  /** Entra's own provisioning cycles call the SCIM endpoint, too. */
  readonly from: 'client' | 'entra';
  /** Given by an earlier page of the same list. */
  readonly pageToken?: string;
}

export function callOf(request: HttpRequest, number: number): Call {
  const name = nameOf(request);
  const [service = '', operation = ''] = name.split(/:(.*)/s);
  const parameters = parametersOf(request);
  const pageToken = parameters['NextToken'] ?? parameters['$skiptoken'];
  return {
    number,
    name,
    service: service as ServiceName,
    operation,
    parameters,
    isWrite: isWriteName(name) || (service === 'scim' && !operation.startsWith('GET ')),
    from: request.headers['user-agent'] === entraAgent ? 'entra' : 'client',
    ...(typeof pageToken === 'string' && { pageToken }),
  };
}

const write =
  /:(?:Create|Update|Delete|Attach|Detach|Put|Tag|Untag|Provision)[A-Z]|^graph:(?!GET |POST \/\$batch$|POST .*\/validateCredentials$)/;

/** Whether a call to AWS or Graph of that name would change something; SCIM's are Entra's own. */
export function isWriteName(name: string): boolean {
  return write.test(name);
}

function nameOf(request: HttpRequest): string {
  const { method, url, headers } = request;
  const target = headers['x-amz-target'];
  if (target !== undefined) {
    return callName(target) ?? `unknown:${target}`;
  }
  if (isSts(request)) {
    return stsCallName(request);
  }
  return isScim(url) ? scimCallName(method, url) : graphHttpCallName(method, url);
}

function parametersOf({ url, headers, body }: HttpRequest): Call['parameters'] {
  if (headers['x-amz-target'] === undefined) {
    const [path = '', query = ''] = url.split(/\?(.*)/s);
    return { path, ...Object.fromEntries(new URLSearchParams(query)) };
  }
  try {
    const { InstanceArn: _, ...rest } = JSON.parse(body) as Record<string, unknown>;
    return rest;
  } catch {
    return {};
  }
}
