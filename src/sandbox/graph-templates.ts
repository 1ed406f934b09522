/**
 * The gallery templates that the sandbox's tenant offers, and what instantiating one makes.
 * Source: https://learn.microsoft.com/en-us/graph/application-saml-sso-configure-api
 */
import type { Application, AppRole, ServicePrincipal } from './apps-world.ts';
import { applicationType, servicePrincipalType } from './graph-app-types.ts';
import { bodyOf, isText, orNull } from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { byId, missing } from './graph-find.ts';
import { contextOf, described, listAnswer, shown } from './graph-query.ts';
import { created, type GraphContext, ok, type Route } from './graph-route.ts';
import type { EntityType } from './graph-types.ts';
import { uuid } from './ids.ts';
import { nextSerial, type World } from './world.ts';

export interface Template {
  readonly id: string;
  readonly displayName: string;
  readonly publisher: string | null;
  readonly homePageUrl: string | null;
  readonly categories: readonly string[];
  readonly supportedSingleSignOnModes: readonly string[];
  readonly supportedProvisioningTypes: readonly string[];
  readonly description: string | null;
  /** Of the application that is made from it. */
  readonly redirectUris: readonly string[];
  readonly applicationHomePage: string;
}

/** AWS IAM Identity Center. */
export const awsTemplate: Template = {
  id: '21ed01d2-ec13-4e9e-86c1-cd546719ebc4',
  displayName: 'AWS IAM Identity Center (successor to AWS Single Sign-On)',
  publisher: 'Amazon Web Services, Inc.',
  homePageUrl: 'https://aws.amazon.com/',
  categories: ['developerServices', 'itInfrastructure', 'security', 'New'],
  supportedSingleSignOnModes: ['saml', 'external'],
  supportedProvisioningTypes: ['sync'],
  description: null,
  redirectUris: ['https://*.signin.aws.amazon.com/platform/saml/acs/*'],
  applicationHomePage:
    'https://*.signin.aws.amazon.com/platform/saml/acs/*?metadata=awssinglesignon|ISV9.1|primary|z',
};

/** AWS Single-Account Access: looks alike, and is another thing. */
const singleAccountTemplate: Template = {
  ...awsTemplate,
  id: '8b1025e4-1dd2-430b-a150-2ef79cd700f5',
  displayName: 'AWS Single-Account Access',
  categories: ['developerServices', 'itInfrastructure', 'security'],
  supportedSingleSignOnModes: ['password', 'saml', 'external'],
  redirectUris: ['https://signin.aws.amazon.com/saml'],
  applicationHomePage: 'https://signin.aws.amazon.com/saml?metadata=aws|ISV9.1|primary|z',
};

/** For an application that is not in the gallery. */
const customTemplate: Template = {
  id: '8adf8e6e-67b2-4cf2-a259-e3dc5476c621',
  displayName: 'Custom',
  publisher: null,
  homePageUrl: null,
  categories: [],
  supportedSingleSignOnModes: ['password', 'saml', 'external'],
  supportedProvisioningTypes: ['sync'],
  description: null,
  redirectUris: [],
  applicationHomePage:
    'https://account.activedirectory.windowsazure.com:444/applications/default.aspx?metadata=customappsso|ISV9.1|primary|z',
};

const templates = [awsTemplate, singleAccountTemplate, customTemplate];

const templateType: EntityType<Template> = {
  name: 'applicationTemplate',
  set: 'applicationTemplates',
  byDefault: [
    'id',
    'displayName',
    'homePageUrl',
    'supportedSingleSignOnModes',
    'supportedProvisioningTypes',
    'categories',
    'publisher',
    'description',
  ],
  onRequest: [],
  filterable: ['id', 'displayName'],
  values: ({ redirectUris: _, applicationHomePage: __, ...template }) => template,
};

export const templateRoutes: readonly Route[] = [
  {
    name: 'GET /applicationTemplates',
    answer: (_, request) => ok(listAnswer(templateType, templates, request)),
  },
  {
    name: 'GET /applicationTemplates/{id}',
    answer: (_, request, [id = '']) => ok(described(templateType, byId(templates, id), request)),
  },
  {
    name: 'POST /applicationTemplates/{id}/instantiate',
    answer: (context, { body }, [id = '']) =>
      created(instantiate(context, byId(templates, id), body)),
  },
];

const instantiation = { displayName: isText, serviceManagementReference: orNull(isText) };

/** Makes the application also where it then says that it did not, as Graph sometimes does. */
function instantiate(context: GraphContext, template: Template, body: unknown): object {
  const { world, limits, now } = context;
  const { displayName = '' } = bodyOf('applicationTemplate', instantiation, body);
  if (displayName.trim() === '') {
    throw badRequest("A value is required for property 'displayName'.");
  }
  const words = `instance/${nextSerial(world)}`;
  const visibleFrom = now + limits.graphReplicationMs;
  const app = newEnterpriseApp(template, { displayName, words, created: now, visibleFrom });
  world.entra.applications.push(app.application);
  world.entra.servicePrincipals.push(app.servicePrincipal);
  if (world.instantiateAnswers === 'notFound') {
    world.instantiateAnswers = 'created';
    throw missing(app.servicePrincipal.id);
  }
  return answerOf(world, app);
}

interface EnterpriseApp {
  readonly application: Application;
  readonly servicePrincipal: ServicePrincipal;
}

function answerOf(world: World, { application, servicePrincipal }: EnterpriseApp): object {
  return {
    '@odata.context': contextOf('microsoft.graph.applicationServicePrincipal'),
    application: shown(applicationType, application),
    servicePrincipal: shown(servicePrincipalType(world), servicePrincipal),
  };
}

export interface NewApp {
  readonly displayName: string;
  /** The ids follow from them. */
  readonly words: string;
  readonly created: number;
  readonly visibleFrom: number;
}

/** What instantiating a template makes: an application and its service principal, in no world yet. */
export function newEnterpriseApp(template: Template, app: NewApp): EnterpriseApp {
  const { displayName, words, created: madeAt, visibleFrom } = app;
  const shared = {
    appId: uuid(`client/${words}`),
    displayName,
    applicationTemplateId: template.id,
    appRoles: templateRoles,
    visibleFrom,
    created: madeAt,
  };
  return {
    application: {
      ...shared,
      id: uuid(`application/${words}`),
      identifierUris: [],
      redirectUris: [...template.redirectUris],
      homePageUrl: template.applicationHomePage,
      groupMembershipClaims: null,
    },
    servicePrincipal: {
      ...shared,
      id: uuid(`service principal/${words}`),
      appRoleAssignmentRequired: true,
      preferredSingleSignOnMode: null,
      preferredTokenSigningKeyThumbprint: null,
      loginUrl: null,
      notificationEmailAddresses: [],
      relayState: null,
      tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
      keyCredentials: [],
      passwordCredentials: [],
      claimsPolicyIds: [],
    },
  };
}

const templateRoles: readonly AppRole[] = [
  role('8774f594-1d59-4279-b9d9-59ef09a23530', 'User'),
  role('e7f1a7f3-9eda-48e0-9963-bd67bf531afd', 'msiam_access'),
];

function role(id: string, displayName: string): AppRole {
  return {
    id,
    displayName,
    description: displayName,
    allowedMemberTypes: ['User'],
    isEnabled: true,
    value: null,
  };
}
