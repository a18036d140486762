import { describe, expect, it } from 'vitest';
import { compileHandbook } from '../../src/core/handbook.ts';
import { indexNames, listAlertPages, listAlerts } from '../../src/core/query/alerts.ts';
import { findAlert, type KnownPlaybook } from '../../src/core/query/find-alert.ts';
import { buildConfig } from '../../src/core/source/config.ts';
import { nameKey } from '../../src/core/text/name-key.ts';
import { splitWords } from '../../src/core/text/split-words.ts';

const FILES: Record<string, string> = {
  'runbooks/a/DiskFillingUp.md':
    '---\ntitle: Disk is Filling Up Fast\nowner: team-a\n---\n# DiskFillingUp\n\n## Meaning\n\nA disk fills up.\n\n## Diagnosis\n\n1. Delete nothing yet.\n2. Look at `df`.\n\n```sh\n$ rm -rf /tmp/x\n$ df -h\n```\n\n**Impact:** Writes fail soon.\n\n## Verification\n\nIt is below 80 %.\n',
  'runbooks/b/QueueBacklog.md': '# JobsLate\n\nJobs are late.\n',
  'runbooks/b/JobsLate.md': '---\naliases: [/old/queue-late/]\n---\n# JobsLate\n',
  'runbooks/README.md': '# All\n',
  'runbooks/template.md': '# X\n',
};

function handbook() {
  return compileHandbook(
    {
      files: Object.entries(FILES).map(([path, text]) => ({ path, text })),
      folders: [{ kind: 'playbook', path: 'runbooks', label: '' }],
      paths: new Set(Object.keys(FILES)),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
    },
    buildConfig(),
  );
}

describe('the names of playbooks', () => {
  it('are titles, headings, file names and former addresses', () => {
    const { records, skipped } = handbook();
    const index = indexNames(records);
    const lead = (name: string): string[] => (index.get(nameKey(name)) ?? []).map(({ path }) => path);
    expect(lead('disk-filling-up')).toEqual(['runbooks/a/DiskFillingUp.md']);
    expect(lead('disk is filling up fast')).toEqual(['runbooks/a/DiskFillingUp.md']);
    expect(lead('queue_late')).toEqual(['runbooks/b/JobsLate.md']);
    expect(lead('JobsLate').sort()).toEqual(['runbooks/b/JobsLate.md', 'runbooks/b/QueueBacklog.md']);
    expect(skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['runbooks/template.md template']);
  });

  it('have a page in each spelling that links use, an ambiguous one with all of its playbooks', () => {
    const pages = listAlertPages(handbook().records);
    const names = pages.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'DiskFillingUp',
        'diskfillingup',
        'disk-filling-up',
        'Disk-is-Filling-Up-Fast',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(pages.find(({ name }) => name === 'jobslate')?.playbooks).toHaveLength(2);
  });

  it('are listed for those who build links', () => {
    expect(listAlerts(handbook().records)[0]).toEqual({
      alert: 'DiskFillingUp',
      aliases: ['Disk is Filling Up Fast'],
      url: '/playbooks/a/diskfillingup/',
      title: 'Disk is Filling Up Fast',
      severity: null,
      owner: 'team-a',
      service: null,
    });
    expect(splitWords('KubePodCrashLooping_HTTP5xxRate')).toEqual([
      'Kube',
      'Pod',
      'Crash',
      'Looping',
      'HTTP5xx',
      'Rate',
    ]);
  });
});

describe('an address without a page', () => {
  const known = (title: string, ...names: string[]): KnownPlaybook => ({
    keys: [title, ...names].map(nameKey),
    title,
    href: `/h/playbooks/${nameKey(title)}/`,
    severity: null,
    meaning: null,
    impact: null,
    first: null,
    stated: false,
    call: null,
  });
  const playbooks = [
    known('Kube API Down', 'KubeAPIDown'),
    known('Kube Pod Crash Looping', 'KubePodCrashLooping'),
    known('Other', 'KubeAPIDown'),
  ];
  const titles = (path: string, base = '/'): string[] =>
    findAlert(path, base, playbooks).exact.map(({ title }) => title);

  it.each([
    '/alert/KUBEPODCRASHLOOPING',
    '/alert/kubePodcrashLooping/',
    '/ALERT/kube-pod-crash-looping/',
    '/alert/kube_pod%20crash_looping.html',
  ])('%s is one playbook', (path) => {
    expect(titles(path)).toEqual(['Kube Pod Crash Looping']);
    expect(titles(`/base/x${path}`, '/base/x')).toEqual(['Kube Pod Crash Looping']);
    expect(titles(`/base/x${path}`, '/base/x/')).toEqual(['Kube Pod Crash Looping']);
  });

  it('gives a choice where a name is ambiguous and the nearest where it is unknown', () => {
    expect(titles('/alert/kubeapidown/')).toEqual(['Kube API Down', 'Other']);
    expect(findAlert('/alert/KubePodCrashLoop', '/', playbooks).near[0]?.title).toBe(
      'Kube Pod Crash Looping',
    );
    expect(findAlert('/alert/podcrash', '/', playbooks).near.map(({ title }) => title)).toContain(
      'Kube Pod Crash Looping',
    );
    expect(findAlert('/alert/', '/', playbooks)).toMatchObject({ alert: false, exact: [] });
    expect(findAlert('/%E0%A4%A/x', '/', playbooks).exact).toEqual([]);
    expect(findAlert('/runbooks/kubernetes/kubeapidown', '/', playbooks)).toMatchObject({ alert: false });
  });
});
