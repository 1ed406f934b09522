import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlanFile } from '../../src/commands/plan-file.ts';
import { show } from '../../src/commands/show.ts';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { accountsWith, contosoIn, ENTRA, setNamed } from './story.ts';

const test = suite('scenarios: plan files');

const TWO = contosoIn('accounts: [payments-dev, payments-prod]');

/** Saves the plan of what access.yaml asks for now. */
async function savedPlan(company: Company): Promise<string> {
  const file = join(company.folder, 'plan.json');
  await company.plan({ save: file });
  return file;
}

test('what was approved is what is done', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    assert.is((await company.run('apply', file, { yes: false })).code, 0);
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev', 'payments-prod']);
    assert.equal(actions(await company.plan()), []);
  }));

test('applied a second time it does nothing', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    await company.run('apply', file);
    company.sandbox.resetCalls();
    assert.is((await company.run('apply', file)).code, 0);
    assert.is(company.sandbox.writes(), 0);
  }));

test('after a partial failure the same command finishes it', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    company.sandbox.world.deny.push('sso-admin:CreateAccountAssignment');
    const first = await company.run('apply', file);
    assert.is(first.code, 6);
    assert.equal(
      JSON.parse(first.out).outcomes.map((one: { status: string }) => one.status),
      ['done', 'failed', 'failed'],
    );
    company.sandbox.world.deny.length = 0;
    const second = await company.run('apply', file);
    assert.is(second.code, 0);
    const { outcomes, approved } = JSON.parse(second.out);
    assert.is(outcomes.length, 2);
    assert.equal(approved, { changes: 3, inPlace: 1, notAskedFor: 0 });
    const third = await company.run('apply', file, { format: 'text' });
    assert.is(
      third.out,
      'Apply: nothing was to be done.\n3 of 3 approved changes were in place already.\n',
    );
    assert.equal(actions(await company.plan()), []);
  }));

test('an interruption in the middle: the same command finishes what was approved, and no more', async () => {
  let stop = new AbortController();
  let watched: Company | undefined;
  const onWait = () => {
    if (watched && accountsWith(watched, 'ReadOnlyAccess').length > 1) {
      stop.abort();
    }
  };
  const options = {
    onWait,
    get signal() {
      return stop.signal;
    },
  };
  const approved = ['analytics-dev', 'analytics-prod', 'payments-dev', 'payments-prod'];
  await inCompany(async (company) => {
    company.write(contosoIn(`accounts: [${approved}]`));
    const file = await savedPlan(company);
    watched = company;
    const first = await company.run('apply', file, { parallelism: 1 });
    watched = undefined;
    assert.is(first.code, 6, first.log);
    const done = accountsWith(company, 'ReadOnlyAccess');
    assert.ok(done.length > 1 && done.length < approved.length, 'it was cut short in the middle');
    stop = new AbortController();
    company.write(contosoIn(`accounts: [${[...approved, 'sandbox-ada']}]`));
    const second = await company.run('apply', file);
    assert.is(second.code, 5, 'what nobody approved is left out');
    assert.equal(JSON.parse(second.out).approved, {
      changes: approved.length + 1,
      inPlace: done.length + 1,
      notAskedFor: 0,
    });
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), approved);
  }, options);
});

test('a creation that stopped half way is finished by the same command', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    company.sandbox.world.deny.push('sso-admin:AttachManagedPolicyToPermissionSet');
    const first = await company.run('apply', file);
    assert.is(first.code, 6);
    assert.equal(assignmentsOf(company).length, 3, 'nobody gets a set that is not whole');
    company.sandbox.world.deny.length = 0;
    assert.is((await company.run('apply', file)).code, 0);
    assert.equal(actions(await company.plan()), []);
  }));

const LONGER = TWO.replace('ReadOnlyAccess]\n', 'ReadOnlyAccess]\n    sessionDuration: PT4H\n');

test('an edit in the console since: conflict, and nothing of it is written', () =>
  inCompany(async (company) => {
    company.write(TWO);
    await company.converge();
    company.write(LONGER);
    const file = await savedPlan(company);
    const set = setNamed(company, 'ReadOnlyAccess');
    set.sessionDuration = 'PT12H';
    const before = JSON.stringify(set);
    company.sandbox.resetCalls();
    const { code, log } = await company.run('apply', file);
    assert.is(code, 5);
    assert.ok(
      log.includes(`
Not carried out, because it is not what was approved (E730):
  ! permission set ReadOnlyAccess
      sessionDuration
        approved  PT1H -> PT4H
        now       PT12H -> PT4H
Plan again and have the new plan reviewed.
`),
      log,
    );
    assert.is(company.sandbox.writes(), 0);
    assert.is(JSON.stringify(setNamed(company, 'ReadOnlyAccess')), before);
  }));

test('an edit of another part since does not stand in the way of the approved one', () =>
  inCompany(async (company) => {
    company.write(TWO);
    await company.converge();
    company.write(LONGER);
    const file = await savedPlan(company);
    setNamed(company, 'ReadOnlyAccess').relayState = 'https://console.aws.amazon.com/';
    assert.is((await company.run('apply', file)).code, 0);
    const { relayState, sessionDuration } = setNamed(company, 'ReadOnlyAccess');
    assert.equal([relayState, sessionDuration], ['https://console.aws.amazon.com/', 'PT4H']);
  }));

test('what was not approved is not done, what was approved is', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    company.write(contosoIn('accounts: [payments-dev, payments-prod, sandbox-ada]'));
    const { code, log } = await company.run('apply', file);
    assert.is(code, 5);
    assert.match(
      log,
      /! group Contoso → ReadOnlyAccess @ sandbox-ada \(222233334444\): create, which is not in the approved plan/,
    );
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev', 'payments-prod']);
  }));

test('what was approved and is no longer asked for is not done', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    company.write(contosoIn('accounts: [payments-dev]'));
    const { code, out } = await company.run('apply', file, { format: 'text' });
    assert.is(code, 0);
    assert.match(out, /\n1 of 3 approved changes is no longer asked for\.\n/);
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev']);
  }));

test('a look-alike that took the name of an approved group gets nothing', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    const { entra, store } = company.sandbox.world;
    const [contoso, inStore] = [entra.groups, store.groups].map((groups) =>
      (groups as { displayName: string }[]).find(({ displayName }) => displayName === 'Contoso'),
    );
    const other = '9f6e7d8c-1111-4222-8333-944445555666';
    Object.assign(contoso ?? {}, { id: other });
    Object.assign(inStore ?? {}, {
      id: '01234567-89ab-4cde-8f01-23456789abcd',
      externalIds: [{ issuer: 'https://scim.aws.com/x', id: other }],
    });
    const { code, log } = await company.run('apply', file);
    assert.is(code, 5);
    assert.match(
      log,
      /! group Contoso → ReadOnlyAccess @ payments-dev \(333344445555\)\n +the group Contoso is another one than when this was approved\n/,
    );
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), []);
  }));

const PARTS = {
  groups: 'groups: { Contoso: {}, AWS Readers: {} }\n',
  permissionSets: 'permissionSets: { B: {}, A: { awsManagedPolicies: [ReadOnlyAccess] } }\n',
  assignments:
    'assignments:\n  - { groups: [AWS Readers, Contoso], permissionSets: [B, A], accounts: [payments-dev, "sandbox-*"] }\n',
} as const;

/** Lists of the clouds in the other direction: other pages, and other neighbours on each. */
function turnWorld({ sandbox: { world } }: Company): void {
  const { entra, store, accounts, permissionSets, assignments } = world;
  const lists = [entra.groups, entra.users, store.groups, store.users, accounts, permissionSets];
  for (const list of [...lists, assignments] as unknown[][]) {
    list.reverse();
  }
}

test('files that are split and answers in another order give the same fingerprint', () =>
  inCompany(async (company) => {
    for (const list of [company.sandbox.world.entra.groups, company.sandbox.world.store.groups]) {
      const others = Array.from({ length: 230 }, (_, i) => {
        const id = `7f6e7d8c-1111-4222-8333-${String(i).padStart(12, '0')}`;
        return { ...structuredClone(list[0]), id, displayName: `Team ${i}`, members: [] };
      });
      (list as unknown[]).push(...others.map((one) => ({ ...one, externalIds: [] })));
    }
    company.write(`${ENTRA}${PARTS.groups}${PARTS.permissionSets}${PARTS.assignments}`);
    const whole = await company.plan();
    assert.ok(whole.changes.length > 10);
    turnWorld(company);
    assert.is((await company.plan()).fingerprint, whole.fingerprint);
    for (const [name, text] of Object.entries(PARTS)) {
      company.write(text.replace('[B, A]', '[A, B]'), `teams/${name}.yaml`);
    }
    company.write(`${ENTRA}include: ["teams/*.yaml"]\n`);
    const split = await company.plan();
    assert.is(split.fingerprint, whole.fingerprint);
    assert.equal(actions(split), actions(whole));
  }));

type Loose = { -readonly [K in keyof PlanFile]: PlanFile[K] } & Record<string, unknown>;

const TAMPERED: Readonly<Record<string, (plan: Loose) => void>> = {
  'the fingerprint': (plan) => {
    plan.fingerprint = '000000000000';
  },
  'the account of a change': (plan) => {
    plan.changes = JSON.parse(
      JSON.stringify(plan.changes).replaceAll('333344445555', '444455556666'),
    );
  },
  'the instance': (plan) => {
    plan.target = { ...plan.target, instanceArn: 'arn:aws:sso:::instance/ssoins-0000000000000000' };
  },
  'the tenant': (plan) => {
    plan.target = { ...plan.target, tenantId: '00000000-1111-2222-3333-444455556666' };
  },
  'a change that was taken out': (plan) => {
    plan.changes = plan.changes.slice(1);
  },
  'the organisation': (plan) => {
    plan.target = { ...plan.target, organizationId: 'o-0000000000' };
  },
  'the version': (plan) => {
    Object.assign(plan, { formatVersion: '2.0' });
  },
};

for (const [what, tamper] of Object.entries(TAMPERED)) {
  test(`a file in which somebody changed ${what} is refused`, () =>
    inCompany(async (company) => {
      company.write(TWO);
      const file = await savedPlan(company);
      const plan = JSON.parse(readFileSync(file, 'utf8')) as Loose;
      tamper(plan);
      writeFileSync(file, JSON.stringify(plan));
      const { code, log } = await company.run('apply', file);
      assert.is(code, 1, log);
      assert.match(log, /E64[347]/);
      assert.is(company.sandbox.writes(), 0);
    }));
}

test('a plan of more than a day ago is refused', () =>
  inCompany(async (company) => {
    company.write(TWO);
    const file = await savedPlan(company);
    company.clock.advance(86_400_000 + 60_000);
    const { code, log } = await company.run('apply', file);
    assert.is(code, 1);
    assert.match(log, /E645/);
    assert.is(company.sandbox.writes(), 0);
  }));

test('--no-delete grants and keeps what would go', () =>
  inCompany(async (company) => {
    company.write(contosoIn('accounts: [payments-dev]'));
    await company.converge();
    company.write(contosoIn('accounts: [payments-prod]'));
    const { code, out } = await company.run('apply', undefined, { delete: false });
    assert.is(code, 0);
    const { outcomes } = JSON.parse(out) as Awaited<ReturnType<Company['apply']>>;
    assert.equal(
      outcomes.map(({ action }) => action),
      ['create'],
    );
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev', 'payments-prod']);
  }));

for (const format of ['text', 'markdown', 'json'] as const) {
  test(`show renders a saved plan again: ${format}`, () =>
    inCompany(async (company) => {
      company.write(TWO);
      const file = await savedPlan(company);
      const planned = await company.run('plan', undefined, {
        format,
        ...(format === 'text' && { save: file }),
      });
      let shown = '';
      const code = show(
        file,
        { config: join(company.folder, 'access.yaml'), format },
        {
          env: {},
          out: (text) => {
            shown += text;
          },
          log: (text) => assert.unreachable(text),
          outIsTerminal: false,
          live: false,
          color: { out: false, log: false },
          timer: { now: () => Date.UTC(2026, 10, 2, 12, 30), sleep: async () => undefined },
          signal: new AbortController().signal,
        },
      );
      assert.is(code, 0);
      const withoutTheRead = (text: string) => text.replace(/^Read .*\n/m, '');
      if (format === 'json') {
        const { toolVersion, createdAt, ...plan } = JSON.parse(shown);
        assert.equal(plan, JSON.parse(planned.out));
        assert.is(createdAt, '2026-11-02T09:00:00.000Z');
        assert.type(toolVersion, 'string');
      } else {
        const about =
          format === 'text'
            ? /^.*\/plan\.json: made 2026-11-02 09:00 UTC, 3 hours ago, with accessctl \S+, fingerprint [0-9a-f]{12}\nfor instance ssoins-\w+ in eu-central-1, organization o-\w+, tenant [0-9a-f-]+\n\n/
            : /^/;
        assert.match(shown, about);
        assert.is(withoutTheRead(shown.replace(about, '')), withoutTheRead(planned.out));
      }
    }));
}

test.run();
