/** The smallest permissions for the plan and the apply of an access.yaml, in AWS and Entra. */
import { join } from 'node:path';
import {
  type FederatedCredential,
  federatedCredentials,
  type GitHubTrust,
  parseRepository,
  type TrustPolicy,
  trustPolicy,
} from '../access/github-trust.ts';
import { graphPermissions } from '../access/graph-permissions.ts';
import {
  applyPolicy,
  managementAccountPolicy,
  type PolicyDocument,
  planPolicy,
} from '../access/iam-policies.ts';
import { UserError } from '../reconcile/errors.ts';
import { asksEntra } from '../reconcile/principals.ts';
import type { Config } from '../reconcile/types.ts';
import { safeJson } from '../render/safe.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver, makeFolder, writeJson } from './files.ts';
import { loadValid } from './load.ts';

type Role = 'plan' | 'apply';

export interface PermissionsFlags extends SharedFlags {
  /** Only this one; absent: both. */
  readonly role?: Role;
  /** The folder that gets a file for each. */
  readonly save?: string;
  /** `contoso/access`; absent: nothing is said of whom to trust. */
  readonly repository?: string;
  readonly environment: string;
  readonly branch: string;
  /** Of AWS, where the roles are. */
  readonly account?: string;
}

/** What one role needs; what is absent does not apply, or was not asked for. */
interface RolePermissions {
  readonly aws: {
    readonly policy: PolicyDocument;
    /** To be attached only where access to the management account itself is to be written. */
    readonly managementAccountPolicy?: PolicyDocument;
    readonly trustPolicy?: TrustPolicy;
  };
  readonly entra?: {
    /** Application permissions of Microsoft Graph. */
    readonly graph: readonly string[];
    readonly federatedCredentials?: readonly FederatedCredential[];
  };
}

/** Prints them as JSON, or writes a file for each into a folder. Throws E640, E649. */
export function permissions(flags: PermissionsFlags, context: Context): ExitCode {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  const trust = trustOf(flags);
  const roles = flags.role ? [flags.role] : (['plan', 'apply'] as const);
  const found = roles.map(
    (role) => [role, permissionsFor(valid.config, role, flags.account, trust)] as const,
  );
  if (!flags.quiet) {
    context.log(
      notesOf(valid.config, flags.account, trust)
        .map((note) => `${note}\n`)
        .join(''),
    );
  }
  if (flags.save === undefined) {
    const all = { formatVersion: '1.0', ...Object.fromEntries(found) };
    deliver(`${safeJson(all)}\n`, flags, context);
  } else {
    const files = found.flatMap(([role, one]) => filesOf(role, one));
    const { save } = flags;
    makeFolder(save);
    for (const [name, content] of files) {
      writeJson(join(save, name), content);
    }
    deliver(files.map(([name]) => `${join(save, name)}\n`).join(''), flags, context);
  }
  return EXIT.done;
}

function trustOf({ repository: text, environment, branch }: PermissionsFlags) {
  const repository = text === undefined ? undefined : parseRepository(text);
  if (text !== undefined && !repository) {
    throw new UserError('E649', `--repository "${text}" is no repository of GitHub.`, {
      hint: 'Write OWNER/NAME, or OWNER@ID/NAME@ID with the ids that its subjects hold.',
    });
  }
  return repository && { repository, environment, branch };
}

/** What one role needs for what the file manages. */
function permissionsFor(
  config: Config,
  role: Role,
  account: string | undefined,
  trust: GitHubTrust | undefined,
): RolePermissions {
  const roles = role === 'apply' ? managementAccountPolicy(config, account) : undefined;
  return {
    aws: {
      policy: role === 'plan' ? planPolicy(config, account) : applyPolicy(config, account),
      ...(roles && { managementAccountPolicy: roles }),
      ...(trust && account && { trustPolicy: trustPolicy(config, trust, role, account) }),
    },
    ...(asksEntra(config) && {
      entra: {
        graph: graphPermissions(config, role),
        ...(trust && { federatedCredentials: federatedCredentials(trust, role) }),
      },
    }),
  };
}

function filesOf(role: Role, { aws, entra }: RolePermissions): (readonly [string, unknown])[] {
  return [
    [`aws-${role}-policy.json`, aws.policy],
    ...(aws.managementAccountPolicy
      ? [[`aws-${role}-management-account-policy.json`, aws.managementAccountPolicy] as const]
      : []),
    ...(aws.trustPolicy ? [[`aws-${role}-trust.json`, aws.trustPolicy] as const] : []),
    ...(entra ? [[`entra-${role}-permissions.json`, entra.graph] as const] : []),
    ...(entra?.federatedCredentials ?? []).map(
      (one) => [`entra-credential-${one.name.replace('accessctl-', '')}.json`, one] as const,
    ),
  ];
}

/** What a person should know, and what would make it smaller. */
function notesOf(
  config: Config,
  account: string | undefined,
  trust: GitHubTrust | undefined,
): string[] {
  const { instanceArn, identityStoreId } = config.identityCenter;
  const unpinned = [
    ...(instanceArn ? [] : ['instanceArn']),
    ...(identityStoreId ? [] : ['identityStoreId']),
  ];
  return [
    ...(unpinned.length > 0
      ? [
          `The policies name any instance: with ${unpinned.map((one) => `identityCenter.${one}`).join(' and ')} in the file they name one.`,
        ]
      : []),
    ...(trust && account === undefined
      ? ['No trust policy for AWS: --account names the account with the roles.']
      : []),
    ...(trust && !trust.repository.ids
      ? [
          'If GitHub made, renamed or moved the repository after 15 July 2026, its subjects hold ids: write --repository OWNER@ID/NAME@ID.',
        ]
      : []),
  ];
}
