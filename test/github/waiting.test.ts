// What was approved before SCIM had brought the group: the next apply carries it out, once.
import { strFromU8, unzipSync } from 'fflate';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject, type Project } from './project.ts';
import type { StoredArtifact } from './server.ts';
import { assignedIn, file } from './story.ts';

const test = suite('github: what waits after a merge');

const START = file('payments-dev');
const DECLARED = START.replace('  Contoso: {}', '  Contoso: {}\n  Data Scientists: {}').replace(
  'groups: [Contoso]',
  'groups: [Contoso, Data Scientists]',
);

/** A schedule on the workflow that applies, which names its command. */
const SCHEDULED = { event: 'schedule', inputs: { command: 'apply' } } as const;

interface Late {
  /** SCIM brings the group. */
  arrive(): void;
  /** Whether it has what was approved. */
  has(): boolean;
  /** Somebody takes it away in the console. */
  take(): void;
}

/** A merged pull request gives the group something before it is in the identity store. */
function waiting(work: (project: Project, late: Late) => Promise<void>): Promise<void> {
  return inProject(
    START,
    async (project) => {
      const inputs = { 'approved-plan': 'off' };
      const first = await project.apply({ event: 'workflow_dispatch', inputs });
      assert.is(first.code, 0, first.log);
      const { world } = project.sandbox;
      const isLate = ({ displayName }: { displayName: string }) =>
        displayName === 'Data Scientists';
      const late = world.store.groups.filter(isLate);
      world.store.groups = world.store.groups.filter((group) => !isLate(group));
      project.push(1, DECLARED);
      assert.is((await project.plan(1)).outputs['deferred'], '1');
      project.merge(1);
      const before = [...world.assignments];
      const merged = await project.apply();
      assert.equal([merged.code, merged.outputs['outcome']], [0, 'applied'], merged.log);
      assert.match(merged.summary, /#### Waiting \(1\)/);
      assert.is(world.assignments.length, before.length);
      await work(project, {
        arrive: () => world.store.groups.push(...late),
        has: () => world.assignments.length > before.length,
        take: () => {
          world.assignments = [...before];
        },
      });
    },
    { inProcess: true },
  );
}

test('it is handed on until SCIM has brought the group, then done, and not done again', () =>
  waiting(async (project, late) => {
    const { artifacts } = project.github;
    const dates = () => artifacts.filter(({ name }) => name === 'access-waiting').map(createdIn);
    assert.is((await project.apply(SCHEDULED)).code, 0);
    assert.not(late.has());
    assert.equal(dates().slice(1), [dates()[1], dates()[1]], 'since the first of them');
    late.arrive();
    const arrived = await project.apply(SCHEDULED);
    assert.is(arrived.code, 0, arrived.log);
    assert.ok(late.has());
    assert.equal(dates().at(-1), []);

    late.take();
    project.push(2, `${DECLARED}# a remark\n`);
    project.merge(2);
    const next = await project.apply();
    assert.is(next.code, 0, next.log);
    assert.not(late.has(), 'what somebody took away is drift');
  }));

test('the next merge carries it out, too, with what that one brings', () =>
  waiting(async (project, late) => {
    late.arrive();
    project.push(2, START.replace('[payments-dev]', '[payments-dev, payments-prod]'));
    await project.plan(2);
    project.push(3, DECLARED.replace('[payments-dev]', '[payments-dev, analytics-dev]'));
    project.merge(3); // never planned: only what waits is approved of it
    const { outputs, log } = await project.apply();
    assert.equal([outputs['outcome'], outputs['exit-code']], ['plan-changed', '5'], log);
    assert.ok(late.has());
    assert.equal(assignedIn(project.sandbox), ['payments-dev']);
  }));

test('after 14 days it counts as approved no more, which is said', () =>
  waiting(async (project, late) => {
    const [kept] = project.github.artifacts.splice(-1);
    assert.ok(kept);
    const before = textOf(kept);
    const run = project.github.runs.at(-1);
    assert.ok(run);
    late.arrive();
    for (const [days, isDone] of [
      [15, false],
      [13, true],
    ] as const) {
      const since = new Date(Date.now() - days * 86_400_000).toISOString();
      const text = before.replace(/"createdAt":\s*"[^"]+"/, `"createdAt": "${since}"`);
      assert.is.not(text, before);
      project.github.artifacts.splice(0);
      project.github.upload(run, 'access-waiting', 'waiting.json', text);
      const { code, log, annotations } = await project.apply(SCHEDULED);
      assert.is(code, 0, log);
      assert.is(late.has(), isDone);
      assert.is(/more than 14 days/.test(annotations.join()), !isDone);
    }
  }));

test('what is handed on is no more trusted than a plan file, and without it there is the way by hand', () =>
  waiting(async (project, late) => {
    const [kept] = project.github.artifacts.splice(-1);
    const run = project.github.runs.find(({ id }) => id === kept?.run);
    assert.ok(kept && run);
    late.arrive();
    const wider = textOf(kept).replaceAll('group:Data Scientists', 'group:Everybody');
    assert.is.not(wider, textOf(kept));
    for (const text of [wider, '{"waiting": [{}]}', '[]']) {
      project.github.upload(run, 'access-waiting', 'waiting.json', text);
      const { code, annotations } = await project.apply(SCHEDULED);
      assert.is(code, 1);
      assert.match(
        annotations.join('\n'),
        /^::error title=E685::What waits since an earlier apply/m,
      );
      project.github.artifacts.splice(-1);
    }
    assert.not(late.has());

    // A workflow that keeps nothing leaves it as drift: then somebody starts it by hand.
    project.github.artifacts.splice(0);
    assert.is((await project.apply()).code, 0);
    assert.not(late.has());
    const { code, log } = await project.apply({ event: 'workflow_dispatch' });
    assert.is(code, 0, log);
    assert.ok(late.has());
  }));

function textOf({ archive }: StoredArtifact): string {
  return strFromU8(unzipSync(archive)['waiting.json'] ?? new Uint8Array());
}

function createdIn(kept: StoredArtifact): string[] {
  return [...textOf(kept).matchAll(/"createdAt":\s*"([^"]+)"/g)].map(([, at = '']) => at);
}

test.run();
