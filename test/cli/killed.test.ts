/** Ended at any moment by any signal: it goes, and the journal holds all that the clouds saw. */
import { setTimeout as wait } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileFor, inOffice, type Office, TWO, until } from './desk.ts';

const test = suite('cli: killed');

/** `npm run test:all` asks for 200. */
const KILLS = Number(process.env['ACCESSCTL_TEST_KILLS'] ?? 3);
const LONGEST_MS = 400;
const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const;
/** What runners give before they kill. */
const GRACE_MS = 8_000;
const JOURNAL = '.accessctl/journal.jsonl';
const FILES = [
  fileFor(TWO),
  fileFor('payments-dev, analytics-dev, sandbox-ada'),
  fileFor('frozen-dev'),
];
const LOOSE = 'guardrails: { deletions: { level: warn }, neverEmpty: { level: warn } }\n';

const WRITE = /:(?:Create|Update|Delete|Attach|Detach|Put|Tag|Untag|Provision)/;

/** How often each operation that writes was noted before it was sent. */
function noted(office: Office): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of office.has(JOURNAL) ? office.read(JOURNAL).split('\n') : []) {
    const [, operation] = /"event":"send".*"operation":"sso:(\w+)"/.exec(line) ?? [];
    if (operation) {
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
    }
  }
  return counts;
}

test(`${KILLS} times: it goes, each effect stands in the journal, and the next run converges`, () =>
  inOffice(
    async (office) => {
      let midway = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        office.write(`${FILES[kill % FILES.length]}${LOOSE}`);
        const writes = office.sandbox.writes();
        const running = office.start('apply --yes');
        let hasEnded = false;
        const end = running.ended().then((ended) => {
          hasEnded = true;
          return ended;
        });
        await until(() => office.sandbox.writes() > writes || hasEnded, 'the first write');
        await wait(Math.random() * LONGEST_MS);
        midway += hasEnded ? 0 : 1;
        const signal = SIGNALS[kill % SIGNALS.length] ?? 'SIGKILL';
        running.signal(signal);
        void running.ended(GRACE_MS); // kills it when it does not go
        const { code, log } = await end;
        assert.ok(
          signal === 'SIGKILL' || code !== null,
          `${signal} did not end it (${kill}): ${log}`,
        );
        const counts = noted(office);
        for (const [name, times] of Object.entries(office.sandbox.calls())) {
          if (WRITE.test(name)) {
            const lines = counts.get(name.replace('sso-admin:', '')) ?? 0;
            assert.ok(lines >= times, `${name}: ${times} calls, ${lines} lines (kill ${kill})`);
          }
        }
      }
      assert.ok(midway > 0, 'some were killed in the middle of their writes');
      const last = await office.run('apply --yes');
      assert.is(last.code, 0, last.log);
      assert.is((await office.run('plan --detailed-exitcode')).code, 0);
    },
    { assignmentMs: 200, latencyMs: 20 },
  ));

test.run();
