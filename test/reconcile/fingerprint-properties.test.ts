import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { approve } from '../../src/reconcile/approve.ts';
import { fingerprintOf } from '../../src/reconcile/fingerprint.ts';
import type { Change, Plan } from '../../src/reconcile/types.ts';
import { excess } from '../support/containment.ts';
import { runs } from '../support/sample.ts';
import { applied, planWorld, randomWorld } from './random-world.ts';

const test = suite('reconcile/fingerprint: any plan');

type Place = readonly [container: Record<string, unknown>, key: string];

/** Every text, number and truth value in what a change is named by. */
function leavesOf(change: Change): Place[] {
  const { before, after, ids, fields } = change;
  const sides = [before, after].flatMap((spec) => spec ?? []);
  const named = sides.flatMap((spec) =>
    Object.keys(spec)
      .filter((name) => fields?.includes(name) ?? true)
      .flatMap((name) => leaves(spec as unknown as Record<string, unknown>, name)),
  );
  const own = change as unknown as Record<string, unknown>;
  return [...named, ...Object.keys(ids).map((name) => [ids, name] as Place), [own, 'key']];
}

function leaves(container: Record<string, unknown>, key: string): Place[] {
  const value = container[key];
  return typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((name) => leaves(value as Record<string, unknown>, name))
    : [[container, key]];
}

function other(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return `${value}x`;
    case 'boolean':
      return !value;
    case 'number':
      return value + 1;
    default:
      return 'x';
  }
}

const of = ({ target, changes, deferred }: Plan) =>
  fingerprintOf(
    target,
    changes,
    deferred.map(({ change }) => change),
  );

test('any single edit gives another fingerprint', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, fc.nat(), fc.nat(), async (world, which, where) => {
      const plan = await planWorld(world);
      fc.pre(plan.changes.length > 0);
      const edited = structuredClone(plan);
      const change = edited.changes[which % edited.changes.length] as Change;
      const places = leavesOf(change);
      const [container, key] = places[where % places.length] as Place;
      container[key] = other(container[key]);
      assert.is.not(of(edited), of(plan), `${key} of ${change.key}`);
    }),
    { numRuns: runs(150, 1_000) },
  ));

test('a change more, a change less, and one that waits: another fingerprint', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, fc.nat(), async (world, which) => {
      const plan = await planWorld(world);
      fc.pre(plan.changes.length > 0);
      const at = which % plan.changes.length;
      const change = plan.changes[at] as Change;
      const less = plan.changes.filter((one) => one !== change);
      const reason = { code: 'waits', text: '' };
      const waiting = { ...plan, changes: less, deferred: [...plan.deferred, { change, reason }] };
      const all = [of(plan), of({ ...plan, changes: less }), of(waiting)];
      assert.is(new Set(all).size, 3);
    }),
    { numRuns: runs(80, 200) },
  ));

const NOWHERE = { wanted: new Set<string>(), there: new Set<string>() };

test('whatever has changed since, nothing is carried out beyond what was approved', () =>
  fc.assert(
    fc.asyncProperty(randomWorld, randomWorld, fc.nat(15), async (then, now, which) => {
      const approved = await planWorld(then);
      const half = approved.changes.filter((_, i) => i % 2 === which % 2);
      const [file, found] = [which & 2 ? now.file : then.file, which & 4 ? now.found : then.found];
      const later = { file, found, directory: which & 8 ? now.directory : then.directory };
      const fresh = await planWorld(applied(later, half));
      const { run, conflicts, unapproved } = approve(approved, fresh, NOWHERE);
      const allowed = [...approved.changes, ...approved.deferred.map(({ change }) => change)];
      for (const change of run) {
        assert.ok(fresh.changes.includes(change), 'it is planned anew');
        assert.is(excess(allowed, change), undefined);
      }
      const told = [...run, ...unapproved, ...conflicts.map((one) => one.fresh)];
      const held = fresh.changes.filter((change) => !told.includes(change));
      const keys = new Set(fresh.changes.filter((one) => !run.includes(one)).map(({ key }) => key));
      assert.ok(held.every(({ needs }) => needs.some((key) => keys.has(key))));
    }),
    { numRuns: runs(80, 500) },
  ));

test.run();
