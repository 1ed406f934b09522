/** Attributes for access control: one configuration of the instance, or none. */
import { DescribeInstanceAccessControlAttributeConfigurationCommand } from '@aws-sdk/client-sso-admin';
import { ACCESS_CONTROL_ATTRIBUTES_KEY } from '../../reconcile/kinds/access-control-attributes.ts';
import { rulesOf } from '../../reconcile/kinds/table.ts';
import type { Found } from '../../reconcile/types.ts';
import type { AwsClients } from './client.ts';
import { emptyAnswer, given, isNotFound } from './errors.ts';

/** Nothing where AWS says that there is none. */
export async function describeAttributes(
  sso: AwsClients['sso'],
  InstanceArn: string,
): Promise<Found<'accessControlAttributes'> | undefined> {
  const operation = 'sso:DescribeInstanceAccessControlAttributeConfiguration';
  try {
    const answer = await sso.send(
      new DescribeInstanceAccessControlAttributeConfigurationCommand({ InstanceArn }),
    );
    const list = answer.InstanceAccessControlAttributeConfiguration?.AccessControlAttributes;
    if (!list) {
      throw emptyAnswer(operation);
    }
    const entries = list.map(
      ({ Key, Value }) => [given(Key, operation), given(Value?.Source?.[0], operation)] as const,
    );
    return {
      kind: 'accessControlAttributes',
      key: ACCESS_CONTROL_ATTRIBUTES_KEY,
      spec: rulesOf('accessControlAttributes').normalise({
        attributes: Object.fromEntries(entries),
      }),
      id: InstanceArn,
    };
  } catch (error) {
    if (isNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}
