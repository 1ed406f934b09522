/** The commit in which a branch left the default branch: what an edit is compared with. */
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../reconcile/errors.ts';
import type { Base } from '../reconcile/types.ts';
import { gitIn } from './git.ts';

/** What a clone calls the default branch of where it came from, then what it is usually called. */
const DEFAULT_BRANCHES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'] as const;

/**
 * The newest commit that the branch has in common with the default branch; on that branch itself the
 * last commit. Throws E671 without git or repository, E672 where there is no such commit.
 * @param file path of access.yaml; its folder exists
 * @param env the variables of the run
 */
export function mergeBaseOf(file: string, env: Readonly<Record<string, string | undefined>>): Base {
  const git = gitIn(realpathSync(dirname(file)), env);
  const inside = git(['rev-parse', '--is-inside-work-tree']);
  if ('failure' in inside) {
    throw new UserError(
      'E671',
      `access.yaml is in no repository that git reads: ${inside.failure}`,
      {
        hint: 'Run where access.yaml is under version control.',
      },
    );
  }
  const branch = DEFAULT_BRANCHES.find(
    (name) => 'out' in git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]),
  );
  if (branch === undefined) {
    throw new UserError('E672', `This repository has none of ${DEFAULT_BRANCHES.join(', ')}.`, {
      hint: 'Name the commit to compare with by --base.',
    });
  }
  const answer = git(['merge-base', 'HEAD', branch]);
  const commit = 'out' in answer ? answer.out.toString('utf8').trim() : '';
  if (!/^[0-9a-f]{40,64}$/.test(commit)) {
    throw new UserError('E672', `This branch and ${branch} have no commit in common here.`, {
      hint: 'A shallow clone has only the newest commit (actions/checkout with `fetch-depth: 0` brings all), or name one with --base.',
    });
  }
  return { ref: branch, commit };
}
