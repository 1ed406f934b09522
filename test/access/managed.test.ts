/** AWS managed policies: the tier that what each is for asks for. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { allActions, changes } from '../../src/access/actions.ts';
import { classify } from '../../src/access/classify.ts';
import { READS_IN, STAYS_WRITE } from '../../src/access/corrections.ts';
import { MANAGED_DATE, managedPolicy, managedPolicyNames } from '../../src/access/managed.ts';
import table from '../../src/access/managed-policies.gen.json' with { type: 'json' };
import { arn, setWith } from './spec.ts';

const test = suite('access/managed');

/** By what the policies are for: tier elsewhere, tier where they rule, paths and names. */
const purposes: readonly [why: string, tier: string, whereItRules: string, names: string][] = [
  [
    'to look at everything, or at its settings: AWS keeps them for auditors',
    'read',
    'read',
    'ReadOnlyAccess job-function/ViewOnlyAccess SecurityAudit',
  ],
  [
    'to look at one service, as the name promises',
    'read',
    'read',
    `AmazonEC2ReadOnlyAccess AmazonS3ReadOnlyAccess AmazonRDSReadOnlyAccess AmazonVPCReadOnlyAccess
    AmazonDynamoDBReadOnlyAccess AmazonSQSReadOnlyAccess AmazonSNSReadOnlyAccess
    AWSLambda_ReadOnlyAccess CloudWatchReadOnlyAccess CloudWatchLogsReadOnlyAccess
    AWSCloudFormationReadOnlyAccess AWSCloudTrail_ReadOnlyAccess AmazonRoute53ReadOnlyAccess
    CloudFrontReadOnlyAccess AWSCodeCommitReadOnly AWSCodePipeline_ReadOnlyAccess
    AWSCodeBuildReadOnlyAccess AmazonSSMReadOnlyAccess AmazonGuardDutyReadOnlyAccess
    AWSSecurityHubReadOnlyAccess AWSWAFReadOnlyAccess AmazonKinesisReadOnlyAccess
    AmazonElastiCacheReadOnlyAccess AmazonRedshiftReadOnlyAccess AWSStepFunctionsReadOnlyAccess
    AmazonEventBridgeReadOnlyAccess AWSXrayReadOnlyAccess AmazonEC2ContainerRegistryReadOnly
    AmazonElasticFileSystemReadOnlyAccess AWSBillingReadOnlyAccess AmazonSESReadOnlyAccess
    AmazonInspector2ReadOnlyAccess ElasticLoadBalancingReadOnly AutoScalingReadOnlyAccess
    AWSCertificateManagerReadOnly AWSArtifactReportsReadOnlyAccess ComputeOptimizerReadOnlyAccess`,
  ],
  [
    'to look at who may do what: reading about rights gives none',
    'read',
    'read',
    'IAMReadOnlyAccess AWSOrganizationsReadOnlyAccess AWSSSOReadOnly AWSSSODirectoryReadOnly IAMAccessAnalyzerReadOnlyAccess AWSAccountManagementReadOnlyAccess',
  ],
  [
    'to look, in spite of an action that AWS labels as writing',
    'read',
    'read',
    `AmazonS3ExpressReadOnlyAccess AWSDirectoryServiceDataReadOnlyAccess AmazonCognitoReadOnly
    AWSSecretsManagerClientReadOnlyAccess AmazonManagedBlockchainReadOnlyAccess
    AmazonTimestreamReadOnlyAccess AnthropicReadOnlyAccess MultiPartyApprovalReadOnlyAccess`,
  ],
  [
    'full access to what nobody can change: price lists',
    'read',
    'read',
    'AWSPriceListServiceFullAccess',
  ],
  ['to take everything away', 'read', 'read', 'AWSDenyAll'],
  [
    'to run one service: it changes that, and nobody’s rights in the account',
    'write',
    'write',
    `AmazonS3FullAccess AmazonEC2FullAccess AmazonRDSFullAccess AmazonDynamoDBFullAccess
    AmazonSQSFullAccess AmazonSNSFullAccess AWSLambda_FullAccess CloudWatchFullAccess
    CloudWatchLogsFullAccess AWSCloudFormationFullAccess AWSCloudTrail_FullAccess
    AmazonVPCFullAccess AmazonRoute53FullAccess CloudFrontFullAccess AWSCodeCommitFullAccess
    AWSCodePipeline_FullAccess AWSCodeBuildAdminAccess AWSCodeDeployFullAccess AmazonSSMFullAccess
    AmazonECS_FullAccess AmazonEC2ContainerRegistryFullAccess AmazonKinesisFullAccess
    AmazonElastiCacheFullAccess AmazonRedshiftFullAccess AmazonAthenaFullAccess
    AWSGlueConsoleFullAccess AmazonSageMakerFullAccess AWSStepFunctionsFullAccess
    AmazonEventBridgeFullAccess AmazonSESFullAccess AmazonElasticFileSystemFullAccess
    AWSBackupFullAccess AWSCertificateManagerFullAccess ElasticLoadBalancingFullAccess
    AutoScalingFullAccess AWSWAFFullAccess AWSCloudShellFullAccess AmazonBedrockFullAccess
    AWSDirectoryServiceFullAccess`,
  ],
  [
    'to work with one service, without its administration',
    'write',
    'write',
    `AWSCodeCommitPowerUser AWSCodeBuildDeveloperAccess AmazonEC2ContainerRegistryPowerUser
    AWSKeyManagementServicePowerUser SecretsManagerReadWrite AmazonCognitoPowerUser
    AWSBackupOperatorAccess AWSSupportAccess AWSMarketplaceManageSubscriptions`,
  ],
  [
    'a job: much to change, in named roles at most rights',
    'write',
    'write',
    `job-function/Billing job-function/DatabaseAdministrator job-function/NetworkAdministrator
    job-function/SystemAdministrator job-function/DataScientist job-function/SupportUser`,
  ],
  [
    'for a program that reports, and so writes',
    'write',
    'write',
    `service-role/AWSLambdaBasicExecutionRole CloudWatchAgentServerPolicy AWSXRayDaemonWriteAccess
    AmazonSSMManagedInstanceCore AmazonEKS_CNI_Policy`,
  ],
  [
    'for auditors, who order reports: ordering one makes something',
    'write',
    'write',
    'AWSBackupAuditAccess AWSPrivateCAAuditor',
  ],
  [
    'to look after one’s own password: it changes that',
    'write',
    'write',
    'IAMUserChangePassword IAMSelfManageServiceSpecificCredentials',
  ],
  [
    'everything but rights, of which it leaves those of Identity Center',
    'power',
    'admin',
    'PowerUserAccess',
  ],
  [
    'to administer who may reach which account',
    'power',
    'admin',
    'AWSSSOMasterAccountAdministrator AWSSSOMemberAccountAdministrator',
  ],
  ['to put people into groups that hold rights', 'power', 'admin', 'AWSSSODirectoryAdministrator'],
  [
    'to attach policies to accounts',
    'power',
    'admin',
    'AWSOrganizationsFullAccess AWSBackupOrganizationAdminAccess',
  ],
  ['everything', 'admin', 'admin', 'AdministratorAccess'],
  ['to give anybody any right', 'admin', 'admin', 'IAMFullAccess'],
  [
    'to set up a service together with its roles, to which it attaches policies',
    'admin',
    'admin',
    'AdministratorAccess-Amplify AdministratorAccess-AWSElasticBeanstalk',
  ],
];

for (const [why, tier, whereItRules, names] of purposes) {
  for (const name of names.trim().split(/\s+/)) {
    test(`${name}: ${why}`, () => {
      const found = classify(setWith({ awsManagedPolicies: [arn(name)] }));
      assert.equal(
        [found.tier, found.whereItRules],
        [tier, whereItRules],
        found.evidence.join('; '),
      );
    });
  }
}

test('over a hundred policies are looked at', () => {
  const names = purposes.flatMap(([, , , text]) => text.trim().split(/\s+/));
  assert.ok(new Set(names).size >= 110, `${names.length}`);
  assert.is(new Set(names).size, names.length);
});

test('what the name promises to read only reads', () => {
  const promising = managedPolicyNames().filter((name) => /read-?only|viewonly/i.test(name));
  const wrong = promising.filter(
    (name) => classify(setWith({ awsManagedPolicies: [arn(name)] })).tier !== 'read',
  );
  assert.ok(promising.length > 200);
  assert.equal(wrong, []);
});

test('both tables were made together, the places of the one lie within the other', () => {
  assert.is(table.actions, allActions().length);
  const runs = (text: string) =>
    text
      .split(/[ +]/)
      .reduce((sum, part) => sum + (part === '' ? 0 : Number.parseInt(part, 36)), 0);
  for (const [name, text] of [...Object.entries(table.allows), ...Object.entries(table.denies)]) {
    assert.ok(runs(text) < allActions().length, name);
  }
  assert.equal(managedPolicy(arn('AdministratorAccess'))?.allows, allActions());
});

test('an ARN of any partition names the same policy; others are not known', () => {
  assert.is(
    managedPolicy('arn:aws-cn:iam::aws:policy/AdministratorAccess')?.name,
    'AdministratorAccess',
  );
  assert.is(managedPolicy(arn('constructor')), undefined);
  assert.is(managedPolicy(arn('Billing')), undefined, 'its path belongs to it');
  assert.match(MANAGED_DATE, /^\d{4}-\d\d-\d\d$/);
});

test('no policy of a service-linked role is in the table', () => {
  assert.equal(
    managedPolicyNames().filter((name) => name.startsWith('aws-service-role/')),
    [],
  );
});

test('every correction concerns an action that is there, and is labelled as writing', () => {
  assert.equal(
    [...STAYS_WRITE].filter((action) => !allActions().includes(action) || !changes(action)),
    [],
  );
  for (const [name, { actions }] of Object.entries(READS_IN)) {
    const held = managedPolicy(arn(name))?.allows ?? [];
    assert.equal(
      actions.filter((action) => !held.includes(action)),
      [],
      name,
    );
    const { evidence } = classify(setWith({ awsManagedPolicies: [arn(name)] }));
    assert.ok(
      evidence.some((text) => actions.every((action) => text.includes(action))),
      `${name} tells what was corrected`,
    );
  }
});

test.run();
