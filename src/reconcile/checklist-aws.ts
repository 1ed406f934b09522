/** The set-up steps on the side of AWS, most of which no API can do or show. */
import { activates } from './checklist-entra.ts';
import {
  appOf,
  type ChecklistInput,
  certificatesOf,
  countPrincipals,
  dayOf,
  foundOne,
  isFederated,
  planned,
  sourceOf,
  synced,
  unknownOf,
  uploadedThumbprint,
  waiting,
} from './checklist-facts.ts';
import { byApply, cannotTell, done, type Finding, todo } from './checklist-finding.ts';
import {
  enableScim,
  identitySource,
  importCertificate,
  rotateToken,
  uploadMetadata,
} from './checklist-manual.ts';
import { daysUntil, endOf } from './instants.ts';
import { syncChecks } from './sync-checks.ts';
import type { Change, ManualStep, ScimHealth } from './types.ts';

const TOKEN_WARNING_DAYS = 30;

/** That anything could be read shows that the instance is there, and in its primary Region. */
export function instance({ directory }: ChecklistInput): Finding {
  const { instanceArn, identityStoreId, region, vantage } = directory;
  return done([
    `instance ${instanceArn} in ${region}`,
    `identity store ${identityStoreId}`,
    vantage === 'management'
      ? 'seen from the management account'
      : 'seen from a delegated administrator account',
  ]);
}

/** What Entra has to know of AWS: from the file, or Entra has it already. */
export function serviceProvider(input: ChecklistInput): Finding {
  const { metadataFile, entityId, acsUrls = [] } = sourceOf(input).saml?.serviceProvider ?? {};
  if (entityId !== undefined && acsUrls.length > 0) {
    return done([
      ...(metadataFile === undefined ? [] : [`file ${metadataFile}`]),
      `entity id ${entityId}`,
      `${acsUrls.length} assertion consumer service URL${acsUrls.length === 1 ? '' : 's'}`,
    ]);
  }
  const missing = metadataFile === undefined ? [] : [`${metadataFile} is not there.`];
  const known = foundOne(input, 'samlSettings')?.identifiers.find((identifier) =>
    identifier.endsWith(`/${input.directory.identityStoreId}`),
  );
  return known === undefined
    ? byHand(missing, identitySource(input))
    : done([`Entra knows this instance already: ${known}`, ...missing]);
}

/** AWS does not show which certificates it has, so this rests on what access.yaml and SCIM say. */
export function identitySourceChanged(input: ChecklistInput): Finding {
  const unknown = unknownOf(input, 'signingCertificate');
  if (unknown) {
    return cannotTell(unknown);
  }
  const { active, uploaded, toUpload } = certificatesOf(input);
  const evidence = [...saidUploaded(input), ...writtenByScim(input), ...signsWith(input)];
  if (activates(input)) {
    return byApply(evidence, `makes Entra sign with ${uploaded?.thumbprint}, which AWS has`);
  }
  if (toUpload) {
    const steps = isFederated(input) ? importCertificate : uploadMetadata;
    return { ...byHand(evidence, steps(input, toUpload)), needs: [3, 4, 5] };
  }
  return active
    ? done(evidence)
    : { ...todo(evidence, ['Entra signs with no certificate that is valid.']), needs: [3, 4, 5] };
}

/** The SCIM job in Entra, and AWS's endpoint and token for it. */
export function provisioning(input: ChecklistInput): Finding {
  const unknown = unknownOf(input, 'scimSync');
  if (unknown) {
    return cannotTell(unknown);
  }
  const evidence = [...job(input), ...writtenByScim(input), ...tokenEnds(input)];
  if (waiting(input, 'scimSync').length > 0 || !hasEndpoint(input)) {
    return { ...byHand(evidence, enableScim(input)), needs: isFederated(input) ? [3] : [3, 7] };
  }
  const [change] = planned(input, 'scimSync');
  if (change) {
    return { ...byApply(evidence, syncChange(change, input)), needs: [3] };
  }
  return healthy(input, evidence);
}

function syncChange({ fields }: Change, input: ChecklistInput): string {
  const env = sourceOf(input).scim?.token?.env;
  const withToken = env === undefined ? '' : `, with the token in ${env}`;
  return fields ? `changes ${fields.join(', ')}` : `sets up and starts the sync${withToken}`;
}

/** A job that is as access.yaml wants it, but may not work. */
function healthy(input: ChecklistInput, evidence: readonly string[]): Finding {
  const days = tokenDays(input);
  if (days !== undefined && days <= TOKEN_WARNING_DAYS) {
    const when = days < 0 ? 'has ended' : `ends in ${days} ${days === 1 ? 'day' : 'days'}`;
    return byHand(evidence, rotateToken(input, `Renew the SCIM token: it ${when}`));
  }
  const { quarantine } = input.live.scim ?? {};
  if (quarantine && isRefusal(quarantine)) {
    return byHand(evidence, rotateToken(input, 'Renew the SCIM token: AWS refuses the one in use'));
  }
  const [problem] = syncChecks(input).filter(({ code }) => code === 'E528');
  if (problem) {
    return todo(evidence, [problem.hint ?? problem.message]);
  }
  return done(evidence);
}

function byHand(evidence: readonly string[], manual: ManualStep): Finding {
  return { ...todo(evidence, manual.steps), manual };
}

/** What Entra reports when the token ended, was deleted or belongs to another endpoint. */
function isRefusal({ reason, message }: NonNullable<ScimHealth['quarantine']>): boolean {
  return /credential|unauthori[sz]ed|\b401\b/i.test(`${reason} ${message}`);
}

/** An endpoint in Entra, or at least in the file. */
function hasEndpoint(input: ChecklistInput): boolean {
  const live = foundOne(input, 'scimSync');
  return (
    (live !== undefined && live.endpoint !== '') || sourceOf(input).scim?.endpoint !== undefined
  );
}

function saidUploaded(input: ChecklistInput): string[] {
  const thumbprint = uploadedThumbprint(input);
  return thumbprint === undefined ? [] : [`AWS has ${thumbprint}, says access.yaml`];
}

function signsWith(input: ChecklistInput): string[] {
  const { active } = certificatesOf(input);
  if (active) {
    return [`Entra signs with ${active.thumbprint}, which ends ${dayOf(active.expires)}`];
  }
  return appOf(input) ? ['No certificate is chosen that Entra could sign with.'] : [];
}

function writtenByScim(input: ChecklistInput): string[] {
  const types = synced(input).map(({ type }) => type);
  return types.length === 0
    ? []
    : [`brought by SCIM, of those that were looked at: ${countPrincipals(types)}`];
}

function job(input: ChecklistInput): string[] {
  const { scim } = input.live;
  const spec = foundOne(input, 'scimSync');
  if (!spec) {
    return ['There is no SCIM job yet.'];
  }
  return [
    `SCIM job ${scim?.jobId ?? ''} is ${spec.state}`.replace('  ', ' '),
    ...(spec.endpoint ? [`endpoint ${spec.endpoint}`] : []),
    ...(scim?.lastCycle ? [`last cycle ${scim.lastCycle.ended}: ${scim.lastCycle.state}`] : []),
    ...(scim?.quarantine
      ? [
          `in quarantine since ${scim.quarantine.since}: ${scim.quarantine.reason}, ${scim.quarantine.message}`,
        ]
      : []),
  ];
}

function tokenEnds(input: ChecklistInput): string[] {
  const expires = sourceOf(input).scim?.token?.expires;
  return expires === undefined ? [] : [`the SCIM token ends ${dayOf(expires)}, says access.yaml`];
}

function tokenDays(input: ChecklistInput): number | undefined {
  const expires = sourceOf(input).scim?.token?.expires;
  return expires === undefined ? undefined : daysUntil(endOf(expires), input.now);
}
