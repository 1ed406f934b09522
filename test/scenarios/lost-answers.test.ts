/**
 * Writes to AWS whose answers are lost: what is there tells whether they were carried out, in the
 * same run. Nothing is made twice, and nothing is left out.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/reconcile/types.ts';
import { type Between, between } from '../support/between.ts';
import { type Company, inCompany } from '../support/company.ts';
import { ENTRA } from './story.ts';

const test = suite('scenarios: lost answers of AWS');

const file = (attribute: string, sets: string, assignments: string) =>
  `${ENTRA.replace('  region', `  accessControlAttributes: {${attribute}}\n  region`)}groups:
  Contoso: {}
permissionSets:
${sets}assignments:
${assignments}`;

const inline = (action: string) =>
  `{ Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "${action}", Resource: "*" }] }`;
const on = (set: string) =>
  `  - { groups: [Contoso], permissionSets: [${set}], accounts: [analytics-dev] }\n`;
const attribute = (path: string) => ` Mail: "$\{path:${path}}" `;

const FIRST = file(
  attribute('email'),
  `  One:
    description: first
    awsManagedPolicies: [ReadOnlyAccess]
    customerManagedPolicies: [{ name: data-lake-read, path: /teams/data/ }]
    inlinePolicy: ${inline('s3:Get*')}
    permissionsBoundary: { awsManagedPolicy: ReadOnlyAccess }
    tags: { team: data }
  Two: { awsManagedPolicies: [SecurityAudit], customerManagedPolicies: [] }
`,
  on('One') + on('Two'),
);
const SECOND = file(
  attribute('name'),
  `  One:
    description: second
    awsManagedPolicies: [SecurityAudit]
    customerManagedPolicies: []
    inlinePolicy: {}
    permissionsBoundary: {}
    tags: {}
`,
  on('One'),
);
const THIRD = file('', '  One: {}\n', '  []\n');

/** In order: what each file has accessctl write. */
const FILES = [FIRST, SECOND, THIRD];

const WRITE = /:(?:Create|Update|Delete|Attach|Detach|Put|Tag|Untag|Provision)/;

async function behind(work: (company: Company, server: Between) => Promise<void>): Promise<void> {
  await inCompany(async (company) => {
    const server = await between(company.sandbox.url);
    process.env['AWS_ENDPOINT_URL'] = server.url;
    try {
      await work(company, server);
    } finally {
      await server.close();
    }
  });
}

/** Loses the first answer of each operation that writes; the names of those. */
function losing(server: Between, when: 'before' | 'after'): Set<string> {
  const lost = new Set<string>();
  const lose = ({ name }: { readonly name: string }) => {
    if (!WRITE.test(name) || lost.has(name)) {
      return undefined;
    }
    lost.add(name);
    return 'lost' as const;
  };
  if (when === 'before') {
    server.intercept = lose;
  } else {
    server.tamper = lose;
  }
  return lost;
}

for (const when of ['before', 'after'] as const) {
  test(`of each kind of write, ${when} it was carried out: done in the same run, once`, () =>
    behind(async (company, server) => {
      const lost = losing(server, when);
      for (const text of FILES) {
        company.write(text);
        await company.converge();
        const names = company.sandbox.world.permissionSets.map(({ name }) => name);
        assert.equal(names, [...new Set(names)], 'no set is there twice');
      }
      assert.ok(lost.size >= 18, [...lost].join(' '));
    }));
}

const one = (report: Report, key: string) =>
  report.outcomes.find((outcome) => outcome.key.startsWith(key));

test('a set of that name that somebody else made meanwhile is not taken over', () =>
  behind(async (company, server) => {
    server.tamper = ({ name }) => {
      if (!name.endsWith(':CreatePermissionSet')) {
        return undefined;
      }
      const set = company.sandbox.world.permissionSets.find((each) => each.name === 'One');
      assert.ok(set);
      set.description = 'of somebody else';
      return 'lost';
    };
    company.write(FIRST.replace(/ {2}Two: .*\n/, '').replace(on('Two'), ''));
    const { code, out } = await company.run('apply');
    assert.is(code, 6);
    const set = one(JSON.parse(out) as Report, 'permissionSet/One');
    assert.equal([set?.status, set?.error?.code], ['conflict', 'E720']);
  }));

test('a write that never arrives is not done, and said to be so', () =>
  behind(async (company, server) => {
    company.write(FIRST);
    server.intercept = ({ name }) =>
      name.endsWith(':CreateAccountAssignment') ? 'lost' : undefined;
    const { code, out } = await company.run('apply');
    assert.is(code, 6);
    const assignment = one(JSON.parse(out) as Report, 'assignment/');
    assert.equal([assignment?.status, assignment?.error?.code], ['failed', 'E718']);
    server.intercept = () => undefined;
    await company.converge();
  }));

test('where nothing can be read either it is not known; then AWS counts as out of reach', () =>
  behind(async (company, server) => {
    company.write(FIRST);
    await company.establish();
    company.write(SECOND);
    let gone = false;
    server.tamper = ({ name }) => {
      gone ||= name.endsWith(':TagResource');
      return gone ? 'lost' : undefined;
    };
    const { code, out, log } = await company.run('apply');
    assert.is(code, 6, log);
    const { outcomes } = JSON.parse(out) as Report;
    const codes = outcomes.map(({ status, error }) => `${status} ${error?.code}`);
    assert.ok(codes.includes('unknown E606') || codes.includes('unknown E706'), codes.join(', '));
    assert.ok(
      outcomes.every(({ action, status }) => action !== 'delete' || status === 'skipped'),
      codes.join(', '),
    );
    server.tamper = () => undefined;
    await company.converge();
  }));

test.run();
