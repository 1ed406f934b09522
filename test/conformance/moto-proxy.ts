/**
 * Stands before moto and answers only the operations that moto lacks, with what their API pages say;
 * everything else reaches moto unchanged. The state that it must keep for that: tags and boundaries
 * of permission sets, and the attributes for access control.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_Operations.html
 */
import { type Answered, type Asked, forwardTo } from './forward.ts';

export interface MotoProxy {
  readonly url: string;
  /** Operations that moto lacks and that were called. */
  lacked(): ReadonlySet<string>;
  /** Operations that moto itself could not answer: they are neither in moto nor here. */
  faults(): readonly string[];
  /** Operations that moto answered. */
  served(): ReadonlySet<string>;
  close(): Promise<void>;
}

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** What is kept for moto; ARN → part. */
interface Memory {
  readonly tags: Map<string, Map<string, string>>;
  readonly boundaries: Map<string, object>;
  attributes: object | undefined;
}

interface Input {
  readonly PermissionSetArn: string;
  readonly ResourceArn: string;
  readonly Tags?: readonly Tag[];
  readonly TagKeys?: readonly string[];
  readonly PermissionsBoundary: object;
  readonly InstanceAccessControlAttributeConfiguration: object;
}

type Operation = (memory: Memory, input: Input) => object;

/** The operations of sso-admin that accessctl calls and moto lacks. */
export const LACKING: Readonly<Record<string, Operation>> = {
  // moto has carried out each request before it answers, so none is ever in progress.
  ListAccountAssignmentCreationStatus: () => ({ AccountAssignmentsCreationStatus: [] }),
  ListAccountAssignmentDeletionStatus: () => ({ AccountAssignmentsDeletionStatus: [] }),
  ListPermissionSetProvisioningStatus: () => ({ PermissionSetsProvisioningStatus: [] }),
  ListTagsForResource: ({ tags }, { ResourceArn }) => ({
    Tags: [...(tags.get(ResourceArn) ?? [])].map(([Key, Value]) => ({ Key, Value })),
  }),
  TagResource: (memory, { ResourceArn, Tags }) => keepTags(memory, ResourceArn, Tags),
  UntagResource: ({ tags }, { ResourceArn, TagKeys }) => {
    for (const key of TagKeys ?? []) {
      tags.get(ResourceArn)?.delete(key);
    }
    return {};
  },
  GetPermissionsBoundaryForPermissionSet: ({ boundaries }, { PermissionSetArn }) => ({
    PermissionsBoundary: boundaries.get(PermissionSetArn) ?? notFound('permissions boundary'),
  }),
  PutPermissionsBoundaryToPermissionSet: ({ boundaries }, input) => {
    boundaries.set(input.PermissionSetArn, input.PermissionsBoundary);
    return {};
  },
  DeletePermissionsBoundaryFromPermissionSet: ({ boundaries }, { PermissionSetArn }) =>
    boundaries.delete(PermissionSetArn) ? {} : notFound('permissions boundary'),
  DescribeInstanceAccessControlAttributeConfiguration: ({ attributes }) => ({
    Status: 'ENABLED',
    InstanceAccessControlAttributeConfiguration: attributes ?? notFound('configuration'),
  }),
  CreateInstanceAccessControlAttributeConfiguration: (memory, input) => {
    if (memory.attributes) {
      throw new Refusal('ConflictException', 'There is a configuration already.');
    }
    memory.attributes = input.InstanceAccessControlAttributeConfiguration;
    return {};
  },
  UpdateInstanceAccessControlAttributeConfiguration: (memory, input) => {
    memory.attributes = memory.attributes
      ? input.InstanceAccessControlAttributeConfiguration
      : notFound('configuration');
    return {};
  },
  DeleteInstanceAccessControlAttributeConfiguration: (memory) => {
    memory.attributes = memory.attributes ? undefined : notFound('configuration');
    return {};
  },
};

const SSO_ADMIN = 'SWBExternalService.';

export async function startMotoProxy(moto: string): Promise<MotoProxy> {
  const memory: Memory = { tags: new Map(), boundaries: new Map(), attributes: undefined };
  const [lacked, served] = [new Set<string>(), new Set<string>()];
  const faults: string[] = [];
  const instead = ({ target, body }: Asked): Answered | undefined => {
    const name = target?.startsWith(SSO_ADMIN) ? target.slice(SSO_ADMIN.length) : '';
    const operation = LACKING[name];
    if (operation) {
      lacked.add(name);
      return carryOut(() => operation(memory, JSON.parse(body) as Input));
    }
    return undefined;
  };
  const seen = (asked: Asked, { status, body }: Answered) => {
    if (status >= 500) {
      faults.push(`${asked.target} ${status}`);
      return;
    }
    served.add(asked.target ?? asked.url);
    if (asked.target === `${SSO_ADMIN}CreatePermissionSet` && status === 200) {
      noteNewSet(memory, JSON.parse(asked.body) as Input, body);
    }
  };
  const { url, close } = await forwardTo(moto, instead, seen);
  return { url, close, lacked: () => lacked, served: () => served, faults: () => faults };
}

/** moto keeps the tags of a new set and has no operation to tell them. */
function noteNewSet(memory: Memory, { Tags }: Input, answer: string): void {
  const { PermissionSet } = JSON.parse(answer) as { PermissionSet: { PermissionSetArn: string } };
  keepTags(memory, PermissionSet.PermissionSetArn, Tags);
}

function keepTags({ tags }: Memory, arn: string, added: readonly Tag[] = []): object {
  const kept = tags.get(arn) ?? new Map<string, string>();
  for (const { Key, Value } of added) {
    kept.set(Key, Value);
  }
  tags.set(arn, kept);
  return {};
}

class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function notFound(what: string): never {
  throw new Refusal('ResourceNotFoundException', `There is no ${what}.`);
}

function carryOut(operation: () => object): Answered {
  try {
    return { status: 200, body: JSON.stringify(operation()) };
  } catch (error) {
    if (error instanceof Refusal) {
      const { code, message } = error;
      return { status: 400, body: JSON.stringify({ __type: code, message, Message: message }) };
    }
    throw error;
  }
}
