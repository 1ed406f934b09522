import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type ReservedRole, reservedRole } from '../../src/reconcile/caller.ts';

const test = suite('reconcile/caller');

const ACCOUNT = '111122223333';
const SUFFIX = '0123456789abcdef';

const role = (permissionSet: string, user: string | undefined): ReservedRole => ({
  accountId: ACCOUNT,
  permissionSet,
  user,
});

const cases: readonly [name: string, arn: string, expected: ReservedRole | undefined][] = [
  [
    'who signed in to AWS with a permission set',
    `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_${SUFFIX}/ada@contoso.example`,
    role('Admin', 'ada@contoso.example'),
  ],
  [
    'in China',
    `arn:aws-cn:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_${SUFFIX}/ada`,
    role('Admin', 'ada'),
  ],
  [
    'a permission set with an underscore in its name',
    `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Read_Only_${SUFFIX}/ada`,
    role('Read_Only', 'ada'),
  ],
  [
    'the role itself, below its path, has no user',
    `arn:aws:iam::${ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Admin_${SUFFIX}`,
    role('Admin', undefined),
  ],
  [
    'the role without its path',
    `arn:aws:iam::${ACCOUNT}:role/AWSReservedSSO_Admin_${SUFFIX}`,
    role('Admin', undefined),
  ],
  ['a role of somebody', `arn:aws:sts::${ACCOUNT}:assumed-role/Deploy/session`, undefined],
  [
    'a role that only begins like one',
    `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin/ada`,
    undefined,
  ],
  [
    'a suffix that is too long',
    `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_${SUFFIX}0/ada`,
    undefined,
  ],
  [
    'a suffix that is not hexadecimal',
    `arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_0123456789abcdeg/ada`,
    undefined,
  ],
  [
    'a role of somebody whose session has such a name',
    `arn:aws:sts::${ACCOUNT}:assumed-role/Deploy/AWSReservedSSO_Admin_${SUFFIX}/ada/x`,
    undefined,
  ],
  ['an IAM user', `arn:aws:iam::${ACCOUNT}:user/AWSReservedSSO_Admin_${SUFFIX}`, undefined],
  ['the root user', `arn:aws:iam::${ACCOUNT}:root`, undefined],
  [
    'an ARN within another text',
    `x arn:aws:sts::${ACCOUNT}:assumed-role/AWSReservedSSO_Admin_${SUFFIX}/ada`,
    undefined,
  ],
];

for (const [name, arn, expected] of cases) {
  test(name, () => {
    assert.equal(reservedRole({ accountId: ACCOUNT, arn }), expected);
  });
}

test.run();
