import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company } from '../support/company.ts';
import {
  ADA,
  APP,
  DAY,
  declareUploaded,
  edit,
  inFreshCompany,
  metadataOfEntra,
  newestThumbprint,
  pass,
  setUp,
} from './sign-on.ts';

const test = suite('scenarios: the signing certificate');

const PEM = 'saml/entra-identity-provider.pem';

/** Set up with a certificate of one year, and then nothing for so long. */
async function settledFor(company: Company, days: number): Promise<void> {
  edit(company, 'certificate: {}', 'certificate: { validity: P1Y, renewBefore: P60D }');
  await setUp(company);
  await pass(company, days * DAY);
}

test('renewed in time: people can sign in at every step', () =>
  inFreshCompany(async (company) => {
    const { console, signIn } = company.sandbox;
    await settledFor(company, 300);
    assert.equal(actions(await company.plan()), []);
    const old = newestThumbprint(company);

    await pass(company, 10 * DAY);
    const plan = await company.plan();
    assert.equal(actions(plan), [`update signingCertificate/${APP}`]);
    assert.is(signIn(ADA), 'ok', 'before');
    await company.establish();
    assert.is(signIn(ADA), 'ok', 'a new one is there, the old one signs');

    const renewed = newestThumbprint(company);
    assert.is.not(renewed, old);
    assert.equal(actions(await company.plan()), [], 'nothing is activated before AWS has it');
    const [step, ...others] = (await company.plan()).manual;
    assert.equal([step?.code, others], ['importCertificate', []]);
    assert.match(step?.steps.join('\n') ?? '', new RegExp(`^${PEM}$`, 'm'));
    const pem = readFileSync(join(company.folder, PEM), 'utf8');
    assert.equal(console.importCertificate(pem), [renewed]);
    assert.is(signIn(ADA), 'ok', 'AWS has both');

    declareUploaded(company, renewed);
    assert.equal((await company.plan()).changes[0]?.fields, ['active']);
    await company.converge();
    assert.is(signIn(ADA), 'ok', 'the new one signs');
    console.deleteCertificate(old);
    assert.is(signIn(ADA), 'ok', 'AWS has only the new one');

    await pass(company, 100 * DAY);
    assert.is(signIn(ADA), 'ok', 'the old one has ended');
  }));

test('not renewed in time: warned before and after, and the day itself is in every plan', () =>
  inFreshCompany(async (company) => {
    await settledFor(company, 350);
    const soon = await company.plan();
    assert.ok(
      soon.problems.some(({ code, severity }) => code === 'E529' && severity === 'warning'),
    );
    assert.equal(
      soon.expiries.filter(({ what }) => what === 'signing certificate').map(({ days }) => days),
      [14],
    );
    await pass(company, 20 * DAY);
    const late = await company.plan();
    assert.ok(late.problems.some(({ code }) => code === 'E529'));
    assert.match(company.sandbox.signIn(ADA), /^AWS: the certificate \w+ has ended/);
  }));

test('a thumbprint that is no certificate of the app is a warning, and nothing is activated', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    declareUploaded(company, 'A'.repeat(40));
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    assert.ok(plan.problems.some(({ code }) => code === 'E530'));
    assert.is(company.sandbox.signIn(ADA), 'ok');
  }));

test('saml metadata: writes what is new, says when there is nothing new, and shows both sides', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const same = await company.run('saml metadata');
    assert.is(same.code, 0, same.log);
    const shown = JSON.parse(same.out);
    assert.is(shown.written, false);
    assert.is(shown.file, 'saml/entra-identity-provider.xml');
    assert.match(shown.entra.entityId, /^https:\/\/sts\.windows\.net\//);
    assert.match(shown.aws.entityId, /platform\/saml\/d-/);
    assert.is(shown.entra.certificates[0].thumbprint, newestThumbprint(company));
    const before = metadataOfEntra(company);
    company.write('<broken', 'saml/entra-identity-provider.xml');
    const anew = await company.run('saml metadata', undefined, { format: 'text' });
    assert.match(
      anew.out,
      /^Wrote saml\/entra-identity-provider\.xml, .*saml\/entra-identity-provider\.pem\./m,
    );
    assert.match(anew.out, /certificate {2}[0-9A-F]{40}, ends 20\d\d-\d\d-\d\d .*uploaded to AWS/);
    assert.is(metadataOfEntra(company), before);
    rmSync(join(company.folder, PEM));
    assert.is(JSON.parse((await company.run('saml metadata')).out).written, true);
    assert.match(readFileSync(join(company.folder, PEM), 'utf8'), /^-----BEGIN CERTIFICATE-----\n/);
    const again = JSON.parse((await company.run('saml metadata')).out);
    assert.equal([again.written, again.certificateFile], [false, PEM]);
  }));

test('without a valid certificate there is none to import', () =>
  inFreshCompany(async (company) => {
    await settledFor(company, 400);
    rmSync(join(company.folder, PEM));
    const { out } = await company.run('saml metadata', undefined, { format: 'text' });
    assert.not.match(out, /\.pem/);
    assert.not.ok(existsSync(join(company.folder, PEM)));
  }));

test.run();
