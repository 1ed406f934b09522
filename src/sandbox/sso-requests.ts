/**
 * The asynchronous side of sso-admin: a request is accepted, waits until its accounts are free (one
 * role update at a time in each account), takes its time, and only then has its effect. There are no
 * timers: `settle` is called before every answer and carries out what has become due by the clock.
 */
import { AwsError, conflict } from './aws-error.ts';
import { fraction, uuid } from './ids.ts';
import type { Context } from './operation.ts';
import { samePolicy } from './sso-policies.ts';
import {
  type Account,
  type AsyncRequest,
  type CustomerPolicy,
  nextSerial,
  type PermissionSet,
  permissionSetOf,
  principalExists,
  sameAssignment,
  type Task,
  type World,
} from './world.ts';

/** What is asked for; the rest of an AsyncRequest follows from it. */
export type Asked = Pick<AsyncRequest, 'kind' | 'principal'> & {
  readonly set: PermissionSet;
  readonly accounts: readonly Account[];
};

/** Accepts a request. Throws ThrottlingException when too many are under way, else ConflictException. */
export function accept(context: Context, asked: Asked): AsyncRequest {
  const { world, now } = context;
  const running = world.requests.filter((each) => each.status === 'IN_PROGRESS');
  checkOutstanding(context, asked, running);
  checkOverlap(asked, running);
  const id = uuid(`request/${nextSerial(world)}`);
  const tasks = asked.accounts.map((account) => ({
    accountId: account.id,
    endsAt: freeFrom(account.id, running, now) + timeFor(context, asked, account, id),
    done: false,
  }));
  const request: AsyncRequest = {
    id,
    kind: asked.kind,
    created: now,
    permissionSetArn: asked.set.arn,
    revision: asked.set.revision,
    ...(asked.principal === undefined ? {} : { principal: asked.principal }),
    tasks,
    endsAt: Math.max(now, ...tasks.map((task) => task.endsAt)),
    status: 'IN_PROGRESS',
  };
  world.requests.push(request);
  return request;
}

/**
 * Carries out everything that was due by now, in the order in which it became due; `each` is told
 * after each role update when it was due.
 */
export function settle(world: World, now: number, each: (at: number) => void = () => {}): void {
  const due = world.requests
    .filter((request) => request.status === 'IN_PROGRESS')
    .flatMap((request) => request.tasks.map((task) => ({ request, task })))
    .filter(({ task }) => !task.done && task.endsAt <= now)
    .sort((a, b) => a.task.endsAt - b.task.endsAt);
  for (const { request, task } of due) {
    const failure = carryOut(world, request, task);
    task.done = true;
    if (failure !== undefined) {
      request.failureReason ??= failure;
    }
    each(task.endsAt);
  }
  for (const request of world.requests) {
    if (request.status === 'IN_PROGRESS' && request.endsAt <= now) {
      request.status = request.failureReason === undefined ? 'SUCCEEDED' : 'FAILED';
    }
  }
}

/** The request ends as it would have, but without an effect, and FAILED for that reason. */
export function letFail(request: AsyncRequest, reason: string): void {
  request.failureReason = reason;
  for (const task of request.tasks) {
    task.done = true;
  }
}

const never = Number.MAX_SAFE_INTEGER;

/** The request stays in progress, and with it what comes to wait for its accounts. */
export function hold(request: AsyncRequest): void {
  request.endsAt = never;
  for (const task of request.tasks) {
    task.endsAt = never;
  }
}

/** What was held ends now, and what waits for it. */
export function release(world: World, now: number): void {
  for (const request of world.requests) {
    for (const one of [request, ...request.tasks]) {
      one.endsAt = one.endsAt >= never ? now : one.endsAt;
    }
  }
}

function checkOutstanding(
  { limits }: Context,
  asked: Asked,
  running: readonly AsyncRequest[],
): void {
  const provision = asked.kind === 'provision';
  const alike = running.filter((each) => (each.kind === 'provision') === provision);
  if (alike.length >= (provision ? limits.concurrentProvisions : limits.outstandingAssignments)) {
    throw new AwsError(
      'ThrottlingException',
      'There are too many requests processing. Please try again later.',
    );
  }
}

/** A create and a delete for the same account and permission set must not overlap. */
function checkOverlap(asked: Asked, running: readonly AsyncRequest[]): void {
  const opposite = { create: 'delete', delete: 'create', provision: undefined }[asked.kind];
  const clash = running.some(
    (each) =>
      each.kind === opposite &&
      each.permissionSetArn === asked.set.arn &&
      each.tasks.some((task) => asked.accounts.some(({ id }) => id === task.accountId)),
  );
  if (clash) {
    throw conflict('There is a conflicting operation in process.');
  }
}

function freeFrom(accountId: string, running: readonly AsyncRequest[], now: number): number {
  const ends = running
    .flatMap((request) => request.tasks)
    .filter((task) => task.accountId === accountId && !task.done)
    .map((task) => task.endsAt);
  return Math.max(now, ...ends);
}

function timeFor({ limits }: Context, asked: Asked, account: Account, id: string): number {
  if (account.state !== 'ACTIVE') {
    return limits.unreachableMs;
  }
  const median = asked.kind === 'provision' ? limits.provisionMs : limits.assignmentMs;
  return Math.round(median * Math.exp(limits.spread * normal(`${id}/${account.id}`)));
}

/** A normally distributed number that follows from the words (Box and Muller). */
function normal(words: string): number {
  const radius = Math.sqrt(-2 * Math.log(fraction(`${words}/radius`)));
  return radius * Math.cos(2 * Math.PI * fraction(`${words}/angle`));
}

/** Does one role update; answers why it failed. */
function carryOut(world: World, request: AsyncRequest, task: Task): string | undefined {
  const account = world.accounts.find(({ id }) => id === task.accountId);
  const set = permissionSetOf(world, request.permissionSetArn);
  if (account === undefined || account.state !== 'ACTIVE') {
    return `AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '${task.accountId}' takes longer than usual. This is usually because the account has been recently created.`;
  }
  if (set === undefined) {
    return `Received a 404 status error: PermissionSet ${request.permissionSetArn} was not found.`;
  }
  return request.kind === 'delete'
    ? unassign(world, request, set, account)
    : provide(world, request, set, account);
}

/** Brings the role of the set to the account and, for an assignment, gives it to the principal. */
function provide(
  world: World,
  request: AsyncRequest,
  set: PermissionSet,
  account: Account,
): string | undefined {
  const missing = referencedPolicies(set).find(
    (policy) => !account.customerManagedPolicies.some((each) => samePolicy(each, policy)),
  );
  if (missing !== undefined) {
    return `Received a 404 status error: Policy arn:aws:iam::${account.id}:policy${missing.path}${missing.name} does not exist or is not attachable.`;
  }
  if (request.principal !== undefined) {
    const { type, id } = request.principal;
    if (!principalExists(world, type, id)) {
      return assigneeGone(world, type, id);
    }
    const assignment = assignmentOf(request.principal, set, account);
    if (!world.assignments.some((each) => sameAssignment(each, assignment))) {
      world.assignments.push(assignment);
    }
  }
  set.provisioned[account.id] = Math.max(request.revision, set.provisioned[account.id] ?? 0);
  return undefined;
}

/** Removes one assignment, and with the last one of the account the role. */
function unassign(
  world: World,
  request: AsyncRequest,
  set: PermissionSet,
  account: Account,
): string | undefined {
  if (request.principal === undefined) {
    return undefined;
  }
  const { type, id } = request.principal;
  if (world.orphanDeletion === 'fails' && !principalExists(world, type, id)) {
    return assigneeGone(world, type, id);
  }
  const gone = assignmentOf(request.principal, set, account);
  world.assignments = world.assignments.filter((each) => !sameAssignment(each, gone));
  const left = world.assignments.some(
    (each) => each.accountId === account.id && each.permissionSetArn === set.arn,
  );
  if (!left) {
    delete set.provisioned[account.id];
  }
  return undefined;
}

function referencedPolicies(set: PermissionSet): readonly CustomerPolicy[] {
  const boundary = set.permissionsBoundary;
  return boundary !== undefined && 'customerManagedPolicy' in boundary
    ? [...set.customerManagedPolicies, boundary.customerManagedPolicy]
    : set.customerManagedPolicies;
}

function assignmentOf(
  principal: NonNullable<AsyncRequest['principal']>,
  set: PermissionSet,
  account: Account,
) {
  return {
    accountId: account.id,
    permissionSetArn: set.arn,
    principalType: principal.type,
    principalId: principal.id,
  };
}

function assigneeGone(world: World, type: string, id: string): string {
  return `Received a 404 status error: the ${type} assignee with ID ${id} was not found in directory ${world.instance.identityStoreId}.`;
}
