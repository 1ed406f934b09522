/**
 * Which attribute of Entra becomes which of AWS: the schema of a provisioning job.
 * https://learn.microsoft.com/en-us/graph/api/resources/synchronization-synchronizationschema
 */
import { uuid } from './ids.ts';
import { isAttributes } from './scim-patch.ts';

export type ObjectName = 'User' | 'Group';

/** What becomes of one type of object. */
export interface Mapping {
  readonly attributes: readonly AttributeMapping[];
  /** The attribute in AWS by which an object that is not linked yet is looked for. */
  readonly matching: string;
}

interface AttributeMapping {
  readonly target: string;
  readonly type: string;
  /** An attribute of Entra, or a constant. */
  readonly source: string;
}

export const templateId = 'aWSSingleSignon';
const version = 'Date:2024-02-29T00:00:00.0000000Z';

export function defaultSchema(id: string): object {
  return {
    id,
    version,
    synchronizationRules: [
      {
        id: uuid(`synchronization rule/${templateId}`),
        name: 'USER_OUTBOUND_GROUP_OUTBOUND',
        priority: 1,
        editable: true,
        sourceDirectoryName: 'Azure Active Directory',
        targetDirectoryName: 'AWS IAM Identity Center',
        metadata: [],
        objectMappings: [groupMapping(), userMapping()],
      },
    ],
    directories: [],
  };
}

function groupMapping(): object {
  return objectMapping('Group', 'Provision Azure Active Directory Groups', [
    attributeMapping('displayName', 'displayName', 1),
    attributeMapping('externalId', 'objectId'),
    attributeMapping('members', 'members'),
  ]);
}

function userMapping(): object {
  return objectMapping('User', 'Provision Azure Active Directory Users', [
    attributeMapping('userName', 'userPrincipalName', 1),
    attributeMapping('active', 'accountEnabled'),
    attributeMapping('displayName', 'displayName'),
    attributeMapping('name.givenName', 'givenName'),
    attributeMapping('name.familyName', 'surname'),
    attributeMapping('externalId', 'objectId'),
  ]);
}

function objectMapping(source: ObjectName, name: string, attributeMappings: object[]): object {
  const urn = `urn:ietf:params:scim:schemas:core:2.0:${source}`;
  return {
    name,
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    metadata: [],
    scope: null,
    sourceObjectName: source,
    targetObjectName: urn,
    attributeMappings,
  };
}

function attributeMapping(target: string, source: string, matchingPriority = 0): object {
  return {
    targetAttributeName: target,
    source: { expression: `[${source}]`, name: source, type: 'Attribute', parameters: [] },
    flowType: 'Always',
    flowBehavior: 'FlowWhenChanged',
    matchingPriority,
    defaultValue: null,
    exportMissingReferences: false,
  };
}

/** Whether this is a schema with rules, mappings and attributes in their places. */
export function isSchema(value: unknown): value is object {
  return (
    isAttributes(value) &&
    rulesOf(value).length > 0 &&
    rulesOf(value).every((rule) => typeof rule['id'] === 'string' && mappingsOf(rule).length > 0)
  );
}

/** Ids of the rules, by which an object is provisioned on demand. */
export function ruleIds(schema: object): readonly string[] {
  return rulesOf(schema).map((rule) => String(rule['id']));
}

/** The enabled mapping of a type; undefined when there is none, and such objects stay out. */
export function mappingOf(schema: object, name: ObjectName): Mapping | undefined {
  const found = rulesOf(schema)
    .flatMap(mappingsOf)
    .find((each) => each['sourceObjectName'] === name && each['enabled'] !== false);
  if (found === undefined) {
    return undefined;
  }
  const list = objectsIn(found['attributeMappings']);
  const matching = list.find((each) => Number(each['matchingPriority']) > 0);
  return {
    attributes: list.map((each) => {
      const source = isAttributes(each['source']) ? each['source'] : {};
      return {
        target: String(each['targetAttributeName']),
        type: String(source['type']),
        source: String(source['name']),
      };
    }),
    matching: String(matching?.['targetAttributeName'] ?? ''),
  };
}

type Json = Readonly<Record<string, unknown>>;

function rulesOf(schema: object): readonly Json[] {
  return objectsIn((schema as Json)['synchronizationRules']);
}

function mappingsOf(rule: Json): readonly Json[] {
  return objectsIn(rule['objectMappings']);
}

function objectsIn(list: unknown): readonly Json[] {
  return Array.isArray(list) ? list.filter(isAttributes) : [];
}
