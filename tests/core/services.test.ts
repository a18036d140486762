import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const load = (files: Record<string, string>) => loadHandbook(temporaryFolder(files), { withoutGit: true });

const CATALOG = `# Harbour
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: crane-control
  title: Crane control
  description: Moves the cranes.
  tags: [go, harbour]
spec:
  type: service
  lifecycle: production
  owner: group:default/crane-team
  system: harbour
  dependsOn:
    - component:default/ferry
    - resource:default/crane-db
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: crane-api
spec:
  owner: crane-team
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: crane-team
`;

describe('services', () => {
  test('of a catalogue of software are read, wherever its files lie, each with the line of every value', async () => {
    const { records, diagnostics } = await load({
      'services/crane/catalog-info.yaml': CATALOG,
      'services/crane/main.go': '',
    });
    expect(diagnostics).toEqual([]);
    const [control, api] = records.map((record) => (record.kind === 'service' ? record : null));
    expect(records).toHaveLength(2);
    expect(control).toMatchObject({
      url: '/services/crane-control/',
      title: { value: 'Crane control', source: { line: 6, column: 10 } },
      lifecycle: { value: 'production' },
      team: { value: 'crane-team', raw: 'group:default/crane-team', source: { line: 12 } },
      dependsOn: [{ value: 'ferry', source: { line: 15 } }],
    });
    expect(api).toMatchObject({ title: { value: 'crane-api' }, owners: [{ value: 'crane-team' }] });
  });

  test('need a sign: the folders of program code are none, and neither are their faults ours', async () => {
    const { records, skipped, diagnostics } = await load({
      'services/ferry/README.md': '# Ferry\n\nBuild it.\n',
      'services/ferry/docs/notes.md': '---\na: [b\n---\n# Notes\n',
      'services/ferry/main.go': 'package main',
    });
    expect([records, skipped, diagnostics]).toEqual([[], [], []]);
  });

  test.each([
    ['an owner in a list', '# Ferry\n\n- **Owner:** Ferry team\n'],
    ['a key', '---\nteam: ferry\n---\n# Ferry\n'],
    ['a kind', '---\nkind: service\n---\n# Ferry\n'],
    ['a table', '# Ferry\n\n| Owner | Ferry team |\n|---|---|\n| Tier | 1 |\n'],
  ])('are told by %s', async (_, text) => {
    const { records } = await load({ 'services/ferry.md': text, 'services/main.go': '' });
    expect(records.map(({ kind }) => kind)).toEqual(['service']);
  });
});

test('rows of a catalogue are services beside the page, and a page of its own takes the place of its row', async () => {
  const table =
    '# Services\n\n| Service | Team | On-call | Depends on |\n|---|---|---|---|\n| checkout | Payments | #pay | ledger, mail |\n| ledger | Payments | #pay | |\n| mail | Growth | | |\n';
  const { records } = await load({
    'services/README.md': table,
    'services/mail.md':
      '# mail\n\nTeam: Growth\n\n| Service | Team | Tier |\n|---|---|---|\n| relay | Growth | 3 |\n| inbox | Growth | 3 |\n',
  });
  expect(records.map(({ id, path }) => `${id} ${path}`).sort()).toEqual([
    'doc:services/readme services/README.md',
    'service:checkout services/README.md',
    'service:ledger services/README.md',
    'service:mail services/mail.md',
  ]);
  expect(records.find(({ id }) => id === 'service:checkout')).toMatchObject({
    title: { value: 'checkout', source: { line: 5 } },
    team: { value: 'Payments' },
    onCall: { value: '#pay' },
    dependsOn: [{ value: 'ledger' }, { value: 'mail' }],
  });
});

test.each([
  ['a name that is open', '| Service | Team | Tier |\n|---|---|---|\n| a | x | 1 |\n| <name> | y | 2 |\n'],
  ['one field beside the name', '| Service | Team |\n|---|---|\n| a | x |\n| b | y |\n'],
  ['two rows of one name', '| Service | Team | Tier |\n|---|---|---|\n| a | x | 1 |\n| a | y | 2 |\n'],
])('a table with %s is no catalogue for certain', async (_, table) => {
  const { records } = await load({ 'services/README.md': `# Services\n\n${table}` });
  expect(records.filter(({ kind }) => kind === 'service')).toEqual([]);
});
