import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Company, inCompany } from '../support/company.ts';
import { accountsWith, callsTo, ENTRA } from './story.ts';

const test = suite('scenarios: limits of AWS, and interruptions');

/** Three groups with four sets in every active account but the management account. */
const WIDE = `${ENTRA}groups:
  Contoso: {}
  AWS Readers: {}
  Data Scientists: {}
permissionSets:
  One: { awsManagedPolicies: [ReadOnlyAccess] }
  Two: { awsManagedPolicies: [SecurityAudit] }
  Three: { awsManagedPolicies: [job-function/ViewOnlyAccess] }
  Four: { awsManagedPolicies: [PowerUserAccess] }
assignments:
  - groups: [Contoso, AWS Readers, Data Scientists]
    permissionSets: [One, Two, Three, Four]
    accounts: ["*"]
`;

const LONGER = WIDE.replaceAll('Access] }', 'Access], sessionDuration: PT8H }').replace(
  'SecurityAudit] }',
  'SecurityAudit], sessionDuration: PT8H }',
);

/** Four sets, and each of them for three groups in eleven accounts. */
const ALL = 4 + 4 * 3 * 11;

const REAL = { requestsPerSecond: 20, burst: 20, organizationsPerSecond: 50 };

test('at 20 requests a second all of it gets through', () =>
  inCompany(
    async (company) => {
      delete process.env['ACCESSCTL_AWS_RATE'];
      company.write(WIDE);
      const { outcomes } = await company.converge();
      assert.is(outcomes.length, ALL);
    },
    { limits: REAL },
  ));

test('with twice the rate that AWS allows it gets through, too', () =>
  inCompany(
    async (company) => {
      process.env['ACCESSCTL_AWS_RATE'] = '40';
      company.write(WIDE);
      await company.converge();
    },
    { limits: REAL },
  ));

/** Accounts that two running assignment requests want at this moment. */
function accountsWithTwo({ sandbox: { world } }: Company): string[] {
  const accounts = world.requests
    .filter(({ status, kind }) => status === 'IN_PROGRESS' && kind !== 'provision')
    .flatMap(({ tasks }) => tasks.map(({ accountId }) => accountId));
  return accounts.filter((id, index) => accounts.indexOf(id) !== index);
}

/** The most requests of a kind that AWS has had in work at one time, by its own records. */
function mostAtOnce({ sandbox: { world } }: Company): { assignments: number; provisions: number } {
  const peak = (requests: typeof world.requests) =>
    Math.max(
      ...requests.map(
        ({ created: at }) => requests.filter((one) => one.created <= at && at < one.endsAt).length,
      ),
    );
  const isProvision = ({ kind }: (typeof world.requests)[number]) => kind === 'provision';
  return {
    assignments: peak(world.requests.filter((one) => !isProvision(one))),
    provisions: peak(world.requests.filter(isProvision)),
  };
}

/** Runs a story and looks at AWS each time the tool waits. */
async function watching(
  work: (company: Company) => Promise<void>,
  look: (company: Company) => void,
): Promise<void> {
  let watched: Company | undefined;
  const onWait = () => watched && look(watched);
  await inCompany(
    async (company) => {
      watched = company;
      await work(company);
    },
    { onWait, limits: { spread: 0.5 } },
  );
}

test('never more outstanding requests than AWS allows, and never two in one account', async () => {
  let most = { assignments: 0, provisions: 0 };
  await watching(
    async (company) => {
      company.write(WIDE);
      await company.establish();
      company.write(LONGER);
      await company.establish();
      company.write(WIDE.replace('[Contoso, AWS Readers, Data Scientists]', '[Contoso]'));
      await company.converge();
      most = mostAtOnce(company);
    },
    (company) => assert.equal(accountsWithTwo(company), []),
  );
  assert.equal(most, { assignments: 10, provisions: 3 });
});

test('requests are watched in bulk, not one by one', () =>
  inCompany(async (company) => {
    company.write(WIDE);
    await company.converge();
    assert.is(callsTo(company, 'DescribeAccountAssignmentCreationStatus'), 0);
    assert.ok(callsTo(company, 'ListAccountAssignmentCreationStatus') < ALL);
  }));

const isAssignment = (key: string) => key.startsWith('assignment/');

test('an interruption in the middle starts no new write; the next run does the rest', async () => {
  let stop = new AbortController();
  let watched: Company | undefined;
  let writesThen = 0;
  const onWait = () => {
    if (watched && !stop.signal.aborted && accountsWith(watched, 'One').length > 3) {
      writesThen = watched.sandbox.writes();
      stop.abort();
    }
  };
  const options = {
    onWait,
    get signal() {
      return stop.signal;
    },
  };
  await inCompany(async (company) => {
    watched = company;
    company.write(WIDE);
    const { out } = await company.run('apply');
    watched = undefined;
    assert.ok(stop.signal.aborted, 'it was interrupted');
    const { outcomes, converged } = JSON.parse(out) as Awaited<ReturnType<Company['apply']>>;
    const statuses = new Set(outcomes.map(({ status }) => status));
    assert.ok(statuses.has('done') && statuses.has('skipped'));
    assert.not(statuses.has('failed'));
    assert.is(converged, undefined, 'nothing is proved');
    assert.is(outcomes.length, ALL, 'every change has an outcome');
    const sent = outcomes.filter(({ key, status }) => isAssignment(key) && status !== 'skipped');
    assert.is(
      callsTo(company, 'CreateAccountAssignment'),
      sent.length,
      'what is skipped was not sent',
    );
    assert.ok(company.sandbox.writes() - writesThen < 10, 'only what was on its way arrived');
    stop = new AbortController();
    const done = outcomes.filter(({ status }) => status === 'done').length;
    const rest = await company.converge();
    assert.ok(rest.outcomes.length <= ALL - done, 'what was done is not done again');
    assert.is(accountsWith(company, 'Four').length, 11);
  }, options);
});

test.run();
