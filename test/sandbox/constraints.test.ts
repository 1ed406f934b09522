import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsJson, type Clients, groupId, instance, storeId, withSandbox } from './clients.ts';

const test = suite('sandbox constraints');

interface Field {
  /** Operation and member; the rest of the input is right. */
  readonly at: string;
  readonly right: readonly unknown[];
  readonly wrong: readonly (readonly [value: unknown, rule: RegExp])[];
}

const short = /greater than or equal to/;
const long = /less than or equal to/;
const pattern = /regular expression pattern/;
const tag = (Key: string, Value = '') => [{ Key, Value }];
const attribute = (Key: string, ...Source: string[]) => ({
  AccessControlAttributes: [{ Key, Value: { Source } }],
});

/** `/teams/data/` and on, up to that length. */
const path = (length: number) => `/${'a'.repeat(length - 2)}/`;

const fields: readonly Field[] = [
  {
    at: 'CreatePermissionSet.Name',
    right: ['a', 'x'.repeat(32), 'A_b+c=d,e.f@g-h'],
    wrong: [
      ['', short],
      ['x'.repeat(33), long],
      ['a b', pattern],
      ['é', pattern],
      [null, /must not be null/],
    ],
  },
  {
    at: 'CreatePermissionSet.Description',
    right: ['d', 'é'.repeat(700), 'two\nlines\t¡'],
    wrong: [
      ['', short],
      ['d'.repeat(701), long],
      ['em — dash', pattern],
      ['curly ’ quote', pattern],
    ],
  },
  {
    at: 'CreatePermissionSet.SessionDuration',
    right: ['PT1H', 'PT12H', 'PT60M', 'PT1H30M'],
    wrong: [
      ['', short],
      ['1h', pattern],
      ['PT59M', /between 1 hour/],
      ['PT12H1S', /between 1 hour/],
      ['P1D', /between 1 hour/],
      ['P1M', /between 1 hour/],
    ],
  },
  {
    at: 'CreatePermissionSet.RelayState',
    right: ['h', `https://${'a'.repeat(232)}`, 'a-Z0&$@#\\/%?=~_\'"|!:,.;*+[] (){}'],
    wrong: [
      ['', short],
      ['a'.repeat(241), long],
      ['a<b', pattern],
    ],
  },
  {
    at: 'CreatePermissionSet.Tags',
    right: [[], tag('k'.repeat(128), 'v'.repeat(256)), tag('costCenter', ''), tag('ünï code')],
    wrong: [
      [tag(''), short],
      [tag('k'.repeat(129)), long],
      [tag('k', 'v'.repeat(257)), long],
      [tag('k!'), pattern],
      [Array.from({ length: 76 }, (_, n) => ({ Key: `k${n}`, Value: '' })), long],
      [Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' })), /at most 50 tags/],
      [tag('aws:x'), /reserved/],
      [[...tag('k', '1'), ...tag('k', '2')], /unique/],
    ],
  },
  {
    at: 'UntagResource.TagKeys',
    right: [['k'], Array.from({ length: 75 }, (_, n) => `k${n}`)],
    wrong: [
      [[], short],
      [Array.from({ length: 76 }, (_, n) => `k${n}`), long],
    ],
  },
  {
    at: 'PutInlinePolicyToPermissionSet.InlinePolicy',
    right: ['{}', `{"a":"${'ÿ'.repeat(10)}"}`, `{${' '.repeat(32_766)}}`],
    wrong: [
      ['', short],
      [`{${' '.repeat(32_767)}}`, long],
      ['{"a":"—"}', pattern],
      ['{', /not a valid JSON/],
      ['[]', /not a valid JSON/],
      [
        `{"a":"${'x'.repeat(10_240)}"}`,
        /^Current size of the non-whitespace characters present in the InlinePolicy Document is 10248 bytes which has exceeded the maximum limit of 10240 bytes$/,
      ],
    ],
  },
  {
    at: 'AttachManagedPolicyToPermissionSet.ManagedPolicyArn',
    right: [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      'arn:aws:iam::aws:policy/job-function/DataScientist',
    ],
    wrong: [
      ['arn:aws:iam::x', short],
      [`arn:aws:iam::aws:policy/${'x'.repeat(2048)}`, long],
      ['arn:aws:iam::111122223333:policy/x', pattern],
    ],
  },
  {
    at: 'AttachCustomerManagedPolicyReferenceToPermissionSet.CustomerManagedPolicyReference',
    right: [
      { Name: 'n' },
      { Name: 'x'.repeat(128), Path: path(512) },
      { Name: 'n', Path: '/a/b/' },
    ],
    wrong: [
      [{}, /must not be null/],
      [{ Name: '' }, short],
      [{ Name: 'x'.repeat(129) }, long],
      [{ Name: 'a/b' }, pattern],
      [{ Name: 'n', Path: '' }, short],
      [{ Name: 'n', Path: path(513) }, long],
      [{ Name: 'n', Path: 'teams' }, pattern],
    ],
  },
  {
    at: 'PutPermissionsBoundaryToPermissionSet.PermissionsBoundary',
    right: [
      { ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' },
      { CustomerManagedPolicyReference: { Name: 'team-boundary' } },
    ],
    wrong: [
      [{}, /Exactly one/],
      [
        {
          ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess',
          CustomerManagedPolicyReference: { Name: 'n' },
        },
        /Exactly one/,
      ],
    ],
  },
  {
    at: 'CreateAccountAssignment.TargetId',
    right: ['123456789012', '098765432109'],
    wrong: [
      ['98765432109', short],
      ['1234567890123', long],
      ['12345678901x', pattern],
    ],
  },
  {
    at: 'CreateAccountAssignment.TargetType',
    right: ['AWS_ACCOUNT'],
    wrong: [['AWS_OU', /enum value set: \[AWS_ACCOUNT\]/]],
  },
  {
    at: 'CreateAccountAssignment.PrincipalType',
    right: ['GROUP'],
    wrong: [['ROLE', /enum value set: \[GROUP, USER\]/]],
  },
  {
    at: 'CreateAccountAssignment.PrincipalId',
    right: [],
    wrong: [
      ['', short],
      ['x'.repeat(48), long],
      ['not-a-guid', pattern],
    ],
  },
  {
    at: 'DescribeAccountAssignmentCreationStatus.AccountAssignmentCreationRequestId',
    right: [],
    wrong: [
      ['x', short],
      ['x'.repeat(37), long],
      ['x'.repeat(36), pattern],
    ],
  },
  {
    at: 'DescribePermissionSet.InstanceArn',
    right: [instance, instance.replace('ssoins', 'ins')],
    wrong: [
      ['arn', short],
      ['a'.repeat(1225), long],
      ['arn:aws:sso:::instance/ssoins-1', pattern],
      [null, /must not be null/],
    ],
  },
  {
    at: 'DescribePermissionSet.PermissionSetArn',
    right: [],
    wrong: [
      ['arn', short],
      ['arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6/ps-0123456789abcdef', pattern],
    ],
  },
  {
    at: 'ListTagsForResource.ResourceArn',
    right: [instance],
    wrong: [
      ['arn', short],
      ['arn:aws:iam::aws:policy/ReadOnlyAccess', pattern],
    ],
  },
  {
    at: 'ListPermissionSets.MaxResults',
    right: [1, 100],
    wrong: [
      [0, short],
      [101, long],
    ],
  },
  {
    at: 'ListPermissionSets.NextToken',
    right: [],
    wrong: [
      ['a'.repeat(2049), long],
      ['a!', pattern],
      ['bWFkZSB1cA==', /NextToken is invalid/],
    ],
  },
  {
    at: 'CreateInstanceAccessControlAttributeConfiguration.InstanceAccessControlAttributeConfiguration',
    right: [attribute('k'.repeat(128), `$${'a'.repeat(255)}`)],
    wrong: [
      [{}, /must not be null/],
      [attribute('', 'a'), short],
      [attribute('k'.repeat(129), 'a'), long],
      [attribute('k!', 'a'), pattern],
      [attribute('k', 'a'.repeat(257)), long],
      [attribute('k', 'a!'), pattern],
      [attribute('k'), short],
      [attribute('k', 'a', 'b'), long],
    ],
  },
];

/** The input that the operations need besides the member at hand. */
function inputFor(clients: Clients, operation: string): object {
  const set = clients.sandbox.world.permissionSets.find(({ name }) => name === 'LegacyAudit');
  const arns = { InstanceArn: instance, PermissionSetArn: set?.arn };
  if (operation === 'CreatePermissionSet') {
    return { InstanceArn: instance, Name: `set-${clients.sandbox.world.serial}` };
  }
  if (operation === 'CreateAccountAssignment') {
    return {
      ...arns,
      TargetId: '123456789012',
      TargetType: 'AWS_ACCOUNT',
      PrincipalType: 'GROUP',
      PrincipalId: groupId(clients, 'Contoso'),
    };
  }
  return operation.endsWith('Resource') ? { ResourceArn: set?.arn } : arns;
}

async function answerFor(clients: Clients, { at }: Field, value: unknown) {
  const [operation = '', member = ''] = at.split('.');
  return awsJson(clients, `SWBExternalService.${operation}`, {
    ...inputFor(clients, operation),
    [member]: value,
  });
}

for (const field of fields) {
  test(`${field.at}: right`, () =>
    withSandbox({}, async (clients) => {
      for (const value of field.right) {
        const { __type } = await answerFor(clients, field, value);
        assert.is.not(__type, 'ValidationException', JSON.stringify(value));
        assert.is.not(__type, 'SerializationException', JSON.stringify(value));
        assert.is.not(__type, 'InternalServerException', JSON.stringify(value));
      }
    }));

  test(`${field.at}: wrong`, () =>
    withSandbox({}, async (clients) => {
      for (const [value, rule] of field.wrong) {
        const answer = await answerFor(clients, field, value);
        const told = JSON.stringify(answer);
        assert.is(answer['status'], 400, told);
        assert.ok(/ValidationException|ServiceQuotaExceeded/.test(answer.__type ?? ''), told);
        assert.match(answer.Message ?? '', rule);
      }
    }));
}

test('several mistakes are told at once, in the words of AWS', () =>
  withSandbox({}, async (clients) => {
    const { Message } = await awsJson(clients, 'SWBExternalService.CreatePermissionSet', {
      Name: 'x'.repeat(33),
    });
    assert.is(
      Message,
      `2 validation errors detected: Value null at 'instanceArn' failed to satisfy constraint: Member must not be null; Value '${'x'.repeat(33)}' at 'name' failed to satisfy constraint: Member must have length less than or equal to 32`,
    );
  }));

test('a value of another type cannot be read', () =>
  withSandbox({}, async (clients) => {
    for (const Name of [1, true, {}, []]) {
      const { __type } = await awsJson(clients, 'SWBExternalService.CreatePermissionSet', {
        InstanceArn: instance,
        Name,
      });
      assert.is(__type, 'SerializationException');
    }
  }));

test('identitystore and organizations check their fields too', () =>
  withSandbox({}, async (clients) => {
    const wrong: readonly (readonly [string, object, string])[] = [
      ['AWSIdentityStore.ListGroups', { IdentityStoreId: 'd-1' }, 'ValidationException'],
      [
        'AWSIdentityStore.ListGroups',
        { IdentityStoreId: storeId, MaxResults: 101 },
        'ValidationException',
      ],
      ['AWSIdentityStore.DescribeGroup', { IdentityStoreId: storeId }, 'ValidationException'],
      [
        'AWSIdentityStore.GetGroupId',
        { IdentityStoreId: storeId, AlternateIdentifier: {} },
        'ValidationException',
      ],
      ['AWSOrganizationsV20161128.ListAccounts', { MaxResults: 21 }, 'InvalidInputException'],
      ['AWSOrganizationsV20161128.ListAccounts', { NextToken: 'x' }, 'InvalidInputException'],
      [
        'AWSOrganizationsV20161128.ListAccountsForParent',
        { ParentId: 'x' },
        'InvalidInputException',
      ],
      [
        'AWSOrganizationsV20161128.ListChildren',
        { ParentId: 'r-a1b2', ChildType: 'x' },
        'InvalidInputException',
      ],
    ];
    for (const [target, input, code] of wrong) {
      assert.is((await awsJson(clients, target, input)).__type, code, target);
    }
  }));

test.run();
