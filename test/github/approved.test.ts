// Which run's plan counts: each condition by itself is enough to refuse it.
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { keptPlan } from '../../src/github/approved.ts';
import type { Artifact, GitHub, WorkflowRun } from '../../src/github/client.ts';
import { jobOf } from '../../src/github/event.ts';

const test = suite('github: approved plans');

const HEAD = 'a'.repeat(40);
const JOB = jobOf(
  {
    GITHUB_REPOSITORY: 'contoso/access',
    GITHUB_REPOSITORY_ID: '7',
    GITHUB_EVENT_NAME: 'push',
  },
  {},
);
const RUN: WorkflowRun = {
  id: 1,
  path: '.github/workflows/access-plan.yml',
  event: 'pull_request',
  headSha: HEAD,
  conclusion: 'success',
  repositoryId: 7,
  headRepositoryId: 7,
};
const ARCHIVE = zipSync({ 'plan.json': strToU8('{"a":1}') });
const digestOf = (bytes: Uint8Array) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const ARTIFACT: Artifact = {
  id: 2,
  name: 'access-plan',
  expired: false,
  digest: digestOf(ARCHIVE),
  headSha: HEAD,
};

async function kept(
  run: Partial<WorkflowRun>,
  artifact: Partial<Artifact> = {},
  archive = ARCHIVE,
): Promise<string | undefined> {
  const github = {
    runs: async () => [{ ...RUN, ...run }],
    artifacts: async () => [{ ...ARTIFACT, ...artifact }],
    download: async () => archive,
  } as Partial<GitHub> as GitHub;
  const pull = { number: 3, head: HEAD, mergedAt: '2026-11-02T09:00:00Z' };
  const bytes = await keptPlan(github, JOB, pull, 'access-plan.yml', 'access-plan');
  return bytes && Buffer.from(bytes).toString('utf8');
}

test('the plan of the run that fits', async () => {
  assert.is(await kept({}), '{"a":1}');
  assert.is(await kept({ path: '.github/workflows/access-plan.yml@refs/heads/edit' }), '{"a":1}');
});

for (const odd of [
  { repositoryId: 8 },
  { headRepositoryId: 8 },
  { path: '.github/workflows/other.yml' },
  { path: 'elsewhere/.github/workflows/access-plan.yml' },
  { event: 'workflow_dispatch' },
  { event: 'pull_request_target' },
  { headSha: 'b'.repeat(40) },
  { conclusion: 'failure' },
  { conclusion: '' },
]) {
  test(`a run does not count with ${JSON.stringify(odd)}`, async () => {
    assert.is(await kept(odd), undefined);
  });
}

for (const odd of [{ name: 'other' }, { expired: true }, { headSha: 'b'.repeat(40) }]) {
  test(`an artifact does not count with ${JSON.stringify(odd)}`, async () => {
    assert.is(await kept({}, odd), undefined);
  });
}

const refused = async (work: Promise<unknown>, says: RegExp) => {
  try {
    await work;
  } catch (error) {
    assert.is((error as { code: string }).code, 'E685');
    assert.match((error as Error).message, says);
    return;
  }
  assert.unreachable('it is used');
};

test('another archive than GitHub has noted, or one without the plan, is refused', async () => {
  const other = zipSync({ 'plan.json': strToU8('{"a":2}') });
  await refused(kept({}, {}, other), /its digest is/);
  await refused(kept({}, { digest: '' }), /GitHub has noted none/);
  const without = zipSync({ 'else.json': strToU8('{}') });
  await refused(kept({}, { digest: digestOf(without) }, without), /no plan\.json in it/);
  const noArchive = strToU8('<html>');
  await refused(kept({}, { digest: digestOf(noArchive) }, noArchive), /no archive/);
});

test.run();
