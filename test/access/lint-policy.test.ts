import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lintPolicy } from '../../src/access/lint-policy.ts';
import type { Json } from '../../src/reconcile/types.ts';
import { allow, deny, policy } from './spec.ts';

const test = suite('access/lint-policy');

const passedTo = { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } };

/** Rule and place of each finding, `unknown-action Statement.0.Action.1`. */
const cases: readonly [why: string, document: Json, findings: readonly string[]][] = [
  ['no policy', null, []],
  ['nothing to look at', policy(allow('s3:GetObject', 'ec2:Describe*')), []],
  [
    'an action that is not there',
    policy(allow('s3:GetObject', 's3:PutObjcet')),
    ['unknown-action Statement.0.Action.1'],
  ],
  ['in a Deny it is worse', policy(deny('s3:PutObjcet')), ['unknown-action Statement.0.Action.0']],
  [
    'in NotAction',
    policy({ Effect: 'Deny', NotAction: 's3:PutObjcet', Resource: '*' }),
    ['unknown-action Statement.0.NotAction.0'],
  ],
  [
    'a service that is not there',
    policy(allow('s4:GetObject')),
    ['unknown-service Statement.0.Action.0'],
  ],
  [
    'a service that is not there, whole',
    policy(allow('s4:*')),
    ['unknown-service Statement.0.Action.0'],
  ],
  [
    'an action without a service',
    policy(allow('GetObject')),
    ['unknown-service Statement.0.Action.0'],
  ],
  [
    'a wildcard that matches nothing',
    policy(allow('s3:Fetch*')),
    ['matches-nothing Statement.0.Action.0'],
  ],
  ['everything on everything', policy(allow('*')), ['allows-everything Statement.0']],
  [
    'everything by NotAction',
    policy({ Effect: 'Allow', NotAction: [], Resource: '*' }),
    ['allows-everything Statement.0'],
  ],
  ['everything denied', policy(deny('*')), []],
  [
    'NotAction with Allow',
    policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    ['allow-not-action Statement.0.NotAction'],
  ],
  ['NotAction with Deny', policy({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*' }), []],
  [
    'iam:PassRole on every role',
    policy(allow('s3:GetObject'), allow('iam:passrole')),
    ['pass-any-role Statement.1'],
  ],
  ['iam:PassRole in a wildcard', policy(allow('iam:Pass*')), ['pass-any-role Statement.0']],
  [
    'iam:PassRole on named roles',
    policy({ ...allow('iam:PassRole'), Resource: 'arn:aws:iam::*:role/x' }),
    [],
  ],
  [
    'iam:PassRole to a named service',
    policy({ ...allow('iam:PassRole'), Condition: passedTo }),
    [],
  ],
];

for (const [why, document, expected] of cases) {
  test(why, () => {
    const found = lintPolicy(document).map(({ rule, path }) => `${rule} ${path.join('.')}`);
    assert.equal(found, expected);
  });
}

const hints: readonly [pattern: string, hint: string | undefined][] = [
  ['s3:PutObjcet', 'Did you mean "s3:PutObject"?'],
  ['S3:putobjcet', 'Did you mean "S3:PutObject"?'],
  ['lamda:InvokeFunction', 'Did you mean "lambda"?'],
  ['s3:Zzzzzzzzzzzzzzzz', undefined],
];

for (const [pattern, hint] of hints) {
  test(`${pattern}: ${hint ?? 'no guess'}`, () => {
    const [finding] = lintPolicy(policy(allow(pattern)));
    assert.is(finding?.severity, 'warning');
    assert.is(finding?.hint, hint);
  });
}

test.run();
