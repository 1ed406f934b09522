import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change, Plan } from '../../src/reconcile/types.ts';
import { signedFor, withSandbox } from '../sandbox/clients.ts';
import { checkListed } from './check-listed.ts';
import { STATES, type State } from './example.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import {
  foundMoto,
  type Listed,
  listWithBoto3,
  type MotoCommand,
  needsMoto,
} from './moto-command.ts';
import { LACKING } from './moto-proxy.ts';
import { onProbe } from './probe.ts';
import { onMoto, onSandbox, type Stage } from './stage.ts';

const test = suite('conformance: moto');

/** Parts that moto cannot tell boto3. */
const UNTOLD = KNOWN_DIFFERENCES.flatMap(({ without }) => without ?? []);

/** The changes of each state in the sandbox. */
let inSandbox: string[][] = [];

test('the example made, edited and cut in the sandbox: each time nothing is left to do', () =>
  onSandbox(async (stage) => {
    const moto = foundMoto();
    inSandbox = await story(stage, moto ? check(moto, []) : async () => undefined);
    assert.is(inSandbox.length, STATES.length);
  }));

needsMoto(
  test,
  'the example made, edited and cut in moto: boto3 finds what the file says, as in the sandbox',
  async (moto) => {
    const inMoto: string[][] = [];
    await onMoto(moto, async (stage) => {
      inMoto.push(...(await story(stage, check(moto, UNTOLD))));
      assert.equal(stage.proxy.faults(), [], 'each call is answered by moto or by the proxy');
      assert.equal(
        [...stage.proxy.lacked()].sort(),
        Object.keys(LACKING).sort(),
        'the proxy answers nothing that accessctl does not call',
      );
      assert.equal(stage.wrongAnswers, [], "the answers have the form of the SDK's schema");
    });
    assert.equal(inMoto, inSandbox, 'the same file makes the same changes in both');
  },
);

/** Each state: something to do, done, nothing left, and `look`. Answers the changes of each state. */
async function story(
  stage: Stage,
  look: (stage: Stage, state: State) => Promise<void>,
): Promise<string[][]> {
  const changes: string[][] = [];
  for (const [i, state] of STATES.entries()) {
    stage.write(STATES.slice(0, i + 1));
    const plan = await stage.plan();
    const { outcomes, converged } = await stage.apply();
    assert.equal(
      outcomes.filter(({ status }) => status !== 'done'),
      [],
      state.name,
    );
    assert.equal(
      outcomes.map(({ key }) => key).sort(),
      plan.changes.map(({ key }) => key).sort(),
      state.name,
    );
    assert.is(converged, true, state.name);
    assert.equal((await stage.plan()).changes, [], state.name);
    await look(stage, state);
    changes.push(changesOf(plan, stage));
  }
  return changes;
}

/** Has boto3 look whether AWS is what the file says. */
function check(moto: MotoCommand, untold: readonly string[]) {
  return async (stage: Stage, state: State) => {
    const listed = await listWithBoto3(moto, stage.endpoint, untold);
    checkListed(JSON.parse(stage.asInScenario(JSON.stringify(listed))) as Listed, state);
  };
}

/** Each change without what names ids of the stage or lines of its file. */
function changesOf(plan: Plan, stage: Stage): string[] {
  assert.ok(plan.changes.length > 0);
  const changes = JSON.parse(stage.asInScenario(JSON.stringify(plan.changes))) as Change[];
  return changes
    .map(({ ids: _, because: __, needs, reach, ...rest }) => ({
      ...rest,
      needs: [...needs].sort(),
      reach: [...(reach ?? [])].sort(),
    }))
    .map((change) => JSON.stringify(change))
    .sort();
}

needsMoto(
  test,
  'each known difference is still there, what moto has mended is struck off; STS tells the caller in the same form',
  (moto) =>
    onProbe(moto, async (probe) => {
      const mended: string[] = [];
      for (const { operation, difference, proof } of KNOWN_DIFFERENCES) {
        await proof(probe).catch((error: unknown) => {
          mended.push(`${operation} ${difference}: ${error}`);
        });
      }
      assert.equal(mended, []);
      const inMoto = await askSts(probe.url);
      assert.match(inMoto, new RegExp(`<Account>${probe.accountId}</Account>`));
      await withSandbox({}, async ({ sandbox }) => {
        assert.equal(elementsOf(await askSts(sandbox.url)), elementsOf(inMoto));
      });
    }),
);

/** Names of the elements of an XML text, each once. */
function elementsOf(xml: string): string[] {
  return [...new Set([...xml.matchAll(/<(\w+)/g)].map(([, name = '']) => name))].sort();
}

/** GetCallerIdentity without an SDK, signed as if for it. */
async function askSts(url: string): Promise<string> {
  const authorization = signedFor('eu-central-1').replace('/sso/', '/sts/');
  const body = new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2011-06-15' });
  const answer = await fetch(url, { method: 'POST', headers: { authorization }, body });
  assert.is(answer.status, 200);
  return answer.text();
}

test.run();
