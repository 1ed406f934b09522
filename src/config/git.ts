/** git as a child process: only asked, never told to change anything. No shell, no text of a person as a flag. */
import { spawnSync } from 'node:child_process';
import { UserError } from '../reconcile/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What git printed, or what it said when it failed. Not whole: there is more than was asked for. */
export type Answer =
  | { readonly out: Buffer; readonly isWhole: boolean }
  | { readonly failure: string };

/** One question to git in a folder. Throws E671 where there is no git, E674 where it does not end. */
export type Git = (args: readonly string[], limit?: number) => Answer;

/** A git that asks a remote for missing objects may wait for the network; it does not wait for a person. */
const LIMIT_MS = 120_000;

/** The tree of a folder with a hundred thousand files in it. */
const MOST_BYTES = 16 << 20;

/** @param env the variables of the run: how git finds its settings and credentials */
export function gitIn(folder: string, env: Environment): Git {
  return (args, limit = MOST_BYTES) => {
    // Replaced objects would be another history than the one that was reviewed.
    const { error, status, stdout, stderr } = spawnSync(
      'git',
      ['--no-replace-objects', '-C', folder, ...args],
      {
        env: { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: limit,
        timeout: LIMIT_MS,
        windowsHide: true,
      },
    );
    if (codeOf(error) === 'ENOBUFS' && stdout.length >= limit) {
      return { out: stdout, isWhole: false };
    }
    if (error) {
      throw codeOf(error) === 'ENOENT' ? noGit(error) : noAnswer(error.message, error);
    }
    return status === 0 ? { out: stdout, isWhole: true } : { failure: firstLine(stderr) };
  };
}

function codeOf(error: Error | undefined): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

function noGit(cause: Error): UserError {
  return new UserError('E671', 'git is needed to read a commit, and there is none.', {
    hint: 'Install git, or leave out --base.',
    cause,
  });
}

/** E674. */
export function noAnswer(said: string, cause?: unknown): UserError {
  return new UserError('E674', `git could not read the commit: ${said}`, {
    hint: 'The repository may be damaged, or a part of it may lie elsewhere: `git fsck`, or clone it whole.',
    ...(cause !== undefined && { cause }),
  });
}

function firstLine(text: Buffer): string {
  return text.toString('utf8').trim().split('\n')[0] ?? '';
}
