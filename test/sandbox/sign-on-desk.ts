/** The sign-on of a company, seen from both sides: Entra's job, AWS's SCIM endpoint. */
import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import type { World } from '../../src/sandbox/sandbox.ts';
import { openContract } from '../conformance/graph-contract.ts';
import { callOf } from '../conformance/graph-exchange.ts';
import { type Clients, type GraphBody, withSandbox } from './clients.ts';

export const CANARY = 'canary-token-7d1f';

export interface Answer {
  readonly status: number;
  readonly body: GraphBody;
}

export interface Desk extends Clients {
  /** A call of Graph; the path below /v1.0. */
  call(method: string, path: string, body?: object): Promise<Answer>;
  /** A call of the SCIM endpoint with a good token, unless another one is given. */
  scim(method: string, path: string, body?: object, token?: string): Promise<Answer>;
  /** The world after 40 minutes: one more cycle. */
  nextCycle(): Promise<World>;
  /** The only job. */
  job(): World['entra']['jobs'][number];
  /** `/servicePrincipals/…/synchronization` of the only app. */
  base(): string;
}

/** Runs a test in contoso, where somebody has set up the sign-on by hand. */
export function atDesk(
  test: (desk: Desk) => Promise<void>,
  options: Parameters<typeof withSandbox>[0] = {},
): Promise<void> {
  return withSandbox({ tokens: () => CANARY, ...options }, async (clients) => {
    const { sandbox, clock } = clients;
    const job = () => {
      const [only] = sandbox.world.entra.jobs;
      assert.ok(only, 'there is a job');
      return only;
    };
    await test({
      ...clients,
      job,
      base: () =>
        `/servicePrincipals/${sandbox.world.entra.servicePrincipals[0]?.id}/synchronization`,
      call: async (method, path, body) => {
        const url = `/v1.0${path}`;
        const answer = await send(`${sandbox.url}${url}`, method, 'any', body);
        checkContract(method, url, body, answer);
        return answer;
      },
      scim: (method, path, body, token = storedToken(sandbox.world)) =>
        send(`${sandbox.url}/${sandbox.world.scim?.tenantId}/scim/v2${path}`, method, token, body),
      nextCycle: () => {
        clock.advance(40 * 60_000);
        return sandbox.settled();
      },
    });
  });
}

const contract = openContract() ?? (() => []);

/** An answer to a sensible request has to be as Microsoft describes it. */
function checkContract(
  method: string,
  url: string,
  sent: object | undefined,
  answer: Answer,
): void {
  const text = answer.status === 204 ? '' : JSON.stringify(answer.body);
  const asked = sent === undefined ? '' : JSON.stringify(sent);
  const wrong =
    answer.status < 400 ? contract(callOf(method, url, asked, answer.status, text)) : [];
  assert.equal(wrong, []);
}

function storedToken({ entra }: World): string {
  return entra.jobs[0]?.secrets.find(({ key }) => key === 'SecretToken')?.value ?? CANARY;
}

async function send(url: string, method: string, token: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as GraphBody) };
}

/** The groups of the identity store with how many members each has. */
export function storedGroups({ store }: World): readonly string[] {
  return store.groups.map(({ displayName, memberIds }) => `${displayName} ${memberIds.length}`);
}

export function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
