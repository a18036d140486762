import { beforeAll, describe, expect, it } from 'vitest';
import type { Handbook } from '../../src/core/handbook.ts';
import type { PlaybookRecord } from '../../src/core/schema/playbook.ts';
import { buildConfig } from '../../src/core/source/config.ts';
import { nameKey } from '../../src/core/text/name-key.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { findCorpus } from '../corpus.ts';

const corpus = findCorpus('prometheus-operator+runbooks');

describe.skipIf(corpus === null)('a public folder of alert runbooks', () => {
  let handbook: Handbook;
  let playbooks: PlaybookRecord[];
  beforeAll(async () => {
    handbook = await loadHandbook(corpus ?? '', { config: buildConfig(), withoutGit: true });
    playbooks = handbook.records.filter((record) => record.kind === 'playbook');
  });
  const named = (name: string): PlaybookRecord[] =>
    playbooks.filter((playbook) => playbook.path.endsWith(`/${name}.md`));

  it('has 108 playbooks, its section pages being indexes', () => {
    expect(playbooks).toHaveLength(108);
    expect(
      handbook.skipped.every((skipped) => skipped.reason === 'index' && skipped.path.endsWith('_index.md')),
    ).toBe(true);
  });

  it('finds diagnosis and mitigation in the 104 that have them and invents none', () => {
    const without = (part: 'diagnosis' | 'mitigation'): string[] =>
      playbooks
        .filter(({ sections }) => !sections[part])
        .map(({ path }) => path.replace(/^.*\/|\.md$/g, ''))
        .sort();
    const expected = [
      'KubeAPIErrorBudgetBurn',
      'NodeRAIDDiskFailure',
      'PrometheusDuplicateTimestamps',
      'PrometheusOutOfOrderTimestamps',
    ];
    expect(without('diagnosis')).toEqual(expected);
    expect(without('mitigation')).toEqual(expected);
    expect(playbooks.filter(({ sections }) => sections.meaning)).toHaveLength(104);
  });

  it('knows a page by its title, its heading and its file name', () => {
    const [page] = named('KubeletPlegDurationHigh');
    const names = page?.aliases.map(({ value }) => nameKey(value));
    expect(names).toContain('kubeletpodlifecycleeventgeneratordurationhigh');
    expect(names).toContain('kubeletplegdurationhigh');
    const shared = playbooks.filter(({ aliases }) =>
      aliases.some(({ value }) => value === 'PrometheusRemoteStorageFailures'),
    );
    expect(shared.map(({ path }) => path.replace(/^.*\//, '')).sort()).toEqual([
      'PrometheusRemoteStorageFailures.md',
      'PrometheusRemoteWriteBehind.md',
    ]);
  });

  it('reads commands without prompts and output, one by one', () => {
    const [page] = named('NodeFileDescriptorLimit');
    expect(page?.commands.map(({ text }) => text)).toEqual([
      "NODE_NAME='<value of instance label from alert>'",
      'oc debug "node/$NODE_NAME"',
      "sysctl -a | grep 'fs.file-'",
      'lsof -n',
    ]);
    expect(page?.placeholders.map(({ name }) => name)).toEqual(['value of instance label from alert']);
    for (const { commands } of playbooks)
      for (const { text, source } of commands) {
        const file = handbook.tree.files.find(({ path }) => path === source.path);
        const line = file?.text.split('\n')[(source.line ?? 0) - 1] ?? '';
        expect(line.slice((source.column ?? 1) - 1)).toContain(text.split('\n')[0]);
      }
  });
});
