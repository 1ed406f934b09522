import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { riskOf } from '../../src/access/risk.ts';
import { matcher } from '../../src/reconcile/glob.ts';
import { canonicalPolicy } from '../../src/reconcile/policy.ts';
import type { Json, PermissionSetSpec, Risk } from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';
import { arn, setWith as spec } from './spec.ts';

const test = suite('access: risk of an edit');

const EDITS = runs(1_000, 3_000);

function managed(...names: readonly string[]): Partial<PermissionSetSpec> {
  return { awsManagedPolicies: names.map(arn) };
}

function inline(...statements: readonly Json[]): Partial<PermissionSetSpec> {
  return { inlinePolicy: canonicalPolicy({ Version: '2012-10-17', Statement: statements }) };
}

const GET = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' };
const ALL_S3 = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const MFA = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': true } } };
const DENY = { Effect: 'Deny', Action: 's3:DeleteBucket', Resource: '*' };

const edits: readonly [
  what: string,
  before: Partial<PermissionSetSpec>,
  after: Partial<PermissionSetSpec>,
  risk: Risk,
][] = [
  ['nothing of it', { description: 'a' }, { description: 'b' }, 'neutral'],
  ['a policy more', managed('ReadOnlyAccess'), managed('ReadOnlyAccess', 'Billing'), 'broadens'],
  [
    'a policy less',
    managed('ReadOnlyAccess', 'AmazonS3FullAccess'),
    managed('ReadOnlyAccess'),
    'narrows',
  ],
  [
    'a policy less that denies',
    managed('ReadOnlyAccess', 'AWSDenyAll'),
    managed('ReadOnlyAccess'),
    'broadens',
  ],
  ['a policy less that denies on a condition', managed('AWSPrivateCAUser'), managed(), 'broadens'],
  ['a policy less that nobody knows', managed('NewerThanTheData'), managed(), 'broadens'],
  [
    'a policy more that only denies',
    managed('ReadOnlyAccess'),
    managed('ReadOnlyAccess', 'AWSDenyAll'),
    'narrows',
  ],
  ['one for another', managed('AmazonS3FullAccess'), managed('AmazonS3ReadOnlyAccess'), 'broadens'],
  [
    'everything for something',
    managed('AdministratorAccess'),
    managed('ReadOnlyAccess'),
    'narrows',
  ],
  [
    'everything for something of one’s own',
    managed('AdministratorAccess'),
    inline(ALL_S3),
    'narrows',
  ],
  [
    'everything under a Deny',
    { ...managed('AdministratorAccess'), ...inline(DENY) },
    managed('ReadOnlyAccess'),
    'broadens',
  ],
  [
    'everything under a boundary',
    {
      ...managed('AdministratorAccess'),
      permissionsBoundary: { awsManagedPolicy: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    },
    managed('AmazonS3FullAccess'),
    'broadens',
  ],
  [
    'everything, for longer',
    { ...managed('AdministratorAccess'), sessionDuration: 'PT1H' },
    { ...managed('ReadOnlyAccess'), sessionDuration: 'PT2H' },
    'broadens',
  ],
  ['a longer session', { sessionDuration: 'PT1H' }, { sessionDuration: 'PT60M1S' }, 'broadens'],
  ['a shorter session', { sessionDuration: 'PT2H' }, { sessionDuration: 'PT1H' }, 'narrows'],
  [
    'a customer policy more',
    {},
    { customerManagedPolicies: [{ name: 'a', path: '/' }] },
    'broadens',
  ],
  [
    'a customer policy less',
    { customerManagedPolicies: [{ name: 'a', path: '/' }] },
    {},
    'broadens',
  ],
  [
    'a first boundary',
    managed('AmazonS3FullAccess'),
    {
      ...managed('AmazonS3FullAccess'),
      permissionsBoundary: { customerManagedPolicy: { name: 'a', path: '/' } },
    },
    'narrows',
  ],
  [
    'an action more',
    inline(GET),
    inline({ ...GET, Action: ['s3:GetObject', 's3:PutObject'] }),
    'broadens',
  ],
  [
    'an action less',
    inline({ ...GET, Action: ['s3:GetObject', 's3:PutObject'] }),
    inline(GET),
    'narrows',
  ],
  ['an action of a pattern that was there', inline(ALL_S3), inline(GET), 'narrows'],
  ['the other way round', inline(GET), inline(ALL_S3), 'broadens'],
  [
    'a resource more',
    inline(GET),
    inline({ ...GET, Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] }),
    'broadens',
  ],
  ['a condition more', inline(GET), inline({ ...GET, ...MFA }), 'narrows'],
  ['a condition less', inline({ ...GET, ...MFA }), inline(GET), 'broadens'],
  ['a Deny more', inline(ALL_S3), inline(ALL_S3, DENY), 'narrows'],
  ['a Deny less', inline(ALL_S3, DENY), inline(ALL_S3), 'broadens'],
  ['the whole policy, which denied', inline(DENY), {}, 'broadens'],
  ['the whole policy, which allowed', inline(GET), {}, 'narrows'],
  [
    'another split of the same',
    inline({ ...GET, Action: ['s3:GetObject', 's3:PutObject'] }),
    inline(GET, { ...GET, Action: 's3:PutObject' }),
    'narrows',
  ],
  [
    'a star that is none',
    inline({ ...GET, Resource: `a\${*}b` }),
    inline({ ...GET, Resource: `a\${x}b` }),
    'broadens',
  ],
  ['an effect that AWS does not know', inline({ ...GET, Effect: 'Maybe' }), {}, 'broadens'],
];

for (const [what, before, after, risk] of edits) {
  test(`${what}: ${risk}`, () => {
    assert.is(riskOf(spec(before), spec(after)), risk);
  });
}

const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:GetAcl', 'ec2:RunInstances'];
const RESOURCES = ['a', 'ab', 'b', 'bb'];
const CONTEXTS = ['1', '2'];

const patterns = (texts: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 });
const actionPatterns = patterns([
  ...ACTIONS,
  's3:*',
  's3:Get*',
  'S3:get*',
  '*',
  's3:?etAcl',
  '*:*',
]);
const resourcePatterns = patterns([...RESOURCES, 'a*', '*b', '*', '?b']);

const statements = fc
  .record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    actions: fc.tuple(fc.constantFrom('Action', 'Action', 'NotAction'), actionPatterns),
    resources: fc.tuple(fc.constantFrom('Resource', 'Resource', 'NotResource'), resourcePatterns),
    context: fc.constantFrom(undefined, ...CONTEXTS),
  })
  .map(({ effect, actions, resources, context }) => ({
    Effect: effect,
    [actions[0]]: actions[1],
    [resources[0]]: resources[1],
    ...(context !== undefined && { Condition: { StringEquals: { k: context } } }),
  }));
const policies = fc.array(statements, { maxLength: 3 });

type Plain = Readonly<Record<string, unknown>>;

/** What IAM says of every action on every resource in every context: by the rules, one by one. */
function allowed(policy: readonly Plain[]): string[] {
  return ACTIONS.flatMap((action) =>
    RESOURCES.flatMap((resource) =>
      CONTEXTS.flatMap((context) => {
        const meant = policy.filter((one) => means(one, action, resource, context));
        const isAllowed =
          meant.some(({ Effect }) => Effect === 'Allow') &&
          meant.every(({ Effect }) => Effect === 'Allow');
        return isAllowed ? [`${action} ${resource} ${context}`] : [];
      }),
    ),
  );
}

function means(statement: Plain, action: string, resource: string, context: string): boolean {
  const matches = (part: string, text: string, fold: boolean) => {
    const list = statement[part] as readonly string[] | undefined;
    return list?.some((one) =>
      matcher(fold ? one.toLowerCase() : one)(fold ? text.toLowerCase() : text),
    );
  };
  const condition = statement['Condition'] as { StringEquals: { k: string } } | undefined;
  const [act, notAct] = [matches('Action', action, true), matches('NotAction', action, true)];
  const [res, notRes] = [
    matches('Resource', resource, false),
    matches('NotResource', resource, false),
  ];
  return (
    (act ?? !notAct) && (res ?? !notRes) && (!condition || condition.StringEquals.k === context)
  );
}

test('what is not called broadening never is, what is called neutral means the same', () => {
  let proved = 0;
  fc.assert(
    fc.property(policies, policies, (before, after) => {
      const risk = riskOf(spec(inline(...before)), spec(inline(...after)));
      const [old, now] = [allowed(before), allowed(after)];
      if (risk !== 'broadens') {
        proved += 1;
        assert.equal(
          now.filter((one) => !old.includes(one)),
          [],
          JSON.stringify({ before, after }),
        );
      }
      if (risk === 'neutral') {
        assert.equal(now, old);
      }
    }),
    { numRuns: EDITS },
  );
  assert.ok(proved > EDITS / 30, `${proved} of ${EDITS} edits are proved`);
});

test.run();
