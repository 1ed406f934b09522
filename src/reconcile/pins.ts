/** Ids in access.yaml are pins: with one given, we must be looking at exactly that instance. */
import type { Config, Directory, Path, Problem, Where } from './types.ts';

export function checkPins(config: Config, where: Where, directory: Directory): Problem[] {
  const pins: {
    path: Path;
    what: string;
    pinned: string | undefined;
    actual: string | undefined;
  }[] = [
    {
      path: ['identityCenter', 'region'],
      what: 'the primary Region of IAM Identity Center',
      pinned: config.identityCenter.region,
      actual: directory.region,
    },
    {
      path: ['identityCenter', 'instanceArn'],
      what: 'the IAM Identity Center instance',
      pinned: config.identityCenter.instanceArn,
      actual: directory.instanceArn,
    },
    {
      path: ['identityCenter', 'identityStoreId'],
      what: 'the identity store',
      pinned: config.identityCenter.identityStoreId,
      actual: directory.identityStoreId,
    },
    {
      path: ['identityCenter', 'organizationId'],
      what: 'the organisation',
      pinned: config.identityCenter.organizationId,
      actual: directory.organizationId,
    },
    {
      path: ['identitySource', 'tenantId'],
      what: 'the Entra tenant',
      pinned: config.identitySource?.tenantId,
      actual: directory.tenantId,
    },
  ];
  return pins.flatMap(({ path, what, pinned, actual }) =>
    pinned === undefined || actual === undefined || pinned === actual
      ? []
      : [
          {
            code: 'E510',
            severity: 'error' as const,
            message: `access.yaml says ${what} is ${pinned}, but these credentials lead to ${actual}.`,
            hint: 'Use the credentials of the right organisation, or correct the pin. Nothing was changed.',
            at: where(path),
          },
        ],
  );
}
