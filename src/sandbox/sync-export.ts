/** Brings one object of Entra to AWS: matched, made, or changed where it differs from what was last written. */
import { type Attributes, patched } from './scim-patch.ts';
import { type Mapping, mappingOf, type ObjectName } from './sync-schema.ts';
import type { SyncScope } from './sync-scope.ts';
import { type Target, TargetError, type TargetOperation } from './sync-target.ts';
import type { SyncJob, SyncLink } from './sync-world.ts';
import type { EntraGroup, EntraUser } from './world.ts';

export interface Export {
  readonly job: SyncJob;
  readonly target: Target;
  readonly scope: SyncScope;
}

/** What was done to the object: `unchanged` where both sides agree already. */
export type Done = 'created' | 'updated' | 'unchanged';

/** What the link remembers: attributes by their path in AWS, and ids of members there. */
interface Written {
  readonly values: Attributes;
  readonly members: readonly string[];
}

const mostMembers = 100;
const nothing: Written = { values: {}, members: [] };

/** Rejects with TargetError. */
export async function exportUser(setting: Export, user: EntraUser): Promise<Done> {
  const mapping = mappingOf(setting.job.schema, 'User');
  if (mapping === undefined) {
    return 'unchanged';
  }
  const source = { ...user, objectId: user.id };
  const { done } = await exportAttributes(setting, 'User', mapping, source);
  return done;
}

/**
 * The group and its members: users in scope that are in AWS already. `only` leaves it at adding
 * these. Rejects with TargetError.
 */
export async function exportGroup(
  setting: Export,
  group: EntraGroup,
  only?: readonly string[],
): Promise<Done> {
  const mapping = mappingOf(setting.job.schema, 'Group');
  if (mapping === undefined) {
    return 'unchanged';
  }
  const source = { ...group, objectId: group.id };
  const { link, done } = await exportAttributes(setting, 'Group', mapping, source);
  const { members } = writtenOf(link);
  const wanted = membersOf(setting, group, only);
  const added = wanted.filter((id) => !members.includes(id));
  const removed = only === undefined ? members.filter((id) => !wanted.includes(id)) : [];
  await changeMembers(setting, link, 'add', added);
  await changeMembers(setting, link, 'remove', removed);
  return done === 'unchanged' && added.length + removed.length > 0 ? 'updated' : done;
}

/** Takes an object that left scope from AWS: a user is disabled, a group deleted. */
export async function retire({ job, target }: Export, link: SyncLink): Promise<void> {
  const name = link.type === 'user' ? 'User' : 'Group';
  const gone = (error: unknown) => {
    if (!(error instanceof TargetError) || error.status !== 404) {
      throw error;
    }
  };
  await (link.type === 'user'
    ? target.patch(name, link.targetId, [{ op: 'replace', path: 'active', value: false }])
    : target.remove(name, link.targetId)
  ).catch(gone);
  job.links = job.links.filter((each) => each !== link);
}

/** What a link says when AWS has exactly this. */
export function writtenText(values: Attributes, members: readonly string[]): string {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ values: Object.fromEntries(sorted), members: [...members].sort() });
}

/** What the mapping makes of an object, by paths in AWS; Entra sends nothing for what is empty. */
export function valuesOf({ attributes }: Mapping, source: Attributes): Attributes {
  const values = attributes.map(({ target, type, source: name }) => {
    const value = type === 'Constant' ? name : source[name];
    return [target, value ?? ''] as const;
  });
  return Object.fromEntries(
    values.filter(([target, value]) => value !== '' && target !== 'members'),
  );
}

async function exportAttributes(
  setting: Export,
  name: ObjectName,
  mapping: Mapping,
  source: Attributes & { readonly objectId: string },
): Promise<{ readonly link: SyncLink; readonly done: Done }> {
  const { job, target } = setting;
  const { objectId } = source;
  const values = valuesOf(mapping, source);
  const link = job.links.find(({ entraId }) => entraId === objectId);
  if (link !== undefined && (await isUpdated(setting, name, link, values))) {
    return { link, done: update(link, { values }) ? 'updated' : 'unchanged' };
  }
  job.links = job.links.filter((each) => each !== link);
  const match = String(values[mapping.matching] ?? '');
  const found = match === '' ? undefined : await target.find(name, mapping.matching, match);
  const targetId = found ?? (await target.create(name, resourceOf(values)));
  if (found !== undefined) {
    await target.patch(name, found, replacements({}, values));
  }
  const type = name === 'User' ? 'user' : 'group';
  const fresh = { entraId: objectId, type, targetId, written: writtenText(values, []) } as const;
  // Another object of Entra may have stood for the same one in AWS.
  job.links = [...job.links.filter((each) => each.targetId !== targetId), fresh];
  return { link: fresh, done: found === undefined ? 'created' : 'updated' };
}

/** False when AWS does not have the object any more. */
async function isUpdated(
  { target }: Export,
  name: ObjectName,
  link: SyncLink,
  values: Attributes,
): Promise<boolean> {
  const operations = replacements(writtenOf(link).values, values);
  if (operations.length === 0) {
    return true;
  }
  try {
    await target.patch(name, link.targetId, operations);
    return true;
  } catch (error) {
    if (error instanceof TargetError && error.status === 404) {
      return false;
    }
    throw error;
  }
}

/** Notes what AWS has now; whether that is new. */
function update(link: SyncLink, change: Partial<Written>): boolean {
  const { values, members } = { ...writtenOf(link), ...change };
  const before = link.written;
  link.written = writtenText(values, members);
  return link.written !== before;
}

function writtenOf({ written }: SyncLink): Written {
  return written === '' ? nothing : (JSON.parse(written) as Written);
}

function replacements(before: Attributes, after: Attributes): readonly TargetOperation[] {
  return Object.entries(after)
    .filter(([path, value]) => before[path] !== value)
    .map(([path, value]) => ({ op: 'replace', path, value }));
}

function resourceOf(values: Attributes): object {
  return Object.entries(values).reduce(
    (all: Attributes, [path, value]) => patched(all, { op: 'add', path, value }),
    {},
  );
}

/** Ids in AWS; who could not be brought there stays out. */
function membersOf(
  { job, scope }: Export,
  group: EntraGroup,
  only: readonly string[] | undefined,
): readonly string[] {
  const wanted = new Set(only ?? scope.users.map(({ id }) => id));
  const members = new Set(group.memberIds.filter((id) => wanted.has(id)));
  return job.links.filter(({ entraId }) => members.has(entraId)).map(({ targetId }) => targetId);
}

/** https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchgroup.html: 100 a request */
async function changeMembers(
  { target }: Export,
  link: SyncLink,
  op: 'add' | 'remove',
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += mostMembers) {
    const some = ids.slice(start, start + mostMembers);
    const value = some.map((id) => ({ value: id }));
    await target.patch('Group', link.targetId, [{ op, path: 'members', value }]);
    const others = writtenOf(link).members.filter((id) => !some.includes(id));
    update(link, { members: op === 'add' ? [...others, ...some] : others });
  }
}
