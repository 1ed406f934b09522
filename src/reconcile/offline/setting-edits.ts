/**
 * What an edit of the file makes of everything that has one value: the instance, the enterprise app
 * with SAML and SCIM, `prune`, and which parts of the file are managed at all.
 */
import { canonicalJson, compareText } from '../canonical.ts';
import type { Action, Json, Path, Position } from '../types.ts';
import type { IntentFile } from './intent.ts';

/** One value that differs; of a list, one element. */
export interface SettingEdit {
  readonly action: Action;
  /** `identitySource.scim.state`. */
  readonly setting: string;
  readonly before?: Json;
  readonly after?: Json;
  /** In the file of today; of what is gone, in that of the base. */
  readonly at: Position;
}

interface Leaf {
  readonly setting: string;
  readonly value: Json;
  /** Lists are sets: each element is there or not. */
  readonly isElement: boolean;
  readonly path: Path;
}

export function settingEdits(base: IntentFile, head: IntentFile): SettingEdit[] {
  const [old, now] = [byKey(leavesOf(base)), byKey(leavesOf(head))];
  const all = [...new Map([...old, ...now])].sort(([a], [b]) => compareText(a, b));
  return all.flatMap(([key, leaf]): SettingEdit[] => {
    const [before, after] = [old.get(key), now.get(key)];
    if (before && after && canonicalJson(before.value) === canonicalJson(after.value)) {
      return [];
    }
    return [
      {
        action: before && after ? 'update' : after ? 'create' : 'delete',
        setting: leaf.setting,
        ...(before && { before: before.value }),
        ...(after && { after: after.value }),
        at: (after ? head : base).where(leaf.path),
      },
    ];
  });
}

function byKey(leaves: readonly Leaf[]): Map<string, Leaf> {
  return new Map(
    leaves.map((leaf) => [
      leaf.isElement ? `${leaf.setting} ${canonicalJson(leaf.value)}` : leaf.setting,
      leaf,
    ]),
  );
}

/** Lists of which it matters that they are there: what they do not name goes. */
const MANAGED = ['groups', 'users', 'permissionSets', 'assignments'] as const;

function leavesOf({ config }: IntentFile): Leaf[] {
  const { identityCenter, identitySource, prune } = config;
  const parts: readonly (readonly [string, unknown])[] = [
    ['identityCenter', identityCenter.region === '' ? undefined : identityCenter], // of no file
    ['identitySource', identitySource],
    ['prune', prune],
    ...MANAGED.map((key) => [key, config[key] && 'managed'] as const),
  ];
  return parts.flatMap(([key, value]) => leaves(value as Json | undefined, [key], [key]));
}

/**
 * `{}` and `[]` say that there is none, which is a value of its own.
 * @param names of the objects above; @param path the same with places in lists
 */
function leaves(value: Json | undefined, names: readonly string[], path: Path): Leaf[] {
  if (value === undefined) {
    return [];
  }
  const inner = isList(value)
    ? value.map((element, at) => leaf(element, true, names, [...path, at]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, one]) => leaves(one, [...names, key], [...path, key]))
      : [];
  return inner.length > 0 ? inner : [leaf(value, isList(value), names, path)];
}

function leaf(value: Json, isElement: boolean, names: readonly string[], path: Path): Leaf {
  return { setting: names.join('.'), value, isElement, path };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}
