// Somebody took something away in the console: a pull request tells it apart from its own work.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject } from './project.ts';
import { file, started, takeAway } from './story.ts';

const test = suite('github: drift in a pull request');

const START = file('payments-dev, payments-prod');

test('one line says what is not of this edit, and the rest of the comment is as ever', () =>
  inProject(
    START,
    async (project) => {
      await started(project);
      takeAway(project.sandbox, 'payments-dev');
      project.push(1, file('payments-dev, payments-prod, analytics-dev'));
      const { outputs } = await project.plan(1);
      assert.equal([outputs['to-create'], outputs['drift']], ['2', '1']);
      const body = project.github.comments.at(-1)?.body ?? '';
      assert.match(
        body,
        '<details><summary>1 of 2 changes is drift: it was to be made before this edit</summary>\n\n- create group `Contoso`, `ReadOnlyAccess` on `payments-dev`\n</details>\n',
      );
      assert.match(body, /\| group `Contoso` .* on `payments-dev` \| \*\*drift\*\*: /);
      assert.match(body, /\| group `Contoso` .* on `analytics-dev` \| \[/);
    },
    { inProcess: true },
  ));

test.run();
