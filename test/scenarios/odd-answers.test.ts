/**
 * Answers that are no answers: what networks, proxies and broken services give in the place of a
 * list. None of them may look like something that is not there: the run ends, and nothing is written.
 */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answered, type Between, between } from '../support/between.ts';
import { type Company, inCompany } from '../support/company.ts';
import { eachNth, runs } from '../support/sample.ts';
import { ENTRA } from './story.ts';

const test = suite('scenarios: odd answers');

const APP = `  enterpriseApp: { displayName: AWS IAM Identity Center }
  saml:
    claims: [{ name: Role, namespace: https://aws.amazon.com/SAML/Attributes, source: user.assignedroles }]
  scim: { scope: assigned }
`;

const MAIL = `{ Mail: "\${path:email}" }`;

/** Something of everything that is read. */
const WHOLE = `${ENTRA.replace('  region', `  accessControlAttributes: ${MAIL}\n  region`)}${APP}groups:
  Contoso: {}
  AWS Platform: {}
users:
  ada@contoso.example: {}
permissionSets:
  Going: { awsManagedPolicies: [ReadOnlyAccess] }
  Staying:
    awsManagedPolicies: [SecurityAudit]
    customerManagedPolicies: [{ name: data-lake-read, path: /teams/data/ }]
    inlinePolicy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "s3:Get*", Resource: "*" }] }
    permissionsBoundary: { awsManagedPolicy: ReadOnlyAccess }
    tags: { team: data }
assignments:
  - { groups: [Contoso], permissionSets: [Going], accounts: [payments-dev] }
  - { groups: [AWS Platform], permissionSets: [Staying], accounts: [analytics-dev] }
  - { users: [ada@contoso.example], permissionSets: [Staying], accounts: [analytics-dev] }
`;

/** Much of it goes: whatever looked like absence would show, and there is enough to write. */
const LESS = WHOLE.replace(/ {2}Going: .*\n/, '')
  .replace(/ {2}- \{ groups: \[Contoso\].*\n/, '')
  .replace('  - { groups: [AWS Platform]', '  - { groups: [Contoso]')
  .replace('accounts: [analytics-dev]', "organizationalUnits: [Workloads], tags: { team: '*' }");

/** Behind a server that can tamper, once all of it is there. */
async function behind(
  file: string,
  work: (company: Company, server: Between) => Promise<void>,
): Promise<void> {
  await inCompany(
    async (company) => {
      company.write(WHOLE);
      await company.converge();
      company.write(file);
      const server = await between(company.sandbox.url);
      Object.assign(process.env, { AWS_ENDPOINT_URL: server.url, ACCESSCTL_ENTRA_URL: server.url });
      company.sandbox.resetCalls();
      try {
        await work(company, server);
      } finally {
        await server.close();
      }
    },
    { oddAnswers: true },
  );
}

type Json = Record<string, unknown>;

/** Nothing for what is no JSON: STS answers in XML. */
const json = (answer: Answered) =>
  answer.body.startsWith('{') ? (JSON.parse(answer.body) as Json) : {};
const isAws = (name: string) => !name.startsWith('GET ');
const bare = (name: string) => ({
  'content-type': isAws(name) ? 'application/x-amz-json-1.1' : 'application/json',
});
const page = { 'content-type': 'text/html' };
const HTML = '<!doctype html><title>Sign in to the hotel</title>';

/** The member of an answer that is a list. */
function listIn(body: Json): string | undefined {
  return Object.keys(body).find((key) => Array.isArray(body[key]));
}

function withBody(answer: Answered, body: Json): Answered {
  return { ...answer, body: JSON.stringify(body) };
}

type Odd = (name: string, answer: Answered, request: string) => Answered | 'lost' | undefined;

/** What may come in the place of any answer. */
const ODD: Readonly<Record<string, Odd>> = {
  'an empty object': (name) => ({ status: 200, headers: bare(name), body: '{}' }),
  null: (name) => ({ status: 200, headers: bare(name), body: 'null' }),
  'an empty body': (name) => ({ status: 200, headers: bare(name), body: '' }),
  text: (name) => ({ status: 200, headers: bare(name), body: 'OK' }),
  'half of it': (_, answer) => ({ ...answer, body: answer.body.slice(0, -2) }),
  'a web page': () => ({ status: 200, headers: page, body: HTML }),
  'a web page that says 404': () => ({ status: 404, headers: page, body: HTML }),
  'a 404 without a word': () => ({ status: 404, headers: {}, body: '' }),
  'a gateway that waits in vain': () => ({ status: 504, headers: page, body: HTML }),
  'a lost connection': () => 'lost',
};

/** What may go wrong with a list. */
const ODD_LISTS: Readonly<Record<string, Odd>> = {
  'null for the list': (_, answer) => {
    const body = json(answer);
    return withBody(answer, { ...body, [listIn(body) ?? '']: null });
  },
  'hollow items': (_, answer) => {
    const body = json(answer);
    return withBody(answer, { ...body, [listIn(body) ?? '']: [{}] });
  },
  'the same page again and again': (name, answer, request) =>
    /again/.test(name + request)
      ? { ...answer, status: 200, body: JSON.stringify(nextOf(name, { ...EMPTY[kindOf(name)] })) }
      : withBody(answer, nextOf(name, emptied(kindOf(name), json(answer)))),
  'a second page that fails': (name, answer, request) =>
    /again/.test(name + request)
      ? { status: 500, headers: page, body: HTML }
      : withBody(answer, nextOf(name, json(answer))),
  'a next page that is no text': (name, answer) => {
    const next = isAws(name) ? { NextToken: 7 } : { '@odata.nextLink': 7 };
    return withBody(answer, { ...json(answer), ...next });
  },
};

const EMPTY: Record<string, Json> = {};

/** Without its items; kept as the next page. */
function emptied(kind: string, body: Json): Json {
  EMPTY[kind] = { ...body, [listIn(body) ?? '']: [] };
  return EMPTY[kind];
}

function nextOf(name: string, body: Json): Json {
  if (isAws(name)) {
    return { ...body, NextToken: 'again' };
  }
  const path = name.replace('GET ', '').split('?')[0];
  return { ...body, '@odata.nextLink': `https://graph.microsoft.com${path}?$skiptoken=again` };
}

/** A request without what names one thing: `GET /v1.0/groups/{id}/members`. */
function kindOf(name: string): string {
  return name
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')
    .replace(/\/users\/[^/]+/, '/users/{id}')
    .replace(/\/jobs\/[^/]+/, '/jobs/{id}');
}

/** What Graph may hide: not knowing it changes nothing. */
const MAY_BE_HIDDEN = /\/synchronization\/(secrets|jobs\/\{id\}\/schema)$/;

interface Kind {
  readonly kind: string;
  readonly isList: boolean;
}

/** Every kind of request that a plan makes, and whether it is answered with a list. */
async function reads(company: Company, server: Between, flags: object): Promise<Kind[]> {
  const seen = new Map<string, boolean>();
  server.tamper = ({ name }, answer) => {
    const kind = kindOf(name);
    if (answer.status === 200 && kind !== 'POST /' && !MAY_BE_HIDDEN.test(kind)) {
      seen.set(kind, isAws(name) ? /:List/.test(name) : Array.isArray(json(answer)['value']));
    }
    return undefined;
  };
  const { code, log } = await company.run('plan', undefined, flags);
  assert.is(code, 0, log);
  return [...seen].map(([kind, isList]) => ({ kind, isList }));
}

/** One kind of request is answered oddly each time it comes: the run ends, and nothing is written. */
async function refused(
  company: Company,
  server: Between,
  [command, flags]: (typeof RUNS)[number],
  { kind, story, odd }: { readonly kind: string; readonly story: string; readonly odd: Odd },
): Promise<void> {
  let tampered = 0;
  server.tamper = ({ name, body }, answer) => {
    if (kindOf(name) !== kind || (answer.status !== 200 && !/again/.test(name + body))) {
      return undefined;
    }
    tampered += 1;
    return odd(name, answer, body);
  };
  company.sandbox.resetCalls();
  const { code, out, log } = await company.run(command, undefined, flags);
  const what = `${kind}: ${story}\n${log}`;
  assert.ok(tampered > 0, `nothing was tampered with: ${what}`);
  assert.is(company.sandbox.writes(), 0, `something was written: ${what}`);
  assert.equal([code, out], [1, ''], what);
  assert.match(log, /\bE6\d\d /, what);
}

const RUNS = [
  ['apply', {}],
  ['plan', { full: true }],
] as const;

/** These show what every request goes through; in each cloud a list, and something that may be absent. */
const SAMPLES = [
  'organizations:ListAccounts',
  'sso-admin:GetPermissionsBoundaryForPermissionSet',
  'GET /v1.0/users/{id}',
  'GET /v1.0/groups',
];
/** These every request has to stand; one of them in `npm test`, by turns. */
const EVERYWHERE = ['an empty object', 'a web page that says 404', 'hollow items'];
const EACH = runs(1, EVERYWHERE.length);

for (const run of RUNS) {
  test(`${run[0]}: no read can be answered so that something looks absent`, () =>
    behind(LESS, async (company, server) => {
      const kinds = await reads(company, server, run[1]);
      const known = run[0] === 'plan' ? await reads(company, server, {}) : [];
      let cases = 0;
      const unknown = kinds.filter((each) => !known.some(isSame(each)));
      for (const [index, one] of eachNth(2, unknown).entries()) {
        for (const [story, odd] of triedOn(one, index)) {
          await refused(company, server, run, { kind: one.kind, story, odd });
          cases += 1;
        }
      }
      assert.ok(run[0] === 'plan' || cases > runs(30, 80), `${cases} cases`);
    }));
}

function triedOn({ kind, isList }: Kind, index: number): [string, Odd][] {
  const all = Object.entries({ ...ODD, ...(isList && ODD_LISTS) });
  const general = all.filter(([story]) => EVERYWHERE.includes(story));
  const turn = [...general, ...general].slice(index % general.length);
  return SAMPLES.includes(kind) ? all : turn.slice(0, Math.min(EACH, general.length));
}

function isSame(one: Kind): (other: Kind) => boolean {
  return ({ kind }) => kind === one.kind;
}

test('what is not in any list although something is assigned to it: a list that is not whole', () =>
  behind(LESS, async (company, server) => {
    for (const [operation, member] of Object.entries({
      ListGroups: 'Groups',
      ListPermissionSets: 'PermissionSets',
    })) {
      server.tamper = ({ name }, answer) => {
        const body = json(answer);
        const list = body[member];
        return name.endsWith(`:${operation}`) && Array.isArray(list)
          ? withBody(answer, { ...body, [member]: [] })
          : undefined;
      };
      company.sandbox.resetCalls();
      const { code, log } = await company.run('apply');
      assert.is(code, 1, log);
      assert.match(log, /E612/);
      assert.is(company.sandbox.writes(), 0);
    }
  }));

test('a group that the list left out: seen where permission sets are read whole', () =>
  behind(WHOLE, async (company, server) => {
    const { id } =
      company.sandbox.world.store.groups.find((one) => one.displayName === 'AWS Platform') ?? {};
    server.tamper = ({ name }, answer) => {
      const groups = json(answer)['Groups'];
      return name.endsWith(':ListGroups') && Array.isArray(groups)
        ? withBody(answer, { Groups: groups.filter(({ GroupId }) => GroupId !== id) })
        : undefined;
    };
    const { code, log } = await company.run('plan', undefined, { full: true });
    assert.is(code, 1, log);
    assert.match(log, /E612 .*AWS Platform/);
  }));

test('a list of accounts without the management account is not whole', () =>
  behind(LESS, async (company, server) => {
    server.tamper = ({ name }, answer) =>
      name.endsWith(':ListAccounts') ? withBody(answer, { Accounts: [] }) : undefined;
    const { code, log } = await company.run('apply');
    assert.is(code, 1, log);
    assert.match(log, /E613 .*0 accounts/);
    assert.is(company.sandbox.writes(), 0);
  }));

test('a KMS key that AWS does not find is no permission set without a boundary', () =>
  behind(LESS, async (company, server) => {
    const kind = 'sso-admin:GetPermissionsBoundaryForPermissionSet';
    const body = { __type: 'ResourceNotFoundException', Reason: 'KMS_NotFoundException' };
    server.tamper = ({ name }, answer) =>
      name === kind ? { ...answer, status: 400, body: JSON.stringify(body) } : undefined;
    const { code, log } = await company.run('apply');
    assert.is(code, 1, log);
    assert.match(log, /E604/);
    assert.is(company.sandbox.writes(), 0);
  }));

test('a permission set that goes while it is read', () =>
  behind(LESS, async (company, server) => {
    const body = { __type: 'ResourceNotFoundException', Message: 'PermissionSet not found' };
    server.tamper = ({ name }, answer) =>
      name.endsWith(':DescribePermissionSet')
        ? { ...answer, status: 400, body: JSON.stringify(body) }
        : undefined;
    const { code, log } = await company.run('apply');
    assert.is(code, 1, log);
    assert.match(log, /E614/);
    assert.is(company.sandbox.writes(), 0);
  }));

test.run();
