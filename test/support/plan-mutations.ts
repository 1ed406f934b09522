/** Random damage and forgery of a plan file. */
import fc from 'fast-check';
import { fingerprintOf } from '../../src/reconcile/fingerprint.ts';
import type { Change, Plan } from '../../src/reconcile/types.ts';

export interface Mutation {
  readonly what: string;
  readonly bytes: Buffer;
}

type Tree = Record<string, unknown> | unknown[];

/** Every place of a JSON value, as its container and the key in it. */
function placesOf(value: unknown, places: [container: Tree, key: string][] = []): typeof places {
  if (typeof value !== 'object' || value === null) {
    return places;
  }
  for (const [key, inner] of Object.entries(value)) {
    places.push([value as Tree, key]);
    placesOf(inner, places);
  }
  return places;
}

function valueAt([container, key]: [Tree, string]): unknown {
  return (container as Record<string, unknown>)[key];
}

function put([container, key]: [Tree, string], value: unknown): void {
  // Not by assignment: `__proto__` has to become a key like any other.
  Object.defineProperty(container, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

type Edit = (plan: Plan, pick: (below: number) => number, changes: readonly Change[]) => void;

const ODD = [null, 0, -1, 1e308, '', 'x', [], {}, [null], { a: 1 }, true, '\ud83d\ude00'];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'x', 'before', 'ids'];

function placeIn(plan: Plan, pick: (below: number) => number): [Tree, string] {
  const places = placesOf(plan);
  return places[pick(places.length)] as [Tree, string];
}

const loose = (plan: Plan) => plan as unknown as { changes: Change[]; deferred: unknown[] };

/** One edit each; `changes` are those of other plans. */
const EDITS: Readonly<Record<string, Edit>> = {
  'a value replaced': (plan, pick) =>
    put(placeIn(plan, pick), structuredClone(ODD[pick(ODD.length)])),
  'a value taken out': (plan, pick) => {
    const [container, key] = placeIn(plan, pick);
    if (Array.isArray(container)) {
      container.splice(Number(key), 1);
    } else {
      delete container[key];
    }
  },
  'two values swapped': (plan, pick) => {
    const [one, two] = [placeIn(plan, pick), placeIn(plan, pick)];
    const [a, b] = [structuredClone(valueAt(one)), structuredClone(valueAt(two))];
    put(one, b);
    put(two, a);
  },
  'a key added': (plan, pick) => {
    const [container] = placeIn(plan, pick);
    put([container, KEYS[pick(KEYS.length)] ?? ''], structuredClone(ODD[pick(ODD.length)]));
  },
  'ids swapped': (plan, pick) => {
    const { changes } = loose(plan);
    const [i, j] = [pick(changes.length), pick(changes.length)];
    const [a, b] = [changes[i], changes[j]] as [Change, Change];
    changes[i] = { ...a, ids: b.ids };
    changes[j] = { ...b, ids: a.ids };
  },
  'no ids': (plan, pick) => {
    const { changes } = loose(plan);
    const i = pick(changes.length);
    changes[i] = { ...(changes[i] as Change), ids: {} };
  },
  'a change added': (plan, pick, changes) => {
    loose(plan).changes.push(structuredClone(changes[pick(changes.length)] as Change));
  },
  'a change replaced': (plan, pick, changes) => {
    const own = loose(plan).changes;
    own[pick(own.length)] = structuredClone(changes[pick(changes.length)] as Change);
  },
  'a change removed': (plan, pick) => {
    loose(plan).changes.splice(pick(plan.changes.length), 1);
  },
  'a change twice': (plan, pick) => {
    loose(plan).changes.push(plan.changes[pick(plan.changes.length)] as Change);
  },
  'a change deferred': (plan, pick) => {
    const [change] = loose(plan).changes.splice(pick(plan.changes.length), 1);
    loose(plan).deferred.push({ change, reason: { code: 'x', text: '' } });
  },
};

/** As a forger would: the fingerprint of what the file holds by now, where it has one. */
function signAgain(plan: Plan): void {
  try {
    const later = plan.deferred.map(({ change }) => change);
    Object.assign(plan, { fingerprint: fingerprintOf(plan.target, plan.changes, later) });
  } catch {
    // What holds no changes has no fingerprint.
  }
}

/** Mutations of a file; what is forged is taken from `changes` and signed again or not. */
export function mutationsOf(text: string, changes: readonly Change[]): fc.Arbitrary<Mutation> {
  const bytes = Buffer.from(text);
  const offset = fc.nat(bytes.length - 1);
  const flipped = fc.tuple(offset, fc.integer({ min: 1, max: 255 })).map(([at, mask]) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ mask;
    return { what: `byte ${at} ^ ${mask}`, bytes: copy };
  });
  const cut = offset.map((at) => ({ what: `cut at ${at}`, bytes: bytes.subarray(0, at) }));
  const spliced = fc.tuple(offset, offset, fc.nat(40)).map(([from, to, length]) => ({
    what: `${length} bytes of ${from} put to ${to}`,
    bytes: Buffer.concat([
      bytes.subarray(0, to),
      bytes.subarray(from, from + length),
      bytes.subarray(to),
    ]),
  }));
  const keyTwice = fc
    .constantFrom('changes', 'fingerprint', 'target', 'formatVersion')
    .map((key) => ({
      what: `${key} twice`,
      bytes: Buffer.from(text.replace('{', `{"${key}": [],`)),
    }));
  const edited = fc
    .tuple(
      fc.array(fc.constantFrom(...Object.keys(EDITS)), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(1e6), { minLength: 9, maxLength: 9 }),
      fc.boolean(),
    )
    .map(([names, numbers, signed]) => {
      const plan = JSON.parse(text) as Plan;
      let next = 0;
      const pick = (below: number) => (numbers[next++ % numbers.length] ?? 0) % Math.max(1, below);
      for (const name of names) {
        try {
          EDITS[name]?.(plan, pick, changes);
        } catch {
          // An earlier edit has taken away what this one edits.
        }
      }
      if (signed) {
        signAgain(plan);
      }
      const what = `${names.join(', ')}${signed ? ', signed again' : ''} (${numbers})`;
      return { what, bytes: Buffer.from(JSON.stringify(plan)) };
    });
  return fc.oneof(
    { arbitrary: flipped, weight: 3 },
    { arbitrary: cut, weight: 1 },
    { arbitrary: spliced, weight: 1 },
    { arbitrary: keyTwice, weight: 1 },
    { arbitrary: edited, weight: 6 },
  );
}
