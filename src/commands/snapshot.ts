/** A saved read of both clouds: to plan offline, to compare, to report a fault. */

import { same } from '../reconcile/canonical.ts';
import { Complete } from '../reconcile/complete.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Directory, Found, Live, ScimHealth, Scope } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import { type BaseFlags, compared } from './base.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { readJson, writeJson } from './files.ts';
import { loadValid, type Valid } from './load.ts';
import { readAndPlan, scopeFor, type World } from './make-plan.ts';
import { progressLine } from './progress.ts';

/** What a snapshot file holds: World as plain JSON. */
interface Snapshot {
  readonly formatVersion: '1.0';
  readonly kind: 'accessctl-snapshot';
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly scope: Scope;
  readonly directory: Directory;
  readonly found: readonly Found[];
  readonly foreignSets: Live['foreignSets'];
  readonly examined: Live['examined'];
  readonly unknown: Live['unknown'];
  readonly scim?: ScimHealth;
}

export interface SnapshotFlags extends SharedFlags, BaseFlags {
  readonly full?: boolean;
  /** False with --no-people. */
  readonly people?: boolean;
}

export async function snapshot(
  file: string,
  flags: SnapshotFlags,
  context: Context,
): Promise<ExitCode> {
  const head = loadValid(flags, context);
  if (!head) {
    return EXIT.invalidConfig;
  }
  const valid = compared(head, flags, context);
  const now = context.timer.now();
  const progress = progressLine(context, flags.quiet === true);
  const reader = connectReader(valid.config, context, progress.reading);
  const planned = await readAndPlan(valid, reader, {
    full: flags.full === true,
    people: flags.people !== false,
    now,
    signal: context.signal,
  }).finally(progress.clear);
  if ('problems' in planned) {
    context.log(renderProblems(planned.problems, valid.sources, { color: context.color.log }));
    return EXIT.error;
  }
  const { scope, directory, live } = planned.world;
  const content: Snapshot = {
    formatVersion: '1.0',
    kind: 'accessctl-snapshot',
    takenAt: new Date(now).toISOString(),
    scope,
    directory,
    found: live.found.items,
    foreignSets: live.foreignSets,
    examined: live.examined,
    unknown: live.unknown,
    ...(live.scim && { scim: live.scim }),
  };
  writeJson(file, content);
  return EXIT.done;
}

/**
 * Throws E643 for what is no snapshot, E646 where the file asks for more than was read. One without
 * the members of groups will do: a plan can be made without them, and says so.
 * @param people false: the members are left out, also where they were read
 */
export async function loadSnapshot(file: string, valid: Valid, people: boolean): Promise<World> {
  const content = readJson(file, 'a snapshot') as Partial<Snapshot> | null;
  if (content?.kind !== 'accessctl-snapshot' || content.formatVersion !== '1.0') {
    throw new UserError('E643', `${file} is not a snapshot of version 1.`, {
      hint: 'Make it with `accessctl snapshot -o`.',
    });
  }
  const {
    scope,
    directory,
    found,
    foreignSets,
    examined,
    unknown = [],
    scim,
  } = content as Snapshot;
  const missing = notCovered(scopeFor(valid, { full: false, people }), scope, foreignSets);
  if (missing.length > 0) {
    throw new UserError('E646', `${file} was taken without ${missing.join(', ')}.`, {
      hint: 'What was not read must not count as absent: take a new snapshot with this access.yaml, and with the same --base.',
    });
  }
  const complete = await Complete.read(file, async () => ({ items: found, next: undefined }));
  const live = { found: complete, foreignSets, examined, unknown, ...(scim && { scim }) };
  const world = { scope, directory, live };
  return people ? world : withoutPeople(world);
}

/** As if nobody had asked who is in the groups. */
function withoutPeople({ scope, directory, live }: World): World {
  const principals = directory.principals.map(({ members: _members, ...one }) => one);
  return { scope: { ...scope, people: false }, directory: { ...directory, principals }, live };
}

/** What the file needs and the snapshot did not ask for, in words. */
function notCovered(needed: Scope, read: Scope, foreign: Live['foreignSets']): string[] {
  const foreignNames = new Set(foreign.map(({ name }) => name));
  const without = (what: string, list: 'groups' | 'users') => {
    const known = new Set(read[list].map(({ name, objectId }) => `${name}\u0000${objectId ?? ''}`));
    return needed[list]
      .filter(({ name, objectId }) => !known.has(`${name}\u0000${objectId ?? ''}`))
      .map(({ name }) => `the ${what} ${name}`);
  };
  const parts: [boolean, boolean, string][] = [
    [needed.units, read.units, 'the organizational units'],
    [needed.accountTags, read.accountTags, 'the tags of the accounts'],
    [
      needed.accessControlAttributes,
      read.accessControlAttributes,
      'the attributes for access control',
    ],
    [needed.everySet, read.everySet, 'the undeclared permission sets'],
    [needed.entra !== undefined, read.entra !== undefined, 'Entra ID'],
    [
      needed.enterpriseApp !== undefined,
      coversApp(needed, read),
      'this enterprise app and its parts',
    ],
  ];
  return [
    ...without('group', 'groups'),
    ...without('user', 'users'),
    ...needed.permissionSets
      .filter((name) => foreignNames.has(name))
      .map((name) => `the permission set ${name}`),
    ...parts.flatMap(([isNeeded, isRead, what]) => (isNeeded && !isRead ? [what] : [])),
  ];
}

/** The same app, and of it at least what is needed. */
function coversApp({ enterpriseApp: needed }: Scope, { enterpriseApp: read }: Scope): boolean {
  const { kinds = [], ...app } = needed ?? {};
  const { kinds: readKinds = [], ...readApp } = read ?? {};
  return same(app, readApp) && kinds.every((kind) => readKinds.includes(kind));
}
