/**
 * One group with a few members, or one user, brought to AWS at once.
 * https://learn.microsoft.com/en-us/graph/api/synchronization-synchronizationjob-provisionondemand
 */
import { bodyOf, isText, listOf, orNull, shape } from './graph-body.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { contextOf } from './graph-query.ts';
import { type GraphContext, ok, type Route } from './graph-route.ts';
import { findJob } from './graph-sync-find.ts';
import { isConfigured } from './graph-sync-json.ts';
import { exportOf } from './sync-engine.ts';
import { type Done, type Export, exportGroup, exportUser } from './sync-export.ts';
import { ruleIds } from './sync-schema.ts';
import { TargetError } from './sync-target.ts';
import type { SyncJob } from './sync-world.ts';
import type { EntraGroup, EntraUser, World } from './world.ts';

const mostMembers = 5;
const mostCalls = 5;
const windowMs = 10_000;

export const onDemandRoutes: readonly Route[] = [
  {
    name: 'POST /servicePrincipals/{id}/synchronization/jobs/{id}/provisionOnDemand',
    answer: async (context, { body }, ids) => {
      const job = findJob(context, ids);
      throttle(job, context.now);
      return ok(await provision(context, job, subjectIn(job, body)));
    },
  },
];

/** Five requests in ten seconds. */
function throttle(job: SyncJob, now: number): void {
  const recent = job.onDemandCalls.filter((time) => now < time + windowMs);
  if (recent.length >= mostCalls) {
    const headers = { 'Retry-After': '10' };
    throw new GraphError(429, 'TooManyRequests', 'Too many requests.', headers);
  }
  job.onDemandCalls = [...recent, now];
}

interface Subject {
  readonly objectId: string;
  readonly objectTypeName: string;
  readonly memberIds: readonly string[];
}

const member = shape({ objectId: isText, objectTypeName: isText });
const links = shape({ members: listOf(member) });
const subject = shape({ objectId: isText, objectTypeName: isText, links: orNull(links) });
const parameter = shape({ ruleId: isText, subjects: listOf(subject) });

function subjectIn(job: SyncJob, body: unknown): Subject {
  const { parameters = [] } = bodyOf('provisionOnDemand', { parameters: listOf(parameter) }, body);
  const [first] = parameters;
  const [wanted] = first?.subjects ?? [];
  if (parameters.length !== 1 || first?.subjects?.length !== 1 || wanted === undefined) {
    throw badRequest('Exactly one object can be provisioned at a time.');
  }
  if (!ruleIds(job.schema).includes(first.ruleId ?? '')) {
    throw badRequest(`There is no synchronization rule '${first.ruleId ?? ''}'.`);
  }
  const members = wanted.links?.members ?? [];
  if (members.length > mostMembers) {
    throw badRequest(`At most ${mostMembers} members can be provisioned at a time.`);
  }
  if (!isConfigured(job)) {
    throw badRequest('The synchronization job has no credentials yet.');
  }
  const { objectId = '', objectTypeName = '' } = wanted;
  return { objectId, objectTypeName, memberIds: members.map((each) => each.objectId ?? '') };
}

/** What became of it: the words of the key and of the value. */
interface Result {
  readonly result: 'Success' | 'Skipped' | 'Failure';
  readonly action: 'Create' | 'Update' | 'Other';
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

async function provision(context: GraphContext, job: SyncJob, wanted: Subject): Promise<object> {
  const { world } = context;
  const type = wanted.objectTypeName.toLowerCase();
  const list: readonly (EntraGroup | EntraUser)[] =
    type === 'group' ? world.entra.groups : world.entra.users;
  const found = list.find(({ id }) => id === wanted.objectId);
  if (found === undefined) {
    throw badRequest(`There is no ${wanted.objectTypeName} '${wanted.objectId}'.`);
  }
  const result = await resultOf(exportOf(context, job), world, found, wanted);
  return answerOf(context, job, found, result);
}

async function resultOf(
  work: Export,
  world: World,
  found: EntraGroup | EntraUser,
  wanted: Subject,
): Promise<Result> {
  const { users, groups } = work.scope;
  if (![...users, ...groups].some(({ id }) => id === found.id)) {
    return {
      result: 'Skipped',
      action: 'Other',
      errorCode: 'NotEffectivelyEntitled',
      errorMessage: `The ${wanted.objectTypeName} is not in scope: it is not assigned to the application.`,
    };
  }
  try {
    const done = await exported(work, world, found, wanted.memberIds);
    return done === 'unchanged' ? redundant : { result: 'Success', action: actions[done] };
  } catch (error) {
    if (!(error instanceof TargetError)) {
      throw error;
    }
    const errorCode = 'SystemForCrossDomainIdentityManagementServiceIncompatible';
    return { result: 'Failure', action: 'Other', errorCode, errorMessage: error.message };
  }
}

const actions = { created: 'Create', updated: 'Update' } as const;

const redundant: Result = {
  result: 'Skipped',
  action: 'Other',
  errorCode: 'RedundantExport',
  errorMessage: 'The state of the object in both the source and target systems already match.',
};

/** The members that are named are brought before the group. */
async function exported(
  work: Export,
  { entra }: World,
  found: EntraGroup | EntraUser,
  memberIds: readonly string[],
): Promise<Done> {
  if ('userPrincipalName' in found) {
    return exportUser(work, found);
  }
  const inScope = new Set(work.scope.users.map(({ id }) => id));
  const members = found.memberIds.filter((id) => memberIds.includes(id) && inScope.has(id));
  for (const user of entra.users.filter(({ id }) => members.includes(id))) {
    await exportUser(work, user);
  }
  return exportGroup(work, found, members);
}

/** Key and value are JSON in texts, as documented. */
function answerOf(
  { now }: GraphContext,
  job: SyncJob,
  found: EntraGroup | EntraUser,
  { result, action, ...failure }: Result,
): object {
  const type = 'userPrincipalName' in found ? 'User' : 'Group';
  const time = new Date(now).toISOString();
  const name = 'userPrincipalName' in found ? found.userPrincipalName : found.displayName;
  const targetId = job.links.find(({ entraId }) => entraId === found.id)?.targetId ?? null;
  const { errorCode = null, errorMessage: reason = null } = failure;
  return {
    '@odata.context': contextOf('microsoft.graph.stringKeyStringValuePair'),
    key: JSON.stringify({ result, details: failure }),
    value: JSON.stringify({
      action,
      startTime: time,
      endTime: time,
      reportableIdentifier: name,
      provisioningSteps: [
        { name: 'EntryImport', type: 'Import', status: 'Success', timestamp: time, details: {} },
        { name: 'EntryExport', type: 'Export', status: result, timestamp: time, details: failure },
      ],
      statusInfo: { status: result, errorCode, reason },
      sourceIdentity: { id: found.id, type, displayName: found.displayName },
      targetIdentity: { id: targetId, type },
    }),
  };
}
