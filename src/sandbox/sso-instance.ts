import { conflict, notFound } from './aws-error.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  applicationsFilter,
  attributeConfiguration,
  instanceArn,
  ssoMaxResults,
  ssoToken,
} from './shapes.ts';
import { checkInstance, seconds } from './sso-common.ts';

const paged = { MaxResults: ssoMaxResults, NextToken: ssoToken };

/** The instance itself, its Regions, applications and attributes for access control. */
export const instanceOperations: Operations = {
  ListInstances: operation({}, paged, (context, input) =>
    awsPage(
      'Instances',
      context.region === context.world.region
        ? [{ ...instance(context), ...regions(context) }]
        : [],
      input,
    ),
  ),

  DescribeInstance: operation({ InstanceArn: instanceArn }, {}, (context, input) => {
    checkInstance(context, input.InstanceArn);
    return {
      ...instance(context),
      EncryptionConfigurationDetails: { KeyType: 'AWS_OWNED_KMS_KEY', EncryptionStatus: 'ENABLED' },
      PermissionSetsEnabled: true,
    };
  }),

  ListRegions: operation({ InstanceArn: instanceArn }, paged, (context, input) => {
    checkInstance(context, input.InstanceArn);
    const { world } = context;
    const region = {
      RegionName: world.region,
      Status: 'ACTIVE',
      AddedDate: seconds(world.instance.createdDate),
      IsPrimaryRegion: true,
    };
    return awsPage('Regions', [region], input);
  }),

  ListApplications: operation(
    { InstanceArn: instanceArn },
    { ...paged, Filter: applicationsFilter },
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      return awsPage('Applications', [], input);
    },
  ),

  CreateInstanceAccessControlAttributeConfiguration: operation(
    {
      InstanceArn: instanceArn,
      InstanceAccessControlAttributeConfiguration: attributeConfiguration,
    },
    {},
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      if (context.world.attributes !== null) {
        throw conflict('Attributes for access control are already enabled.');
      }
      context.world.attributes = attributesOf(input.InstanceAccessControlAttributeConfiguration);
      return {};
    },
  ),

  UpdateInstanceAccessControlAttributeConfiguration: operation(
    {
      InstanceArn: instanceArn,
      InstanceAccessControlAttributeConfiguration: attributeConfiguration,
    },
    {},
    (context, input) => {
      enabledAttributes(context, input.InstanceArn);
      context.world.attributes = attributesOf(input.InstanceAccessControlAttributeConfiguration);
      return {};
    },
  ),

  DescribeInstanceAccessControlAttributeConfiguration: operation(
    { InstanceArn: instanceArn },
    {},
    (context, input) => {
      const attributes = enabledAttributes(context, input.InstanceArn);
      return {
        Status: 'ENABLED',
        InstanceAccessControlAttributeConfiguration: {
          AccessControlAttributes: Object.entries(attributes).map(([Key, source]) => ({
            Key,
            Value: { Source: [source] },
          })),
        },
      };
    },
  ),

  DeleteInstanceAccessControlAttributeConfiguration: operation(
    { InstanceArn: instanceArn },
    {},
    (context, input) => {
      enabledAttributes(context, input.InstanceArn);
      context.world.attributes = null;
      return {};
    },
  ),
};

function instance({ world }: Context): object {
  return {
    InstanceArn: world.instance.arn,
    IdentityStoreId: world.instance.identityStoreId,
    OwnerAccountId: world.organization.managementAccountId,
    CreatedDate: seconds(world.instance.createdDate),
    Status: 'ACTIVE',
  };
}

function regions({ world }: Context): object {
  return {
    PrimaryRegion: world.region,
    Regions: [{ RegionName: world.region, Status: 'ACTIVE', IsPrimaryRegion: true }],
  };
}

function enabledAttributes(context: Context, arn: string): Readonly<Record<string, string>> {
  checkInstance(context, arn);
  if (context.world.attributes === null) {
    throw notFound('Attributes for access control are not enabled.');
  }
  return context.world.attributes;
}

function attributesOf(configuration: {
  readonly AccessControlAttributes: readonly {
    readonly Key: string;
    readonly Value: { readonly Source: readonly string[] };
  }[];
}): Record<string, string> {
  return Object.fromEntries(
    configuration.AccessControlAttributes.map(({ Key, Value }) => [Key, Value.Source[0] ?? '']),
  );
}
