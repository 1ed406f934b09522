/** An apply that ends in the middle, at every write to Entra: the next one finds what is there and does the rest. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { World } from '../../src/sandbox/sandbox.ts';
import { type Company, type CompanyOptions, inCompany } from '../support/company.ts';
import { ALL, eachNth } from '../support/sample.ts';
import { downloadFromAws, enableScim, FRESH } from './sign-on.ts';

const test = suite('scenarios: an apply to Entra that ends in the middle');

/** What Graph is asked to change, and what becomes of the answer. */
type OnWrite = (number: number, send: () => Promise<Response>) => Promise<Response>;

/** Counts the writes to Graph while `work` runs; reads are passed on as long as `mayRead`. */
async function betweenGraph(
  onWrite: OnWrite,
  mayRead: () => boolean,
  work: () => Promise<unknown>,
): Promise<number> {
  const plain = globalThis.fetch;
  let writes = 0;
  globalThis.fetch = (input, init) => {
    const send = () => plain(input, init);
    if (!new URL(String(input)).pathname.startsWith('/v1.0/')) {
      return send();
    }
    if (init?.method !== undefined && init.method !== 'GET') {
      writes += 1;
      return onWrite(writes, send);
    }
    return mayRead() ? send() : Promise.reject(new TypeError('fetch failed'));
  };
  try {
    await work();
    return writes;
  } finally {
    globalThis.fetch = plain;
  }
}

/** All that a person does is done before, so that one apply makes everything there is in Entra. */
async function inPreparedCompany(
  work: (company: Company) => Promise<void>,
  options: CompanyOptions = {},
): Promise<void> {
  const run = async (company: Company) => {
    // Assignments in AWS wait for SCIM: they are no part of this.
    company.write(FRESH.replace(/^assignments:[\s\S]*/m, ''));
    downloadFromAws(company);
    company.sandbox.world.identityProvider.kind = 'external';
    enableScim(company);
    await work(company);
  };
  // Not copied: who gives the signal may change it between the runs.
  await inCompany(run, Object.assign(options, { scenario: 'fresh' }));
}

/** What there is in Entra, without ids and instants. */
function shapeOf({ entra }: World): object {
  return {
    apps: entra.applications.map(({ displayName, identifierUris, redirectUris }) => [
      displayName,
      identifierUris,
      redirectUris,
    ]),
    principals: entra.servicePrincipals.map((one) => [
      one.displayName,
      one.appRoleAssignmentRequired,
      one.preferredSingleSignOnMode,
      one.keyCredentials.map(({ usage }) => usage).sort(),
    ]),
    assigned: entra.appRoleAssignments.map(({ principalDisplayName }) => principalDisplayName),
    jobs: entra.jobs.map(({ schedule, secrets }) => [schedule, secrets.map(({ key }) => key)]),
  };
}

/** What there is once nothing is left to do; after the last write there may be nothing even now. */
async function finished(company: Company): Promise<object> {
  if ((await company.plan()).changes.length > 0) {
    await company.converge();
  }
  return shapeOf(company.sandbox.world);
}

let wanted: object = {};
let writes = 0;

test('as it is without an interruption', () =>
  inPreparedCompany(async (company) => {
    writes = await betweenGraph(
      (_, send) => send(),
      () => true,
      () => company.converge(),
    );
    wanted = shapeOf(company.sandbox.world);
    assert.ok(writes > 10, `${writes} writes`);
  }));

/** More than there are: the last ones end nothing. */
const MOST = 13;

const LASTS = Array.from({ length: MOST }, (_, at) => at + 1);

// Both leave Entra as it is after that write: `npm test` takes one way at every other, in turn.
for (const last of eachNth(4, LASTS)) {
  test(`interrupted after write ${last}: nothing more is sent, and the next run does the rest`, () => {
    const options: { signal?: AbortSignal } = {};
    return inPreparedCompany(async (company) => {
      const stop = new AbortController();
      options.signal = stop.signal;
      const sent = await betweenGraph(
        async (number, send) => {
          const answer = await send();
          if (number === last) {
            stop.abort();
          }
          return answer;
        },
        () => true,
        () => company.run('apply'),
      );
      assert.is(sent, Math.min(last, writes));
      delete options.signal;
      const left = await finished(company);
      assert.is(JSON.stringify(left), JSON.stringify(wanted));
    }, options);
  });
}

for (const last of ALL ? LASTS : eachNth(4, LASTS.slice(2))) {
  test(`broken off in write ${last}, which is carried out: the next run does the rest`, () =>
    inPreparedCompany(async (company) => {
      let isGone = false;
      await betweenGraph(
        async (number, send) => {
          if (number === last) {
            await send();
          }
          isGone ||= number >= last;
          return isGone ? Promise.reject(new TypeError('fetch failed')) : send();
        },
        () => !isGone,
        () => company.run('apply'),
      );
      const left = await finished(company);
      assert.is(JSON.stringify(left), JSON.stringify(wanted));
    }));
}

test('set-token is interrupted between two writes: it sends no more, and says so', () => {
  const options: { signal?: AbortSignal } = {};
  return inPreparedCompany(async (company) => {
    await company.converge();
    const stop = new AbortController();
    options.signal = stop.signal;
    const run = async () => {
      const { code, log } = await company.run('scim set-token');
      assert.is(code, 1);
      assert.match(log, /E70[24]/);
    };
    const sent = await betweenGraph(
      (_, send) => send().finally(() => stop.abort()),
      () => true,
      run,
    );
    assert.is(sent, 1);
    delete options.signal;
    assert.is((await company.run('scim set-token')).code, 0);
  }, options);
});

test.run();
