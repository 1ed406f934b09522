import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type PolicyDelta, policyDelta } from '../../src/access/policy-delta.ts';
import type { Json } from '../../src/reconcile/types.ts';
import { allow, deny, policy } from './spec.ts';

const test = suite('access/policy-delta');

const names = ({ added, removed }: PolicyDelta) => [
  added.map(({ action }) => action),
  removed.map(({ action }) => action),
];

const put = policy(allow('s3:PutObject'));

const cases: readonly [
  why: string,
  before: Json,
  after: Json,
  added: string[],
  removed: string[],
][] = [
  ['nothing and nothing', null, null, [], []],
  ['a policy that comes', null, put, ['s3:PutObject'], []],
  ['a policy that goes', put, null, [], ['s3:PutObject']],
  ['another spelling', put, policy({ ...allow(), Action: 'S3:putobject' }), [], []],
  [
    'conditions and resources are not weighed',
    put,
    policy({ ...allow('s3:PutObject'), Resource: 'arn:aws:s3:::a/*' }),
    [],
    [],
  ],
  [
    'a wildcard in the place of names',
    policy(allow('sqs:GetQueueUrl')),
    policy(allow('sqs:GetQueue*')),
    ['sqs:GetQueueAttributes'],
    [],
  ],
  [
    'a Deny',
    policy(allow('s3:PutObject', 's3:GetObject')),
    policy(allow('s3:PutObject', 's3:GetObject'), deny('s3:P*')),
    [],
    ['s3:PutObject'],
  ],
  [
    'a name that nobody knows',
    put,
    policy(allow('s3:PutObject', 's3:PutObjcet')),
    ['s3:PutObjcet'],
    [],
  ],
  [
    'a wildcard over a name that nobody knows',
    policy(allow('newservice:Make')),
    policy(allow('newservice:*')),
    ['newservice:*'],
    [],
  ],
  ['what is no policy', 'text', put, ['s3:PutObject'], []],
];

for (const [why, before, after, added, removed] of cases) {
  test(why, () => {
    assert.equal(names(policyDelta(before, after)), [added, removed]);
  });
  test(`${why}, the other way round`, () => {
    assert.equal(policyDelta(after, before).removed, policyDelta(before, after).added);
  });
}

test('each action has its level, and whether it changes anything', () => {
  const after = policy(
    allow('s3:PutBucketPolicy', 's3:ListBucket', 'iot:ListSubscriptions', 'ec2:CreateTags'),
  );
  assert.equal(policyDelta(null, after).added, [
    { action: 'ec2:CreateTags', level: 'Tagging', changes: true },
    { action: 'iot:ListSubscriptions', level: 'Write', changes: false },
    { action: 's3:ListBucket', level: 'List', changes: false },
    { action: 's3:PutBucketPolicy', level: 'Permissions management', changes: true },
  ]);
});

test.run();
