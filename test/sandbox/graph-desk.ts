/** The sandbox's Graph without a server: one tenant with two groups and one user, and a clock. */

import { answerGraphHttp, type GraphHttpAnswer } from '../../src/sandbox/graph-http.ts';
import { awsTemplate } from '../../src/sandbox/graph-templates.ts';
import { uuid } from '../../src/sandbox/ids.ts';
import { defaultLimits, type Limits } from '../../src/sandbox/limits.ts';
import { ManualClock } from '../../src/sandbox/sandbox.ts';
import { openScenario } from '../../src/sandbox/scenario.ts';
import { TokenBucket } from '../../src/sandbox/throttle.ts';
import type { World } from '../../src/sandbox/world.ts';
import { openContract } from '../conformance/graph-contract.ts';
import { callOf } from '../conformance/graph-exchange.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

export interface Body {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly error: { readonly code: string; readonly message: string };
  readonly [name: string]: unknown;
}

export interface App {
  readonly applicationId: string;
  readonly servicePrincipalId: string;
  readonly appId: string;
}

const contract = openContract() ?? (() => []);

export class Desk {
  readonly world: World;
  readonly clock = new ManualClock();
  readonly group = uuid('group');
  readonly mailGroup = uuid('mail group');
  readonly user = uuid('user');
  readonly calls: string[] = [];
  private readonly limits: Limits;
  private readonly bucket: TokenBucket;

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...defaultLimits, graphPerSecond: Number.POSITIVE_INFINITY, ...limits };
    const { graphPerSecond } = this.limits;
    this.bucket = new TokenBucket(this.clock, graphPerSecond, graphPerSecond);
    this.world = openScenario('contoso').world;
    Object.assign(this.world.entra, this.people(), emptied());
  }

  private people(): Pick<World['entra'], 'groups' | 'users'> {
    const group = { description: null, securityEnabled: true, memberIds: [this.user] };
    const names = { displayName: 'Ada Lovelace', givenName: 'Ada', surname: 'Lovelace' };
    return {
      groups: [
        { ...group, id: this.group, displayName: 'AWS Admins' },
        { ...group, id: this.mailGroup, displayName: 'Mail', securityEnabled: false },
      ],
      users: [
        { ...names, id: this.user, userPrincipalName: 'ada@contoso.example', accountEnabled: true },
      ],
    };
  }

  get(path: string): Promise<Reply> {
    return this.call('GET', path);
  }

  post(path: string, body: unknown): Promise<Reply> {
    return this.call('POST', path, body);
  }

  patch(path: string, body: unknown): Promise<Reply> {
    return this.call('PATCH', path, body);
  }

  delete(path: string): Promise<Reply> {
    return this.call('DELETE', path);
  }

  /** Throws when an answer to a sensible request is not as Microsoft describes it. */
  async call(method: string, path: string, body?: unknown): Promise<Reply> {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const answer = await this.send(method, `/v1.0${path}`, sent);
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
    // Graph writes $skiptoken into its links itself; nobody else asks for it.
    const asked = `/v1.0${path.replace(/[?&]\$skiptoken=[^&]*/, '')}`;
    const wrong =
      answer.status < 400 ? contract(callOf(method, asked, sent, answer.status, text)) : [];
    if (wrong.length > 0) {
      throw new Error(wrong.join('\n'));
    }
    const { status, headers = {} } = answer;
    return { status, headers, body: JSON.parse(text || '{}') as Body };
  }

  /** What the server would be told: path with its version, and a text. */
  send(method: string, url: string, body = ''): Promise<GraphHttpAnswer> {
    const setting = {
      world: this.world,
      limits: this.limits,
      now: this.clock.now(),
      bucket: this.bucket,
      requestId: uuid('request'),
      dial: () => Promise.reject(new Error('nobody is there')),
      count: (name: string) => this.calls.push(name),
    };
    return answerGraphHttp(setting, { method, url, body, authorization: 'Bearer token' });
  }

  /** Instantiates the AWS template. */
  async app(displayName = 'AWS IAM Identity Center'): Promise<App> {
    const path = `/applicationTemplates/${awsTemplate.id}/instantiate`;
    const { body } = await this.post(path, { displayName });
    const application = body['application'] as { readonly id: string; readonly appId: string };
    const { id } = body['servicePrincipal'] as { readonly id: string };
    return { applicationId: application.id, servicePrincipalId: id, appId: application.appId };
  }
}

function emptied(): Omit<World['entra'], 'groups' | 'users'> {
  return {
    applications: [],
    servicePrincipals: [],
    claimsPolicies: [],
    appRoleAssignments: [],
    jobs: [],
  };
}

/** `400 Request_BadRequest: the message`, or the bare status of what was not refused. */
export function outcome({ status, body }: Reply): string {
  return status < 400 ? String(status) : `${status} ${body.error.code}: ${body.error.message}`;
}

export function filter(text: string): string {
  return `$filter=${encodeURIComponent(text)}`;
}
