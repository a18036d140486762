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
