/**
 * What AWS's SCIM endpoint says of itself.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/serviceproviderconfig.html
 */
import { missingScim } from './scim-error.ts';

const guide = 'https://docs.aws.amazon.com/singlesignon/latest/userguide';
const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

export const serviceProviderConfig = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  documentationUri: `${guide}/manage-your-identity-source-idp.html`,
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: 'Authentication scheme using the OAuth Bearer Token Standard',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
      documentationUri: `${guide}/provision-automatically.html`,
      primary: true,
    },
  ],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 1, maxPayloadSize: 1_048_576 },
  filter: { supported: true, maxResults: 100 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
};

const schemas = [
  described(userSchema, 'User', [
    attribute('userName', 'string', { required: true, uniqueness: 'server' }),
    attribute('displayName', 'string', { required: true }),
    {
      ...attribute('name', 'complex', { required: true }),
      subAttributes: [
        attribute('familyName', 'string', { required: true }),
        attribute('givenName', 'string', { required: true }),
      ],
    },
    attribute('active', 'boolean'),
    attribute('emails', 'complex', { multiValued: true }),
  ]),
  described(groupSchema, 'Group', [
    attribute('displayName', 'string', { required: true, uniqueness: 'server' }),
    attribute('members', 'complex', { multiValued: true }),
  ]),
];

export const resourceTypes = listed([
  resourceType('User', '/Users', userSchema),
  resourceType('Group', '/Groups', groupSchema),
]);

export const schemaList = listed(schemas);

/** Throws ScimError. */
export function schemaOf(id: string): object {
  const found = schemas.find((each) => each.id === id);
  if (found === undefined) {
    throw missingScim('Schema', id);
  }
  return found;
}

function listed(resources: readonly object[]): object {
  const size = resources.length;
  const page = { totalResults: size, itemsPerPage: size, startIndex: 1 };
  return { schemas: [listSchema], ...page, Resources: resources };
}

function described(id: string, name: string, attributes: readonly object[]) {
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:Schema'];
  return { schemas, id, name, description: name, attributes };
}

function attribute(name: string, type: string, more: object = {}): object {
  return { name, type, multiValued: false, required: false, uniqueness: 'none', ...more };
}

function resourceType(id: string, endpoint: string, schema: string): object {
  const schemas = ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'];
  return { schemas, id, name: id, description: id, endpoint, schema };
}
