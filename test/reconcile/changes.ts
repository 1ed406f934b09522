/** Hand-made changes, where a test is about what is done with them and not how they come about. */
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import { permissionSetKey } from '../../src/reconcile/kinds/permission-set.ts';
import { samlSettingsKey } from '../../src/reconcile/kinds/saml-settings.ts';
import type {
  Change,
  PermissionSetSpec,
  Plan,
  SamlSettingsSpec,
} from '../../src/reconcile/types.ts';
import { APP_IDS, NAME, samlSpec } from './sign-on-world.ts';
import { place, setSpec } from './world.ts';

const COMMON = {
  reason: { code: 'missing', text: 'not in AWS yet' },
  risk: 'neutral',
  needs: [],
  lanes: [],
  origin: 'change',
  because: [place('access.yaml')],
} as const;

export function grant(principal: string, parts: Partial<Change<'assignment'>> = {}): Change {
  const spec = {
    principalType: 'group',
    principal,
    permissionSet: 'A',
    accountId: '111122223333',
  } as const;
  const key = assignmentKey(spec);
  const ids = { storeId: `store-${principal}`, permissionSetArn: 'arn:A' };
  return { ...COMMON, action: 'create', kind: 'assignment', key, ids, after: spec, ...parts };
}

export function revoke(principal: string, parts: Partial<Change<'assignment'>> = {}): Change {
  const { after, ...rest } = grant(principal) as Change<'assignment'>;
  return { ...rest, action: 'delete', ...(after && { before: after }), ...parts };
}

type Parts = Partial<PermissionSetSpec>;

/** A set from one state to another; `undefined` is not there. */
export function setChange(
  name: string,
  before: Parts | undefined,
  after: Parts | undefined,
  more: Partial<Change<'permissionSet'>> = {},
): Change {
  const action = before === undefined ? 'create' : after === undefined ? 'delete' : 'update';
  const fields = Object.keys({ ...before, ...after });
  return {
    ...COMMON,
    action,
    kind: 'permissionSet',
    key: permissionSetKey(name),
    ids: before ? { permissionSetArn: `arn:${name}` } : {},
    ...(before && { before: setSpec(name, before) }),
    ...(after && { after: setSpec(name, after) }),
    ...(action === 'update' && { fields }),
    ...more,
  };
}

/** SAML settings from one state to another; `undefined` is not there. */
export function samlChange(
  before: Partial<SamlSettingsSpec> | undefined,
  after: Partial<SamlSettingsSpec>,
  fields: readonly (keyof SamlSettingsSpec)[] = [],
): Change {
  return {
    ...COMMON,
    action: before ? 'update' : 'create',
    kind: 'samlSettings',
    key: samlSettingsKey(NAME),
    ids: before ? APP_IDS : {},
    ...(before && { before: samlSpec(before) }),
    after: samlSpec(after),
    ...(before && { fields }),
  };
}

export const TARGET = {
  region: 'eu-central-1',
  instanceArn: 'arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6',
  identityStoreId: 'd-9967a1b2c3',
  organizationId: 'o-a1b2c3d4e5',
} as const;

export function plan(changes: readonly Change[], deferred: readonly Change[] = []): Plan {
  return {
    formatVersion: '1.0',
    target: TARGET,
    changes,
    deferred: deferred.map((change) => ({ change, reason: { code: 'waits', text: '' } })),
    manual: [],
    expiries: [],
    privileges: {},
    rights: {},
    endingRoles: [],
    sessions: {},
    rulingAccounts: [],
    unmanaged: { permissionSets: 0, assignments: 0 },
    notManagedYet: [],
    guardrails: [],
    examined: {
      permissionSets: 0,
      assignments: 0,
      accounts: 0,
      groups: 0,
      users: 0,
      scope: 'fast',
      notExamined: [],
    },
    problems: [],
    accounts: {},
    fingerprint: '000000000000',
  };
}
