import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Assignment, indexAccounts, selectTargets } from '../../src/reconcile/targets.ts';
import type { Directory } from '../../src/reconcile/types.ts';
import { account, directory, MANAGEMENT, tell, where } from './world.ts';

const test = suite('reconcile/targets');

const DEV = ['r-root', 'ou-work', 'ou-dev'];
const PROD = ['r-root', 'ou-work', 'ou-prod'];

const world = directory({
  accounts: [
    account(MANAGEMENT, 'contoso-management', { tags: { env: 'dev' } }),
    account('111122223333', 'dev', { unitIds: DEV, tags: { env: 'dev' } }),
    account('111122224444', 'devops-prod', { unitIds: PROD, tags: { env: 'prod' } }),
    account('001234567890', 'archive', { unitIds: ['r-root', 'ou-work'], tags: {} }),
    account('222233334444', 'team (old)', { unitIds: DEV, tags: { env: 'dev', team: 'a' } }),
    account('333344445555', 'team (old) 2', {
      unitIds: [...DEV, 'ou-frozen'],
      tags: { env: 'Dev' },
    }),
    account('444455556666', 'gone', { unitIds: DEV, state: 'SUSPENDED', tags: { env: 'dev' } }),
    account('555566667777', 'twin', { unitIds: PROD }),
    account('555566668888', 'twin', { unitIds: PROD }),
    account('666677778888', 'legacy-erp', { unitIds: PROD }),
    account('777788889999', 'in the root'),
  ],
  units: [
    { id: 'r-root', path: '/' },
    { id: 'ou-work', path: 'Workloads' },
    { id: 'ou-dev', path: 'Workloads/Dev' },
    { id: 'ou-frozen', path: 'Workloads/Dev/Frozen' },
    { id: 'ou-prod', path: 'Workloads/Prod' },
    { id: 'ou-empty', path: 'Empty' },
    { id: 'ou-two-a', path: 'Two' },
    { id: 'ou-two-b', path: 'Two' },
  ],
});

const AT = 'assignments.0';
const NO_ACCOUNT = `E506 warning ${AT}: This assignment selects no account.`;

/** Names or ids selected, and what was said; `ignore` is given where a case needs it. */
function select(parts: Partial<Assignment>, ignored: string[] = [], place: Directory = world) {
  const targets = selectTargets(
    { permissionSets: ['R'], ...parts },
    ['assignments', 0],
    indexAccounts(place, { accounts: ignored }),
    where,
  );
  return {
    selected: targets.accounts.map(({ id, name }) => (name === 'twin' ? id : name)).sort(),
    inactive: targets.inactive.map(({ name }) => name),
    spared: targets.sparedManagement,
    problems: targets.problems.map(tell),
  };
}

const selections: readonly [
  name: string,
  entry: Partial<Assignment>,
  selected: string[],
  inactive?: string[],
][] = [
  ['a name', { accounts: ['dev'] }, ['dev']],
  ['a name is no prefix', { accounts: ['devops-prod'] }, ['devops-prod']],
  ['an id', { accounts: ['111122224444'] }, ['devops-prod']],
  ['an id with leading zeros', { accounts: ['001234567890'] }, ['archive']],
  ['a name with parentheses', { accounts: ['team (old)'] }, ['team (old)']],
  ['a glob with parentheses', { accounts: ['team (old)*'] }, ['team (old)', 'team (old) 2']],
  ['a glob that is a prefix', { accounts: ['dev*'] }, ['dev', 'devops-prod']],
  ['twins by id', { accounts: ['555566668888'] }, ['555566668888']],
  ['twins by glob are both', { accounts: ['twi?'] }, ['555566667777', '555566668888']],
  ['the same account by name, id and glob', { accounts: ['dev', '111122223333', 'de?'] }, ['dev']],
  ['the management account by name', { accounts: ['contoso-management'] }, ['contoso-management']],
  ['the management account by id', { accounts: [MANAGEMENT] }, ['contoso-management']],
  [
    'a unit and what is nested in it',
    { organizationalUnits: ['Workloads/Dev'] },
    ['dev', 'team (old)', 'team (old) 2'],
    ['gone'],
  ],
  [
    'a unit alone',
    { organizationalUnits: ['Workloads/Dev'], recursive: false },
    ['dev', 'team (old)'],
    ['gone'],
  ],
  ['a unit by id', { organizationalUnits: ['ou-frozen'] }, ['team (old) 2']],
  [
    'a path with slashes around it',
    { organizationalUnits: ['/Workloads/Dev/Frozen/'] },
    ['team (old) 2'],
  ],
  [
    'a path with several slashes around it',
    { organizationalUnits: ['//Workloads/Dev/Frozen//'] },
    ['team (old) 2'],
  ],
  [
    'the accounts right below the root',
    { organizationalUnits: ['/'], recursive: false },
    ['in the root'],
  ],
  [
    'units and accounts together',
    { accounts: ['archive'], organizationalUnits: ['ou-frozen'] },
    ['archive', 'team (old) 2'],
  ],
  ['tags alone', { tags: { env: 'dev' } }, ['dev', 'team (old)'], ['gone']],
  [
    'tags beside empty lists like tags alone',
    { accounts: [], organizationalUnits: [], tags: { env: 'prod' } },
    ['devops-prod'],
  ],
  ['every tag must hold', { tags: { env: 'dev', team: 'a' } }, ['team (old)']],
  [
    'tags keep only some of a unit',
    { organizationalUnits: ['Workloads'], tags: { env: 'prod' } },
    ['devops-prod'],
  ],
  [
    'no account of a unit whose tags are others',
    { organizationalUnits: ['Workloads/Prod'], tags: { env: 'dev' } },
    [],
  ],
  [
    'tags also keep only some of the names',
    { accounts: ['dev', 'archive'], tags: { env: 'dev' } },
    ['dev'],
  ],
  ['except a name', { accounts: ['dev*'], except: { accounts: ['dev'] } }, ['devops-prod']],
  ['except an id', { accounts: ['dev*'], except: { accounts: ['111122224444'] } }, ['dev']],
  [
    'except a glob',
    { organizationalUnits: ['Workloads/Dev'], except: { accounts: ['team*'] } },
    ['dev'],
    ['gone'],
  ],
  [
    'except reached by two ways',
    {
      accounts: ['dev', 'archive', 'de?'],
      organizationalUnits: ['Workloads/Dev'],
      except: { accounts: ['dev'], organizationalUnits: ['Workloads/Dev/Frozen'] },
    },
    ['archive', 'team (old)'],
    ['gone'],
  ],
  [
    'except a unit takes what is nested, also when the selection is not recursive',
    { accounts: ['team*'], recursive: false, except: { organizationalUnits: ['Workloads/Dev'] } },
    [],
  ],
  [
    'except may name the management account',
    { accounts: [MANAGEMENT, 'dev'], except: { accounts: ['contoso-management'] } },
    ['dev'],
  ],
];

for (const [name, entry, selected, inactive = []] of selections) {
  test(`selects ${name}`, () => {
    const found = select(entry);
    assert.equal(found.selected, selected);
    assert.equal(found.inactive, inactive);
    assert.equal(found.problems, selected.length > 0 ? [] : [NO_ACCOUNT]);
  });
}

test('accounts that are not ACTIVE are kept apart', () => {
  const { selected, inactive } = select({ accounts: ['gone', 'dev'] });
  assert.equal([selected, inactive], [['dev'], ['gone']]);
});

const sparing: readonly [name: string, entry: Partial<Assignment>, spared: boolean][] = [
  ['a glob', { accounts: ['contoso-*', 'dev'] }, true],
  ['the star', { accounts: ['*'] }, true],
  ['the root', { organizationalUnits: ['/'] }, true],
  ['the root without what is nested', { organizationalUnits: ['/'], recursive: false }, true],
  ['tags alone', { tags: { env: 'dev' } }, true],
  ['a name that is not its own', { accounts: ['dev'] }, false],
  ['a tag', { tags: { env: 'dev' }, accounts: ['*'] }, true],
  ['a tag that it does not have', { tags: { env: 'prod' }, accounts: ['*'] }, false],
  ['a glob, but excepted', { accounts: ['*'], except: { accounts: [MANAGEMENT] } }, false],
  ['a unit that it is not in', { organizationalUnits: ['Workloads'] }, false],
];

for (const [name, entry, spared] of sparing) {
  test(`the management account is never selected by ${name}`, () => {
    const found = select(entry);
    assert.is(found.spared, spared);
    assert.not(found.selected.includes('contoso-management'));
  });
}

test('the management account by glob and by name is meant', () => {
  const { selected, spared } = select({ accounts: ['contoso-*', MANAGEMENT] });
  assert.equal([selected, spared], [['contoso-management'], false]);
});

test('where a glob would have caught nothing but the management account, that is all there is to say', () => {
  assert.equal(select({ accounts: ['contoso-*'] }), {
    selected: [],
    inactive: [],
    spared: true,
    problems: [],
  });
});

const wrong: readonly [name: string, entry: Partial<Assignment>, problem: string][] = [
  [
    'an unknown name',
    { accounts: ['dev', 'devops-prd'] },
    `E503 ${AT}.accounts.1: There is no account "devops-prd" in the organisation, did you mean "devops-prod"?`,
  ],
  [
    'a name in another case',
    { accounts: ['DEV'] },
    `E503 ${AT}.accounts.0: There is no account "DEV" in the organisation, did you mean "dev"?`,
  ],
  [
    'an unknown id',
    { accounts: ['000000000000'] },
    `E503 ${AT}.accounts.0: There is no account "000000000000" in the organisation.`,
  ],
  [
    'a glob without a match',
    { accounts: ['zzzzzz*'] },
    `E503 ${AT}.accounts.0: No account name matches "zzzzzz*".`,
  ],
  [
    'globs are over names, not ids',
    { accounts: ['1111*'] },
    `E503 ${AT}.accounts.0: No account name matches "1111*".`,
  ],
  [
    'two accounts of one name',
    { accounts: ['twin'] },
    `E504 ${AT}.accounts.0: 2 accounts are named "twin": 555566667777, 555566668888.`,
  ],
  [
    'an unknown name in except',
    { accounts: ['dev'], except: { accounts: ['archiv'] } },
    `E503 ${AT}.except.accounts.0: There is no account "archiv" in the organisation, did you mean "archive"?`,
  ],
  [
    'an unknown unit',
    { organizationalUnits: ['Workloads/Dex'] },
    `E505 ${AT}.organizationalUnits.0: There is no organizational unit "Workloads/Dex", did you mean "Workloads/Dev"?`,
  ],
  [
    'an unknown unit in except',
    { accounts: ['dev'], except: { organizationalUnits: ['ou-none-0001'] } },
    `E505 ${AT}.except.organizationalUnits.0: There is no organizational unit "ou-none-0001".`,
  ],
  [
    'two units of one path',
    { organizationalUnits: ['Two'] },
    `E505 ${AT}.organizationalUnits.0: 2 organizational units have the path "Two": ou-two-a, ou-two-b.`,
  ],
  ['an empty unit', { organizationalUnits: ['Empty'] }, NO_ACCOUNT],
  ['a tag nobody has', { tags: { none: 'x' } }, NO_ACCOUNT],
  ['no selection at all', {}, NO_ACCOUNT],
];

for (const [name, entry, problem] of wrong) {
  test(`tells ${name}`, () => {
    assert.equal(select(entry).problems, [problem]);
  });
}

test('a name that is wrong among others is told once, and the others are selected', () => {
  const found = select({ accounts: ['dev', 'archiv', 'z*'], organizationalUnits: ['ou-x', 'Two'] });
  assert.equal(found.selected, ['dev']);
  assert.equal(found.problems, [
    `E503 ${AT}.accounts.1: There is no account "archiv" in the organisation, did you mean "archive"?`,
    `E503 ${AT}.accounts.2: No account name matches "z*".`,
    `E505 ${AT}.organizationalUnits.0: There is no organizational unit "ou-x".`,
    `E505 ${AT}.organizationalUnits.1: 2 organizational units have the path "Two": ou-two-a, ou-two-b.`,
  ]);
});

const ignoring: readonly [
  name: string,
  entry: Partial<Assignment>,
  ignored: string[],
  selected: string[],
  code?: string,
][] = [
  ['by glob', { accounts: ['*-*'] }, ['legacy-*', MANAGEMENT], ['devops-prod']],
  ['by id', { organizationalUnits: ['Workloads/Prod'] }, ['666677778888', 'twin'], ['devops-prod']],
  ['by tags', { tags: { env: 'dev' } }, ['team*', MANAGEMENT], ['dev']],
  [
    'what is named exactly and ignored is a contradiction',
    { accounts: ['legacy-erp'] },
    ['legacy-*'],
    ['legacy-erp'],
    'E516',
  ],
  [
    'except may name it',
    { accounts: ['dev'], except: { accounts: ['legacy-erp'] } },
    ['legacy-*'],
    ['dev'],
  ],
];

for (const [name, entry, ignored, selected, code] of ignoring) {
  test(`ignored accounts: ${name}`, () => {
    const found = select(entry, ignored);
    assert.equal(found.selected, selected);
    assert.equal(
      found.problems.map((text) => text.slice(0, 4)),
      code ? [code] : [],
    );
  });
}

test('ignored accounts: one of two of the same name is a contradiction, too', () => {
  assert.equal(select({ accounts: ['twin'] }, ['555566668888']).problems, [
    `E504 ${AT}.accounts.0: 2 accounts are named "twin": 555566667777, 555566668888.`,
    `E516 ${AT}.accounts.0: The account "twin" is assigned here, but \`ignore\` says never to touch it.`,
  ]);
});

test('ignored accounts: a file that ignores nothing', () => {
  const index = indexAccounts(world, undefined);
  assert.equal(index.all.filter(index.isIgnored), []);
});

test.run();
