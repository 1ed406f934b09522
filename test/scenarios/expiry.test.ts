import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, inCompany } from '../support/company.ts';
import { accountsWith, codes, contosoIn, ENTRA, problem, READ_ONLY } from './story.ts';

const test = suite('scenarios: expiry and duplicates');

const MINUTE = 60_000;
const DAY = 86_400_000;
const DELETE = ['delete assignment/group:Contoso/ReadOnlyAccess/123456789012'];

/** The stories begin on 2 November 2026, 09:00 UTC. */
const until = (expires: string) => contosoIn(`accounts: [MMe2k-Demo]\nexpires: ${expires}`);

test('an assignment far from its end is not spoken of', () =>
  inCompany(async (company) => {
    company.write(until('2026-11-17T09:00:01Z'));
    await company.converge();
    assert.equal(codes(await company.plan()), []);
  }));

test('from fourteen days before its end the plan says so', () =>
  inCompany(async (company) => {
    company.write(until('2026-11-14'));
    const notice = problem(await company.plan(), 'E509');
    assert.is(notice.severity, 'notice');
    assert.match(notice.message, /expires at 2026-11-14, in 13 days/);
    assert.is(notice.at?.line, 16);
  }));

test('a date lasts to the end of that day in UTC', () =>
  inCompany(async (company) => {
    company.write(until('2026-11-03'));
    await company.converge();
    company.clock.advance(Date.UTC(2026, 10, 3, 23, 59) - company.clock.now());
    assert.equal(actions(await company.plan()), []);
    company.clock.advance(Date.UTC(2026, 10, 4) - company.clock.now());
    assert.equal(actions(await company.plan()), DELETE);
  }));

test('a time in another zone is that instant', () =>
  inCompany(async (company) => {
    company.write(until('2026-11-02T12:00:00+02:00'));
    await company.establish();
    company.clock.advance(Date.UTC(2026, 10, 2, 9, 59) - company.clock.now());
    assert.equal(actions(await company.plan()), []);
    company.clock.advance(MINUTE);
    assert.equal(actions(await company.plan()), DELETE);
    await company.converge();
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), []);
    assert.match(problem(await company.plan(), 'E509').message, /expired at .* and grants nothing/);
  }));

test('what has expired already is never granted', () =>
  inCompany(async (company) => {
    company.write(until('2026-11-01'));
    assert.equal(actions(await company.plan()), ['create permissionSet/ReadOnlyAccess']);
  }));

const TWICE = `${ENTRA}groups:
  Contoso: {}
${READ_ONLY}assignments:
  - groups: [Contoso]
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
  - groups: [Contoso]
    permissionSets: [ReadOnlyAccess]
    organizationalUnits: [Demo]
    expires: 2026-12-01
`;

test('the same assignment from two entries is one, with two sources', () =>
  inCompany(async (company) => {
    company.write(TWICE);
    const { changes } = await company.plan();
    assert.is(changes.length, 2);
    assert.equal(
      changes[1]?.because.map(({ line }) => line),
      [13, 16],
    );
    await company.converge();
  }));

test('it goes when the last of its sources goes', () =>
  inCompany(async (company) => {
    company.write(TWICE);
    await company.establish();
    company.clock.advance(60 * DAY);
    assert.equal(actions(await company.plan()), [], 'one entry expired, the other one holds');
    company.write(TWICE.replace(/ {2}- groups: \[Contoso\]\n.*\n {4}accounts.*\n/, ''));
    assert.equal(actions(await company.plan()), DELETE);
    await company.converge();
  }));

test('order of entries and of lists never matters', () =>
  inCompany(async (company) => {
    const file = (groups: string, accounts: string) => `${ENTRA}groups:
  Contoso: {}
  AWS Readers: {}
${READ_ONLY}assignments:
  - groups: [${groups}]
    permissionSets: [ReadOnlyAccess]
    accounts: [${accounts}]
`;
    company.write(file('Contoso, AWS Readers', 'payments-dev, payments-prod'));
    const one = await company.plan();
    company.write(file('AWS Readers, Contoso', '"payments-*", payments-dev'));
    const two = await company.plan();
    assert.equal(actions(two), actions(one));
    assert.is(two.fingerprint, one.fingerprint);
  }));

test.run();
