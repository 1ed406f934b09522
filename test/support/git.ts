/** Real git repositories in temporary folders, with nothing of this machine's settings in them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SETTINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@contoso.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@contoso.example',
};

/** What git prints, without the last line break. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], HOME: folder, ...SETTINGS };
  // Its housekeeping goes on in the background, in a folder that a test is about to remove.
  const out = execFileSync('git', ['-c', 'maintenance.auto=false', '-C', folder, ...args], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return out.trimEnd();
}

/** Commits all that is in the folder, the first time into a new repository; the commit's id. */
export function commitAll(folder: string, message = 'edit'): string {
  if (!existsSync(join(folder, '.git'))) {
    git(folder, 'init', '--quiet', '--initial-branch', 'main');
  }
  git(folder, 'add', '--all', '--force', '.');
  git(folder, 'commit', '--quiet', '--no-gpg-sign', '--allow-empty', '--message', message);
  return commitAt(folder);
}

/** The commit that is checked out, or that of a branch: read, since to start git takes much longer. */
export function commitAt(folder: string, branch?: string): string {
  const name = branch === undefined ? 'HEAD' : `refs/heads/${branch}`;
  const text = readFileSync(join(folder, '.git', name), 'utf8').trim();
  return text.startsWith('ref: refs/heads/') ? commitAt(folder, text.slice(16)) : text;
}
