/**
 * Judges what happened by what the sandbox saw, and by nothing that the engine thinks: the history,
 * the world before and after, and the file.
 */
import type { CallRecord, Effect, World } from '../../src/sandbox/sandbox.ts';
import { type Access, AccessModel, policiesOf } from './access.ts';
import { isInevitable } from './inevitable.ts';
import { type Intent, isManaged, missed, principalOf } from './intent.ts';

/** A plan as `accessctl plan --format json` prints it, as far as it is looked at. */
export interface PlannedKeys {
  readonly changes: readonly Planned[];
  readonly deferred: readonly { readonly change: Planned }[];
}

interface Planned {
  readonly key: string;
  readonly action: 'create' | 'update' | 'delete';
}

/** One run of the tool, as the sandbox saw it. */
export interface RunSeen {
  readonly code: number;
  readonly calls: readonly CallRecord[];
  readonly effects: readonly Effect[];
  readonly after: World;
  /** Calls that came after this number were begun after an interruption. */
  readonly interruptedAt?: number;
  /** It ended with an error that is none of the tool's own. */
  readonly bug?: string;
}

export interface Trial {
  readonly before: World;
  readonly intent: Intent;
  readonly planned: PlannedKeys;
  /** Who could use what in the end where nothing went wrong. */
  readonly byPerson: boolean;
  readonly disturbed: RunSeen;
  /** The undisturbed run after it. */
  readonly next: RunSeen;
  /** Keys of what a plan after it still has to do. */
  readonly left: readonly string[];
}

export interface Violation {
  readonly rule: 'P1' | 'P4' | 'P6' | 'P10' | 'P11' | 'P17' | 'P24' | 'P26' | 'bug';
  readonly text: string;
}

/** How many cases of each rule there were to look at. */
export type Cases = Readonly<Record<Exclude<Violation['rule'], 'bug'>, number>>;

/** What a trial really puts to the test: of P6 each step times whatever somebody can use somewhere. */
export function casesOf(trial: Trial): Cases {
  const { disturbed, next, before, intent } = trial;
  const effects = [...disturbed.effects, ...next.effects];
  const steps = new Set(effects.map(({ step, at }) => `${step} ${at}`)).size;
  const had = new AccessModel(before, false).now();
  const gets = new AccessModel(next.after, false).now();
  const lost = disturbed.calls.filter(
    ({ isWrite, outcome, from }) => isWrite && from === 'client' && outcome === 'indeterminate',
  );
  const unmanaged = before.permissionSets.filter((set) => !isManaged(intent, set)).length;
  return {
    P1: 1,
    P4: effects.length,
    P6: steps * new Set([...had, ...gets]).size,
    P10: failedReads(disturbed).length > 0 ? 1 : 0,
    P11: lost.length,
    P17:
      unmanaged + before.accounts.length + before.store.groups.length + before.store.users.length,
    P24: disturbed.interruptedAt === undefined ? 0 : 1,
    P26: disturbed.code === 0 ? 1 : 0,
  };
}

/** Every rule, over both runs. */
export function violationsOf(trial: Trial): readonly Violation[] {
  const effects = [...trial.disturbed.effects, ...trial.next.effects];
  return [
    ...notConverged(trial),
    ...notPlanned(trial, effects),
    ...lostOrGained(trial, effects),
    ...writtenAfterFailedRead(trial.disturbed),
    ...madeTwice(trial, effects),
    ...foreign(trial, effects),
    ...writtenAfterInterruption(trial.disturbed),
    ...falseSuccess(trial),
    ...bugs(trial),
  ];
}

/** P1, P8: one undisturbed run later the world is what the file says, and a plan finds nothing. */
function notConverged({ next, left, intent }: Trial): readonly Violation[] {
  const wrong = [
    ...(next.code === 0 ? [] : [`the next run ends with ${next.code}`]),
    ...left.map((key) => `a plan still has ${key}`),
    ...missed(intent, next.after),
  ];
  return wrong.map((text) => ({ rule: 'P1', text }));
}

/** P4: nothing happens that the plan did not show, and nothing of it twice. */
function notPlanned({ planned, before, next }: Trial, effects: readonly Effect[]): Violation[] {
  const all = [...planned.changes, ...planned.deferred.map(({ change }) => change)];
  const names = namesIn(before, next.after, effects);
  return effects
    .filter((effect) => !all.some((change) => covers(change, effect, names)))
    .filter(({ object }) => object !== 'storeGroup' && object !== 'storeUser') // SCIM's own work
    .map((effect) => ({ rule: 'P4', text: `not in the plan: ${told(effect, names)}` }));
}

/** P6: at every step everybody has what he keeps, and nobody what he is not to have. */
function lostOrGained(trial: Trial, effects: readonly Effect[]): Violation[] {
  const found = [false, ...(trial.byPerson ? [true] : [])].flatMap((byPerson) => {
    const model = new AccessModel(trial.before, byPerson);
    const before = model.now();
    const last = new AccessModel(trial.next.after, byPerson);
    const after = last.now();
    const wrong = new Map<string, string>();
    effects.forEach((effect, index) => {
      model.follow(effect);
      const following = effects[index + 1];
      if (following?.step !== effect.step || following.at !== effect.at) {
        for (const [item, text] of amiss(before, after, model.now())) {
          wrong.set(item, text);
        }
      }
    });
    const end = model.now();
    const isWhole = end.size === after.size && [...end].every((one) => after.has(one));
    const spared = byPerson
      ? [...wrong]
      : [...wrong].filter(([item]) => !isExcused(trial, item, wrong));
    const texts = spared.map(([, text]) => text);
    return isWhole
      ? texts
      : [...texts, 'the history does not explain what everybody has in the end'];
  });
  return [...new Set(found)].map((text) => ({ rule: 'P6', text }));
}

/** What somebody lacks or has too much, with a sentence. */
function amiss(before: Access, after: Access, now: Access): readonly (readonly [string, string])[] {
  const lost = [...before].filter((one) => after.has(one) && !now.has(one));
  const gained = [...now].filter((one) => !before.has(one) && !after.has(one));
  return [
    ...lost.map((one) => [one, `lost: ${one}`] as const),
    ...gained.map((one) => [one, `gained: ${one}`] as const),
  ];
}

/** Where permission sets exchange what they hold there may be no order that is safe. */
function isExcused(
  { before, next }: Trial,
  item: string,
  wrong: ReadonlyMap<string, string>,
): boolean {
  const [first, last] = [before, next.after].map((world) => new AccessModel(world, false));
  const inTheEnd = new Map(next.after.permissionSets.map((set) => [set.arn, policiesOf(set)]));
  const had = first?.holdings() ?? [];
  const policies = (set: string, accountId: string) => first?.policies(set, accountId) ?? [];
  const move = {
    had,
    gets: last?.holdings() ?? [],
    before: policies,
    after: (set: string, accountId: string) => inTheEnd.get(set) ?? policies(set, accountId),
  };
  return isInevitable(move, item, new Set(wrong.keys()));
}

/** A refused permission makes a part unknown, and the rest goes on; `told` is no fault. */
const NO_FAILURE: ReadonlySet<string> = new Set(['denied', 'told']);

/** What AWS answers with "not found" where there is none of it; a stale answer is one of its own. */
const SAYS_NONE = /:(?:GetPermissionsBoundary|DescribeInstanceAccessControlAttribute)/;

const STATUS_LIST = /:List\w+Status$/;

/** P10: whoever could not read all of it writes nothing. */
function writtenAfterFailedRead(run: RunSeen): Violation[] {
  const hasWritten = run.calls.some(({ isWrite, from }) => isWrite && from === 'client');
  return hasWritten
    ? failedReads(run).map(({ name, fault }) => ({
        rule: 'P10',
        text: `${name} failed (${fault}), and something was written all the same`,
      }))
    : [];
}

/** Questions of the reading at the beginning that never got an answer. */
function failedReads({ calls }: RunSeen): readonly CallRecord[] {
  const firstWrite = calls.findIndex(({ isWrite, from }) => isWrite && from === 'client');
  const before = firstWrite < 0 ? calls : calls.slice(0, firstWrite);
  // What AWS is working on is asked last; what is read then is of one change, beside which others run.
  const last = before.findLastIndex(({ name }) => STATUS_LIST.test(name));
  const reading = last < 0 ? before : before.slice(0, last + 1);
  // Also "there is none" is an answer, where the service says so itself.
  const isAnswer = ({ outcome, fault, name }: CallRecord) =>
    outcome === 'ok' ||
    (outcome === 'failed' && (!fault || (fault === 'stale' && SAYS_NONE.test(name))));
  const answered = new Set(reading.filter(isAnswer).map(question));
  return (
    reading
      // Who runs it is no part of what is there: a plan goes on without it.
      .filter(
        ({ fault, outcome, service }) =>
          fault && !NO_FAILURE.has(fault) && outcome !== 'ok' && service !== 'sts',
      )
      .filter((call) => !answered.has(question(call)))
  );
}

function question({ name, parameters }: CallRecord): string {
  return `${name} ${JSON.stringify(parameters)}`;
}

/** P11: what was made once is not made again because an answer was lost. */
function madeTwice({ before, next }: Trial, effects: readonly Effect[]): Violation[] {
  const names = namesIn(before, next.after, effects);
  const made = effects.filter(({ action, object }) => action === 'created' && object !== 'role');
  const labels = made.map((effect) => told(effect, names));
  const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
  return [...new Set([...twice, ...repeated(next.after)])].map((text) => ({
    rule: 'P11',
    text: `twice: ${text}`,
  }));
}

/** Objects of which there may be one only. */
function repeated({ entra }: World): readonly string[] {
  const unused = (keys: readonly string[]) =>
    keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...unused(
      entra.applications
        .filter((one) => !one.deleted)
        .map((one) => `application ${one.displayName}`),
    ),
    ...unused(entra.jobs.map(({ servicePrincipalId }) => `job of ${servicePrincipalId}`)),
    ...unused(
      entra.appRoleAssignments.map((one) => `app assignment ${one.principalId} ${one.resourceId}`),
    ),
    ...entra.servicePrincipals.flatMap(({ displayName, keyCredentials }) =>
      keyCredentials.filter(({ usage }) => usage === 'Verify').length > 1
        ? [`certificate of ${displayName}`]
        : [],
    ),
  ];
}

/** P17: what is not managed is as it was. */
function foreign({ before, next, intent }: Trial, effects: readonly Effect[]): Violation[] {
  const names = namesIn(before, next.after, effects);
  const sets = new Map<unknown, World['permissionSets'][number]>(
    [...before.permissionSets, ...next.after.permissionSets].map((set) => [set.arn, set]),
  );
  const touched = effects.filter(({ object, id, before: old, after }) => {
    const arn = object === 'permissionSet' ? id : (after ?? old)?.['permissionSetArn'];
    const set = sets.get(arn);
    return set !== undefined && !isManaged(intent, set);
  });
  const fixed = ({ accounts, units, entra, instance, organization }: World) =>
    JSON.stringify([accounts, units, entra.groups, entra.users, instance, organization]);
  return [
    ...touched.map((effect) => told(effect, names)),
    ...(fixed(before) === fixed(next.after) ? [] : ['accounts, units, groups or users']),
  ].map((text) => ({ rule: 'P17', text: `touched: ${text}` }));
}

/** P24: after an interruption no write is begun. */
function writtenAfterInterruption({ calls, interruptedAt }: RunSeen): Violation[] {
  return interruptedAt === undefined
    ? []
    : calls
        .filter(
          ({ number, isWrite, from }) => number > interruptedAt && isWrite && from === 'client',
        )
        .map(({ name }) => ({ rule: 'P24', text: `${name} after the interruption` }));
}

/** P26: exit code 0 is a promise. */
function falseSuccess({ disturbed, intent, planned }: Trial): Violation[] {
  const waits = new Set(planned.deferred.map(({ change: { key } }) => key.split('/')[0]));
  return disturbed.code !== 0 || waits.size > 0
    ? []
    : missed(intent, disturbed.after).map((text) => ({
        rule: 'P26',
        text: `exit 0, but it ${text}`,
      }));
}

/** Every error is for people: a bare one is a bug, whatever the clouds answer. */
function bugs({ disturbed, next }: Trial): Violation[] {
  return [disturbed, next].flatMap(({ bug }) => (bug ? [{ rule: 'bug', text: bug }] : []));
}

type Names = (object: 'set' | 'principal' | 'entra', id: unknown) => string;

/** Names by id, also of what was made or deleted in between. */
function namesIn(before: World, after: World, effects: readonly Effect[]): Names {
  const names = new Map<unknown, string>();
  for (const world of [before, after]) {
    for (const { arn, name } of world.permissionSets) {
      names.set(arn, name);
    }
    for (const { id, displayName } of [...world.entra.groups, ...world.entra.servicePrincipals]) {
      names.set(id, displayName);
    }
    for (const { id, userPrincipalName } of world.entra.users) {
      names.set(id, userPrincipalName);
    }
  }
  for (const { object, id, after: now, before: old } of effects) {
    if (object === 'permissionSet') {
      names.set(id, String((now ?? old)?.['name']));
    }
  }
  return (object, id) =>
    object === 'principal'
      ? principalOf(
          {
            store: {
              groups: [...after.store.groups, ...before.store.groups],
              users: after.store.users,
            },
          },
          id as World['assignments'][number],
        )
      : (names.get(id) ?? String(id));
}

/** An effect in words, the same for the same thing whatever its id. */
function told({ action, object, id, before, after }: Effect, names: Names): string {
  const value = after ?? before ?? {};
  switch (object) {
    case 'permissionSet':
      return `${action} permissionSet/${value['name']}`;
    case 'role':
      return `${action} role ${names('set', value['permissionSetArn'])} ${value['accountId']}`;
    case 'assignment':
      return `${action} ${assignmentKey(value, names)}`;
    case 'appAssignment':
      return `${action} ${appAssignmentKey(value, names)}`;
    case 'application':
    case 'servicePrincipal':
    case 'claimsPolicy':
      return `${action} ${object} ${value['displayName']}`;
    default:
      return `${action} ${object} ${id}`;
  }
}

function assignmentKey(value: Readonly<Record<string, unknown>>, names: Names): string {
  const set = names('set', value['permissionSetArn']);
  return `assignment/${names('principal', value)}/${set}/${value['accountId']}`;
}

function appAssignmentKey(
  { principalType, principalId }: Readonly<Record<string, unknown>>,
  names: Names,
) {
  return `appAssignment/${String(principalType).toLowerCase()}:${names('entra', principalId)}`;
}

const ACTION = { created: 'create', edited: 'update', deleted: 'delete' } as const;
const OF_THE_APP = /^(?:enterpriseApp|samlSettings|signingCertificate|scimSync)\//;

/** Whether a planned change accounts for an effect. */
function covers({ key, action }: Planned, effect: Effect, names: Names): boolean {
  const value = effect.after ?? effect.before ?? {};
  switch (effect.object) {
    case 'permissionSet':
      return (
        key === `permissionSet/${value['name']}` &&
        (effect.action === 'edited' ? action !== 'delete' : action === ACTION[effect.action])
      );
    case 'role': {
      const set = names('set', value['permissionSetArn']);
      const isOfSet = key === `permissionSet/${set}` && action === 'update';
      return (
        isOfSet || (key.startsWith('assignment/') && key.endsWith(`/${set}/${value['accountId']}`))
      );
    }
    case 'assignment':
      return key === assignmentKey(value, names) && action === ACTION[effect.action];
    case 'appAssignment':
      return key === appAssignmentKey(value, names) && action === ACTION[effect.action];
    case 'attributes':
      return key === 'accessControlAttributes';
    case 'application':
    case 'servicePrincipal':
      return effect.action !== 'deleted' && OF_THE_APP.test(key);
    case 'claimsPolicy':
      return key.startsWith('samlSettings/');
    case 'syncJob':
      return effect.action !== 'deleted' && key.startsWith('scimSync/');
    case 'storeGroup':
    case 'storeUser':
      return false;
  }
}
