/** Walks through a story in the sandbox, and holds each step to the rules. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effect, World } from '../../src/sandbox/sandbox.ts';
import { type PlannedKeys, type RunSeen, type Violation, violationsOf } from '../faults/check.ts';
import { Desk, type Ran } from '../faults/desk.ts';
import { missed } from '../faults/intent.ts';
import { disturbed } from '../faults/trial.ts';
import { CANARY } from '../support/canary.ts';
import { carryOut, stopCycles } from './acts.ts';
import { fileText, RESCUE, type Run, type Step, scenarioText, type Wish } from './company.ts';
import type { Tally } from './invariants.ts';
import { type Access, type Expected, expectedOf, oneLess, reachable } from './model.ts';

const folder = mkdtempSync(join(tmpdir(), 'accessctl-model-'));
const scenario = join(folder, 'company.yaml');
writeFileSync(scenario, scenarioText());
process.on('exit', () => rmSync(folder, { recursive: true }));

export async function walk(steps: readonly Step[], tally: Tally): Promise<void> {
  const desk = await Desk.open(scenario);
  desk.useToken(CANARY);
  stopCycles(desk.sandbox.world);
  let wish: Wish | undefined;
  try {
    for (const step of steps) {
      wish = step.wish ?? wish;
      if (wish === undefined) {
        throw new Error('the first step of a story writes a file');
      }
      await stepOf({ desk, tally, wish }, step);
    }
  } finally {
    await desk.close();
  }
}

interface Scene {
  readonly desk: Desk;
  readonly tally: Tally;
  readonly wish: Wish;
}

async function stepOf(scene: Scene, step: Step): Promise<void> {
  const { desk, wish, tally } = scene;
  desk.write('access.yaml', fileText(wish));
  for (const act of step.acts) {
    await carryOut(desk, act);
  }
  desk.clock.advance(60_000); // what a stale read shows is of this step
  const before = worldOf(desk);
  const expected = expectedOf(wish, before);
  const { ran, planned } = await planOf(scene);
  const exits = { done: [0], blocked: [4], refused: [1] }[expected.end];
  if (!exits.includes(ran.code)) {
    tally.look('P10', [`a plan ends with ${ran.code}, not with ${exits}: ${ran.log}`]);
    return;
  }
  if (planned) {
    lookAtPlan(scene, { planned, expected, before });
    await lookFurther(scene, { ran, planned, how: step.look });
  }
  if (expected.end === 'done' && planned) {
    await applied(scene, { planned, expected, before, run: step.run });
  } else {
    await refused(scene, { expected, before });
  }
}

function worldOf({ sandbox }: Desk): World {
  return structuredClone(sandbox.world);
}

interface Planned {
  readonly ran: Ran;
  readonly planned?: PlannedKeys;
}

/** P3, P25 at every plan. */
async function planOf({ desk, tally }: Scene): Promise<Planned> {
  const writes = desk.sandbox.writes();
  const ran = await desk.run('plan');
  const written = desk.sandbox.writes() - writes;
  tally.look('P3', written === 0 ? [] : [`a plan made ${written} writes`]);
  tally.look('bug', ran.bug ? [ran.bug] : []);
  lookForToken(tally, desk, ran);
  return { ran, ...(ran.out !== '' && { planned: JSON.parse(ran.out) as PlannedKeys }) };
}

function lookForToken(tally: Tally, desk: Desk, { out, log }: Ran): void {
  const texts = [out, log, ...Object.values(desk.moment().files)];
  tally.look('P25', texts.some((text) => text.includes(CANARY)) ? ['the token is shown'] : []);
}

interface Plan {
  readonly planned: PlannedKeys;
  readonly expected: Expected;
  readonly before: World;
}

/** P5, P14, P23: what a plan does to assignments is the difference of two maps, and nothing else. */
function lookAtPlan({ tally, wish }: Scene, { planned, expected, before }: Plan): void {
  const all = [...planned.changes, ...planned.deferred.map(({ change }) => change)];
  const of = (action: string) =>
    all.flatMap(({ key, action: its }) =>
      its === action && key.startsWith('assignment/') ? [accessIn(key)] : [],
    );
  const [created, deleted] = [of('create'), of('delete')];
  const ofOrphans = (one: string) => orphanNames(before).some((id) => one.includes(id));
  const isOut = (one: string) => isInactive(one, before) || ofOrphans(one);
  const wrong = [
    ...difference(created, minus(expected.wanted, expected.live), 'creates'),
    ...difference(
      deleted.filter((one) => !isOut(one)),
      minus(expected.live, expected.wanted),
      'deletes',
    ),
    ...setsChanged(planned, expected, before),
  ];
  tally.look('P5', wrong);
  tally.look(
    'P14',
    deleted.filter((one) => expected.wanted.has(one)).map((one) => `takes away ${one}`),
  );
  if (wish.entries.some(({ organizationalUnits }) => organizationalUnits.length > 0)) {
    tally.look('P23', difference(created, minus(expected.wanted, expected.live), 'by units'));
  }
}

/** `assignment/group:Alpha/Reader/111111111111` → `group:Alpha Reader 111111111111` */
function accessIn(key: string): string {
  const [, who = '', set = '', account = ''] = key.split('/');
  return `${who} ${set} ${account}`;
}

function minus(one: Access, other: Access): string[] {
  return [...one].filter((each) => !other.has(each));
}

function difference(has: readonly string[], should: readonly string[], what: string): string[] {
  return [
    ...has.filter((one) => !should.includes(one)).map((one) => `${what} ${one} without need`),
    ...should.filter((one) => !has.includes(one)).map((one) => `${what} not ${one}`),
  ];
}

function orphanNames({ assignments, store }: World): string[] {
  const there = new Set([...store.groups, ...store.users].map(({ id }) => id));
  return assignments.map(({ principalId }) => principalId).filter((id) => !there.has(id));
}

function isInactive(access: string, { accounts }: World): boolean {
  return accounts.some(({ id, state }) => state !== 'ACTIVE' && access.endsWith(id));
}

/** A set is changed where the checker misses something in it, and else not. */
function setsChanged(
  { changes, deferred }: PlannedKeys,
  { intent, live }: Expected,
  before: World,
): string[] {
  const planned = [...changes, ...deferred.map(({ change }) => change)].flatMap(({ key }) =>
    key.startsWith('permissionSet/') ? [key.slice('permissionSet/'.length)] : [],
  );
  const texts = missed({ ...intent, assignments: live }, reachable(before));
  const should = texts.flatMap((text) => {
    const [, name] =
      /^has not exactly one set (\S+)$|^still has the set (\S+)$|^(\S+) has /
        .exec(text)
        ?.filter((one) => one !== undefined) ?? [];
    return name === undefined ? [] : [name];
  });
  return difference(planned, [...new Set(should)], 'changes the set');
}

/** P2, P13: the same plan of a file that is turned round, and less of one that asks for less. */
async function lookFurther(
  scene: Scene,
  { ran, planned, how }: { ran: Ran; planned: PlannedKeys; how: Step['look'] },
): Promise<void> {
  const { desk, wish, tally } = scene;
  if (how === 'shuffled') {
    desk.write('access.yaml', fileText(wish, true));
    turnAnswers(desk.sandbox.world);
    const other = await planOf(scene);
    turnAnswers(desk.sandbox.world);
    const same = withoutPlaces(other.ran.out) === withoutPlaces(ran.out);
    tally.look('P2', same ? [] : [`another plan: ${differing(ran.out, other.ran.out)}`]);
  }
  const less = how === 'one entry less' ? oneLess(wish) : undefined;
  if (less) {
    desk.write('access.yaml', fileText(less));
    const other = (await planOf(scene)).planned;
    if (other) {
      tally.look('P13', [
        ...extra(other, planned, 'create').map((key) => `an entry less creates ${key}`),
        ...extra(planned, other, 'delete').map((key) => `an entry more deletes ${key}`),
      ]);
    }
  }
  desk.write('access.yaml', fileText(wish));
}

function turnAnswers(world: World): void {
  world.permissionSets.reverse();
  world.assignments.reverse();
  world.accounts.reverse();
  world.units.reverse();
  world.store.groups.reverse();
  world.store.users.reverse();
  world.entra.groups.reverse();
}

/** Without the places in the file: they are others when the file is turned round. */
function withoutPlaces(out: string): string {
  return JSON.stringify(JSON.parse(out || 'null'), (key, value: unknown) =>
    key === 'because' || key === 'place' || key === 'problems' ? undefined : value,
  );
}

function differing(one: string, other: string): string {
  const [a, b] = [one, other].map((out) => JSON.parse(out || '{}') as Record<string, unknown>);
  return Object.keys({ ...a, ...b })
    .filter(
      (key) =>
        withoutPlaces(JSON.stringify(a?.[key] ?? null)) !==
        withoutPlaces(JSON.stringify(b?.[key] ?? null)),
    )
    .map((key) => `${key} ${JSON.stringify(a?.[key])} or ${JSON.stringify(b?.[key])}`)
    .join('\n');
}

function extra(one: PlannedKeys, other: PlannedKeys, action: string): string[] {
  const keys = ({ changes, deferred }: PlannedKeys) =>
    [...changes, ...deferred.map(({ change }) => change)].flatMap((change) =>
      change.action === action && change.key.startsWith('assignment/') ? [change.key] : [],
    );
  const has = new Set(keys(other));
  return keys(one).filter((key) => !has.has(key));
}

/** P10, P15, P16: what is not to be carried out leaves the world as it is. */
async function refused(
  { desk, tally, wish }: Scene,
  { expected, before }: Pick<Plan, 'expected' | 'before'>,
): Promise<void> {
  const writes = desk.sandbox.writes();
  const ran = await desk.run('apply');
  const after = worldOf(desk);
  const wrong = [
    ...(ran.code === (expected.end === 'blocked' ? 4 : 1) ? [] : [`apply ends with ${ran.code}`]),
    ...(desk.sandbox.writes() === writes ? [] : ['something was written']),
    ...(JSON.stringify(after.assignments) === JSON.stringify(before.assignments)
      ? []
      : ['assignments have changed']),
  ];
  tally.look(expected.end === 'refused' ? 'P10' : wish.keepsRescue ? 'P16' : 'P15', wrong);
  tally.look('bug', ran.bug ? [ran.bug] : []);
  lookForToken(tally, desk, ran);
}

interface Apply extends Plan {
  readonly run: Run;
}

/** The apply, another one where the first was disturbed, and a plan that finds nothing. */
async function applied(scene: Scene, { planned, expected, before, run }: Apply): Promise<void> {
  const { desk, tally } = scene;
  const idle: RunSeen = { code: 0, calls: [], effects: [], after: before };
  const first = await seenRun(scene, run, lengthOf(desk));
  // What was stuck goes on once no fault is left: that belongs to what comes after.
  const since = lengthOf(desk);
  desk.sandbox.faults.clear();
  if (isKill(run)) {
    const rest = (await planOf(scene)).planned;
    tally.look('P9', rest ? beyond(rest, planned) : ['no plan after the crash']);
  }
  const isAlone = run.how === 'undisturbed';
  const next = isAlone ? first : await seenRun(scene, { how: 'undisturbed' }, since);
  const { ran, planned: left } = await planOf(scene);
  const keys = left?.changes.map(({ action, key }) => `${action} ${key}`);
  const after = reachable(next.after);
  const violations = violationsOf({
    before: reachable(before),
    intent: expected.intent,
    planned,
    byPerson: false,
    disturbed: { ...(isAlone ? idle : first), after: reachable(first.after) },
    next: { ...next, after },
    left: keys ?? [`no plan: ${ran.log}`],
  }).filter(({ text }) => !isHeld(text, expected));
  judge(tally, violations, { run, effects: [...(isAlone ? [] : first.effects), ...next.effects] });
  lookAtRescue(tally, before, next.after);
  if (isAlone) {
    tally.look('P7', disorder(first.effects));
  }
}

/** What nobody can take away stays, and a set with it. */
function isHeld(text: string, { held }: Expected): boolean {
  return [...held].some((name) => text.endsWith(`still has the set ${name}`));
}

function isKill({ how }: Run): boolean {
  return how === 'killedBefore' || how === 'killedAfter';
}

interface Length {
  readonly calls: number;
  readonly effects: number;
}

function lengthOf({ sandbox }: Desk): Length {
  const { calls, effects } = sandbox.history();
  return { calls: calls.length, effects: effects.length };
}

/** @param since how long the history was before it */
async function seenRun({ desk, tally }: Scene, run: Run, since: Length): Promise<RunSeen> {
  const { runs, interruptedAt } = await runsOf(desk, run);
  for (const ran of runs) {
    lookForToken(tally, desk, ran);
  }
  const seen = desk.sandbox.history();
  const bug = runs.find((ran) => ran.bug)?.bug;
  return {
    code: Math.min(...runs.map(({ code }) => code)),
    calls: seen.calls.slice(since.calls),
    effects: seen.effects.slice(since.effects),
    after: worldOf(desk),
    ...(bug && { bug }),
    ...(interruptedAt !== undefined && { interruptedAt }),
  };
}

async function runsOf(
  desk: Desk,
  run: Run,
): Promise<{ readonly runs: readonly Ran[]; readonly interruptedAt?: number }> {
  switch (run.how) {
    case 'undisturbed':
      return { runs: [await desk.run('apply')] };
    case 'two at once':
      return { runs: await Promise.all([desk.run('apply'), desk.run('apply')]) };
    default: {
      const { ran, interruptedAt } = await disturbed(desk, run.how, run);
      return { runs: [ran], ...(interruptedAt !== undefined && { interruptedAt }) };
    }
  }
}

/** P9: a set that was half made is edited, and not made. */
function beyond(rest: PlannedKeys, { changes, deferred }: PlannedKeys): string[] {
  const all = [...changes, ...deferred.map(({ change }) => change)];
  return rest.changes
    .filter(
      ({ key, action }) =>
        !all.some(
          (one) =>
            one.key === key &&
            (one.action === action || (one.action === 'create' && action === 'update')),
        ),
    )
    .map(({ key, action }) => `${action} ${key} was in no plan`);
}

/** Each rule of the checker counts once a step, whatever came of it. */
function judge(
  tally: Tally,
  violations: readonly Violation[],
  { run, effects }: { readonly run: Run; readonly effects: readonly Effect[] },
): void {
  const of = (rule: Violation['rule']) =>
    violations.filter((one) => one.rule === rule).map(({ text }) => text);
  const isAlone = run.how === 'undisturbed';
  const converged = of('P1');
  tally.look('P1', isAlone ? converged : []);
  if (run.how === 'two at once') {
    tally.look('P12', converged);
  } else if (isKill(run)) {
    tally.look('P8', converged);
  } else if (!isAlone) {
    tally.look('P27', converged);
  }
  if (effects.length > 0) {
    tally.look('P4', of('P4'));
    tally.look('P6', of('P6'));
    tally.look('P11', of('P11'));
  }
  if (!isAlone) {
    tally.look('P10', of('P10'));
  }
  tally.look('P17', of('P17'));
  if (run.how === 'interrupted') {
    tally.look('P24', of('P24'));
  }
  tally.look('P26', of('P26'));
  tally.look('bug', of('bug'));
}

/** P15: whoever had it has it still, and may as much with it. */
function lookAtRescue(tally: Tally, before: World, after: World): void {
  const set = before.permissionSets.find(({ name }) => name === RESCUE.set);
  if (set) {
    const kept = new Set(after.assignments.map((one) => JSON.stringify(one)));
    const lost = before.assignments.filter(
      (one) => one.permissionSetArn === set.arn && !kept.has(JSON.stringify(one)),
    );
    tally.look(
      'P15',
      lost.map(({ accountId }) => `the emergency access to ${accountId} is gone`),
    );
  }
}

/** P7, by the order of effects alone. */
function disorder(effects: readonly Effect[]): string[] {
  const of = (effect: Effect) => effect.after ?? effect.before ?? {};
  return effects.flatMap((effect, index) => {
    const later = effects.slice(index + 1).filter(({ step }) => step > effect.step);
    if (effect.object !== 'assignment') {
      return [];
    }
    const { permissionSetArn, principalId, accountId } = of(effect);
    if (effect.action === 'created') {
      return later.some(({ object, id }) => object === 'permissionSet' && id === permissionSetArn)
        ? [`${permissionSetArn} is edited after somebody got it`]
        : [];
    }
    return later
      .filter(({ object, action }) => object === 'assignment' && action === 'created')
      .filter((one) => of(one)['principalId'] === principalId && of(one)['accountId'] === accountId)
      .map(() => `${String(principalId)} loses before he gets in ${String(accountId)}`);
  });
}
