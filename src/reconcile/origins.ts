/**
 * Which changes are the work of an edit of access.yaml, and which were to be made before it: one read
 * of the clouds, and two files, the one of today and the one of the base commit.
 */
import { same } from './canonical.ts';
import { diff } from './diff.ts';
import { doubtsAbout, type Today } from './doubts.ts';
import { essence } from './fingerprint.ts';
import { namesOf } from './names.ts';
import { own } from './own.ts';
import { resolve } from './resolve.ts';
import type { Base, Change, Config, Live, Problem, Where } from './types.ts';
import { withoutUnknown } from './unknown-kinds.ts';

/** A commit that access.yaml is compared with, and what its access.yaml says. */
export interface BaseFile extends Base {
  /** Absent where that commit has none. */
  readonly file?: { readonly config: Config; readonly where: Where };
}

/** The file of today, and the clouds as they were read for both. */
interface OriginsInput extends Today {
  readonly live: Live;
}

/** The changes, each with its origin, and notices about what the base does not tell. */
export interface Origins {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/**
 * A deletion that is no drift gets the place where the base has asked for what goes.
 * `drift` is a change that the file of the base asks for, too: the very same one, as the fingerprint
 * understands it. What the base names and nobody knows any more is left out, and what concerns it is
 * no drift: nobody can tell. Notices E540, E541.
 */
export function withOrigins(
  changes: readonly Change[],
  base: BaseFile | undefined,
  world: OriginsInput,
): Origins {
  if (!base?.file) {
    return { changes, problems: base ? [noFile(base)] : [] };
  }
  const { config, where } = base.file;
  const { directory, live, now } = world;
  const desired = resolve(config, where, directory, now);
  const errors = desired.problems.filter(({ severity }) => severity === 'error');
  const isDoubtful = errors.length > 0 ? doubtsAbout(base.file, world) : () => false;
  const before = diff(
    withoutUnknown(live, desired.items),
    withoutUnknown(live, own(live, config, directory)),
    namesOf(config, directory, live),
  );
  const byKey = new Map(before.map((change) => [change.key, change]));
  const isDrift = (change: Change) => {
    const there = byKey.get(change.key);
    return there && same(essence(there), essence(change)) && !isDoubtful(change);
  };
  const asked = new Map(desired.items.map(({ key, because }) => [key, because]));
  return {
    changes: changes.map((change) =>
      isDrift(change) ? { ...change, origin: 'drift' } : withRemoval(change, asked.get(change.key)),
    ),
    problems: notUnderstood(base, errors),
  };
}

/** What the base asks for and the file of today does not was removed, at a place of the base. */
function withRemoval<C extends Change>(change: C, because: C['because'] | undefined): C {
  return change.reason.code === 'notInFile' && because
    ? { ...change, because, reason: { code: 'removed', text: 'removed' } }
    : change;
}

/** `main (1a2b3c4)`. */
function nameOf({ ref, commit }: Base): string {
  const short = commit.slice(0, 7);
  return commit.startsWith(ref) ? short : `${ref} (${short})`;
}

function noFile(base: Base): Problem {
  return {
    code: 'E540',
    severity: 'notice',
    message: `The commit ${nameOf(base)} has no access.yaml: every change counts as one of this edit, and of the guardrails before it only the defaults apply.`,
  };
}

function notUnderstood(base: Base, errors: readonly Problem[]): Problem[] {
  const [first] = errors;
  if (!first) {
    return [];
  }
  const more = errors.length > 1 ? ` And ${errors.length - 1} more.` : '';
  return [
    {
      code: 'E541',
      severity: 'notice',
      message: `access.yaml of the commit ${nameOf(base)} names what is not there today: ${first.message}${more}`,
      hint: 'Changes that concern it are shown as ones of this edit; its guardrails apply.',
    },
  ];
}
