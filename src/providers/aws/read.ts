/** The AWS side of Directory and Live. Holds no writer: nothing here can change anything. */
import { ListAccountAssignmentsForPrincipalCommand } from '@aws-sdk/client-sso-admin';
import { Complete } from '../../reconcile/complete.ts';
import { UserError } from '../../reconcile/errors.ts';
import type {
  AssignmentSpec,
  Caller,
  Config,
  Directory,
  Found,
  Live,
  Principal,
  Scope,
} from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import { accountsWithSet } from './assignments.ts';
import { describeAttributes } from './attributes.ts';
import { readCaller } from './caller.ts';
import type { AwsClients } from './client.ts';
import { emptyAnswer, vanished } from './errors.ts';
import { readStorePrincipals } from './identity-store.ts';
import { nameCache } from './name-cache.ts';
import { readAccounts, readInstance, readOrganization } from './organization.ts';
import { readPermissionSets } from './permission-sets.ts';
import { asksByPair, readAssignments } from './read-assignments.ts';

/** Directory without what Entra adds to it. */
export type AwsDirectory = Omit<Directory, 'tenantId'>;

/** Live without what Entra adds to it. */
export type AwsLive = Omit<Live, 'unknown' | 'scim'>;

export async function readAwsDirectory(
  clients: AwsClients,
  scope: Scope,
  pins: Config['identityCenter'],
  progress: Progress,
): Promise<AwsDirectory> {
  const asked = readCaller(clients, pins.region);
  const organization = await readOrganization(clients);
  const instance = await readInstance(clients, pins.region, organization.managementAccountId);
  const [{ accounts, units }, principals, caller] = await Promise.all([
    readAccounts(clients, scope, organization.managementAccountId, progress),
    readStorePrincipals(clients, instance.identityStoreId, scope.users, progress),
    asked,
  ]);
  const vantage =
    pins.vantage ??
    vantageOf(caller, organization.managementAccountId) ??
    (await probeVantage(clients, instance.instanceArn, principals));
  return {
    ...instance,
    ...organization,
    vantage,
    ...(caller && { caller }),
    accounts,
    units,
    principals,
  };
}

function vantageOf(
  caller: Caller | undefined,
  managementAccountId: string,
): Directory['vantage'] | undefined {
  return caller && (caller.accountId === managementAccountId ? 'management' : 'delegated');
}

/** The one read that only the management account may make tells where we are. */
async function probeVantage(
  { sso }: AwsClients,
  InstanceArn: string,
  principals: readonly Principal[],
): Promise<Directory['vantage']> {
  const [one] = principals;
  if (!one?.storeId) {
    return 'management';
  }
  try {
    const answer = await sso.send(
      new ListAccountAssignmentsForPrincipalCommand({
        InstanceArn,
        PrincipalId: one.storeId,
        PrincipalType: one.type === 'group' ? 'GROUP' : 'USER',
        MaxResults: 1,
      }),
    );
    if (!Array.isArray(answer.AccountAssignments)) {
      throw emptyAnswer('sso:ListAccountAssignmentsForPrincipal');
    }
    return 'management';
  } catch (error) {
    if (error instanceof UserError && error.code === 'E603') {
      return 'delegated';
    }
    throw error;
  }
}

/** What makes a read cheaper, or is told of it; it changes nothing of what is found. */
export interface LiveOptions {
  /** The assignments that are probably there: they tell which way of reading takes fewer calls. */
  readonly expected: readonly AssignmentSpec[];
  /** Where the names of permission sets are kept; absent: nowhere. */
  readonly cacheFolder?: string;
  readonly progress: Progress;
}

/** Throws E614 when something goes in the middle of it, E612 when two lists contradict each other. */
export async function readLive(
  clients: AwsClients,
  scope: Scope,
  directory: Directory,
  options: LiveOptions,
): Promise<AwsLive> {
  try {
    return await readEverything(clients, scope, directory, options);
  } catch (error) {
    throw vanished(error);
  }
}

async function readEverything(
  clients: AwsClients,
  scope: Scope,
  directory: Directory,
  { expected, cacheFolder, progress }: LiveOptions,
): Promise<AwsLive> {
  const { instanceArn: InstanceArn } = directory;
  const sets = await readPermissionSets(
    clients,
    InstanceArn,
    { every: scope.everySet, names: scope.permissionSets },
    nameCache(cacheFolder, InstanceArn),
    progress,
  );
  const assignments = await readAssignments(clients, scope, directory, sets, expected, progress);
  const whole = sets.flatMap(({ item }) => item ?? []);
  const items = scope.full ? await withProvisioning(clients, directory, whole, progress) : whole;
  const found: Complete<Found>[] = [
    await Complete.read<Found>('permission sets', async () => ({ items, next: undefined })),
    assignments,
    await readAttributes(clients, InstanceArn, scope.accessControlAttributes),
  ];
  return {
    found: Complete.concat(found),
    foreignSets: sets.flatMap(({ item, name, arn }) => (item ? [] : [{ name, arn }])),
    examined: {
      permissionSets: sets.length,
      assignments: assignments.items.length,
      accounts: directory.accounts.length,
      groups: directory.principals.filter(({ type }) => type === 'group').length,
      users: directory.principals.filter(({ type }) => type === 'user').length,
      scope: scope.full ? 'full' : 'fast',
      notExamined: notExamined(scope, directory),
    },
  };
}

/** One call more for each set: whether an account that AWS can reach lacks its last edits. */
function withProvisioning(
  clients: AwsClients,
  { instanceArn: InstanceArn, accounts }: Directory,
  sets: readonly Found<'permissionSet'>[],
  progress: Progress,
): Promise<Found<'permissionSet'>[]> {
  const active = new Set(accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id));
  return inParallel('provisioning', sets, progress, async (set) => {
    const stale = await accountsWithSet(clients, {
      InstanceArn,
      PermissionSetArn: set.id,
      ProvisioningStatus: 'LATEST_PERMISSION_SET_NOT_PROVISIONED',
    });
    const provisioned = set.spec.provisioned && !stale.items.some((id) => active.has(id));
    return { ...set, spec: { ...set.spec, provisioned } };
  });
}

function notExamined(scope: Scope, directory: Directory): string[] {
  return asksByPair(scope, directory)
    ? ['assignments of permission sets that are not managed']
    : [
        scope.enterpriseApp?.users
          ? 'users that neither access.yaml names nor the enterprise app has'
          : 'users that access.yaml does not name',
        'assignments of deleted groups and users',
      ];
}

async function readAttributes(
  { sso }: AwsClients,
  InstanceArn: string,
  wanted: boolean,
): Promise<Complete<Found>> {
  return Complete.read<Found>('attributes for access control', async () => {
    const attributes = wanted ? await describeAttributes(sso, InstanceArn) : undefined;
    return { items: attributes ? [attributes] : [], next: undefined };
  });
}
