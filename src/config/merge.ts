/** Included files and access.yaml as one tree. The order of files never changes what it means. */
import type { Problem } from '../reconcile/types.ts';
import { error, quote } from './problems.ts';
import {
  isMap,
  keyPositionOf,
  type Places,
  position,
  positionOf,
  type Tree,
  type Value,
  type Written,
} from './tree.ts';

const MAPS = ['groups', 'users', 'permissionSets'];
const SECTIONS = [...MAPS, 'assignments'];

/**
 * Joins the sections of all files: maps key by key, assignments one after the other. Problems
 * (E021, E030, E033) go into `problems`; `undefined` when access.yaml is no map at all.
 */
export function mergeFiles(
  main: Tree,
  files: readonly Tree[],
  problems: Problem[],
): Tree | undefined {
  if (!isMap(main.value)) {
    problems.push(notAMap(main));
    return undefined;
  }
  for (const file of files) {
    problems.push(...fileProblems(file));
  }
  const trees = [main, ...files];
  const value: Record<string, unknown> = { ...main.value };
  const places: Places = new Map(main.places);
  for (const [container, written] of files.flatMap((file) => [...file.places])) {
    places.set(container, written);
  }
  const rootPlaces = new Map(main.places.get(main.value));
  places.set(value, rootPlaces);
  for (const section of SECTIONS) {
    const holders = trees.filter((tree) => holds(tree, section));
    const [first, ...others] = holders;
    // A section of one file stays as it is; a misshapen one of access.yaml is the schema's to refuse.
    if (!first || (others.length === 0 && first === main) || misshapen(main, section)) {
      continue;
    }
    const joined = MAPS.includes(section)
      ? joinMaps(section, holders, problems)
      : joinLists(section, holders);
    value[section] = joined.value;
    places.set(joined.value, joined.places);
    const written = entryPlaces(first, first.value).get(section);
    if (written) {
      rootPlaces.set(section, written);
    }
  }
  return { value, written: main.written, places };
}

interface Joined {
  readonly value: object;
  readonly places: Map<string | number, Written>;
}

function joinMaps(section: string, holders: readonly Tree[], problems: Problem[]): Joined {
  const value: Record<string, unknown> = {};
  const places = new Map<string | number, Written>();
  for (const holder of holders) {
    const part = sectionOf(holder, section) as Value;
    for (const [key, written] of entryPlaces(holder, part)) {
      const earlier = places.get(key);
      if (earlier) {
        problems.push(twice(String(key), earlier, holder, section));
      } else {
        value[key] = part[key];
        places.set(key, written);
      }
    }
  }
  return { value, places };
}

function joinLists(section: string, holders: readonly Tree[]): Joined {
  const value: unknown[] = [];
  const places = new Map<string | number, Written>();
  for (const holder of holders) {
    const part = sectionOf(holder, section) as readonly unknown[];
    const written = entryPlaces(holder, part);
    for (const [index, item] of part.entries()) {
      const place = written.get(index);
      if (place) {
        places.set(value.length, place);
      }
      value.push(item);
    }
  }
  return { value, places };
}

function twice(key: string, earlier: Written, holder: Tree, section: string): Problem {
  const { file, line } = position(earlier.source, earlier.key ?? earlier.value);
  const at = keyPositionOf(holder, [section, key]);
  return error(
    'E033',
    `${quote(key)} is declared here and in ${file}, line ${line}`,
    at,
    'Keep one of the two.',
  );
}

/** What an included file may not hold. */
function fileProblems(file: Tree): Problem[] {
  if (!isMap(file.value)) {
    return [notAMap(file)];
  }
  return Object.keys(file.value).flatMap((key) => {
    if (!SECTIONS.includes(key)) {
      return [
        error(
          'E030',
          `an included file may not hold ${quote(key)}`,
          keyPositionOf(file, [key]),
          `It may hold ${SECTIONS.join(', ')}; all else stands in access.yaml.`,
        ),
      ];
    }
    const wanted = MAPS.includes(key) ? 'a map of keys and values' : 'a list';
    return misshapen(file, key)
      ? [error('E021', `this must be ${wanted}`, positionOf(file, [key]))]
      : [];
  });
}

function notAMap(tree: Tree): Problem {
  return error('E021', 'the file must be a map of keys and values', positionOf(tree, []));
}

function holds(tree: Tree, section: string): boolean {
  return sectionOf(tree, section) !== undefined && !misshapen(tree, section);
}

function misshapen(tree: Tree, section: string): boolean {
  const value = sectionOf(tree, section);
  const good = MAPS.includes(section) ? isMap(value) : Array.isArray(value);
  return value !== undefined && !good;
}

function sectionOf({ value }: Tree, section: string): unknown {
  return isMap(value) && Object.hasOwn(value, section) ? value[section] : undefined;
}

function entryPlaces(tree: Tree, container: unknown): ReadonlyMap<string | number, Written> {
  return tree.places.get(container as object) ?? new Map();
}
