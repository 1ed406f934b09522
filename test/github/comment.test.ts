import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Comment } from '../../src/github/client.ts';
import {
  approvedOthers,
  type CommentModes,
  markerLine,
  markerOf,
  masked,
  ours,
  placeFor,
  planComment,
  problemsComment,
  withState,
} from '../../src/github/comment.ts';
import type { Job } from '../../src/github/event.ts';
import { thousandsPlan } from '../render/plans.ts';

const test = suite('github: comments');

const JOB: Job = {
  event: 'pull_request',
  owner: 'contoso',
  repo: 'access',
  repositoryId: 1,
  sha: 'a'.repeat(40),
  branch: 'refs/pull/1/merge',
  defaultBranch: 'main',
  runId: 42,
  workflow: 'access-plan.yml',
  url: 'https://github.com/contoso/access',
  apiUrl: 'https://api.github.com',
  pull: {
    number: 1,
    head: 'b'.repeat(40),
    base: 'c'.repeat(40),
    baseBranch: 'main',
    isFork: false,
  },
};

function comment(id: number, body: string, parts: Partial<Comment> = {}): Comment {
  return {
    id,
    nodeId: `C_${id}`,
    author: 'github-actions[bot]',
    body,
    url: '',
    createdAt: `2026-11-02T09:0${id}:00Z`,
    ...parts,
  };
}

const marked = (fingerprint: string, file = 'access.yaml', kind: 'plan' | 'result' = 'plan') =>
  `${markerLine({ kind, file, fingerprint })}\nPlanned\n`;

const [ONE, TWO] = ['0123456789ab', 'ba9876543210'];

test('a comment is ours by marker and author: a copied marker is nothing', () => {
  const all = [
    comment(1, marked(ONE), { author: 'mallory' }),
    comment(2, marked(ONE)),
    comment(3, marked(ONE, 'other.yaml')),
    comment(4, `> ${marked(ONE)}`),
    comment(5, marked(ONE, 'access.yaml', 'result')),
    comment(6, `text\n${marked(ONE)}`),
  ];
  assert.equal(
    ours(all, 'github-actions[bot]', 'access.yaml').map(({ id }) => id),
    [2],
  );
});

test('a file name cannot end the marker, and is read as it was written', () => {
  const file = 'a --> <b> \n.yaml';
  const line = markerLine({ kind: 'plan', file, fingerprint: ONE });
  assert.is(line.split('\n').length, 1);
  assert.is(line.indexOf('-->'), line.length - 3);
  assert.is(markerOf(`${line}\n`)?.file, file);
});

const USUAL: CommentModes = { comment: 'recreate-on-change', commentWhenEmpty: 'update-only' };

const places: readonly [
  what: string,
  shown: string[],
  isEmpty: boolean,
  edit: number,
  folds: number[],
][] = [
  ['the first plan', [], false, 0, []],
  ['the same plan', [ONE], false, 1, []],
  ['another plan', [TWO], false, 0, [1]],
  ['nothing to do any more', [TWO], true, 1, []],
  ['a plan after an invalid file', ['-'], false, 1, []],
  ['only the newest counts', [ONE, TWO], false, 0, [2]],
];

for (const [what, shown, isEmpty, edit, folds] of places) {
  test(`where a plan goes: ${what}`, () => {
    const mine = shown.map((fingerprint, at) => comment(at + 1, marked(fingerprint)));
    const place = placeFor(mine, { fingerprint: ONE, isEmpty }, USUAL);
    assert.is(place?.edit?.id ?? 0, edit);
    assert.equal(
      place?.minimise.map(({ id }) => id),
      folds,
    );
  });
}

const modes: readonly [
  what: string,
  shown: string[],
  isEmpty: boolean,
  modes: Partial<CommentModes>,
  expected: string,
][] = [
  ['updated whatever it is', [TWO], false, { comment: 'update' }, 'edit 1'],
  ['the first of those that are updated', [], false, { comment: 'update' }, 'new'],
  ['new each time', [ONE], false, { comment: 'always-new' }, 'new, folds 1'],
  ['nothing to do, new each time', [ONE], true, { comment: 'always-new' }, 'edit 1'],
  ['nothing to do, and nothing there', [], true, {}, 'none'],
  ['nothing to do, told always', [], true, { commentWhenEmpty: 'always' }, 'new'],
  ['nothing to do any more, told', [TWO], true, { commentWhenEmpty: 'always' }, 'new, folds 1'],
  ['nothing to do, never told', [TWO], true, { commentWhenEmpty: 'never' }, 'none'],
];

for (const [what, shown, isEmpty, more, expected] of modes) {
  test(`where a plan goes: ${what}`, () => {
    const mine = shown.map((fingerprint, at) => comment(at + 1, marked(fingerprint)));
    const place = placeFor(mine, { fingerprint: ONE, isEmpty }, { ...USUAL, ...more });
    const folds = place?.minimise.map(({ id }) => `, folds ${id}`).join('') ?? '';
    const told = place?.edit ? `edit ${place.edit.id}` : 'new';
    assert.is(place ? told + folds : 'none', expected);
  });
}

test('an approval of another plan is told, one that was taken back is not', () => {
  const mine = [comment(1, marked(ONE)), comment(3, marked(TWO))];
  const review = (author: string, state: string, minute: number) => ({
    id: minute,
    author,
    state,
    submittedAt: `2026-11-02T09:0${minute}:30Z`,
  });
  const reviews = [
    review('early', 'APPROVED', 0),
    review('grace', 'APPROVED', 1),
    review('ada', 'APPROVED', 2),
    review('ada', 'APPROVED', 4),
    review('eve', 'APPROVED', 1),
    review('eve', 'CHANGES_REQUESTED', 4),
    review('grace', 'COMMENTED', 5),
  ];
  assert.equal(approvedOthers(reviews, mine, TWO), [
    { author: 'grace', reviews: [1], fingerprint: ONE },
  ]);
});

test('a state takes the place of the one before, and of nothing else', () => {
  const body = `${marked(ONE)}text\n`;
  assert.is(withState(body, '**Applied**'), body.replace('Planned', '**Applied**'));
  assert.is(markerOf(withState(body, '**Applied**'))?.fingerprint, ONE);
});

test('5,000 changes stay within 64,000 bytes, with each admin grant and each delete or their number', () => {
  for (const groups of [500]) {
    const plan = thousandsPlan(groups);
    const approved = [1, 2, 3, 4, 5, 6, 7].map((one) => ({
      author: `a`.repeat(39),
      reviews: [one],
      fingerprint: ONE + one,
    }));
    const text = planComment({
      plan,
      file: 'access.yaml',
      job: JOB,
      isBlocked: false,
      approvedOthers: approved,
    });
    assert.ok(Buffer.byteLength(text) <= 64_000, `${Buffer.byteLength(text)} bytes`);
    const deletes = plan.changes.filter(({ action }) => action === 'delete').length;
    assert.match(text, new RegExp(`#### Delete \\(${deletes.toLocaleString('en')}\\)`));
    assert.match(text, /and 2 more: look at it again/);
  }
});

test('an invalid file is told with its places, and names in it are no markup', () => {
  const at = { file: 'access.yaml', line: 3, column: 5 };
  const fault = { code: 'E102', severity: 'error', message: 'unknown @team <b>', at } as const;
  const body = problemsComment(Array(60).fill(fault), 'access.yaml', JOB);
  assert.match(body, /`access\.yaml:3:5` `E102` unknown &#64;/);
  assert.match(body, /^- and 10 more$/m);
  assert.is(markerOf(body)?.fingerprint, '-');
});

test('no secret is sent, also where it stands twice', () => {
  assert.is(masked('a s3cret-s3cret b', ['s3cret', 'a', '']), 'a ***-*** b');
});

test.run();
