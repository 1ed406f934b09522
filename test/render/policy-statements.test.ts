import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { canonicalPolicy, samePolicy } from '../../src/reconcile/policy.ts';
import type { Json } from '../../src/reconcile/types.ts';
import {
  compareStatements,
  headLines,
  statementLines,
} from '../../src/render/policy-statements.ts';

const test = suite('render/policy-statements');

type Parts = { readonly [k: string]: Json };

function policy(...Statement: readonly Json[]): Json {
  return canonicalPolicy({ Version: '2012-10-17', Statement });
}

const ssm: Parts = {
  Sid: 'Ssm',
  Effect: 'Allow',
  Action: ['ssm:GetDocument', 'ssm:StartSession'],
  Resource: '*',
};
const logs: Parts = { Effect: 'Allow', Action: ['logs:Get*', 'logs:Tail'], Resource: '*' };
const only = (key: string, value: Json): Json => ({ StringEquals: { [key]: value } });

function lines(before: Json, after: Json): string[] {
  return statementLines(compareStatements(before, after)).map(
    ({ mark, text }) => `${mark} ${text}`,
  );
}

const cases: readonly [what: string, before: Json, after: Json, expected: readonly string[]][] = [
  ['nothing', policy(ssm, logs), policy(logs, ssm), []],
  ['what is no document', 'text', 'other', []],
  [
    'an action more',
    policy(ssm),
    policy({ ...ssm, Action: ['ssm:GetDocument', 'ssm:SendCommand', 'ssm:StartSession'] }),
    ['~ Statement "Ssm"  Allow  + ssm:SendCommand'],
  ],
  [
    'actions exchanged; case is none',
    policy(ssm),
    policy({ ...ssm, Action: ['SSM:getdocument', 'ssm:SendCommand'] }),
    ['~ Statement "Ssm"  Allow  + ssm:SendCommand  - ssm:StartSession'],
  ],
  [
    'an action more that is denied',
    policy({ ...ssm, Effect: 'Deny' }),
    policy({ ...ssm, Effect: 'Deny', Action: ['ssm:GetDocument', 'ssm:StartSession', 'ssm:X'] }),
    ['~ Statement "Ssm"  Deny  + ssm:X'],
  ],
  [
    'Action becomes NotAction',
    policy({ ...ssm, Action: 'iam:*' }),
    policy({ Sid: 'Ssm', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    ['~ Statement "Ssm"  Allow  - iam:*', '~ Statement "Ssm"  Allow NotAction  + iam:*'],
  ],
  [
    'resources, where case counts',
    policy({ ...ssm, Resource: ['arn:aws:s3:::Data', 'arn:aws:s3:::logs'] }),
    policy({ ...ssm, Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::logs'] }),
    ['~ Statement "Ssm"  Allow Resource  + arn:aws:s3:::data  - arn:aws:s3:::Data'],
  ],
  [
    'the effect',
    policy(ssm),
    policy({ ...ssm, Effect: 'Deny' }),
    ['~ Statement "Ssm"  Effect  Allow -> Deny'],
  ],
  [
    'a condition that comes',
    policy(ssm),
    policy({ ...ssm, Condition: only('aws:username', 'ada') }),
    ['~ Statement "Ssm"  Allow Condition  + StringEquals aws:username "ada"'],
  ],
  [
    'a condition that goes',
    policy({ ...ssm, Condition: only('aws:username', 'ada') }),
    policy(ssm),
    ['~ Statement "Ssm"  Allow Condition  - StringEquals aws:username "ada"'],
  ],
  [
    'values of a condition; case of its key is none',
    policy({ ...ssm, Condition: only('aws:username', 'ada') }),
    policy({ ...ssm, Condition: only('AWS:UserName', ['bob', 'ada, "x"']) }),
    [
      '~ Statement "Ssm"  Allow Condition  StringEquals AWS:UserName "ada" -> "ada, \\"x\\"", "bob"',
    ],
  ],
  [
    'a condition that is none is not passed over',
    policy(ssm),
    policy({ ...ssm, Condition: 'odd' }),
    ['~ Statement "Ssm"  as shown below'],
  ],
  [
    'a member that access.yaml cannot have',
    policy({ ...ssm, Principal: { AWS: '*' } }),
    policy(ssm),
    ['~ Statement "Ssm"  Principal  {"AWS":"*"} -> null'],
  ],
  [
    'half a surrogate pair, and a backslash before what looks like one',
    { Statement: [{ Sid: 'A', Effect: 'Allow', Action: ['a\ud800'], Resource: ['\\ud800'] }] },
    { Statement: [{ Sid: 'A', Effect: 'Allow', Action: ['a'], Resource: ['\\ud800'] }] },
    ['~ Statement "A"  Allow  + a  - a\ufffd'],
  ],
  [
    'one more, one less',
    policy(ssm),
    policy({ ...logs, Sid: 'Logs', Condition: only('a:b', 'c') }),
    [
      '+ Statement "Logs"  Allow logs:Get*, logs:Tail on * with conditions',
      '- Statement "Ssm"  Allow ssm:GetDocument, ssm:StartSession on *',
    ],
  ],
  [
    'all but',
    policy(ssm),
    policy(ssm, { Effect: 'Deny', NotAction: ['a:b', 'c:d'], NotResource: 'arn:x' }),
    ['+ Statement 1  Deny all but a:b, c:d on all but arn:x'],
  ],
  [
    'without a Sid: by number and content',
    policy(ssm, logs),
    policy(ssm, { ...logs, Action: ['logs:FilterLogEvents', 'logs:Get*', 'logs:Tail'] }),
    ['~ Statement 1 (Allow logs:FilterLogEvents, …)  Allow  + logs:FilterLogEvents'],
  ],
  [
    'another Sid alone',
    policy(logs, { ...ssm, Sid: 'Old' }),
    policy({ ...logs, Sid: 'Logs' }, ssm),
    ['~ Statement "Logs"  had no Sid', '~ Statement "Ssm"  was "Old"'],
  ],
  [
    'the same Sid goes before what is more alike',
    policy({ ...ssm, Sid: 'A' }, { ...logs, Sid: 'B' }),
    policy({ ...ssm, Sid: 'B' }, { ...logs, Sid: 'C' }),
    [
      '~ Statement "B"  Allow  + ssm:GetDocument, ssm:StartSession  - logs:Get*, logs:Tail',
      '+ Statement "C"  Allow logs:Get*, logs:Tail on *',
      '- Statement "A"  Allow ssm:GetDocument, ssm:StartSession on *',
    ],
  ],
  [
    'the most alike first, each once',
    policy({ Effect: 'Allow', Action: ['a:1', 'a:2', 'a:3'], Resource: '*' }),
    policy(
      { Effect: 'Allow', Action: ['a:1', 'a:9'], Resource: '*' },
      { Effect: 'Allow', Action: ['a:1', 'a:2'], Resource: '*' },
    ),
    ['~ Statement 1 (Allow a:1, …)  Allow  - a:3', '+ Statement 2  Allow a:1, a:9 on *'],
  ],
  [
    'a common * makes two statements not alike',
    policy({ Effect: 'Allow', Action: 'a:1', Resource: '*' }),
    policy({ Effect: 'Allow', Action: 'b:2', Resource: '*' }),
    ['+ Statement 1  Allow b:2 on *', '- Statement 1  Allow a:1 on *'],
  ],
  [
    'long lists are cut',
    policy({ ...ssm, Action: 'a:0' }),
    policy({ ...ssm, Action: Array.from({ length: 15 }, (_, at) => `b:${at + 10}`) }),
    [
      `~ Statement "Ssm"  Allow  + ${Array.from({ length: 12 }, (_, at) => `b:${at + 10}`).join(', ')}, +3 more  - a:0`,
    ],
  ],
];

for (const [what, before, after, expected] of cases) {
  test(what, () => {
    assert.equal(lines(before, after), expected);
  });
}

test('what differs beside the statements', () => {
  assert.equal(
    headLines(
      canonicalPolicy({ Statement: ssm }),
      canonicalPolicy({ Version: '2012-10-17', Id: 'x', Statement: logs }),
    ).map(({ text }) => text),
    ['Id  null -> x', 'Version  2008-10-17 -> 2012-10-17'],
  );
  assert.equal(headLines(null, policy(ssm)), []);
});

const name = fc.constantFrom('a:x', 'a:y', 'b:z', '*');
const statement = fc.record(
  {
    Sid: fc.constantFrom('', 'One', 'Two'),
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.array(name, { minLength: 1, maxLength: 3 }),
    Resource: fc.array(name, { minLength: 1, maxLength: 2 }),
    Condition: fc.constantFrom<Json>({}, only('k', 'v'), only('k', 'w'), { Bool: { k: true } }),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
);
const documents = fc
  .array(statement, { minLength: 1, maxLength: 5 })
  .map((list) => policy(...(list as unknown as Json[])));

test('each statement is in one pair at most, and no difference is silent', () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const found = compareStatements(before, after);
      const amount = (what: string) => found.filter((each) => each.what === what).length;
      const size = (document: Json) => (document as { Statement: Json[] }).Statement.length;
      assert.is(size(after) - amount('added'), size(before) - amount('removed'));
      assert.ok(found.every(({ details }) => details.length > 0));
      if (!samePolicy(before, after)) {
        assert.ok(amount('added') + amount('removed') + amount('changed') > 0);
      }
      assert.equal(compareStatements(after, after), []);
    }),
  );
});

test.run();
