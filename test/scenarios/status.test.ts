import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { SetUpStep } from '../../src/reconcile/types.ts';
import type { StatusReport } from '../../src/render/status.ts';
import { type Company, HEAD, inCompany } from '../support/company.ts';
import {
  ADA,
  DAY,
  downloadFromAws,
  edit,
  enableScim,
  inFreshCompany,
  MINUTE,
  newestThumbprint,
  pass,
  setUp,
  uploadToAws,
} from './sign-on.ts';

const test = suite('scenarios: status');

async function statusOf(company: Company): Promise<StatusReport> {
  const { code, out, log } = await company.run('status');
  assert.is(code, 0, log);
  return JSON.parse(out) as StatusReport;
}

/** `D` done, `T` to do, `B` blocked, `?` unknown. */
function states({ steps }: StatusReport): string {
  const letters = { done: 'D', todo: 'T', blocked: 'B', unknown: '?' };
  return steps.map(({ state }) => letters[state]).join('');
}

function step({ steps }: StatusReport, number: number): SetUpStep {
  const found = steps.find((one) => one.number === number);
  if (!found) {
    throw new Error(`there is no step ${number}`);
  }
  return found;
}

const asked = ({ steps }: StatusReport) =>
  steps.flatMap(({ state, manual }) => (state === 'todo' && manual ? [manual.code] : []));

test('from nothing to a sign-in: each time it says what comes next, and nothing twice', () =>
  inFreshCompany(async (company) => {
    const nothing = await statusOf(company);
    assert.equal([states(nothing), asked(nothing)], ['DTTBTTBBTB', ['identitySource']]);
    assert.is(nothing.scim, undefined);

    downloadFromAws(company);
    const downloaded = await statusOf(company);
    assert.equal([states(downloaded), asked(downloaded)], ['DDTTTTBBTB', []]);

    await company.apply();
    const applied = await statusOf(company);
    assert.equal([states(applied), asked(applied)], ['DDDDDDTBBB', ['uploadMetadata']]);
    const thumbprint = newestThumbprint(company);
    assert.match(step(applied, 5).evidence.join('\n'), thumbprint);
    assert.match((step(applied, 7).next ?? []).join('\n'), `uploadedThumbprint: ${thumbprint}`);

    uploadToAws(company);
    const uploaded = await statusOf(company);
    assert.equal([states(uploaded), asked(uploaded)], ['DDDDDDTTBB', ['enableScim']]);

    enableScim(company);
    assert.is((await company.run('apply', undefined, { waitForSync: 45 * MINUTE })).code, 0);
    const last = await statusOf(company);
    assert.equal([states(last), asked(last)], ['DDDDDDDDDD', []]);
    assert.is(company.sandbox.signIn(ADA), 'ok');
    assert.is(last.scim?.code, 'Active');
    assert.match(last.portal ?? '', /^https:\/\/d-9967a1b2c3\.awsapps\.com\/start$/);
  }));

test('it writes nothing, in any format', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const before = company.sandbox.writes();
    for (const format of ['text', 'json', 'markdown']) {
      const { code, out } = await company.run('status', undefined, { format });
      assert.is(code, 0);
      assert.ok(out.length > 0);
    }
    assert.is(company.sandbox.writes(), before);
  }));

test('a token that ends soon is asked for in time', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const end = new Date(company.clock.now() + 20 * DAY).toISOString().slice(0, 10);
    edit(
      company,
      'token: { env: ACCESSCTL_SCIM_TOKEN',
      `token: { expires: ${end}, env: ACCESSCTL_SCIM_TOKEN`,
    );
    const status = await statusOf(company);
    assert.equal([states(status)[7], asked(status)], ['T', ['rotateToken']]);
    const token = status.expiries.find(({ what }) => what === 'SCIM token');
    assert.ok(token && token.days >= 19 && token.days <= 21, JSON.stringify(token));
  }));

test('a token that AWS refuses: quarantine, its reason and its cure', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const [token] = company.sandbox.world.scim?.tokens ?? [];
    company.sandbox.console.deleteToken(token?.id ?? '');
    await pass(company, 2 * 60 * MINUTE);
    const status = await statusOf(company);
    assert.equal([states(status)[7], asked(status)], ['T', ['rotateToken']]);
    assert.is(status.scim?.code, 'Quarantine');
    assert.match(status.scim?.cure ?? '', 'set-token');
  }));

test('an app that somebody set up by hand is recognised', () =>
  inCompany(async (company) => {
    company.write(`${HEAD}identitySource:
  provider: entra
  enterpriseApp: { displayName: AWS IAM Identity Center }
  saml: {}
  scim: {}
groups:
  Contoso: {}
`);
    const status = await statusOf(company);
    for (const number of [1, 2, 3, 4, 5, 7, 8]) {
      assert.is(step(status, number).state, 'done', step(status, number).title);
    }
    assert.equal(asked(status), []);
  }));

test('what the file says nothing of is not looked at, and that is said', () =>
  inCompany(async (company) => {
    company.write(`${HEAD}identitySource:
  provider: entra
  enterpriseApp: { displayName: AWS IAM Identity Center, assignments: external }
`);
    const status = await statusOf(company);
    assert.is(states(status), 'D?D?????D?');
    assert.match((step(status, 8).next ?? []).join('\n'), 'token: { env: ACCESSCTL_SCIM_TOKEN }');
  }));

test('a Region without an instance: the ten steps begin there, and it is an error', () =>
  inCompany(async (company) => {
    company.write(HEAD.replace('eu-central-1', 'eu-north-1'));
    const { code, out, log } = await company.run('status');
    assert.is(code, 1);
    assert.match(log, 'E608');
    assert.is(states(JSON.parse(out) as StatusReport), 'TBBBBBBBBB');
  }));

test.run();
