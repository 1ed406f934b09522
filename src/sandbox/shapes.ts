/**
 * The fields of sso-admin, identitystore and organizations with their lengths and patterns, from the
 * API references:
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_Operations.html
 * https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Operations.html
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html
 */
import { anything, integer, list, oneOf, structure, text } from './constraints.ts';

const arn = (rest: string) => new RegExp(`arn:aws(-[a-z]{1,5}){0,3}:${rest}`);

/* sso-admin */
export const ssoMaxResults = integer(1, 100);
export const ssoToken = text(0, 2048, /[-a-zA-Z0-9+=/_]*/);
export const instanceArn = text(10, 1224, arn('sso:::instance/(sso)?ins-[a-zA-Z0-9-.]{16}'));
export const permissionSetArn = text(
  10,
  1224,
  arn('sso:::permissionSet/(sso)?ins-[a-zA-Z0-9-.]{16}/ps-[a-zA-Z0-9-./]{16}'),
);
export const taggableArn = text(
  10,
  2048,
  arn(
    'sso::((:instance/(sso)?ins-[a-zA-Z0-9-.]{16})|(:permissionSet/(sso)?ins-[a-zA-Z0-9-.]{16}/ps-[a-zA-Z0-9-./]{16})|(\\d{12}:application/(sso)?ins-[a-zA-Z0-9-.]{16}/apl-[a-zA-Z0-9]{16})|(\\d{12}:trustedTokenIssuer/(sso)?ins-[a-zA-Z0-9-.]{16}/tti-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}))',
  ),
);
export const permissionSetName = text(1, 32, /[\w+=,.@-]+/);
export const description = text(1, 700, /[\t\n\r\u{20}-\u{7E}\u{A1}-\u{FF}]*/u);
export const duration = text(
  1,
  100,
  /(-?)P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)([DW]))?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?/,
);
export const relayState = text(1, 240, /[a-zA-Z0-9&$@#\\/%?=~\-_'"|!:,.;*+[\] (){}]+/);
export const inlinePolicy = text(1, 32_768, /[\t\n\r\u{20}-\u{FF}]+/u);
export const managedPolicyArn = text(
  20,
  2048,
  arn('iam::aws:policy((/[A-Za-z0-9\\.,\\+@=_-]+)*)/([A-Za-z0-9\\.,\\+=@_-]+)'),
);
export const customerManagedPolicy = structure(
  { Name: text(1, 128, /[\w+=,.@-]+/) },
  { Path: text(1, 512, /((\/[A-Za-z0-9.,+@=_-]+)*)\//) },
);
export const permissionsBoundary = structure(
  {},
  { ManagedPolicyArn: managedPolicyArn, CustomerManagedPolicyReference: customerManagedPolicy },
);
const tagKey = text(1, 128, /([\p{L}\p{Z}\p{N}_.:/=+\-@]*)/u);
const tagValue = text(0, 256, /([\p{L}\p{Z}\p{N}_.:/=+\-@]*)/u);
export const tags = list(0, 75, structure({ Key: tagKey, Value: tagValue }, {}));
export const tagKeys = list(1, 75, tagKey);
export const accountId = text(12, 12, /\d{12}/);
export const principalType = oneOf('USER', 'GROUP');
export const resourceId = text(
  1,
  47,
  /([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}/,
);
export const requestId = text(
  36,
  36,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
);
export const statusFilter = structure({}, { Status: oneOf('IN_PROGRESS', 'FAILED', 'SUCCEEDED') });
export const provisioningStatus = oneOf(
  'LATEST_PERMISSION_SET_PROVISIONED',
  'LATEST_PERMISSION_SET_NOT_PROVISIONED',
);
export const applicationsFilter = structure(
  {},
  {
    ApplicationAccount: accountId,
    ApplicationProvider: text(10, 1224, arn('sso::aws:applicationProvider/[a-zA-Z0-9-/]+')),
  },
);
export const attributeConfiguration = structure(
  {
    AccessControlAttributes: list(
      0,
      50,
      structure(
        {
          Key: text(1, 128, /[\p{L}\p{Z}\p{N}_.:/=+\-@]+/u),
          Value: structure(
            { Source: list(1, 1, text(0, 256, /[\p{L}\p{Z}\p{N}_.:/=+\-@[\]{}$\\"]*/u)) },
            {},
          ),
        },
        {},
      ),
    ),
  },
  {},
);

/* identitystore */
export const storeMaxResults = integer(1, 100);
export const storeToken = text(1, 65_535, /[-a-zA-Z0-9+=/:_]*/);
export const identityStoreId = text(
  1,
  36,
  /d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
);
const attributePath = text(
  1,
  255,
  /(?:\p{L}+:\p{L}+:\p{L}+(?:\.\p{L}+){0,3}|\p{L}+(?:\.\p{L}+){0,2})/u,
);
const external = text(1, 256, /[\p{L}\p{M}\p{S}\p{N}\p{P}]+/u);
export const storeFilters = list(
  0,
  1,
  structure(
    {
      AttributePath: attributePath,
      AttributeValue: text(1, 1024, /[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r \u{A0}\u{3000}]+/u),
    },
    {},
  ),
);
export const alternateIdentifier = structure(
  {},
  {
    ExternalId: structure({ Issuer: external, Id: external }, {}),
    UniqueAttribute: structure({ AttributePath: attributePath, AttributeValue: anything }, {}),
  },
);
export const extensionNames = list(1, 10, text(1, 50, /aws:identitystore:[a-z]{1,20}/));
export const memberId = structure({ UserId: resourceId }, {});
export const groupIds = list(1, 100, resourceId);

/* organizations */
export const organizationsMaxResults = integer(1, 20);
export const organizationsToken = text(0, 100_000);
const unitPattern = 'ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}';
const rootPattern = 'r-[0-9a-z]{4,32}';
export const unitId = text(0, 68, new RegExp(unitPattern));
export const parentId = text(0, 100, new RegExp(`(${rootPattern})|(${unitPattern})`));
export const childId = text(0, 100, new RegExp(`(\\d{12})|(${unitPattern})`));
export const childType = oneOf('ACCOUNT', 'ORGANIZATIONAL_UNIT');
export const taggableId = text(
  0,
  130,
  new RegExp(`(${rootPattern})|(\\d{12})|(${unitPattern})|(p-[0-9a-zA-Z_]{8,128})`),
);
export const servicePrincipal = text(1, 128, /[\w+=,.@-]*/);
