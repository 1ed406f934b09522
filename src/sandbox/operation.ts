import { checkInput, type Shapes, type Structure, structure } from './constraints.ts';
import type { Limits } from './limits.ts';
import type { World } from './world.ts';

/** What a handler may look at besides its input. */
export interface Context {
  readonly world: World;
  readonly limits: Limits;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The Region that the request was signed for. */
  readonly region: string;
}

/** Takes the parsed body of a request, answers the body of the response, throws AwsError. */
export type Operation = (context: Context, body: unknown) => object;

/** An operation by its name in the service model. */
export type Operations = Readonly<Record<string, Operation>>;

/** Makes an operation of the shapes of its members and of what it does with them. */
export function operation<R extends Shapes, O extends Shapes>(
  required: R,
  optional: O,
  handle: (context: Context, input: Structure<R, O>) => object,
): Operation {
  const shape = structure(required, optional);
  return (context, body) => handle(context, checkInput(shape, body));
}
