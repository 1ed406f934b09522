/** The rules of app assignments: who is assigned to the enterprise app, SCIM copies to AWS. */
import type { AppAssignmentSpec, Change, Key } from '../types.ts';
import { appIds, appLanes, appNeeds } from './enterprise-app.ts';
import type { Changes, Rules } from './rules.ts';

/** There is one app, so its name is no part of the key. */
export function appAssignmentKey(spec: Omit<AppAssignmentSpec, 'app'>): Key {
  return `appAssignment/${spec.principalType}:${spec.principal}`;
}

export const appAssignmentRules: Rules<'appAssignment'> = {
  key: appAssignmentKey,
  normalise: (spec) => spec,
  settle: (wanted) => wanted,
  risk: (_before, after) => (after ? 'broadens' : 'narrows'),
  lanes: (spec) => appLanes(spec.app),
  needs,
  ids: ({ principalType, principal }, names) => {
    const live = names.appAssignment(principalType, principal);
    const entraId = live?.entraId ?? names.principal(principalType, principal)?.entraId;
    return {
      ...appIds(names),
      ...(entraId && { entraId }),
      ...(live && { appRoleAssignmentId: live.id }),
    };
  },
  describe: (spec) => `${spec.principalType} ${spec.principal} → enterprise app ${spec.app}`,
};

/**
 * Who leaves the app is removed from AWS by SCIM, and an assignment of somebody who is no longer
 * there can neither be used nor be understood: so the assignments go first.
 */
function needs({ before, after }: Change<'appAssignment'>, plan: Changes): readonly Key[] {
  return before
    ? plan
        .ofPrincipal(before.principalType, before.principal)
        .filter(({ action }) => action === 'delete')
        .map(({ key }) => key)
    : appNeeds(after, plan);
}
