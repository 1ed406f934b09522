/** What Graph, or somebody in its place, answers instead of doing as it is asked: said as it is, and soon. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/reconcile/types.ts';
import { type Company, inCompany } from '../support/company.ts';
import { downloadFromAws, enableScim, FRESH, MINUTE, useToken } from './sign-on.ts';

const test = suite('scenarios: writes that Graph does not carry out');

/** One apply makes everything there is in Entra. */
function inPreparedCompany(work: (company: Company) => Promise<void>): Promise<void> {
  return inCompany(
    async (company) => {
      company.write(FRESH.replace(/^assignments:[\s\S]*/m, ''));
      downloadFromAws(company);
      company.sandbox.world.identityProvider.kind = 'external';
      enableScim(company);
      await work(company);
    },
    { scenario: 'fresh' },
  );
}

/** Runs apply while calls like this are answered so; what failed, as `key status code message`. */
async function applied(
  company: Company,
  call: RegExp,
  answer: () => Response,
): Promise<readonly string[]> {
  const plain = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const { pathname } = new URL(String(input));
    return call.test(`${init?.method ?? 'GET'} ${pathname}`)
      ? Promise.resolve(answer())
      : plain(input, init);
  };
  try {
    const { out } = await company.run('apply');
    const { outcomes } = JSON.parse(out) as Report;
    return outcomes.flatMap(({ key, status, error }) =>
      error && error.code !== 'E701'
        ? [`${key.split('/')[0]} ${status} ${error.code} ${error.message} ${error.hint}`]
        : [],
    );
  } finally {
    globalThis.fetch = plain;
  }
}

function refusal(status: number, message: string, headers: Record<string, string> = {}) {
  return () => Response.json({ error: { code: 'X', message } }, { status, headers });
}

const page = () => new Response('<html>Sign in to the Wi-Fi</html>', { status: 200 });

const ASSIGN = /^POST .*appRoleAssignedTo$/;
const VALIDATE = /^POST .*validateCredentials$/;
const START = /^POST .*start$/;
const CERTIFICATE = /^POST .*addTokenSigningCertificate$/;
const THROTTLED = { 'Retry-After': '600' };

const cases: readonly [name: string, call: RegExp, answer: () => Response, says: RegExp][] = [
  [
    'a refusal names what the application lacks',
    ASSIGN,
    refusal(403, 'Insufficient privileges'),
    /^appAssignment failed E740 .*AppRoleAssignment\.ReadWrite\.All/,
  ],
  [
    'a refusal without a word, as Graph gives it for jobs',
    VALIDATE,
    refusal(401, ''),
    /^scimSync failed E740 .*Synchronization\.ReadWrite\.All/,
  ],
  [
    'to be throttled for ten minutes says nothing of the token',
    VALIDATE,
    refusal(429, 'Too many requests', THROTTLED),
    /^scimSync failed E746 .*Too many requests .*wait a few minutes/,
  ],
  [
    'what is wrong is said in the words of Graph, and that it was not done',
    ASSIGN,
    refusal(400, 'no licence'),
    /^appAssignment failed E746 Microsoft Graph did not carry out POST .*: no licence /,
  ],
  [
    'a page of somebody else is no proof that AWS takes the token',
    VALIDATE,
    page,
    /^scimSync failed E624 .*validateCredentials/,
  ],
  [
    'nor that a certificate is made',
    CERTIFICATE,
    page,
    /^signingCertificate failed E624 .*addTokenSigningCertificate/,
  ],
  [
    'a job that does not start: why is not lost in the waiting',
    START,
    refusal(503, 'overloaded'),
    /^scimSync unknown E747 .*overloaded/,
  ],
];

for (const [name, call, answer, says] of cases) {
  test(name, () =>
    inPreparedCompany(async (company) => {
      const began = company.clock.now();
      const [failed, ...more] = await applied(company, call, answer);
      assert.match(failed ?? '', says);
      assert.equal(more, []);
      assert.ok(company.clock.now() - began < 5 * MINUTE, 'nobody waits long for that');
      await company.converge();
    }),
  );
}

test('throttled until an instant: then it is done', () =>
  inPreparedCompany(async (company) => {
    const free = company.clock.now() + 2 * MINUTE;
    const plain = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      ASSIGN.test(`${init?.method} ${input}`) && company.clock.now() < free
        ? Promise.resolve(refusal(429, 'x', { 'Retry-After': new Date(free).toUTCString() })())
        : plain(input, init);
    try {
      await company.converge();
    } finally {
      globalThis.fetch = plain;
    }
  }));

test('a token that AWS does not take: Entra is told nothing, and the next run ends it', () =>
  inPreparedCompany(async (company) => {
    const right = process.env['ACCESSCTL_SCIM_TOKEN'] ?? '';
    useToken(`${right}x`);
    const { outcomes } = await company.apply();
    assert.equal(
      outcomes.filter(({ status }) => status !== 'done').map(({ error }) => error?.code),
      ['E743'],
    );
    assert.equal(company.sandbox.world.entra.jobs[0]?.secrets, []);
    useToken(right);
    await company.converge();
  }));

test('two runs at once: one app, one assignment, one job that runs, whichever Graph shows first', () =>
  inPreparedCompany(async (company) => {
    await company.apply();
    const { entra } = company.sandbox.world;
    entra.jobs.length = 0;
    entra.appRoleAssignments.length = 0;
    await Promise.all([company.run('apply'), company.run('apply')]);
    await company.run('apply');
    for (const jobs of [entra.jobs, entra.jobs.toReversed()]) {
      company.sandbox.world.entra.jobs = jobs;
      assert.equal((await company.plan()).changes, []);
    }
    const running = entra.jobs.filter(({ schedule }) => schedule === 'Active');
    assert.equal(
      [entra.applications.length, running.length, entra.appRoleAssignments.length],
      [1, 1, 1],
    );
  }));

/** As a person may write them. */
const ODD = [
  "O'Brien & Söhne #1 + 50%",
  'a/b\\c?d=e',
  '🚀 team 👍🏽',
  'صلاحيات AWS',
  'x'.repeat(120),
];

for (const name of ODD) {
  test(`an app and a group named ${name.slice(0, 24)}`, () =>
    inPreparedCompany(async (company) => {
      const [group] = company.sandbox.world.entra.groups;
      assert.ok(group);
      group.displayName = name;
      const file = FRESH.replace(/^assignments:[\s\S]*/m, '')
        .replace('displayName: AWS IAM Identity Center', `displayName: ${JSON.stringify(name)}`)
        .replace('  Contoso: {}', `  ${JSON.stringify(name)}: {}`);
      company.write(file);
      const { code, log } = await company.run('apply');
      assert.is(code, 0, log);
      assert.equal((await company.plan()).changes, []);
      assert.is(company.sandbox.world.entra.applications[0]?.displayName, name);
    }));
}

test.run();
