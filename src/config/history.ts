/** Which commits lead from one to another, from git alone. */
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../reconcile/errors.ts';
import { gitIn } from './git.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The commits of a branch after one commit up to another, the oldest first; of a merge only the merge
 * itself. Throws E672 where one of them is not there.
 * @param file path of access.yaml; its folder exists
 * @param from a full id; the commits after it count
 */
export function commitsBetween(
  file: string,
  from: string,
  to: string,
  env: Environment,
): readonly string[] {
  const answer = asked(file, ['rev-list', '--first-parent', '--reverse', `${from}..${to}`], env);
  if ('failure' in answer) {
    throw new UserError('E672', `This repository has no way from ${from} to ${to}.`, {
      hint: 'Check out with `fetch-depth: 0`: what was merged since the last apply is looked up.',
    });
  }
  return answer.out
    .toString('utf8')
    .split('\n')
    .filter((line) => ID.test(line));
}

/** Whether the first commit is the second or one that led to it; not, where it is not known. */
export function leadsTo(file: string, first: string, second: string, env: Environment): boolean {
  return 'out' in asked(file, ['merge-base', '--is-ancestor', first, second], env);
}

/** The full id of a commit by a name such as `HEAD^2`; nothing where there is none. */
export function commitId(file: string, name: string, env: Environment): string | undefined {
  const answer = asked(file, ['rev-parse', '--verify', '--quiet', name], env);
  return 'out' in answer ? answer.out.toString('utf8').trim() : undefined;
}

/** Where access.yaml lies in its repository: `infra/access/`, empty at the top; nothing outside of one. */
export function folderIn(file: string, env: Environment): string | undefined {
  const answer = asked(file, ['rev-parse', '--show-prefix'], env);
  return 'out' in answer ? answer.out.toString('utf8').replace(/\n$/, '') : undefined;
}

function asked(file: string, args: readonly string[], env: Environment) {
  const isSafe = args.every((one) => /^(?:--)?[\w.^-]+$/.test(one));
  if (!isSafe) {
    throw new UserError('E670', `"${args.at(-1)}" is no id of a commit.`);
  }
  return gitIn(realpathSync(dirname(file)), env)(args);
}
