/** What an edit of the file makes of its permission sets. */
import { compareText, same } from '../canonical.ts';
import { permissionSetRules } from '../kinds/permission-set.ts';
import type { Comparison, Knowledge } from '../privileges.ts';
import { renamesOf } from '../renames.ts';
import { wantedSet } from '../resolve.ts';
import type { Action, PermissionSetSpec, Position, RightsDelta, Risk, Tier } from '../types.ts';
import { formerNames } from './former-names.ts';
import type { IntentFile } from './intent.ts';

/** One permission set of which the two files say something else. */
export interface SetEdit {
  readonly action: Action;
  readonly name: string;
  /** It had this name: AWS makes another set, and other roles. */
  readonly renamedFrom?: string;
  /** As the files describe it: a part that a file leaves out counts as not there. */
  readonly before?: PermissionSetSpec;
  readonly after?: PermissionSetSpec;
  /** Names of the parts that differ; only for updates. */
  readonly fields: readonly string[];
  /** Parts that the file says nothing about before: what AWS has there is replaced, whatever it is. */
  readonly managedNow: readonly string[];
  /** Parts that the file says nothing about any more: they stay as they are. */
  readonly leftAlone: readonly string[];
  /** `broadens` unless it provably does not. */
  readonly risk: Risk;
  /** What an update allows more and less. */
  readonly rights?: RightsDelta;
  readonly tierBefore?: Tier | 'unknown';
  readonly tierAfter?: Tier | 'unknown';
  /** In the file of today; of what is gone, in that of the base. */
  readonly at: Position;
}

/** Parts that say what somebody may do, and how long. */
const RIGHTS: ReadonlySet<string> = new Set<keyof PermissionSetSpec>([
  'awsManagedPolicies',
  'customerManagedPolicies',
  'inlinePolicy',
  'permissionsBoundary',
  'sessionDuration',
]);

/** The partition is of no weight: AWS managed policies are the same in each. */
const PARTITION = 'aws';

type Sets = NonNullable<IntentFile['config']['permissionSets']>;

export function setEdits(base: IntentFile, head: IntentFile, knowledge: Knowledge): SetEdit[] {
  const [old, now] = [setsOf(base), setsOf(head)];
  const renames = formerNames(renamesOf(head.config).permissionSets, old, now);
  const taken = new Set(renames.values());
  const edits = Object.keys(now).flatMap((name) => {
    const former = renames.get(name) ?? name;
    return Object.hasOwn(old, former)
      ? (updated(name, former, base, head, knowledge) ?? [])
      : created(name, head, knowledge);
  });
  const gone = Object.keys(old)
    .filter((name) => !Object.hasOwn(now, name) && !taken.has(name))
    .map((name) => removed(name, base, knowledge));
  return [...edits, ...gone].sort((a, b) => compareText(a.name, b.name));
}

function setsOf({ config }: IntentFile): Sets {
  return config.permissionSets ?? {};
}

/** As the file describes it, in one spelling. */
function wanted(file: IntentFile, name: string) {
  const set = setsOf(file)[name] ?? {};
  return permissionSetRules.normalise(wantedSet(name, set, PARTITION));
}

/** `privilege` in the file goes before what is worked out. */
export function tierOf(
  file: IntentFile,
  name: string,
  { classify }: Knowledge,
): Tier | 'unknown' | undefined {
  const sets = setsOf(file);
  if (!Object.hasOwn(sets, name)) {
    return undefined;
  }
  const stated = sets[name]?.privilege;
  return stated ?? classify(permissionSetRules.settle(wanted(file, name), undefined)).tier;
}

function created(name: string, head: IntentFile, knowledge: Knowledge): SetEdit {
  const tier = tierOf(head, name, knowledge);
  return {
    action: 'create',
    name,
    after: permissionSetRules.settle(wanted(head, name), undefined),
    fields: [],
    managedNow: [],
    leftAlone: [],
    risk: 'neutral',
    ...(tier && { tierAfter: tier }),
    at: head.where(['permissionSets', name]),
  };
}

function removed(name: string, base: IntentFile, knowledge: Knowledge): SetEdit {
  const tier = tierOf(base, name, knowledge);
  return {
    action: 'delete',
    name,
    before: permissionSetRules.settle(wanted(base, name), undefined),
    fields: [],
    managedNow: [],
    leftAlone: [],
    risk: 'neutral',
    ...(tier && { tierBefore: tier }),
    at: base.where(['permissionSets', name]),
  };
}

/** Nothing where both files say the same. */
function updated(
  name: string,
  former: string,
  base: IntentFile,
  head: IntentFile,
  knowledge: Knowledge,
): SetEdit | undefined {
  const [old, now] = [wanted(base, former), wanted(head, name)];
  const before = { ...permissionSetRules.settle(old, undefined), name };
  const after = permissionSetRules.settle(now, before); // what it leaves out stays as it is
  const fields = (Object.keys(after) as (keyof PermissionSetSpec)[]).filter(
    (part) => !same(before[part], after[part]),
  );
  const managedNow = Object.keys(now).filter((part) => !(part in old));
  const leftAlone = Object.keys(old).filter((part) => !(part in now));
  const isRenamed = name !== former;
  if (!isRenamed && fields.length + managedNow.length + leftAlone.length === 0) {
    return undefined;
  }
  const { risk, rights } = compared(before, after, managedNow, knowledge);
  const [tierBefore, tierAfter] = [tierOf(base, former, knowledge), tierOf(head, name, knowledge)];
  return {
    action: 'update',
    name,
    ...(isRenamed && { renamedFrom: former }),
    before,
    after,
    fields,
    managedNow,
    leftAlone,
    risk,
    rights,
    ...(tierBefore && { tierBefore }),
    ...(tierAfter && { tierAfter }),
    at: head.where(['permissionSets', name]),
  };
}

/** What AWS has in a part that the file did not speak of is not known: perhaps it was less. */
function compared(
  before: PermissionSetSpec,
  after: PermissionSetSpec,
  managedNow: readonly string[],
  { compare }: Knowledge,
): Comparison {
  const comparison = compare(before, after);
  return managedNow.some((part) => RIGHTS.has(part))
    ? { ...comparison, risk: 'broadens' }
    : comparison;
}
