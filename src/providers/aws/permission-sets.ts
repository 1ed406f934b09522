/** Permission sets with all their parts: six calls for each one that the file knows. */
import {
  DescribePermissionSetCommand,
  GetInlinePolicyForPermissionSetCommand,
  GetPermissionsBoundaryForPermissionSetCommand,
  ListCustomerManagedPolicyReferencesInPermissionSetCommand,
  ListManagedPoliciesInPermissionSetCommand,
  ListPermissionSetsCommand,
  ListTagsForResourceCommand,
  type PermissionsBoundary,
} from '@aws-sdk/client-sso-admin';
import { canonicalDuration } from '../../reconcile/canonical.ts';

import { Complete } from '../../reconcile/complete.ts';
import { OWNED_TAG, permissionSetKey } from '../../reconcile/kinds/permission-set.ts';
import { rulesOf } from '../../reconcile/kinds/table.ts';
import type { BoundarySpec, Found, Json, PermissionSetSpec } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import type { AwsClients } from './client.ts';
import { emptyAnswer, given, isNotFound } from './errors.ts';
import type { NameCache, SetNames } from './name-cache.ts';
import { listAll, PAGE } from './pages.ts';

/**
 * Set before a permission set is edited, removed when every account has the edit: a run that ends in
 * between leaves a trace that the next one reads with the tags, at no cost.
 */
export const UNPROVISIONED_TAG = { Key: 'accessctl-provisioning', Value: 'pending' } as const;

/** A set of the instance; `item` only where it was read whole. */
export interface PermissionSetRead {
  readonly arn: string;
  readonly name: string;
  readonly item?: Found<'permissionSet'>;
  /** The name is one of the cache: AWS was not asked for it. */
  readonly isRemembered?: true;
}

/** How AWS names one permission set. */
export interface PermissionSetRef {
  readonly InstanceArn: string;
  readonly PermissionSetArn: string;
}

async function listPermissionSets(
  { sso }: AwsClients,
  InstanceArn: string,
): Promise<Complete<string>> {
  const arns = await listAll(
    'sso:ListPermissionSets',
    PAGE,
    (page) => sso.send(new ListPermissionSetsCommand({ InstanceArn, ...page })),
    (answer) => answer.PermissionSets,
  );
  return arns.map((arn) => given(arn, 'sso:ListPermissionSets'));
}

/** The set of that name and when it was made; asks for the name of every set. */
export async function findPermissionSet(
  clients: AwsClients,
  InstanceArn: string,
  name: string,
): Promise<{ readonly arn: string; readonly created: Date | undefined } | undefined> {
  const arns = await listPermissionSets(clients, InstanceArn);
  const sets = await Promise.all(
    arns.items.map(async (PermissionSetArn) => ({
      arn: PermissionSetArn,
      ...(await describe(clients, { InstanceArn, PermissionSetArn })),
    })),
  );
  return sets.find((set) => set.name === name);
}

/** Which sets are read whole, beside those that carry our mark. */
export interface WantedSets {
  readonly every: boolean;
  readonly names: readonly string[];
}

/**
 * All sets of the instance. The names of those that are not ours are taken from the cache, as long as
 * it knows each wanted name, and what is read does not contradict it: at worst it costs calls.
 */
export async function readPermissionSets(
  clients: AwsClients,
  InstanceArn: string,
  wanted: WantedSets,
  cache: NameCache,
  progress: Progress,
): Promise<readonly PermissionSetRead[]> {
  const arns = await listPermissionSets(clients, InstanceArn);
  const names = new Set(wanted.names);
  const isWanted = (name: string) => wanted.every || names.has(name);
  const read = (remembered: SetNames) =>
    inParallel('permission sets', arns.items, progress, (PermissionSetArn) =>
      readPermissionSet(
        clients,
        { InstanceArn, PermissionSetArn },
        isWanted,
        remembered.get(PermissionSetArn),
      ),
    );
  const remembered = cache.load();
  const known = new Set(arns.items.map((arn) => remembered.get(arn)));
  const first = await read(wanted.names.every((name) => known.has(name)) ? remembered : new Map());
  const sets = contradicts(first, wanted.names) ? await read(new Map()) : first;
  cache.save(new Map(sets.map(({ arn, name }) => [arn, name])));
  return sets;
}

/** A remembered name hides a wanted set, or is the name of another set. */
function contradicts(sets: readonly PermissionSetRead[], wanted: readonly string[]): boolean {
  if (!sets.some(({ isRemembered }) => isRemembered)) {
    return false;
  }
  const whole = new Set(sets.flatMap(({ item }) => item?.spec.name ?? []));
  const names = new Set(sets.map(({ name }) => name));
  return names.size < sets.length || wanted.some((name) => !whole.has(name));
}

/**
 * Reads one set; whole when it is wanted or carries our mark, else only its name.
 * @param remembered its name in the cache: enough where it is not a wanted one
 */
async function readPermissionSet(
  clients: AwsClients,
  ref: PermissionSetRef,
  isWanted: (name: string) => boolean,
  remembered?: string,
): Promise<PermissionSetRead> {
  const arn = ref.PermissionSetArn;
  if (remembered !== undefined && !isWanted(remembered)) {
    const tags = await readTags(clients, ref);
    if (!isMarked(tags)) {
      return { arn, name: remembered, isRemembered: true };
    }
    const { created: _, ...described } = await describe(clients, ref);
    return { arn, name: described.name, item: await readWhole(clients, ref, described, tags) };
  }
  const [{ created: _, ...described }, tags] = await Promise.all([
    describe(clients, ref),
    readTags(clients, ref),
  ]);
  const set = { arn, name: described.name };
  if (!isWanted(described.name) && !isMarked(tags)) {
    return set;
  }
  return { ...set, item: await readWhole(clients, ref, described, tags) };
}

function isMarked(tags: Readonly<Record<string, string>>): boolean {
  return tags[OWNED_TAG.key] === OWNED_TAG.value;
}

/** The whole set as it is now. */
export async function readSpec(
  clients: AwsClients,
  ref: PermissionSetRef,
): Promise<PermissionSetSpec> {
  const read = await readPermissionSet(clients, ref, () => true);
  if (!read.item) {
    throw new Error('a wanted permission set is always read whole');
  }
  return read.item.spec;
}

type Described = Pick<PermissionSetSpec, 'name' | 'description' | 'sessionDuration' | 'relayState'>;

async function describe(
  { sso }: AwsClients,
  ref: PermissionSetRef,
): Promise<Described & { readonly created: Date | undefined }> {
  const { PermissionSet: set } = await sso.send(new DescribePermissionSetCommand(ref));
  if (!set?.Name) {
    throw emptyAnswer('sso:DescribePermissionSet'); // without a name it would look undeclared
  }
  return {
    name: set.Name,
    description: set.Description ?? '',
    sessionDuration: canonicalDuration(set.SessionDuration ?? 'PT1H'),
    relayState: set.RelayState ?? '',
    created: set.CreatedDate,
  };
}

async function readTags(
  { sso }: AwsClients,
  ref: PermissionSetRef,
): Promise<Record<string, string>> {
  // The one list whose page size cannot be asked for.
  const tags = await Complete.read('sso:ListTagsForResource', async (NextToken) => {
    const answer = await sso.send(
      new ListTagsForResourceCommand({
        InstanceArn: ref.InstanceArn,
        ResourceArn: ref.PermissionSetArn,
        ...(NextToken && { NextToken }),
      }),
    );
    return { items: answer.Tags, next: answer.NextToken };
  });
  return Object.fromEntries(
    tags.items.map(({ Key, Value }) => [given(Key, 'sso:ListTagsForResource'), Value ?? '']),
  );
}

async function readWhole(
  { sso }: AwsClients,
  ref: PermissionSetRef,
  described: Described,
  allTags: Record<string, string>,
): Promise<Found<'permissionSet'>> {
  const [managed, customer, inline, permissionsBoundary] = await Promise.all([
    listAll(
      'sso:ListManagedPoliciesInPermissionSet',
      PAGE,
      (page) => sso.send(new ListManagedPoliciesInPermissionSetCommand({ ...ref, ...page })),
      (answer) => answer.AttachedManagedPolicies,
    ),
    listAll(
      'sso:ListCustomerManagedPolicyReferencesInPermissionSet',
      PAGE,
      (page) =>
        sso.send(
          new ListCustomerManagedPolicyReferencesInPermissionSetCommand({ ...ref, ...page }),
        ),
      (answer) => answer.CustomerManagedPolicyReferences,
    ),
    readInlinePolicy(sso, ref),
    readBoundary(sso, ref),
  ]);
  const { [UNPROVISIONED_TAG.Key]: pending, ...tags } = allTags;
  const spec: PermissionSetSpec = {
    ...described,
    awsManagedPolicies: managed.items.map(({ Arn }) =>
      given(Arn, 'sso:ListManagedPoliciesInPermissionSet'),
    ),
    customerManagedPolicies: customer.items.map(({ Name, Path }) => ({
      name: given(Name, 'sso:ListCustomerManagedPolicyReferencesInPermissionSet'),
      path: Path ?? '/',
    })),
    inlinePolicy: parsePolicy(inline.InlinePolicy),
    permissionsBoundary,
    tags,
    provisioned: pending === undefined,
  };
  return {
    kind: 'permissionSet',
    key: permissionSetKey(spec.name),
    // Every part is there, so what comes back is whole too.
    spec: rulesOf('permissionSet').normalise(spec) as PermissionSetSpec,
    id: ref.PermissionSetArn,
  };
}

async function readBoundary(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
): Promise<BoundarySpec | null> {
  try {
    const answer = await sso.send(new GetPermissionsBoundaryForPermissionSetCommand(ref));
    checkOwn(answer, 'sso:GetPermissionsBoundaryForPermissionSet');
    return answer.PermissionsBoundary ? toBoundary(answer.PermissionsBoundary) : null;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}

function toBoundary(boundary: PermissionsBoundary): BoundarySpec {
  const { ManagedPolicyArn, CustomerManagedPolicyReference: customer } = boundary;
  if (ManagedPolicyArn) {
    return { awsManagedPolicy: ManagedPolicyArn };
  }
  const name = given(customer?.Name, 'sso:GetPermissionsBoundaryForPermissionSet');
  return { customerManagedPolicy: { name, path: customer?.Path ?? '/' } };
}

async function readInlinePolicy(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
): Promise<{ readonly InlinePolicy?: string | undefined }> {
  const answer = await sso.send(new GetInlinePolicyForPermissionSetCommand(ref));
  checkOwn(answer, 'sso:GetInlinePolicyForPermissionSet');
  return answer;
}

/**
 * These two answers hold nothing where there is nothing, just as the `{}` of something in between:
 * only the request id, which AWS gives with every answer, tells them apart.
 */
function checkOwn(
  { $metadata }: { readonly $metadata: { readonly requestId?: string | undefined } },
  operation: string,
): void {
  if (!$metadata.requestId) {
    throw emptyAnswer(operation);
  }
}

/** AWS stores text; a text that is no JSON is kept as it is, and differs from any document. */
function parsePolicy(text: string | undefined): Json {
  if (!text) {
    return null;
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
