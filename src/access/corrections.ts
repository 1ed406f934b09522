/**
 * Where labels and names of actions mislead, looked through one by one in the descriptions of
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */

/** Actions whose names begin like reading, and that do more: by what they do. */
const MORE_THAN_READING: Readonly<Record<string, string>> = {
  'hands out credentials, tokens or addresses that sign in': `
    athena:GetSessionEndpoint bedrock-agentcore:GetWorkloadAccessToken
    bedrock-agentcore:GetWorkloadAccessTokenForJWT
    bedrock-agentcore:GetWorkloadAccessTokenForUserId cognito-idp:GetTokensFromRefreshToken
    datazone:GetIamPortalLoginUrl elasticmapreduce:GetClusterSessionCredentials
    elasticmapreduce:GetOnClusterAppUIPresignedURL elasticmapreduce:GetPersistentAppUIPresignedURL
    elasticmapreduce:GetSessionEndpoint emr-containers:GetManagedEndpointSessionCredentials
    events:RetrieveConnectionCredentials lakeformation:GetDataAccess
    lightsail:GetInstanceAccessDetails lightsail:GetRelationalDatabaseMasterUserPassword
    payment-cryptography:ExportKey redshift-serverless:GetCredentials
    redshift:GetClusterCredentials redshift:GetClusterCredentialsWithIAM
    route53domains:RetrieveDomainAuthCode sts:GetDelegatedAccessToken sts:GetFederationToken
    sts:GetWebIdentityToken`,
  'writes data to another place': `
    compute-optimizer:ExportAutoScalingGroupRecommendations
    compute-optimizer:ExportEBSVolumeRecommendations
    compute-optimizer:ExportEC2InstanceRecommendations
    compute-optimizer:ExportECSServiceRecommendations compute-optimizer:ExportIdleRecommendations
    compute-optimizer:ExportLambdaFunctionRecommendations
    compute-optimizer:ExportLicenseRecommendations
    compute-optimizer:ExportRDSDatabaseRecommendations discovery:ExportConfigurations
    dynamodb:ExportTableToPointInTime ec2:ExportImage ec2:ExportTransitGatewayRoutes
    elasticache:ExportServerlessCacheSnapshot gameliftstreams:ExportStreamSessionFiles
    lightsail:ExportSnapshot qldb:ExportJournalToS3 sagemaker-geospatial:ExportEarthObservationJob
    sagemaker-geospatial:ExportVectorEnrichmentJob social-messaging:GetWhatsAppMessageMedia`,
  'moves files in or out': `
    cloudshell:GetFileDownloadUrls cloudshell:GetFileUploadUrls
    security-ir:GetCaseAttachmentUploadUrl`,
  'takes work away from a queue': `
    codepipeline:PollForJobs codepipeline:PollForThirdPartyJobs datapipeline:PollForTask ecs:Poll
    mediaconnect:PollGateway medialive:PollAnywhere states:GetActivityTask swf:PollForActivityTask
    swf:PollForDecisionTask`,
  'changes or starts something': `
    appfabric:BatchGetUserAccessTasks codecommit:TestRepositoryTriggers cognito-identity:GetId
    elasticache:TestFailover elasticache:TestMigration iotwireless:TestWirelessDevice
    states:TestState storagegateway:RetrieveTapeArchive storagegateway:RetrieveTapeRecoveryPoint`,
};

/** Actions that count as writing, although their names begin with a reading verb. */
export const STAYS_WRITE: ReadonlySet<string> = new Set(
  Object.values(MORE_THAN_READING).flatMap((names) => names.trim().split(/\s+/)),
);

/** Write-labelled actions that within one AWS managed policy serve reading only. */
export interface Correction {
  readonly actions: readonly string[];
  readonly reason: string;
}

const DECRYPT: readonly string[] = ['kms:Decrypt'];

/** By path and name of the policy. */
export const READS_IN: Readonly<Record<string, Correction>> = {
  AWSDirectoryServiceDataReadOnlyAccess: {
    actions: ['ds:AccessDSData'],
    reason: 'it opens the directory to the reading actions of the policy, and to no other',
  },
  AWSSSODirectoryReadOnly: {
    actions: DECRYPT,
    reason: 'only through the services that the policy reads, of what they encrypted',
  },
  AWSSSOReadOnly: {
    actions: DECRYPT,
    reason: 'only through IAM Identity Center, of what it encrypted',
  },
  AWSSecretsManagerClientReadOnlyAccess: {
    actions: DECRYPT,
    reason: 'only through Secrets Manager, of the secrets that the policy reads',
  },
  AmazonCognitoReadOnly: {
    actions: ['cognito-identity:GetId', 'cognito-idp:GetTokensFromRefreshToken'],
    reason: 'both ask for what an app user already holds: a sign-in, a refresh token',
  },
  AmazonManagedBlockchainReadOnlyAccess: {
    actions: ['managedblockchain:GET'],
    reason: 'it is the HTTP method that reads from an Ethereum node',
  },
  AmazonS3ExpressReadOnlyAccess: {
    actions: ['s3express:CreateSession'],
    reason: 'on condition that the session is a ReadOnly one',
  },
  AmazonTimestreamReadOnlyAccess: {
    actions: ['timestream:CancelQuery'],
    reason: 'it ends a reading query and changes no data',
  },
  AnthropicReadOnlyAccess: {
    actions: ['sts:GetWebIdentityToken', 'sts:TagGetWebIdentityToken'],
    reason: 'the token signs in to Anthropic, to whatever that lets a reader do',
  },
  MultiPartyApprovalReadOnlyAccess: {
    actions: DECRYPT,
    reason: 'only through the services that the policy reads, of what they encrypted',
  },
  ReadOnlyAccess: {
    actions: [
      'athena:GetSessionEndpoint',
      'cognito-idp:GetTokensFromRefreshToken',
      's3express:CreateSession',
    ],
    reason:
      'the first two need a running session or a refresh token, the last a session that is ReadOnly',
  },
};
