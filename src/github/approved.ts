/**
 * Which plans were approved: those of pull requests that were merged, as the workflow that plans has
 * kept them. A run counts only where all fits that its author cannot choose; what it kept counts only
 * where it is what GitHub has noted of it. A comment is never read for that.
 */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { UserError } from '../reconcile/errors.ts';
import type { Artifact, GitHub, MergedPull, WorkflowRun } from './client.ts';
import type { Job } from './event.ts';

/** The one file in what the workflow that plans keeps. */
const FILE = 'plan.json';

/** The largest plan file that is read. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * The bytes of the plan file of a merged pull request; nothing where none was kept. Throws E685.
 * @param kept the name of the artifact
 */
export async function keptPlan(
  github: GitHub,
  job: Job,
  pull: MergedPull,
  workflow: string,
  kept: string,
): Promise<Uint8Array | undefined> {
  const runs = await github.runs(workflow, { event: 'pull_request', head_sha: pull.head });
  const [run] = runs.filter((one) => isOf(one, job, pull, workflow));
  if (!run) {
    return undefined;
  }
  return keptFile(github, run, { artifact: kept, file: FILE });
}

/** One file of what a run has kept; nothing where it has kept no such thing. Throws E685. */
export async function keptFile(
  github: GitHub,
  run: WorkflowRun,
  { artifact: kept, file }: { readonly artifact: string; readonly file: string },
): Promise<Uint8Array | undefined> {
  const artifacts = await github.artifacts(run.id, kept);
  const artifact = artifacts.find(
    ({ name, expired, headSha }) => name === kept && !expired && headSha === run.headSha,
  );
  return artifact && fileIn(artifact, await github.download(artifact.id), file);
}

/** The newest successful run of the workflow itself, on that head, of this repository and no fork. */
function isOf(run: WorkflowRun, job: Job, pull: MergedPull, workflow: string): boolean {
  return (
    run.repositoryId === job.repositoryId &&
    run.headRepositoryId === job.repositoryId &&
    run.path.split('@')[0] === `.github/workflows/${workflow}` &&
    run.event === 'pull_request' &&
    run.headSha === pull.head &&
    run.conclusion === 'success'
  );
}

function fileIn({ digest, id }: Artifact, archive: Uint8Array, name: string): Uint8Array {
  const own = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
  if (own !== digest) {
    throw tampered(`its digest is ${own}, and GitHub has noted ${digest || 'none'}`, id);
  }
  const file = unzipped(archive, id, name)[name];
  if (!file) {
    throw tampered(`there is no ${name} in it`, id);
  }
  return file;
}

function unzipped(archive: Uint8Array, id: number, file: string): Record<string, Uint8Array> {
  try {
    return unzipSync(archive, {
      filter: ({ name, originalSize }) => name === file && originalSize <= MOST_BYTES,
    });
  } catch (error) {
    throw tampered(`it is no archive (${error instanceof Error ? error.message : error})`, id);
  }
}

function tampered(why: string, id: number): UserError {
  return new UserError('E685', `The approved plan (artifact ${id}) is not used: ${why}.`, {
    hint: 'Nothing was changed. Plan again in a new pull request.',
  });
}
