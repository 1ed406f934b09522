import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlanFile } from '../../src/commands/plan-file.ts';
import { assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { mutationsOf } from '../support/plan-mutations.ts';
import { draws, runs } from '../support/sample.ts';
import { contosoIn } from './story.ts';

const test = suite('scenarios: forged plan files');

const APPROVED = contosoIn('accounts: [payments-dev]');
const ASKED_NOW = contosoIn('accounts: [payments-dev, payments-prod]');

/** All that an apply of these files can touch, one line for each thing. */
function thingsOf(company: Company): Set<string> {
  const sets = company.sandbox.world.permissionSets.map(
    ({ arn: _, createdDate: __, revision: ___, provisioned: ____, ...set }) => JSON.stringify(set),
  );
  return new Set([...assignmentsOf(company), ...sets]);
}

function added(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  assert.equal(
    [...before].filter((thing) => !after.has(thing)),
    [],
    'nothing was taken away or changed',
  );
  return [...after].filter((thing) => !before.has(thing));
}

/** What an apply of this plan adds; the world is then as it was. */
async function effectsOf(company: Company, file: string) {
  const { world } = company.sandbox;
  const saved = structuredClone(world);
  company.sandbox.resetCalls();
  const before = thingsOf(company);
  const { code, log } = await company.run('apply', file);
  const effects = added(before, thingsOf(company));
  Object.assign(world, saved);
  return { code, log, effects, writes: company.sandbox.writes() };
}

const FILES = runs(60, 200);

test(`${FILES} forged files, applied: nothing beyond what was approved, and refused is untouched`, () =>
  inCompany(async (company) => {
    const file = join(company.folder, 'plan.json');
    company.write(ASKED_NOW);
    const { changes } = await company.plan({ save: file });
    const asked = new Set((await effectsOf(company, file)).effects);
    company.write(APPROVED);
    await company.plan({ save: file });
    const text = readFileSync(file, 'utf8');
    const { fingerprint } = JSON.parse(text) as PlanFile;
    company.write(ASKED_NOW);
    const approved = new Set((await effectsOf(company, file)).effects);
    assert.ok(approved.size > 1 && asked.size > approved.size, 'more is asked for than approved');
    const seen = { refused: 0, applied: 0, other: 0 };
    await fc.assert(
      fc.asyncProperty(mutationsOf(text, changes), async ({ bytes }) => {
        writeFileSync(file, bytes);
        const { code, log, effects, writes } = await effectsOf(company, file);
        if (/E64[134] /.test(log)) {
          seen.refused += 1;
          assert.equal([code, writes], [1, 0], log);
          return;
        }
        const isOther = (JSON.parse(bytes.toString()) as PlanFile).fingerprint !== fingerprint;
        const allowed = isOther ? asked : approved;
        assert.equal(
          effects.filter((effect) => !allowed.has(effect)),
          [],
        );
        seen[isOther ? 'other' : 'applied'] += 1;
      }),
      { numRuns: FILES, ...draws },
    );
    const { refused, applied, other } = seen;
    assert.ok(refused > 0.3 * FILES && applied > 3 && other > 3, JSON.stringify(seen));
  }));

test.run();
