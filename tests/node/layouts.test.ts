import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const decision = (number: number) =>
  `# ${number}. Carry parcels by boat\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n## Decision\n\nWe row.\n`;
const runbook = (alert: string) =>
  `# ${alert}\n\nAlert: ${alert}\n\n## Meaning\n\nToo slow.\n\n## Mitigation\n\n\`\`\`sh\nkubectl get pods\n\`\`\`\n`;
const postmortem = (day: string) =>
  `# Boats stood still\n\nDate: ${day}\n\n## Impact\n\nNo parcel.\n\n## Timeline\n\n- 10:00 It began.\n- 10:30 It ended.\n\n## Action items\n\n- [ ] Mend it\n`;
const path =
  '# First weeks of a new engineer\n\n## Day 1\n\n- [ ] Get a badge\n- [ ] Read on\n- [ ] Meet the team\n';
const page = '# Guide\n\nWords about the product.\n';

/** A layout of a repository: its files, what is found without a flag, and what is proposed. */
interface Layout {
  files: Record<string, string>;
  /** Kind and path of each record and page. */
  found: string[];
  proposed?: string[];
  /** Name of the root. */
  name?: string;
}

const LAYOUTS: Record<string, Layout> = {
  'templates of issues, one of which is an onboarding': {
    files: {
      '.github/ISSUE_TEMPLATE/onboarding.md': `---\nname: Onboarding\nabout: New engineer\n---\n\n${path}`,
      '.github/ISSUE_TEMPLATE/bug.md': '---\nname: Bug\nabout: A fault\n---\n\nWhat happened?\n',
      'README.md': page,
    },
    found: [],
    proposed: [
      '1 file in .github/ISSUE_TEMPLATE looks like an onboarding path; use: --onboarding .github/ISSUE_TEMPLATE',
    ],
  },
  'arc42, chapters with numbers': {
    files: {
      'documentation/01_introduction_and_goals/goals.md': page,
      'documentation/09_architecture_decisions/adr_0001.md': decision(1),
      'documentation/09_architecture_decisions/adr_0002.md': decision(2),
      'src/main.c': 'int main() {}',
    },
    found: [
      'adr documentation/09_architecture_decisions/adr_0001.md',
      'adr documentation/09_architecture_decisions/adr_0002.md',
    ],
  },
  'pages of services, of which one says nothing yet': {
    files: {
      'docs/services/ferry.md': '# Ferry\n',
      'docs/services/ferry.png': '',
      'docs/adr/0001-a.md': decision(1),
    },
    found: ['adr docs/adr/0001-a.md', 'doc docs/services/ferry.md'],
  },
  'a monorepo with services of program code': {
    files: {
      'services/ferry/README.md': '# Ferry\n\nBuild it with `make`.\n',
      'services/ferry/main.go': 'package main',
      'services/crane/docs/adr/0001-a.md': decision(1),
      'services/crane/README.md': '# Crane\n',
      'docs/runbooks/FerrySlow.md': runbook('FerrySlow'),
    },
    found: ['adr services/crane/docs/adr/0001-a.md', 'playbook docs/runbooks/FerrySlow.md'],
  },
  'a site of Docusaurus': {
    files: {
      'docusaurus.config.js': '',
      'docs/intro.md': page,
      'docs/getting-started/installation.md': page,
      'docs/decisions/2024-05-14-boats.md': decision(1),
      'blog/2024-01-01-hello.md': page,
    },
    found: ['adr docs/decisions/2024-05-14-boats.md'],
  },
  'a site of MkDocs': {
    files: {
      'mkdocs.yml': '',
      'docs/index.md': page,
      'docs/ops/Playbooks/CraneStuck.md': runbook('CraneStuck'),
      'docs/ops/post_mortems/2025-01-02.md': postmortem('2025-01-02'),
    },
    found: ['playbook docs/ops/Playbooks/CraneStuck.md', 'postmortem docs/ops/post_mortems/2025-01-02.md'],
  },
  'a site of Hugo': {
    files: {
      'hugo.toml': '',
      'content/_index.md': page,
      'content/runbooks/_index.md': '# Runbooks\n',
      'content/runbooks/crane/CraneStuck.md': runbook('CraneStuck'),
    },
    found: ['playbook content/runbooks/crane/CraneStuck.md', 'doc content/runbooks/_index.md'],
  },
  'a root that is the folder': {
    name: 'harbour-runbooks',
    files: {
      'README.md': '# Runbooks\n',
      'CraneStuck.md': runbook('CraneStuck'),
      'db/Full.md': runbook('Full'),
    },
    found: ['playbook CraneStuck.md', 'playbook db/Full.md', 'doc README.md'],
  },
  'decisions in each package': {
    files: {
      'packages/billing/docs/adr/0001-a.md': decision(1),
      'packages/search/docs/adr/0001-a.md': decision(1),
      'packages/search/package.json': '{}',
    },
    found: ['adr packages/billing/docs/adr/0001-a.md', 'adr packages/search/docs/adr/0001-a.md'],
  },
  'runbooks among other pages': {
    files: {
      'docs/CraneStuck.md': runbook('CraneStuck'),
      'docs/FerrySlow.md': runbook('FerrySlow'),
      'docs/product.md': page,
    },
    found: [],
    proposed: ['2 files in docs look like playbooks; use: --playbooks docs'],
  },
  'everything in one flat folder': {
    files: {
      'notes/0001-boats.md': decision(1),
      'notes/0002-carts.md': decision(2),
      'notes/CraneStuck.md': runbook('CraneStuck'),
      'notes/FerrySlow.md': runbook('FerrySlow'),
      'notes/2025-01-02-boats.md': postmortem('2025-01-02'),
      'notes/2025-02-03-carts.md': postmortem('2025-02-03'),
      'notes/welcome.md': path,
    },
    found: [],
    proposed: [
      '2 files in notes look like decisions; use: --adr notes',
      '2 files in notes look like postmortems; use: --postmortems notes',
      '2 files in notes look like playbooks; use: --playbooks notes',
    ],
  },
  'nothing at all': {
    files: {
      'README.md': page,
      'src/main.c': 'int main() {}',
      'src/README.md': '# Source\n\n```sh\nmake\n```\n',
    },
    found: [],
  },
};

describe.each(Object.entries(LAYOUTS))('%s', (_, { files, found, proposed = [], name }) => {
  test('has its records found without a flag, and the others proposed', async () => {
    const root =
      name === undefined ? temporaryFolder(files) : join(temporaryFolder(prefixed(files, name)), name);
    const { code, stdout, stderr } = await runInProcess(['inspect', root, '--format', 'json']);
    expect(code, stderr).toBe(0);
    const { records, diagnostics } = JSON.parse(stdout);
    expect(
      records.map((record: { kind: string; path: string }) => `${record.kind} ${record.path}`).sort(),
    ).toEqual([...found].sort());
    expect(stderr.split('\n').filter(Boolean)).toEqual(proposed);
    expect(diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });
});

function prefixed(files: Record<string, string>, folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([at, text]) => [`${folder}/${at}`, text]));
}

describe('init', () => {
  test('shows the settings for what is there and for what looks like records, then writes them', async () => {
    const root = temporaryFolder({
      'notes/choices/0001-a.md': decision(1),
      'notes/choices/0002-b.md': decision(2),
      'docs/runbooks/FerrySlow.md': runbook('FerrySlow'),
    });
    const { code, stdout, stderr } = await runInProcess(['init', root]);
    expect(code, stderr).toBe(0);
    expect(stdout).toBe('folders:\n  playbooks:\n    - docs/runbooks\n  adr:\n    - notes/choices\n');
    expect(readFileSync(join(root, '.handbook.yml'), 'utf8')).toBe(stdout);
    const inspected = await runInProcess(['inspect', root, '--format', 'json']);
    expect(JSON.parse(inspected.stdout).records).toHaveLength(3);
  });

  test('leaves a config as it is, and writes none for nothing', async () => {
    const root = temporaryFolder({ '.handbook.yml': 'title: Ours\n', 'adr/0001-a.md': decision(1) });
    expect((await runInProcess(['init', root])).code).toBe(2);
    expect(readFileSync(join(root, '.handbook.yml'), 'utf8')).toBe('title: Ours\n');
    const empty = temporaryFolder({ 'README.md': page });
    expect((await runInProcess(['init', empty])).code).toBe(2);
    expect(existsSync(join(empty, '.handbook.yml'))).toBe(false);
  });
});
