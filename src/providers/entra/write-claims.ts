/**
 * Further claims live in a policy of their own that is assigned to the app; Graph takes one per app.
 * Policies that others made are unassigned, never changed: other apps may use them.
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-claimsmappingpolicies
 */
import { WriteFailure } from '../../reconcile/apply.ts';
import type { ClaimSpec, EnterpriseApp } from '../../reconcile/types.ts';
import { definitionOf } from './claims.ts';
import type { AppDesk } from './desk.ts';
import { text } from './graph.ts';

const POLICIES = '/policies/claimsMappingPolicies';

export async function writeClaims(
  app: EnterpriseApp,
  claims: readonly ClaimSpec[],
  desk: AppDesk,
): Promise<void> {
  const { graph } = desk;
  const assignedPath = `/servicePrincipals/${app.servicePrincipalId}/claimsMappingPolicies`;
  const assigned = (await graph.list(assignedPath)).items.map((policy) => text(policy['id']));
  const wanted = claims.length > 0 ? await ownPolicy(app, claims, desk) : undefined;
  for (const id of assigned.filter((one) => one !== wanted)) {
    await desk.settled(app, () => graph.remove(`${assignedPath}/${id}/$ref`));
  }
  if (wanted && !assigned.includes(wanted)) {
    const ref = { '@odata.id': `${desk.origin}/v1.0${POLICIES}/${wanted}` };
    await desk.settled(app, () => graph.act(`${assignedPath}/$ref`, ref));
  }
}

/** The id of the policy that accessctl keeps for this app, with these claims in it. */
async function ownPolicy(
  app: EnterpriseApp,
  claims: readonly ClaimSpec[],
  { graph }: AppDesk,
): Promise<string> {
  const definition = definitionOf(claims);
  if (!definition) {
    const wrong = claims.find((one) => definitionOf([one]) === undefined);
    throw new WriteFailure(
      'failed',
      'E746',
      `The claim ${wrong?.name} has the source "${wrong?.source}", which is no attribute.`,
      { hint: 'Write an attribute of Entra as its source, such as user.department.' },
    );
  }
  const displayName = `accessctl ${app.appId}`;
  const { items } = await graph.list(POLICIES);
  const own = items.find((policy) => policy['displayName'] === displayName);
  if (own) {
    await graph.patch(`${POLICIES}/${text(own['id'])}`, { definition: [definition] });
    return text(own['id']);
  }
  const made = await graph.post(POLICIES, { displayName, definition: [definition] });
  return text(made['id']);
}
