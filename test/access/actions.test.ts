import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  ACTION_COUNT,
  ACTIONS_DATE,
  actionsOf,
  allActions,
  changes,
  isKnown,
  levelOf,
  matching,
  SERVICES,
} from '../../src/access/actions.ts';

const test = suite('access/actions');

const wildcards: readonly [pattern: string, first: string | undefined, count: number][] = [
  ['s3:GetObject', 's3:GetObject', 1],
  ['S3:getobject', 's3:GetObject', 1],
  ['s3:GetObjec?', 's3:GetObject', 1],
  ['s3:GetObject?', undefined, 0],
  ['sqs:?urgeQueue', 'sqs:PurgeQueue', 1],
  ['sqs:*', actionsOf('SQS')[0], actionsOf('sqs').length],
  ['*', allActions()[0], ACTION_COUNT],
  ['*:*', allActions()[0], ACTION_COUNT],
  ['s?s:PurgeQueue', 'sqs:PurgeQueue', 1],
  ['s3', undefined, 0],
  ['', undefined, 0],
  ['s3.GetObject', undefined, 0],
  [`s3:${'*a'.repeat(2000)}`, undefined, 0],
];

for (const [pattern, first, count] of wildcards) {
  test(`${pattern.slice(0, 20)} means ${count} actions`, () => {
    const found = matching(pattern);
    assert.is(found.length, count);
    assert.is(found[0], first);
  });
}

const labels: readonly [action: string, level: string, changes: boolean][] = [
  ['s3:ListBucket', 'List', false],
  ['s3:GetObject', 'Read', false],
  ['s3:PutObject', 'Write', true],
  ['ec2:CreateTags', 'Tagging', true],
  ['iam:AttachRolePolicy', 'Permissions management', true],
  ['fsx:GetResourcePolicy', 'Permissions management', false],
  ['iot:ListSubscriptions', 'Write', false],
  ['sts:GetFederationToken', 'Write', true],
  ['lambda:CheckpointDurableExecution', 'Write', true],
  ['newservice:GetThing', 'Read', false],
  ['newservice:Getaway', 'Write', true],
  ['newservice:Make', 'Write', true],
  ['newservice:*', 'Write', true],
];

for (const [action, level, expected] of labels) {
  test(`${action} is ${level}, ${expected ? 'changes something' : 'only reads'}`, () => {
    assert.is(levelOf(action), level);
    assert.is(changes(action), expected);
  });
}

test('the table is whole, and each name stands once', () => {
  assert.ok(allActions().length > 20_000, `${allActions().length}`);
  assert.is(new Set(allActions().map((action) => action.toLowerCase())).size, ACTION_COUNT);
  assert.equal(
    SERVICES.flatMap((service) => actionsOf(service)),
    allActions(),
  );
  assert.ok(allActions().every((action) => /^[a-z0-9-]+:[A-Za-z0-9-]{2,}$/.test(action)));
  assert.ok(allActions().every(isKnown));
  assert.match(ACTIONS_DATE, /^\d{4}-\d\d-\d\d$/);
});

test.run();
