import { AwsError, conflict, invalid, notFound } from './aws-error.ts';
import { hex } from './ids.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  description,
  duration,
  instanceArn,
  permissionSetArn,
  permissionSetName,
  relayState,
  ssoMaxResults,
  ssoToken,
  taggableArn,
  tagKeys,
  tags,
} from './shapes.ts';
import { checkInstance, findSet, findSetToEdit, reserved, seconds } from './sso-common.ts';
import { nextSerial, type PermissionSet, permissionSetOf } from './world.ts';

const arns = { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn };
const texts = { Description: description, SessionDuration: duration, RelayState: relayState };
const tagsPerResource = 50;
const tagsPerPage = 20; // ListTagsForResource has no MaxResults, and AWS names no page size

/** Permission sets without their policies, and tags. */
export const permissionSetOperations: Operations = {
  ListPermissionSets: operation(
    { InstanceArn: instanceArn },
    { MaxResults: ssoMaxResults, NextToken: ssoToken },
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      const list = context.world.permissionSets.map((set) => set.arn);
      return awsPage('PermissionSets', list, input);
    },
  ),

  DescribePermissionSet: operation(arns, {}, (context, input) => ({
    PermissionSet: described(findSet(context, input)),
  })),

  CreatePermissionSet: operation(
    { InstanceArn: instanceArn, Name: permissionSetName },
    { ...texts, Tags: tags },
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      const { world } = context;
      if (world.permissionSets.some((set) => set.name === input.Name)) {
        throw conflict(`PermissionSet with name ${input.Name} already exists.`);
      }
      checkDuration(input.SessionDuration);
      const set = newPermissionSet(context, input.Name);
      write(set, input);
      set.tags = withTags({}, input.Tags ?? []);
      world.permissionSets.push(set);
      return { PermissionSet: described(set) };
    },
  ),

  UpdatePermissionSet: operation(arns, texts, (context, input) => {
    const set = findSetToEdit(context, input);
    checkDuration(input.SessionDuration);
    delete set.relayState; // left out means cleared, unlike the other members
    write(set, input);
    set.revision += 1;
    return {};
  }),

  DeletePermissionSet: operation(arns, {}, (context, input) => {
    const set = findSetToEdit(context, input);
    const { world } = context;
    const assigned = world.assignments.some((each) => each.permissionSetArn === set.arn);
    const busy = world.requests.some(
      (each) => each.permissionSetArn === set.arn && each.status === 'IN_PROGRESS',
    );
    if (assigned || busy || Object.keys(set.provisioned).length > 0) {
      throw conflict(
        'Could not delete because PermissionSet has ApplicationProfile associated with it.',
      );
    }
    world.permissionSets = world.permissionSets.filter((each) => each !== set);
    return {};
  }),

  ListTagsForResource: operation(
    { ResourceArn: taggableArn },
    { InstanceArn: instanceArn, NextToken: ssoToken },
    (context, input) => {
      const list = Object.entries(tagged(context, input).tags);
      return awsPage(
        'Tags',
        list.map(([Key, Value]) => ({ Key, Value })),
        input,
        tagsPerPage,
      );
    },
  ),

  TagResource: operation(
    { ResourceArn: taggableArn, Tags: tags },
    { InstanceArn: instanceArn },
    (context, input) => {
      const resource = taggedToEdit(context, input);
      resource.tags = withTags(resource.tags, input.Tags);
      return {};
    },
  ),

  UntagResource: operation(
    { ResourceArn: taggableArn, TagKeys: tagKeys },
    { InstanceArn: instanceArn },
    (context, input) => {
      const resource = taggedToEdit(context, input);
      const gone = new Set(input.TagKeys);
      resource.tags = Object.fromEntries(
        Object.entries(resource.tags).filter(([key]) => !gone.has(key)),
      );
      return {};
    },
  ),
};

function newPermissionSet({ world, now }: Context, name: string): PermissionSet {
  const instance = world.instance.arn.split('/')[1] ?? '';
  const id = hex(`${world.instance.arn}/${name}/${nextSerial(world)}`, 16);
  return {
    arn: `arn:aws:sso:::permissionSet/${instance}/ps-${id}`,
    name,
    createdDate: now,
    sessionDuration: 'PT1H',
    awsManagedPolicies: [],
    customerManagedPolicies: [],
    inlinePolicy: '',
    tags: {},
    revision: 1,
    provisioned: {},
  };
}

/** What is left out stays as it is. */
function write(
  set: PermissionSet,
  input: {
    readonly Description?: string;
    readonly SessionDuration?: string;
    readonly RelayState?: string;
  },
): void {
  if (input.Description !== undefined) {
    set.description = input.Description;
  }
  if (input.RelayState !== undefined) {
    set.relayState = input.RelayState;
  }
  set.sessionDuration = input.SessionDuration ?? set.sessionDuration;
}

/** Between one and twelve hours: https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html */
function checkDuration(value: string | undefined): void {
  if (value === undefined) {
    return;
  }
  const [, days = 0, hours = 0, minutes = 0, secs = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/
      .exec(value)
      ?.map((part) => Number(part ?? 0)) ?? [];
  const total = days * 86_400 + hours * 3600 + minutes * 60 + secs;
  if (total < 3600 || total > 43_200) {
    throw invalid('SessionDuration must be between 1 hour (PT1H) and 12 hours (PT12H).');
  }
}

function described(set: PermissionSet): object {
  return {
    Name: set.name,
    PermissionSetArn: set.arn,
    ...(set.description === undefined ? {} : { Description: set.description }),
    CreatedDate: seconds(set.createdDate),
    SessionDuration: set.sessionDuration,
    ...(set.relayState === undefined ? {} : { RelayState: set.relayState }),
  };
}

interface Tagged {
  tags: Record<string, string>;
}

interface TagRequest {
  readonly ResourceArn: string;
  readonly InstanceArn?: string;
}

function tagged(context: Context, input: TagRequest): Tagged {
  const { world } = context;
  checkInstance(context, input.InstanceArn ?? world.instance.arn);
  const resource =
    input.ResourceArn === world.instance.arn
      ? world.instance
      : permissionSetOf(world, input.ResourceArn);
  if (resource === undefined) {
    throw notFound(`Resource ${input.ResourceArn} not found.`);
  }
  return resource;
}

function taggedToEdit(context: Context, input: TagRequest): Tagged {
  const resource = tagged(context, input);
  const { world } = context;
  const inManagement =
    permissionSetOf(world, input.ResourceArn)?.provisioned[
      world.organization.managementAccountId
    ] !== undefined;
  if (world.vantage === 'delegated' && inManagement) {
    throw reserved('modify');
  }
  return resource;
}

function withTags(
  old: Readonly<Record<string, string>>,
  added: readonly { readonly Key: string; readonly Value: string }[],
): Record<string, string> {
  const system = added.find(({ Key }) => Key.toLowerCase().startsWith('aws:'));
  if (system !== undefined) {
    throw invalid(`Tag key ${system.Key} is reserved: keys must not begin with aws:`);
  }
  if (new Set(added.map(({ Key }) => Key)).size < added.length) {
    throw invalid('Tag keys must be unique.');
  }
  const all = { ...old, ...Object.fromEntries(added.map(({ Key, Value }) => [Key, Value])) };
  if (Object.keys(all).length > tagsPerResource) {
    throw new AwsError(
      'ServiceQuotaExceededException',
      `A resource can have at most ${tagsPerResource} tags.`,
    );
  }
  return all;
}
