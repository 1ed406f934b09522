/** Which fault is tried at which call: drawn by a seed, each kind as often as the others. */
import type { Disturbance, Place, Stage } from './trial.ts';

export const DISTURBANCES: readonly Disturbance[] = [
  'throttled',
  'errorBefore',
  'errorAfter',
  'resetBefore',
  'resetAfter',
  'hangBefore',
  'hangAfter',
  'truncated',
  'emptyBody',
  'emptyObject',
  'html',
  'failingPage',
  'sameToken',
  'stale',
  'denied',
  'expired',
  'requestFailed',
  'requestStuck',
  'killedBefore',
  'killedAfter',
  'interrupted',
];

export interface Draw {
  readonly disturbance: Disturbance;
  readonly at: Place;
}

/** So many draws at most, none twice: one of each kind in turn, at calls that can meet it. */
export function drawn(stage: Stage, count: number, seed: number): readonly Draw[] {
  const random = generator(seed);
  const piles = DISTURBANCES.map((disturbance) =>
    shuffled(placesOf(stage, disturbance), random).map((at) => ({ disturbance, at })),
  );
  const draws: Draw[] = [];
  for (let row = 0; draws.length < count && piles.some((pile) => row < pile.length); row += 1) {
    draws.push(...piles.flatMap((pile) => pile.slice(row, row + 1)));
  }
  return draws.slice(0, count);
}

function placesOf({ calls }: Stage, disturbance: Disturbance): Place[] {
  const seen = new Map<string, number>();
  return calls
    .filter(({ from }) => from === 'client')
    .flatMap((call) => {
      const { name } = call;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return canMeet(disturbance, call) && !isLeftOut(disturbance, name) ? [{ name, nth }] : [];
    });
}

/**
 * Answers that nothing tells apart from AWS's own "there is none": with its request id an empty
 * answer means no boundary and no inline policy.
 */
const LEFT_OUT: readonly (readonly [Disturbance, RegExp])[] = [
  ['emptyObject', /:Get(?:PermissionsBoundary|InlinePolicy)/],
  ['emptyBody', /:Get(?:PermissionsBoundary|InlinePolicy)/],
];

function isLeftOut(disturbance: Disturbance, name: string): boolean {
  return LEFT_OUT.some(([kind, names]) => kind === disturbance && names.test(name));
}

function canMeet(
  disturbance: Disturbance,
  { name, isWrite, parameters }: Stage['calls'][number],
): boolean {
  switch (disturbance) {
    case 'stale':
      return !isWrite;
    case 'failingPage':
    case 'sameToken':
      // Who asks for one item asks whether he may ask, and for no list.
      return /:List(?!Instances)|^graph:GET .*[^}]$/.test(name) && parameters['MaxResults'] !== 1;
    case 'requestFailed':
    case 'requestStuck':
      return /:(?:Create|Delete)AccountAssignment|:ProvisionPermissionSet/.test(name);
    default:
      return true;
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const rest = [...list];
  for (let i = rest.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [rest[i], rest[j]] = [rest[j] as T, rest[i] as T];
  }
  return rest;
}

/** Numbers in 0..1 that follow from the seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
