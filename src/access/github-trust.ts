/**
 * Which jobs of one repository GitHub Actions may use the plan and the apply identity: trust policies
 * of AWS, federated credentials of Entra. Subjects are compared whole and by case; there is no
 * wildcard in any of them. https://docs.github.com/en/actions/reference/security/oidc
 */
import type { Config } from '../reconcile/types.ts';
import { partitionOf } from './iam-policies.ts';

/** With its ids where GitHub puts them into subjects: repositories made, renamed or moved since July 2026. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly ids?: { readonly owner: string; readonly repository: string };
}

export interface GitHubTrust {
  readonly repository: Repository;
  /** Where the apply runs; the only one whose jobs may write. */
  readonly environment: string;
  /** Where the plan of what is merged runs, on a schedule. */
  readonly branch: string;
}

export interface TrustPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: 'Allow';
    readonly Principal: { readonly Federated: string };
    readonly Action: 'sts:AssumeRoleWithWebIdentity';
    readonly Condition: { readonly StringEquals: Readonly<Record<string, string | string[]>> };
  }[];
}

/** As `az ad app federated-credential create --parameters` takes it. */
export interface FederatedCredential {
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
  readonly description: string;
}

const HOST = 'token.actions.githubusercontent.com';

/** `contoso/access`, or with ids `contoso@12345/access@67890`; nothing for anything else. */
export function parseRepository(text: string): Repository | undefined {
  const [, owner, ownerId, name, id] =
    /^([A-Za-z\d](?:[A-Za-z\d-]{0,38}))(?:@(\d+))?\/([\w.-]{1,100})(?:@(\d+))?$/.exec(text) ?? [];
  const isDots = name === '.' || name === '..';
  if (!owner || !name || isDots || (ownerId === undefined) !== (id === undefined)) {
    return undefined;
  }
  return { owner, name, ...(ownerId && id && { ids: { owner: ownerId, repository: id } }) };
}

/** One for each kind of job, by a word for it. */
export function subjectsOf(
  { repository, environment, branch }: GitHubTrust,
  role: 'plan' | 'apply',
): Readonly<Record<string, string>> {
  const { owner, name, ids } = repository;
  const prefix = ids
    ? `repo:${owner}@${ids.owner}/${name}@${ids.repository}`
    : `repo:${owner}/${name}`;
  return role === 'plan'
    ? {
        'pull-request': `${prefix}:pull_request`,
        branch: `${prefix}:ref:refs/heads/${escaped(branch)}`,
      }
    : { environment: `${prefix}:environment:${escaped(environment)}` };
}

/** GitHub writes a colon in a value so. */
function escaped(value: string): string {
  return value.replaceAll(':', '%3A');
}

/** @param account in which the role and GitHub's identity provider are */
export function trustPolicy(
  config: Config,
  trust: GitHubTrust,
  role: 'plan' | 'apply',
  account: string,
): TrustPolicy {
  const partition = partitionOf(config);
  const subjects = Object.values(subjectsOf(trust, role));
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: role === 'plan' ? 'PullRequestsAndSchedule' : 'ProtectedEnvironment',
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${HOST}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${HOST}:aud`]: 'sts.amazonaws.com',
            [`${HOST}:sub`]: subjects.length === 1 ? (subjects[0] ?? '') : subjects,
          },
        },
      },
    ],
  };
}

export function federatedCredentials(
  trust: GitHubTrust,
  role: 'plan' | 'apply',
): readonly FederatedCredential[] {
  return Object.entries(subjectsOf(trust, role)).map(([kind, subject]) => ({
    name: `accessctl-${role}-${kind}`,
    issuer: `https://${HOST}`,
    subject,
    audiences: ['api://AzureADTokenExchange'],
    description: `accessctl ${role}, jobs of GitHub Actions by ${kind.replace('-', ' ')}`,
  }));
}
