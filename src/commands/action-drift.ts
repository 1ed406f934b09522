/** Whether the clouds are still as the default branch says; one issue tells what is not. */
import { DRIFT_LABEL, driftBody, driftIssue, driftStep, driftTitle } from '../github/drift.ts';
import { runUrl } from '../github/event.ts';
import type { Plan } from '../reconcile/types.ts';
import { code } from '../render/safe.ts';
import { endOf, makePlanFile } from './action-plan.ts';
import { publish } from './action-publish.ts';
import { type ActionTools, type Ended, firmly, nameOf, sendable } from './action-tools.ts';
import { EXIT } from './context.ts';

export async function actionDrift(tools: ActionTools): Promise<Ended> {
  const made = await makePlanFile(tools, undefined);
  if ('outcome' in made) {
    return made;
  }
  await publish(tools, made);
  // On a schedule nobody looks at warnings: without the issue drift would be told to nobody.
  await firmly('open an issue', () => tell(tools, made));
  // What has drifted is told by the issue; a guardrail is for whoever wants to carry it out.
  const { outcome } = endOf(made, tools);
  const { failOn } = tools.settings;
  const fails = (failOn === 'changes' || failOn === 'drift') && made.changes.length > 0;
  return { outcome, code: fails ? EXIT.changes : EXIT.done };
}

async function tell(tools: ActionTools, made: Plan): Promise<void> {
  const { github, job, settings } = tools;
  const file = nameOf(settings);
  const login = await github.login();
  const step = driftStep(driftIssue(await github.issues(DRIFT_LABEL), login, file), made);
  const body = sendable(driftBody(made, file, job), tools);
  switch (step.kind) {
    case 'none':
      return;
    case 'create':
      await github.createIssue(driftTitle(file), body, DRIFT_LABEL);
      return;
    case 'close':
      await github.comment(
        step.issue.number,
        `Nothing is drifted any more · [run](${runUrl(job)})`,
      );
      await github.editIssue(step.issue.number, { state: 'closed' });
      return;
    case 'edit':
      await github.editIssue(step.issue.number, { body, ...(step.reopen && { state: 'open' }) });
      if (step.tell) {
        const what = `Something else has drifted: plan ${code(made.fingerprint)}, see above`;
        await github.comment(step.issue.number, `${what} · [run](${runUrl(job)})`);
      }
  }
}
