/** The rules of the enterprise app, and what those of its parts have in common with it. */
import type { Key, Kind } from '../types.ts';
import type { Changes, Names, Rules } from './rules.ts';

/** The app and its parts: what Entra holds. Everything else is in AWS. */
export const ENTRA_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'enterpriseApp',
  'samlSettings',
  'signingCertificate',
  'scimSync',
  'appAssignment',
]);

export function enterpriseAppKey(displayName: string): Key {
  return `enterpriseApp/${displayName}`;
}

export const enterpriseAppRules: Rules<'enterpriseApp'> = {
  key: ({ displayName }) => enterpriseAppKey(displayName),
  normalise: (spec) => spec,
  settle: (wanted) => wanted,
  // A new app has nobody assigned to it; one that demands no assignment lets the whole tenant in.
  risk: (before, after) => {
    if (!before || before.assignmentRequired === after?.assignmentRequired) {
      return 'neutral';
    }
    return before.assignmentRequired ? 'broadens' : 'narrows';
  },
  lanes: (spec) => appLanes(spec.displayName),
  needs: () => [],
  ids: (_spec, names) => appIds(names),
  describe: (spec) => `enterprise app ${spec.displayName}`,
};

/**
 * One change of an app at a time: Graph keeps an app as two objects whose copies lag, and refuses
 * what it has not copied yet.
 */
export function appLanes(app: string): readonly string[] {
  return [`enterpriseApp:${app}`];
}

/** The creation of the app, for what is to be a part of it. */
export function appNeeds(
  part: { readonly app: string } | undefined,
  plan: Changes,
): readonly Key[] {
  const key = part && enterpriseAppKey(part.app);
  return key && plan.action(key) === 'create' ? [key] : [];
}

/** The three ids of an app that exists. */
export function appIds(names: Names): Readonly<Record<string, string>> {
  const app = names.enterpriseApp();
  return app
    ? {
        appId: app.appId,
        applicationId: app.applicationId,
        servicePrincipalId: app.servicePrincipalId,
      }
    : {};
}
