import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { allActions, levelOf } from '../../src/access/actions.ts';
import { classify } from '../../src/access/classify.ts';
import { canonicalPolicy } from '../../src/reconcile/policy.ts';
import type { Json, PermissionSetSpec, Privilege } from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';
import { allow, arn, deny, policy, setWith } from './spec.ts';

const test = suite('access/classify');

const everything = allow('*');
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'false' } };
const fromOffice = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };

/** Inline policies: elsewhere, and where they rule when that differs. */
const inline: readonly [why: string, statements: readonly Json[], tier: string, rules?: string][] =
  [
    ['no statement allows nothing', [], 'read'],
    ['only a Deny allows nothing', [deny('s3:*')], 'read'],
    ['one reading action', [allow('s3:GetObject')], 'read'],
    ['one listing action', [allow('s3:ListBucket')], 'read'],
    ['one writing action', [allow('s3:PutObject')], 'write'],
    ['tags are changed, too', [allow('ec2:CreateTags')], 'write'],
    [
      'a resource policy can share, it is no right of one’s own',
      [allow('s3:PutBucketPolicy')],
      'write',
    ],
    ['a single text instead of a list', [{ ...allow(), Action: 's3:PutObject' }], 'write'],
    ['case is ignored', [allow('S3:PUTOBJECT')], 'write'],
    ['* within a name', [allow('s3:*Object')], 'write'],
    ['* that only meets reading', [allow('ec2:Describe*')], 'read'],
    ['? is one character', [allow('s3:PutObjec?')], 'write'],
    ['? is no empty text', [allow('iam:AttachRolePolicy?'), allow('s3:GetObject')], 'write'],
    ['a whole service', [allow('sqs:*')], 'write'],
    ['a whole service that only reads', [allow('pricing:*')], 'read'],
    ['everything', [everything], 'admin'],
    ['everything, spelled with a colon', [allow('*:*')], 'admin'],
    [
      'everything on some resources: resources are not weighed',
      [{ ...everything, Resource: 'arn:aws:s3:::a' }],
      'admin',
    ],
    [
      'everything on a condition: conditions are not weighed',
      [{ ...everything, Condition: fromOffice }],
      'admin',
    ],
    ['everything but nothing', [{ Effect: 'Allow', NotAction: [], Resource: '*' }], 'admin'],
    [
      'everything but IAM, the organization and accounts',
      [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' }],
      'power',
      'admin',
    ],
    [
      'everything but what gives rights',
      [
        {
          Effect: 'Allow',
          NotAction: ['iam:*', 'organizations:*', 'sso:*', 'sso-directory:*', 'identitystore:*'],
          Resource: '*',
        },
      ],
      'power',
    ],
    [
      'NotAction and Action add up',
      [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, allow('iam:PutRolePolicy')],
      'admin',
    ],
    ['it can give itself rights: IAM', [allow('iam:AttachRolePolicy')], 'admin'],
    ['by keys of another user', [allow('iam:CreateAccessKey')], 'admin'],
    ['by whom a role trusts', [allow('iam:UpdateAssumeRolePolicy')], 'admin'],
    ['by a wildcard that meets one of them', [allow('iam:Put*Policy')], 'admin'],
    ['a role made is no right yet', [allow('iam:CreateRole')], 'write'],
    ['a role passed is a remark', [allow('iam:PassRole')], 'write'],
    [
      'assignments rule where Identity Center is administered',
      [allow('sso:CreateAccountAssignment')],
      'power',
      'admin',
    ],
    ['policies of accounts', [allow('organizations:DetachPolicy')], 'power', 'admin'],
    [
      'membership of groups in the identity store',
      [allow('identitystore:CreateGroupMembership')],
      'power',
      'admin',
    ],
    ['credentials for a database', [allow('redshift:GetClusterCredentials')], 'write'],
    ['a label that misleads', [allow('iot:ListSubscriptions')], 'read'],
    ['a verb only where the word ends', [allow('license-manager:CheckoutLicense')], 'write'],
    ['a Deny on everything takes away', [everything, deny('iam:*')], 'power', 'admin'],
    [
      'so does one by NotAction',
      [everything, { Effect: 'Deny', NotAction: 's3:Get*', Resource: '*' }],
      'read',
    ],
    ['so does one of everything', [everything, deny('*')], 'read'],
    [
      'a Deny of one way leaves the others',
      [allow('iam:*'), deny('iam:AttachRolePolicy')],
      'admin',
    ],
    [
      'a Deny of all that writes leaves reading',
      [
        allow('sqs:*'),
        deny(
          'sqs:[!x]*',
          'sqs:*Message*',
          'sqs:*Queue',
          'sqs:*Permission',
          'sqs:Set*',
          'sqs:*agQueue',
          'sqs:*MoveTask',
        ),
      ],
      'read',
    ],
    [
      'a Deny with wildcards in another case',
      [allow('s3:PutObject', 's3:GetObject'), deny('S3:pUT*')],
      'read',
    ],
    [
      'a Deny on a condition takes nothing away',
      [everything, { ...deny('iam:*'), Condition: mfa }],
      'admin',
    ],
    [
      'an empty condition is none',
      [allow('s3:PutObject'), { ...deny('s3:*'), Condition: {} }],
      'read',
    ],
    [
      'a Deny on some resources takes nothing away',
      [allow('iam:PutRolePolicy'), { ...deny('iam:*'), Resource: 'arn:aws:iam::*:role/x' }],
      'admin',
    ],
    [
      'nor one on all but some',
      [
        allow('iam:PutRolePolicy'),
        { Effect: 'Deny', Action: 'iam:*', NotResource: 'arn:aws:iam::*:role/x' },
      ],
      'admin',
    ],
    [
      '* among the resources of a Deny',
      [allow('s3:PutObject'), { ...deny('s3:*'), Resource: ['arn:aws:s3:::a', '*'] }],
      'read',
    ],
    ['a name that nobody knows may write', [allow('s3:PutObjcet')], 'write'],
    ['unless it is a name that reads', [allow('s3:GetObjcet')], 'read'],
    ['a service that nobody knows may write', [allow('newservice:*')], 'write'],
    [
      'a Deny covers names that nobody knows',
      [allow('newservice:Make'), deny('newservice:*')],
      'read',
    ],
  ];

for (const [why, statements, tier, rules] of inline) {
  test(`inline: ${why}`, () => {
    const found = classify(setWith({ inlinePolicy: policy(...statements) }));
    assert.equal(
      [found.tier, found.whereItRules],
      [tier, rules ?? tier],
      found.evidence.join('; '),
    );
  });
}

const own = [{ name: 'Own', path: '/team/' }];
const boundary = (name: string) => ({ awsManagedPolicy: arn(name) });

/** Whole permission sets. */
const sets: readonly [
  why: string,
  parts: Partial<PermissionSetSpec>,
  tier: string,
  rules?: string,
][] = [
  ['no policies', {}, 'read'],
  [
    'the highest of its policies',
    { awsManagedPolicies: [arn('ReadOnlyAccess'), arn('AmazonSQSFullAccess')] },
    'write',
  ],
  [
    'an inline Deny takes away from a policy of AWS',
    {
      awsManagedPolicies: [arn('IAMFullAccess')],
      inlinePolicy: policy(deny('iam:*', 'organizations:*')),
    },
    'read',
  ],
  [
    'a Deny of a policy of AWS takes away from the inline policy',
    { awsManagedPolicies: [arn('AWSDenyAll')], inlinePolicy: policy(everything) },
    'read',
  ],
  [
    'it takes away from what nobody knows, too',
    {
      awsManagedPolicies: [arn('AWSDenyAll')],
      customerManagedPolicies: own,
      inlinePolicy: policy(allow('newservice:Make')),
    },
    'read',
  ],
  [
    'a correction holds in its policy only',
    {
      awsManagedPolicies: [arn('ReadOnlyAccess')],
      inlinePolicy: policy(allow('s3express:CreateSession')),
    },
    'write',
  ],
  ['a customer managed policy is not known', { customerManagedPolicies: own }, 'unknown'],
  [
    'beside what is less than admin',
    { customerManagedPolicies: own, awsManagedPolicies: [arn('PowerUserAccess')] },
    'unknown',
    'admin',
  ],
  [
    'beside admin it matters no more',
    { customerManagedPolicies: own, awsManagedPolicies: [arn('AdministratorAccess')] },
    'admin',
  ],
  ['a policy that AWS has made since', { awsManagedPolicies: [arn('MadeTomorrow')] }, 'unknown'],
  ['an inline policy that is none', { inlinePolicy: 'not JSON' }, 'unknown'],
  [
    'a boundary of AWS caps',
    {
      awsManagedPolicies: [arn('AdministratorAccess')],
      permissionsBoundary: boundary('ReadOnlyAccess'),
    },
    'read',
  ],
  ['it gives nothing', { permissionsBoundary: boundary('AdministratorAccess') }, 'read'],
  [
    'only what both allow',
    {
      awsManagedPolicies: [arn('IAMFullAccess')],
      permissionsBoundary: boundary('PowerUserAccess'),
    },
    'write',
  ],
  [
    'it caps what nobody knows',
    { customerManagedPolicies: own, permissionsBoundary: boundary('AmazonS3FullAccess') },
    'write',
  ],
  [
    'one that allows all caps nothing',
    { customerManagedPolicies: own, permissionsBoundary: boundary('AdministratorAccess') },
    'unknown',
  ],
  [
    'elsewhere it may cap, where it rules it may not',
    { customerManagedPolicies: own, permissionsBoundary: boundary('PowerUserAccess') },
    'power',
    'unknown',
  ],
  [
    'a boundary of the customer’s own lowers nothing',
    {
      awsManagedPolicies: [arn('IAMFullAccess')],
      permissionsBoundary: { customerManagedPolicy: { name: 'Edge', path: '/' } },
    },
    'admin',
  ],
  [
    'nor does one that is not known',
    { awsManagedPolicies: [arn('IAMFullAccess')], permissionsBoundary: boundary('MadeTomorrow') },
    'admin',
  ],
  [
    'a new action is within a boundary that writes',
    {
      inlinePolicy: policy(allow('newservice:Make')),
      permissionsBoundary: boundary('AmazonS3FullAccess'),
    },
    'write',
  ],
  [
    'and not within one that reads',
    {
      inlinePolicy: policy(allow('newservice:Make')),
      permissionsBoundary: boundary('SecurityAudit'),
    },
    'read',
  ],
];

for (const [why, parts, tier, rules] of sets) {
  test(`set: ${why}`, () => {
    const found = classify(setWith(parts));
    assert.equal(
      [found.tier, found.whereItRules],
      [tier, rules ?? tier],
      found.evidence.join('; '),
    );
  });
}

const sentences: readonly [parts: Partial<PermissionSetSpec>, evidence: readonly string[]][] = [
  [{}, ['has no policies']],
  [
    { awsManagedPolicies: [arn('AdministratorAccess'), arn('SecurityAudit')] },
    ['allows every action (AdministratorAccess)'],
  ],
  [
    {
      awsManagedPolicies: [arn('SecurityAudit')],
      inlinePolicy: policy(allow('iam:AttachRolePolicy')),
    },
    [
      'allows iam:AttachRolePolicy: with that it can give itself every right in the account (the inline policy)',
    ],
  ],
  [
    {
      inlinePolicy: policy(
        allow('s3:PutObject', 's3:PutBucketPolicy', 'iam:PassRole', 's3:GetObject'),
      ),
    },
    [
      'allows iam:PassRole, s3:PutBucketPolicy, s3:PutObject (the inline policy)',
      'can change who has access: s3:PutBucketPolicy',
      'to be noted: iam:PassRole',
    ],
  ],
  [
    { inlinePolicy: policy(allow('s3:ListBucket', 's3:GetObject')) },
    ['only reads: 1 List and 1 Read actions'],
  ],
  [
    {
      inlinePolicy: policy(
        allow(
          'sqs:CreateQueue',
          'sqs:DeleteQueue',
          'sqs:PurgeQueue',
          'sqs:SendMessage',
          'sqs:TagQueue',
          'sqs:UntagQueue',
          'sqs:DeleteMessage',
        ),
      ),
    },
    [
      'allows sqs:CreateQueue, sqs:DeleteMessage, sqs:DeleteQueue, sqs:PurgeQueue, sqs:SendMessage and 2 more (the inline policy)',
    ],
  ],
  [
    { customerManagedPolicies: own },
    ['team/Own is a customer managed policy: its text is in the accounts, not here'],
  ],
  [
    {
      awsManagedPolicies: [arn('PowerUserAccess')],
      permissionsBoundary: { customerManagedPolicy: { name: 'Edge', path: '/' } },
    },
    ['the permissions boundary Edge is customer managed: it may allow less than this'],
  ],
  [
    { customerManagedPolicies: own, permissionsBoundary: boundary('SecurityAudit') },
    [
      'whatever they allow, the boundary and the Denies leave read at most',
      'the permissions boundary SecurityAudit allows read at most',
    ],
  ],
];

for (const [parts, expected] of sentences) {
  test(`evidence: ${expected[0]}`, () => {
    const { evidence } = classify(setWith(parts));
    assert.equal(
      expected.filter((sentence) => !evidence.includes(sentence)),
      [],
      evidence.join('\n'),
    );
  });
}

test('what only reads says what was counted as reading, and why', () => {
  const { evidence } = classify(setWith({ awsManagedPolicies: [arn('ReadOnlyAccess')] }));
  assert.is(evidence.length, 2);
  assert.match(evidence[0] ?? '', /^only reads: 2,\d+ List and 4,\d+ Read actions$/);
  assert.match(
    evidence[1] ?? '',
    /^ReadOnlyAccess has .*s3express:CreateSession, write-labelled, counted as read: /,
  );
});

test('more than half of all actions, none of which manages permissions, is no power', () => {
  const giving = allActions().filter((action) => levelOf(action) === 'Permissions management');
  const ruling = ['iam:*', 'sso:*', 'sso-directory:*', 'identitystore:*', 'organizations:*'];
  const without = (NotAction: readonly string[]) =>
    classify(setWith({ inlinePolicy: policy({ Effect: 'Allow', NotAction, Resource: '*' }) })).tier;
  assert.is(without([...ruling, ...giving]), 'write');
  assert.is(without(ruling), 'power');
});

/* -------------------------------------------------------------------------------- properties */

const RANK: readonly string[] = ['read', 'write', 'power', 'unknown', 'admin'];

function ranks({ tier, whereItRules }: Privilege): readonly number[] {
  return [RANK.indexOf(tier), RANK.indexOf(whereItRules)];
}

const pattern = fc.oneof(
  fc.constantFrom(...allActions()),
  fc.constantFrom(
    '*',
    '*:*',
    's3:*',
    's3:Put*',
    'iam:*',
    'iam:Get*',
    'iam:*Policy',
    'sso:*',
    'organizations:*',
  ),
  fc.constantFrom(
    'ec2:Describe*',
    'EC2:d?l*',
    'newservice:*',
    'newservice:Make',
    's3:Getobjcet',
    'kms:*',
  ),
);
const effect = (Effect: 'Allow' | 'Deny') =>
  fc
    .record({
      Effect: fc.constant(Effect),
      names: fc.array(pattern, { minLength: 1, maxLength: 4 }),
      inverted: fc.constantFrom(false, false, false, false, true),
      Resource: fc.constantFrom('*', 'arn:aws:s3:::a'),
      Condition: fc.constantFrom({}, fromOffice),
    })
    .map(({ names, inverted, ...rest }) => ({
      ...rest,
      [inverted ? 'NotAction' : 'Action']: names,
    }));
const statements = fc.array(fc.oneof(effect('Allow'), effect('Deny')), { maxLength: 4 });
const managed = fc.subarray(
  [
    'ReadOnlyAccess',
    'PowerUserAccess',
    'AmazonS3FullAccess',
    'IAMFullAccess',
    'MadeTomorrow',
    'AWSDenyAll',
  ].map(arn),
  { maxLength: 3 },
);
const rest = fc.record({
  customerManagedPolicies: fc.constantFrom([], own),
  permissionsBoundary: fc.constantFrom(
    null,
    boundary('PowerUserAccess'),
    boundary('SecurityAudit'),
    boundary('AmazonS3FullAccess'),
  ),
});

test('the order of statements, lists and policies never matters', () => {
  const both = fc
    .tuple(statements, managed, rest)
    .chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray(parts[0], { minLength: parts[0].length }),
        fc.shuffledSubarray(parts[1], { minLength: parts[1].length }),
      ),
    );
  fc.assert(
    fc.property(both, ([[listed, policies, others], shuffled, turned]) => {
      const one = setWith({
        ...others,
        inlinePolicy: policy(...listed),
        awsManagedPolicies: policies,
      });
      const inlinePolicy = canonicalPolicy(policy(...shuffled));
      const other = setWith({ ...others, inlinePolicy, awsManagedPolicies: turned });
      assert.equal(ranks(classify(one)), ranks(classify(other)));
    }),
    { numRuns: runs(15, 60) },
  );
});

function judged(
  listed: readonly Json[],
  policies: readonly string[],
  others: object,
): readonly number[] {
  return ranks(
    classify(setWith({ ...others, inlinePolicy: policy(...listed), awsManagedPolicies: policies })),
  );
}

test('a Deny more never raises', () => {
  fc.assert(
    fc.property(statements, effect('Deny'), managed, rest, (listed, more, policies, others) => {
      const [before, after] = [
        judged(listed, policies, others),
        judged([...listed, more], policies, others),
      ];
      assert.ok(
        after.every((rank, at) => rank <= (before[at] ?? -1)),
        `${before} ${after}`,
      );
    }),
    { numRuns: runs(15, 60) },
  );
});

test('an Allow more never lowers', () => {
  fc.assert(
    fc.property(statements, effect('Allow'), managed, rest, (listed, more, policies, others) => {
      const [before, after] = [
        judged(listed, policies, others),
        judged([...listed, more], policies, others),
      ];
      assert.ok(
        after.every((rank, at) => rank >= (before[at] ?? 9)),
        `${before} ${after}`,
      );
    }),
    { numRuns: runs(15, 60) },
  );
});

test('a boundary never raises', () => {
  fc.assert(
    fc.property(statements, managed, rest, (listed, policies, others) => {
      const free = judged(listed, policies, { ...others, permissionsBoundary: null });
      const bound = judged(listed, policies, others);
      assert.ok(
        bound.every((rank, at) => rank <= (free[at] ?? -1)),
        `${free} ${bound}`,
      );
    }),
    { numRuns: runs(15, 60) },
  );
});

test('where it rules it is never less than elsewhere', () => {
  fc.assert(
    fc.property(statements, managed, rest, (listed, policies, others) => {
      const [elsewhere = 9, there = -1] = judged(listed, policies, others);
      assert.ok(there >= elsewhere);
    }),
    { numRuns: runs(15, 60) },
  );
});

test.run();
