/** Of many tokens of GitHub exactly the intended get the plan and the apply identity. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  federatedCredentials,
  type GitHubTrust,
  parseRepository,
  trustPolicy,
} from '../../src/access/github-trust.ts';
import { config } from '../reconcile/world.ts';
import { type Claims, isTrusted } from '../support/iam.ts';

const test = suite('access: whom GitHub may send');

const ACCOUNT = '999988887777';
const ISSUER = 'https://token.actions.githubusercontent.com';

type Role = 'plan' | 'apply';

function trustOf(repository: string, more: Partial<GitHubTrust> = {}): GitHubTrust {
  const parsed = parseRepository(repository);
  assert.ok(parsed, repository);
  return { repository: parsed, environment: 'access-production', branch: 'main', ...more };
}

/** Both clouds: they must agree, each with its own audience. */
function admitted(trust: GitHubTrust, claims: Partial<Claims> & { readonly sub: string }): Role[] {
  const token = (aud: string): Claims => ({ iss: ISSUER, aud, ...claims });
  return (['plan', 'apply'] as const).filter((role) => {
    const aws = isTrusted(
      trustPolicy(config(), trust, role, ACCOUNT),
      ACCOUNT,
      token('sts.amazonaws.com'),
    );
    const { iss, aud, sub } = token('api://AzureADTokenExchange');
    const entra = federatedCredentials(trust, role).some(
      ({ issuer, subject, audiences }) =>
        issuer === iss && subject === sub && audiences.includes(aud),
    );
    assert.is(aws, entra, `${role}: ${sub}`);
    return aws;
  });
}

const OLD = 'repo:contoso/access';
const NEW = 'repo:contoso@1234/access@5678';

const TOKENS: readonly (readonly [
  title: string,
  claims: Partial<Claims> & { readonly sub: string },
  byName?: Role | undefined,
  byIds?: Role,
])[] = [
  ['a pull request', { sub: `${OLD}:pull_request` }, 'plan'],
  ['a pull request, with ids', { sub: `${NEW}:pull_request` }, undefined, 'plan'],
  ['the schedule on main', { sub: `${OLD}:ref:refs/heads/main` }, 'plan'],
  ['the schedule on main, with ids', { sub: `${NEW}:ref:refs/heads/main` }, undefined, 'plan'],
  ['the environment', { sub: `${OLD}:environment:access-production` }, 'apply'],
  [
    'the environment, with ids',
    { sub: `${NEW}:environment:access-production` },
    undefined,
    'apply',
  ],
  ['another repository', { sub: 'repo:contoso/website:pull_request' }],
  [
    'another repository, environment',
    { sub: 'repo:contoso/website:environment:access-production' },
  ],
  ['a repository whose name begins so', { sub: 'repo:contoso/access-2:pull_request' }],
  ['a repository whose name ends so', { sub: 'repo:contoso/my-access:pull_request' }],
  ['a fork', { sub: 'repo:mallory/access:pull_request' }],
  ['a fork, environment', { sub: 'repo:mallory/access:environment:access-production' }],
  ['an organization whose name ends so', { sub: 'repo:evil-contoso/access:pull_request' }],
  ['an organization whose name begins so', { sub: 'repo:contoso-evil/access:pull_request' }],
  ['the name taken over, other ids', { sub: 'repo:contoso@9999/access@8888:pull_request' }],
  [
    'the name taken over, environment',
    { sub: 'repo:contoso@9999/access@8888:environment:access-production' },
  ],
  [
    'the owner id is another',
    { sub: 'repo:contoso@1235/access@5678:environment:access-production' },
  ],
  [
    'the repository id is another',
    { sub: 'repo:contoso@1234/access@5679:environment:access-production' },
  ],
  ['ids exchanged', { sub: 'repo:contoso@5678/access@1234:pull_request' }],
  ['ids alone', { sub: 'repo:1234/5678:pull_request' }],
  ['only the owner has an id', { sub: 'repo:contoso@1234/access:pull_request' }],
  ['another branch', { sub: `${OLD}:ref:refs/heads/edit` }],
  ['another branch, with ids', { sub: `${NEW}:ref:refs/heads/edit` }],
  ['a branch below main', { sub: `${OLD}:ref:refs/heads/main/evil` }],
  ['a branch that ends so', { sub: `${OLD}:ref:refs/heads/evil/main` }],
  ['a tag of that name', { sub: `${OLD}:ref:refs/tags/main` }],
  ['the merge ref of a pull request', { sub: `${OLD}:ref:refs/pull/1/merge` }],
  ['the merge queue', { sub: `${OLD}:ref:refs/heads/gh-readonly-queue/main/pr-1` }],
  ['another environment', { sub: `${OLD}:environment:staging` }],
  ['an environment that begins so', { sub: `${OLD}:environment:access-production-2` }],
  ['an environment with a star', { sub: `${OLD}:environment:*` }],
  ['an environment in other case', { sub: `${OLD}:environment:Access-Production` }],
  ['an environment that looks like a pull request', { sub: `${OLD}:environment:pull_request` }],
  ['an environment with what follows', { sub: `${OLD}:environment:x%3Apull_request` }],
  ['the owner in other case', { sub: 'repo:Contoso/access:pull_request' }],
  ['the repository in other case', { sub: 'repo:contoso/Access:pull_request' }],
  ['the event in other case', { sub: `${OLD}:PULL_REQUEST` }],
  ['a star for the repository', { sub: 'repo:contoso/*:pull_request' }],
  ['a star for everything', { sub: '*' }],
  ['a star at the end', { sub: `${OLD}:*` }],
  ['a question mark', { sub: 'repo:contoso/acces?:pull_request' }],
  ['an empty subject', { sub: '' }],
  ['only the repository', { sub: OLD }],
  ['a customized subject', { sub: `job_workflow_ref:contoso/access/.github/workflows/x.yml@main` }],
  ['a line break after it', { sub: `${OLD}:pull_request\n` }],
  ['a blank before it', { sub: ` ${OLD}:pull_request` }],
  [
    'the audience that GitHub gives by itself',
    { sub: `${OLD}:pull_request`, aud: 'https://github.com/contoso' },
  ],
  [
    'the audience in other case',
    { sub: `${OLD}:environment:access-production`, aud: 'STS.amazonaws.com' },
  ],
  [
    'another issuer',
    { sub: `${OLD}:environment:access-production`, iss: 'https://token.actions.example.com' },
  ],
  ['a company of GitHub Enterprise', { sub: `${OLD}:pull_request`, iss: `${ISSUER}/contoso` }],
  [
    'an issuer without TLS',
    { sub: `${OLD}:pull_request`, iss: 'http://token.actions.githubusercontent.com' },
  ],
];

test('there are more than 40 tokens, and each is given to one identity at most', () => {
  assert.ok(TOKENS.length > 40);
  assert.is(new Set(TOKENS.map(([, claims]) => JSON.stringify(claims))).size, TOKENS.length);
});

for (const [title, claims, byName, byIds] of TOKENS) {
  test(`${title}: ${byName ?? byIds ?? 'nobody'}`, () => {
    assert.equal(admitted(trustOf('contoso/access'), claims), byName ? [byName] : []);
    assert.equal(admitted(trustOf('contoso@1234/access@5678'), claims), byIds ? [byIds] : []);
  });
}

test('environment and branch are those of the flags; a colon is written as GitHub writes it', () => {
  const trust = trustOf('contoso/access', { environment: 'prod:eu', branch: 'trunk' });
  assert.equal(admitted(trust, { sub: `${OLD}:environment:prod%3Aeu` }), ['apply']);
  assert.equal(admitted(trust, { sub: `${OLD}:environment:prod:eu` }), []);
  assert.equal(admitted(trust, { sub: `${OLD}:ref:refs/heads/trunk` }), ['plan']);
  assert.equal(admitted(trust, { sub: `${OLD}:ref:refs/heads/main` }), []);
});

test('an environment of stars admits only itself', () => {
  const trust = trustOf('contoso/access', { environment: '*', branch: '*' });
  assert.equal(admitted(trust, { sub: `${OLD}:environment:access-production` }), []);
  assert.equal(admitted(trust, { sub: `${OLD}:ref:refs/heads/main` }), []);
});

test('another account, and a provider of another partition, admit nobody', () => {
  const trust = trustOf('contoso/access');
  const claims = { iss: ISSUER, aud: 'sts.amazonaws.com', sub: `${OLD}:pull_request` };
  const china = config({ identityCenter: { region: 'cn-north-1' } });
  assert.ok(isTrusted(trustPolicy(config(), trust, 'plan', ACCOUNT), ACCOUNT, claims));
  assert.not(isTrusted(trustPolicy(config(), trust, 'plan', '111122223333'), ACCOUNT, claims));
  assert.not(isTrusted(trustPolicy(china, trust, 'plan', ACCOUNT), ACCOUNT, claims));
});

test('what is no repository is refused', () => {
  for (const text of [
    '',
    'contoso',
    'contoso/',
    '/access',
    'contoso/*',
    '*/access',
    'contoso/access:pull_request',
    'contoso/..',
    'contoso@1/access',
    'contoso/access@1',
    'contoso@x/access@1',
    '-contoso/access',
    'contoso/access/more',
    'contoso/acc ess',
    'contoso/access\n',
    `${'a'.repeat(40)}/access`,
  ]) {
    assert.is(parseRepository(text), undefined, JSON.stringify(text));
  }
});

test('Entra takes at most 20 credentials an application, with names of its own', () => {
  const names = (['plan', 'apply'] as const).flatMap((role) =>
    federatedCredentials(trustOf('contoso/access'), role).map(({ name }) => name),
  );
  assert.equal(names, [
    'accessctl-plan-pull-request',
    'accessctl-plan-branch',
    'accessctl-apply-environment',
  ]);
});

test.run();
