/** --timings: what was sent is counted where it was sent, and nothing of it stands in the plan. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Company, HEAD, inCompany } from '../support/company.ts';

const test = suite('scenarios: timings');

const FILE = `${HEAD}permissionSets: { Fresh: {} }
assignments:
  - { groups: [Contoso], permissionSets: [Fresh], accounts: [MMe2k-Demo] }
`;

interface Told {
  readonly phase: string;
  readonly seconds: number;
  readonly services: Readonly<
    Record<string, { readonly calls: number; readonly retries: number; readonly throttles: number }>
  >;
}

/** The one line of JSON on stderr. */
function toldOf(log: string): readonly Told[] {
  const line = log.split('\n').find((one) => one.startsWith('{"timings"'));
  return JSON.parse(line ?? '{}').timings;
}

/** Calls to sso-admin that the sandbox has counted. */
function counted({ sandbox }: Company): number {
  return Object.entries(sandbox.calls())
    .filter(([name]) => name.startsWith('sso-admin:'))
    .reduce((sum, [, times]) => sum + times, 0);
}

function callsTo(service: string, told: readonly Told[]): number {
  return told.reduce((sum, { services }) => sum + (services[service]?.calls ?? 0), 0);
}

test('each call of a plan is counted, in the phase in which it was sent', () =>
  inCompany(async (company) => {
    company.write(FILE);
    company.sandbox.resetCalls();
    const { out, log } = await company.run('plan', undefined, { timings: true });
    const told = toldOf(log);
    assert.equal(
      told.map(({ phase }) => phase),
      ['directory', 'live', 'plan'],
    );
    assert.is(callsTo('sso', told), counted(company));
    assert.is(told[2]?.services['sso'], undefined, 'a plan is made without asking');
    assert.not.match(out, 'timings');
  }));

test('each call of an apply is counted, with what was throttled and repeated', () =>
  inCompany(
    async (company) => {
      company.write(FILE);
      company.sandbox.resetCalls();
      const told = toldOf((await company.run('apply', undefined, { timings: true })).log);
      assert.equal(
        told.map(({ phase }) => phase),
        ['directory', 'live', 'plan', 'apply', 'verify'],
      );
      assert.is(callsTo('sso', told), counted(company));
      const throttles = told.flatMap(({ services }) => services['sso']?.throttles ?? 0);
      const retries = told.flatMap(({ services }) => services['sso']?.retries ?? 0);
      const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
      assert.ok(sum(throttles) > 0, 'the quota is small');
      assert.ok(sum(retries) >= sum(throttles));
    },
    { limits: { requestsPerSecond: 20, burst: 2 } },
  ));

test('as text it is a table on stderr, and without the flag there is none', () =>
  inCompany(async (company) => {
    company.write(FILE);
    const { log } = await company.run('plan', undefined, { timings: true, format: 'text' });
    assert.match(log, /^TIMINGS +service +calls +retries +throttles +seconds$/m);
    assert.match(log, /^live +\d+\.\d$/m);
    assert.match(log, /^ +sso +\d+ +0 +0 +\d+\.\d$/m);
    assert.not.match((await company.run('plan', undefined, {})).log, 'timings');
  }));

test.run();
