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
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  return keys.flatMap((key): SettingEdit[] => {
    const [before, after] = [old.get(key), now.get(key)];
    if (before && after && canonicalJson(before.value) === canonicalJson(after.value)) {
      return [];
    }
    const [leaf, file] = after ? [after, head] : [before, base];
    return leaf
      ? [
          {
            action: before && after ? 'update' : after ? 'create' : 'delete',
            setting: leaf.setting,
            ...(before && { before: before.value }),
            ...(after && { after: after.value }),
            at: file.where(leaf.path),
          },
        ]
      : [];
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
  const setting = names.join('.');
  if (value === undefined) {
    return [];
  }
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.length === 0
      ? [{ setting, value, isElement: true, path }]
      : list.map((element, at) => ({
          setting,
          value: element,
          isElement: true,
          path: [...path, at],
        }));
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return entries.length === 0
      ? [{ setting, value, isElement: false, path }]
      : entries.flatMap(([key, inner]) => leaves(inner, [...names, key], [...path, key]));
  }
  return [{ setting, value, isElement: false, path }];
}
