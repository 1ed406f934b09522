/** Owners of applications and service principals: https://learn.microsoft.com/en-us/graph/api/application-post-owners */
import type { Application, ServicePrincipal } from './apps-world.ts';
import { servicePrincipalType } from './graph-app-types.ts';
import { referenceOf } from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { byId, findApplication, findServicePrincipal } from './graph-find.ts';
import { mixedAnswer, typed } from './graph-query.ts';
import { type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import { userType } from './graph-types.ts';
import type { World } from './world.ts';

type Owned = Application | ServicePrincipal;

export const ownerRoutes: readonly Route[] = [
  ...routesBelow('applications', findApplication),
  ...routesBelow('servicePrincipals', findServicePrincipal),
];

function routesBelow(
  set: 'applications' | 'servicePrincipals',
  find: (context: GraphContext, id: string) => Owned,
): readonly Route[] {
  return [
    {
      name: `GET /${set}/{id}/owners`,
      answer: (context, request, [id = '']) => {
        const { world } = context;
        const types = [userType, servicePrincipalType(world)];
        return ok(mixedAnswer(types, ownersOf(world, find(context, id)), request));
      },
    },
    {
      name: `POST /${set}/{id}/owners/$ref`,
      answer: (context, { body }, [id = '']) => {
        addOwner(context.world, find(context, id), body);
        return noContent;
      },
    },
  ];
}

function ownersOf(world: World, { ownerIds = [] }: Owned) {
  const { users, servicePrincipals } = world.entra;
  const type = servicePrincipalType(world);
  return [
    ...users.filter(({ id }) => ownerIds.includes(id)).map((user) => typed(userType, user)),
    ...servicePrincipals.filter(({ id }) => ownerIds.includes(id)).map((each) => typed(type, each)),
  ];
}

function addOwner({ entra }: World, owned: Owned, body: unknown): void {
  const wanted = referenceOf(body, ['directoryObjects', 'users', 'servicePrincipals']);
  const { id } = byId([...entra.users, ...entra.servicePrincipals], wanted);
  const { ownerIds = [] } = owned;
  if (ownerIds.includes(id)) {
    throw badRequest(
      "One or more added object references already exist for the following modified properties: 'owners'.",
    );
  }
  owned.ownerIds = [...ownerIds, id];
}
