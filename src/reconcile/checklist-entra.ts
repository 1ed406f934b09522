/** The set-up steps on the side of Entra: what was seen of each, and what is to do. */
import {
  appOf,
  type ChecklistInput,
  certificatesOf,
  countPrincipals,
  dayOf,
  foundAll,
  foundOne,
  planned,
  sourceOf,
  unknownOf,
  uploadedThumbprint,
} from './checklist-facts.ts';
import { byApply, cannotTell, done, type Finding, notWritten, todo } from './checklist-finding.ts';
import { step } from './checklist-manual.ts';
import type { Action, AppAssignmentSpec, Config, PrincipalType } from './types.ts';

/** The gallery app that joins both sides. */
export function enterpriseApp(input: ChecklistInput): Finding {
  const unknown = unknownOf(input, 'enterpriseApp');
  if (unknown) {
    return cannotTell(unknown);
  }
  const app = appOf(input);
  const name = sourceOf(input).enterpriseApp?.displayName ?? '';
  const evidence = app
    ? [
        `enterprise app ${name}`,
        `application (client) id ${app.appId}`,
        `object id of the enterprise app ${app.servicePrincipalId}`,
      ]
    : [`There is no enterprise app ${name} yet.`];
  if (app && planned(input, 'enterpriseApp').length === 0) {
    return done(evidence);
  }
  return byApply(
    evidence,
    app ? 'makes an assignment required for signing in' : 'makes it from the gallery',
  );
}

/** Sign-on mode, identifier and reply URLs: what Entra has to know of AWS. */
export function samlSettings(input: ChecklistInput): Finding {
  const unknown = unknownOf(input, 'samlSettings');
  if (unknown) {
    return cannotTell(unknown);
  }
  const live = foundOne(input, 'samlSettings');
  const evidence = live
    ? [
        ...(live.signOnMode === 'saml' ? [] : ['SAML is not chosen as the way to sign in.']),
        ...live.identifiers.map((identifier) => `identifier ${identifier}`),
        ...live.replyUrls.map((url) => `reply URL ${url}`),
      ]
    : [];
  const isComplete =
    live?.signOnMode === 'saml' && live.identifiers.length > 0 && live.replyUrls.length > 0;
  const [change] = planned(input, 'samlSettings');
  if (isComplete && !change) {
    return done(evidence);
  }
  const differs = change?.fields ? `differs in ${change.fields.join(', ')}` : undefined;
  return {
    ...byApply([...evidence, ...(differs ? [differs] : [])], 'writes them'),
    needs: [2, 3],
  };
}

/** Entra as AWS has to know it, in a file: good while it holds the certificate that AWS needs. */
export function federationMetadata(input: ChecklistInput): Finding {
  const unknown = unknownOf(input, 'signingCertificate');
  if (unknown) {
    return cannotTell(unknown);
  }
  const { valid, toUpload } = certificatesOf(input);
  const evidence = valid.map(
    ({ thumbprint, expires }) => `signing certificate ${thumbprint}, ends ${dayOf(expires)}`,
  );
  if (makesCertificate(input)) {
    return { ...byApply(evidence, 'makes a signing certificate'), needs: [3] };
  }
  if (valid.length === 0) {
    return {
      ...todo(
        ['The app has no signing certificate that is still valid.'],
        [notWritten('saml:', '  certificate: {}')],
      ),
      needs: [3],
    };
  }
  if (!toUpload) {
    return done([...evidence, 'AWS needs none of them anew.']);
  }
  return metadataFile(input, toUpload.thumbprint, evidence);
}

/** Whom Entra lets sign in, and whom SCIM copies. */
export function appAssignments(input: ChecklistInput): Finding {
  const unknown = unknownOf(input, 'appAssignment');
  if (unknown) {
    return cannotTell(unknown);
  }
  const live = foundAll(input, 'appAssignment');
  const evidence = [`assigned: ${countPrincipals(live.map(typeOf))}`];
  const changes = planned(input, 'appAssignment');
  if (changes.length > 0) {
    const types = (action: Action) =>
      changes.flatMap((change) =>
        change.kind === 'appAssignment' && change.action === action
          ? ((change.after ?? change.before)?.principalType ?? [])
          : [],
      );
    const what = `assigns ${countPrincipals(types('create'))}, removes ${countPrincipals(types('delete'))}`;
    return { ...byApply(evidence, what), needs: [3] };
  }
  const missing = notAssigned(input, live);
  if (missing.length > 0) {
    const text =
      'Assign to the app, as access.yaml leaves to somebody else (enterpriseApp.assignments: external):';
    return { ...todo(evidence, [step(text, ...missing)]), needs: [3] };
  }
  return live.length > 0 ? done(evidence) : nobodyNamed(input, evidence);
}

/** Who is assigned is read only for a file that speaks of groups or users. */
function nobodyNamed(input: ChecklistInput, evidence: readonly string[]): Finding {
  const { groups, users } = input.config;
  const next = [
    step('Name in access.yaml who comes to AWS:', 'groups:', '  Name of the group in Entra: {}'),
  ];
  return appOf(input) && groups === undefined && users === undefined
    ? {
        state: 'unknown',
        evidence: ['Not looked at: access.yaml names no groups and users.'],
        next,
      }
    : { ...todo(evidence, next), needs: [3] };
}

/** The federation metadata of one app, for everybody to read. https://learn.microsoft.com/graph/application-saml-sso-configure-api */
function metadataFile(
  input: ChecklistInput,
  thumbprint: string,
  evidence: readonly string[],
): Finding {
  const name = sourceOf(input).saml?.identityProvider?.metadataFile;
  const file = input.identityProviderFile;
  if (name === undefined || !file) {
    return done(evidence); // nobody has looked into a file: the portal gives the same
  }
  return file.thumbprints.includes(thumbprint)
    ? done([...evidence, `${file.name} holds ${thumbprint}`])
    : {
        ...todo(
          [
            ...evidence,
            file.thumbprints.length > 0
              ? `${file.name} holds other certificates: ${file.thumbprints.join(', ')}`
              : `${file.name} is not there.`,
          ],
          ['Run `accessctl saml metadata`: it writes the file.'],
        ),
        needs: [3, 4],
      };
}

function makesCertificate(input: ChecklistInput): boolean {
  return planned(input, 'signingCertificate').some(
    (change) =>
      change.kind === 'signingCertificate' &&
      change.after?.certificates.some(({ thumbprint }) => thumbprint === ''),
  );
}

/** Whether the plan lets Entra sign with what AWS has by now. */
export function activates(input: ChecklistInput): boolean {
  return planned(input, 'signingCertificate').some(
    (change) =>
      change.kind === 'signingCertificate' &&
      change.after?.active === uploadedThumbprint(input) &&
      change.after?.active !== change.before?.active,
  );
}

function notAssigned(input: ChecklistInput, live: readonly AppAssignmentSpec[]): string[] {
  const assigned = new Set(live.map((one) => `${one.principalType} ${one.principal}`));
  return wanted(input.config).filter((name) => !assigned.has(name));
}

function wanted({ groups = {}, users = {} }: Config): string[] {
  const named = (type: PrincipalType, names: object) =>
    Object.keys(names).map((name) => `${type} ${name}`);
  return [...named('group', groups), ...named('user', users)];
}

function typeOf({ principalType }: AppAssignmentSpec): PrincipalType {
  return principalType;
}
