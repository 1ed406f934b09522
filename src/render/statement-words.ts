/** A statement of a policy, and what differs between two, in words. Strings in here are not safe yet. */
import { canonicalJson, compareText } from '../reconcile/canonical.ts';
import type { Json } from '../reconcile/types.ts';
import { cut } from './layout.ts';

export type JsonObject = { readonly [k: string]: Json };

/** The parts of a statement that are lists. */
export const LISTS = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/** Enough for a line; the difference of the documents, which stands below, is whole. */
const MOST_NAMES = 12;

/** One key of a condition, `StringEquals aws:username` and `"ada", "bob"`. */
interface ConditionLine {
  readonly key: string;
  readonly values: string;
}

/** `Allow s3:*, …`. */
export function shortly(parts: JsonObject): string {
  const [first = '', ...rest] = actionsOf(parts);
  return `${text(parts['Effect'])} ${first}${rest.length > 0 ? ', …' : ''}`;
}

/** `Allow s3:GetObject, s3:PutObject on arn:aws:s3:::data/* with conditions`. */
export function summary(parts: JsonObject): string {
  const spared = texts(parts['NotResource']);
  const resources =
    spared.length > 0 ? `all but ${listed(spared)}` : listed(texts(parts['Resource']));
  const conditions = conditionsOf(parts).size > 0 ? ' with conditions' : '';
  return `${text(parts['Effect'])} ${listed(actionsOf(parts))} on ${resources}${conditions}`;
}

/** What is not in both, `Allow  + ssm:SendCommand`; effects and conditions are spelled out. */
export function differences(old: JsonObject, now: JsonObject): string[] {
  const [before, effect] = [text(old['Effect']), text(now['Effect'])];
  const lists = LISTS.flatMap((list) => {
    const changed = listDifference(list, old, now);
    return changed === '' ? [] : [`${effect}${list === 'Action' ? '' : ` ${list}`}  ${changed}`];
  });
  return [
    ...(before === effect ? [] : [`Effect  ${before} -> ${effect}`]),
    ...lists,
    ...conditionDifferences(old, now).map((changed) => `${effect} Condition  ${changed}`),
    // what access.yaml cannot have and AWS may, as Principal
    ...memberDifferences(old, now, ['Sid', 'Effect', 'Condition', ...LISTS]),
  ];
}

/** Each member that differs, but for some: `Version  2008-10-17 -> 2012-10-17`. */
export function memberDifferences(
  old: JsonObject,
  now: JsonObject,
  except: readonly string[],
): string[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(compareText);
  return names
    .filter((name) => !except.includes(name))
    .map((name) => [name, text(old[name]), text(now[name])] as const)
    .flatMap(([name, from, to]) => (from === to ? [] : [`${name}  ${from} -> ${to}`]));
}

/** Each key of each operator, under its name without case. */
export function conditionsOf(parts: JsonObject): ReadonlyMap<string, ConditionLine> {
  const condition = parts['Condition'] ?? null;
  const operators = isObject(condition) ? Object.entries(condition) : [];
  return new Map(
    operators.flatMap(([operator, keys]) =>
      Object.entries(isObject(keys) ? keys : {}).map(([key, values]) => [
        `${operator} ${key.toLowerCase()}`,
        {
          key: `${operator} ${key}`,
          values: texts(values)
            .map((value) => JSON.stringify(value))
            .join(', '),
        },
      ]),
    ),
  );
}

/** The texts of a list, or of one that stands for a list; none where there is nothing. */
export function texts(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return list.flatMap((one) => (one === undefined ? [] : [text(one)]));
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of actions have no case, those of resources have. */
function listDifference(list: (typeof LISTS)[number], old: JsonObject, now: JsonObject): string {
  const fold = (name: string) => (list.endsWith('Action') ? name.toLowerCase() : name);
  const missing = (names: readonly string[], from: readonly string[]) => {
    const there = new Set(from.map(fold));
    return listed(names.filter((name) => !there.has(fold(name))));
  };
  const [before, after] = [texts(old[list]), texts(now[list])];
  const [added, gone] = [missing(after, before), missing(before, after)];
  return `${added && `+ ${added}`}${added && gone && '  '}${gone && `- ${gone}`}`;
}

function conditionDifferences(old: JsonObject, now: JsonObject): string[] {
  const [before, after] = [conditionsOf(old), conditionsOf(now)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return names.flatMap((name) => {
    const [from, to] = [before.get(name), after.get(name)];
    if (from && to) {
      return from.values === to.values ? [] : [`${to.key} ${from.values} -> ${to.values}`];
    }
    return [
      ...(from ? [`- ${from.key} ${from.values}`] : []),
      ...(to ? [`+ ${to.key} ${to.values}`] : []),
    ];
  });
}

function actionsOf(parts: JsonObject): string[] {
  const [first, ...rest] = texts(parts['NotAction']);
  return first === undefined ? texts(parts['Action']) : [`all but ${first}`, ...rest];
}

function listed(names: readonly string[]): string {
  return cut(names, MOST_NAMES).join(', ');
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}
