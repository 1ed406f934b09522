import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, HEAD, inCompany } from '../support/company.ts';
import { callsTo, writesOf } from './story.ts';

const test = suite('scenarios: attributes for access control');

const COST_CENTER = `\${path:enterprise.costCenter}`;
const DEPARTMENT = `\${path:enterprise.department}`;

const withAttributes = (attributes: string) => `${HEAD}  accessControlAttributes: ${attributes}\n`;

test('attributes are created, changed and removed', () =>
  inCompany(async (company) => {
    const attributes = () => company.sandbox.world.attributes;
    company.write(withAttributes(`{ CostCenter: "${COST_CENTER}" }`));
    assert.equal(actions(await company.plan()), ['create accessControlAttributes']);
    await company.establish();
    assert.equal(attributes(), { CostCenter: COST_CENTER });

    company.write(withAttributes(`{ Team: "${DEPARTMENT}", CostCenter: "${COST_CENTER}" }`));
    assert.equal(actions(await company.plan()), ['update accessControlAttributes']);
    await company.establish();
    assert.equal(attributes(), {
      CostCenter: COST_CENTER,
      Team: DEPARTMENT,
    });

    company.write(withAttributes('{}'));
    assert.equal(actions(await company.plan()), ['delete accessControlAttributes']);
    await company.converge();
    assert.is(attributes(), null);
    assert.equal(writesOf(company), [
      'CreateInstanceAccessControlAttributeConfiguration ×1',
      'DeleteInstanceAccessControlAttributeConfiguration ×1',
      'UpdateInstanceAccessControlAttributeConfiguration ×1',
    ]);
  }));

test('none where there are none is no change', () =>
  inCompany(async (company) => {
    company.write(withAttributes('{}'));
    assert.equal(actions(await company.plan()), []);
  }));

test('without a word of them they are neither read nor touched', () =>
  inCompany(async (company) => {
    company.sandbox.world.attributes = { Team: DEPARTMENT };
    company.write(`${HEAD}permissionSets: {}\nassignments: []\nprune: all\n`);
    await company.apply();
    assert.equal(company.sandbox.world.attributes, { Team: DEPARTMENT });
    assert.is(callsTo(company, 'DescribeInstanceAccessControlAttributeConfiguration'), 0);
  }));

test('prune: none keeps them', () =>
  inCompany(async (company) => {
    company.sandbox.world.attributes = { Team: DEPARTMENT };
    company.write(`${withAttributes('{}')}prune: none\n`);
    assert.equal(actions(await company.plan()), []);
  }));

test.run();
