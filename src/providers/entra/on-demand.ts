/**
 * Brings groups and users to AWS now instead of with the next cycle: five members a call, five calls
 * in ten seconds.
 * https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-provisionondemand
 */
import type { PrincipalType } from '../../reconcile/types.ts';
import type { Timer } from '../timer.ts';
import { type GraphWriter, type Json, part, parts, text } from './graph.ts';
import { jobPath } from './jobs.ts';
import type { JobPlace } from './scim-credentials.ts';

/** A group or user that is to be brought to AWS now. */
export interface SyncSubject {
  readonly type: PrincipalType;
  readonly name: string;
  readonly entraId: string;
}

export interface OnDemandResult {
  readonly name: string;
  readonly type: PrincipalType;
  readonly status: 'provisioned' | 'failed';
  /** What Entra, or AWS, said. */
  readonly text: string;
}

const MEMBERS_A_CALL = 5;
const CALLS = 5;
const WINDOW_MS = 10_000;

export class OnDemand {
  readonly #graph: GraphWriter;
  readonly #place: JobPlace;
  readonly #timer: Timer;
  /** When the last calls went out. */
  readonly #calls: number[] = [];
  #rule: Promise<string> | undefined;

  constructor(graph: GraphWriter, place: JobPlace, timer: Timer) {
    this.#graph = graph;
    this.#place = place;
    this.#timer = timer;
  }

  /** Never throws: what did not work is a result. */
  async provision(subject: SyncSubject): Promise<OnDemandResult> {
    const { type, name, entraId } = subject;
    try {
      const members = type === 'group' ? await this.#membersOf(entraId) : [];
      for (const some of chunks(members)) {
        const failed = await this.#provisionSome(subject, some);
        if (failed !== undefined) {
          return { name, type, status: 'failed', text: failed };
        }
      }
      const count = type === 'group' ? `${members.length} of its members too` : '';
      return { name, type, status: 'provisioned', text: count };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { name, type, status: 'failed', text: why };
    }
  }

  /** Users that are direct members: SCIM copies no others. */
  async #membersOf(groupId: string): Promise<string[]> {
    const { items } = await this.#graph.list(`/groups/${groupId}/members?$select=id&$top=999`);
    return items
      .filter((one) => one['@odata.type'] === '#microsoft.graph.user')
      .map((one) => text(one['id']));
  }

  /** Why it did not work; nothing when it did. */
  async #provisionSome(
    { type, entraId }: SyncSubject,
    members: readonly string[],
  ): Promise<string | undefined> {
    this.#rule ??= this.#readRule();
    const links = members.map((objectId) => ({ objectId, objectTypeName: 'User' }));
    const subject = {
      objectId: entraId,
      objectTypeName: type === 'group' ? 'Group' : 'User',
      ...(links.length > 0 && { links: { members: links } }),
    };
    const ruleId = await this.#rule;
    await this.#pace();
    const { servicePrincipalId, jobId } = this.#place;
    const path = `${jobPath(servicePrincipalId, jobId)}/provisionOnDemand`;
    return failureIn(
      await this.#graph.post(path, { parameters: [{ ruleId, subjects: [subject] }] }),
    );
  }

  async #pace(): Promise<void> {
    const first = this.#calls.length < CALLS ? undefined : this.#calls.shift();
    const wait = first === undefined ? 0 : first + WINDOW_MS - this.#timer.now();
    if (wait > 0) {
      await this.#timer.sleep(wait);
    }
    this.#calls.push(this.#timer.now());
  }

  async #readRule(): Promise<string> {
    const { servicePrincipalId, jobId } = this.#place;
    const schema = await this.#graph.object(`${jobPath(servicePrincipalId, jobId)}/schema`);
    const [rule] = parts(schema['synchronizationRules']);
    return text(rule?.['id']);
  }
}

/** At least one: a group without members is brought too, and so is a user. */
function chunks(members: readonly string[]): (readonly string[])[] {
  const count = Math.max(1, Math.ceil(members.length / MEMBERS_A_CALL));
  return Array.from({ length: count }, (_, index) =>
    members.slice(index * MEMBERS_A_CALL, (index + 1) * MEMBERS_A_CALL),
  );
}

/** The answer's key is the result, as JSON in a text; its value tells the steps. */
function failureIn({ key, value }: Json): string | undefined {
  const { result, details } = parsed(key);
  const { errorCode, errorMessage } = part(details);
  const isDone = result === 'Success' || (result === 'Skipped' && errorCode === 'RedundantExport');
  if (isDone) {
    return undefined;
  }
  const { status, reason } = part(parsed(value)['statusInfo']);
  const said = [text(errorMessage), text(reason), text(errorCode), text(result), text(status)];
  return said.find((one) => one !== '') ?? 'Entra did not say how it went';
}

function parsed(json: unknown): Json {
  try {
    return part(JSON.parse(text(json)));
  } catch {
    return {};
  }
}
