/**
 * Groups, users, members and the tenant, for reading.
 * Source: https://learn.microsoft.com/en-us/graph/api/resources/groups-overview and the pages below it.
 */
import { findGroup, findUser } from './graph-find.ts';
import { described, listAnswer, mixedAnswer, typed } from './graph-query.ts';
import { ok, type Route } from './graph-route.ts';
import { groupType, organizationType, userType } from './graph-types.ts';
import type { EntraGroup, EntraUser, World } from './world.ts';

/** $filter on a cast needs advanced parameters: https://learn.microsoft.com/en-us/graph/api/group-list-members */
const memberUserType = { ...userType, filterable: [] };
const memberGroupType = { ...groupType, filterable: [] };

export const directoryRoutes: readonly Route[] = [
  {
    name: 'GET /groups',
    answer: ({ world }, request) => ok(listAnswer(groupType, world.entra.groups, request)),
  },
  {
    name: 'GET /groups/{id}',
    answer: ({ world }, request, [id = '']) =>
      ok(described(groupType, findGroup(world, id), request)),
  },
  ...(['members', 'transitiveMembers'] as const).flatMap(memberRoutes),
  {
    name: 'GET /users',
    answer: ({ world }, request) => ok(listAnswer(userType, world.entra.users, request)),
  },
  {
    name: 'GET /users/{id}',
    answer: ({ world }, request, [id = '']) =>
      ok(described(userType, findUser(world, id), request)),
  },
  {
    name: 'GET /organization',
    answer: ({ world }, request) => ok(listAnswer(organizationType, [world.tenant], request)),
  },
];

function memberRoutes(relation: 'members' | 'transitiveMembers'): readonly Route[] {
  const members = (world: World, id: string) => {
    const group = findGroup(world, id);
    return relation === 'members' ? group.memberIds : reachedFrom(world, group);
  };
  return [
    {
      name: `GET /groups/{id}/${relation}`,
      answer: ({ world }, request, [id = '']) => {
        const ids = members(world, id);
        const users = usersAmong(world, ids).map((user) => typed(userType, user));
        const groups = groupsAmong(world, ids).map((group) => typed(groupType, group));
        return ok(mixedAnswer([userType, groupType], [...users, ...groups], request));
      },
    },
    {
      name: `GET /groups/{id}/${relation}/microsoft.graph.user`,
      answer: ({ world }, request, [id = '']) =>
        ok(listAnswer(memberUserType, usersAmong(world, members(world, id)), request)),
    },
    {
      name: `GET /groups/{id}/${relation}/microsoft.graph.group`,
      answer: ({ world }, request, [id = '']) =>
        ok(listAnswer(memberGroupType, groupsAmong(world, members(world, id)), request)),
    },
  ];
}

/** Ids of all that is in a group, directly or through groups; groups may contain each other. */
function reachedFrom(world: World, group: EntraGroup): readonly string[] {
  const reached = new Set<string>();
  const open = [group];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const fresh = next.memberIds.filter((id) => !reached.has(id));
    for (const id of fresh) {
      reached.add(id);
    }
    open.push(...groupsAmong(world, fresh));
  }
  return [...reached];
}

function usersAmong(world: World, ids: readonly string[]): readonly EntraUser[] {
  return world.entra.users.filter(({ id }) => ids.includes(id));
}

function groupsAmong(world: World, ids: readonly string[]): readonly EntraGroup[] {
  return world.entra.groups.filter(({ id }) => ids.includes(id));
}
