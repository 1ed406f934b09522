/** Inputs of action.yml that are read before anything is called; what is none of their values throws E684. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../reconcile/errors.ts';
import { safeText } from '../render/safe.ts';
import type { Context } from './context.ts';
import { DURATION_HINT, durationMs } from './durations.ts';
import { makeFolder } from './files.ts';

/** An input with few values; the first is what counts where it is left out. */
export function oneOf<T extends string>(
  runner: Runner,
  name: string,
  values: readonly [T, ...T[]],
): T {
  const given = runner.input(name);
  const [first] = values;
  const value = given === '' ? first : values.find((one) => one === given);
  if (value === undefined) {
    throw wrong(name, given, `Write one of ${values.join(', ')}.`);
  }
  return value;
}

/** In milliseconds; nothing where the input says 0 or, without another default, nothing. */
export function duration(runner: Runner, name: string, otherwise = '0'): number | undefined {
  const given = runner.input(name) || otherwise;
  const value = durationMs(given);
  if (value === undefined && given !== '0') {
    throw wrong(name, given, `${DURATION_HINT} Or 0 for none.`);
  }
  return value;
}

/** What may be carried out: what merged pull requests approve, all, or what this plan file holds. */
export type ApprovedPlan = 'required' | 'off' | { readonly file: string };

export function approvedPlanOf(runner: Runner): ApprovedPlan {
  const given = runner.input('approved-plan') || 'required';
  if (given === 'required' || given === 'off') {
    return given;
  }
  if (!given.endsWith('.json') || !existsSync(given)) {
    throw wrong('approved-plan', given, 'Write required, off, or the path of a plan file.');
  }
  return { file: given };
}

/** One access.yaml of a repository, and how it is told from others. */
export interface Project {
  /** Path of access.yaml from where the job runs, the root of the repository. */
  readonly config: string;
  readonly label?: string;
  /** As its plan is kept: others of the same run have another name. */
  readonly artifact: string;
}

const ARTIFACT = 'access-plan';

export function projectOf(runner: Runner): Project {
  const folder = runner.input('working-directory') || '.';
  if (!existsSync(folder)) {
    throw wrong('working-directory', folder, 'Write the path of a folder of the repository.');
  }
  const file = runner.input('config') || 'access.yaml';
  const label = labelOf(runner);
  return {
    config: isAbsolute(file) ? file : join(folder, file),
    ...(label !== '' && { label }),
    artifact: [ARTIFACT, ...partsOf(folder), ...(label === '' ? [] : [label])].join('-'),
  };
}

/** It becomes a part of the name of a file and of a comment that nobody sees. */
function labelOf(runner: Runner): string {
  const label = runner.input('label');
  if (!/^[\w.-]{0,50}$/.test(label)) {
    throw wrong('label', label, 'Write at most 50 letters, digits, dots, dashes and underscores.');
  }
  return label;
}

/** `infra/aws` as two words; what the name of an artifact may not hold is left out. */
function partsOf(folder: string): string[] {
  return normalize(folder)
    .split('/')
    .map((part) => part.replace(/[^\w.-]/g, '').replace(/^\.+$/, ''))
    .filter((part) => part !== '');
}

/** The runner as the inputs want it: what is written for this project lies in a folder of its own. */
export function runnerFor(runner: Runner, { artifact }: Project, context: Context): Runner {
  const annotates = oneOf(runner, 'annotations', ['true', 'false']) === 'true';
  const summarises = oneOf(runner, 'summary', ['true', 'false']) === 'true';
  const folder = join(runner.folder, artifact);
  makeFolder(folder);
  return {
    ...runner,
    folder,
    ...(!summarises && { summary: async () => undefined }),
    ...(!annotates && {
      annotate: (severity, message, _title, at) => {
        if (!at) {
          context.log(`${severity}: ${safeText(message)}\n`); // what has a place stands in the log anyhow
        }
      },
    }),
  };
}

function wrong(name: string, given: string, hint: string): UserError {
  return new UserError('E684', `The input ${name} is "${given}".`, { hint });
}
