import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readAlertRules } from '../../src/core/kinds/playbook/alert-rules.ts';
import {
  annotateAlertRules,
  differsInAnnotationsAlone,
} from '../../src/core/kinds/playbook/writer/alert-links.ts';
import { runInProcess } from '../cli/run-cli.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const RULES = join(import.meta.dirname, '../fixtures/alerts');
const CASES = readdirSync(RULES).filter((name) => name.includes('.before.'));
const NAMES = ['CpuHot', 'Bare', 'Braces', 'Empty', 'Hole', 'Dead', 'Folded', 'Linked', 'Wiki'];
const HANDBOOK = {
  '.handbook.yml': 'site: https://handbook.example.com\n',
  'playbooks/DiskFull.md': '---\nservices: [disks]\n---\n# DiskFull\n\nA disk is full.\n',
  'services/disks.md': '---\nowner: a\ndashboards: [https://grafana.example.com/d/disks]\n---\n# Disks\n',
  ...Object.fromEntries(NAMES.map((name) => [`playbooks/${name}.md`, `# ${name}\n\nIt is so.\n`])),
};

function makeRoot(files: Record<string, string> = {}): string {
  return temporaryFolder({ ...HANDBOOK, ...files });
}

const source = (name: string): string => readFileSync(join(RULES, name), 'utf8');

test.each(CASES)('%s gets its addresses, and nothing else', async (name) => {
  const before = source(name);
  const root = makeRoot({ 'rules/a.yml': before });
  await runInProcess(['alerts', '--write', 'rules/a.yml'], { cwd: root });
  const after = readFileSync(join(root, 'rules/a.yml'), 'utf8');
  expect(after).toBe(source(name.replace('.before.', '.after.')));
  // A second time there is nothing left to write.
  const again = await runInProcess(['alerts', '--write', 'rules/a.yml'], { cwd: root });
  expect([again.stdout.includes('rules/a.yml\n'), readFileSync(join(root, 'rules/a.yml'), 'utf8')]).toEqual([
    false,
    after,
  ]);
});

test.each(CASES)('%s with other line ends and without its last one keeps them', async (name) => {
  const turn = (text: string): string => `\uFEFF${text.replace(/\n/g, '\r\n').trimEnd()}`;
  const root = makeRoot({ 'a.yml': turn(source(name)) });
  await runInProcess(['alerts', '--write', 'a.yml'], { cwd: root });
  expect(readFileSync(join(root, 'a.yml'), 'utf8')).toBe(turn(source(name.replace('.before.', '.after.'))));
});

/** How many rules and receivers of each style lead to their playbook in the end, and how many cannot be written to. */
const STYLES: Record<string, [linked: number, refused?: number]> = {
  'alertmanager-anchors.yml': [1],
  'alertmanager-operator.yaml': [2],
  'alertmanager-secret.yaml': [1],
  'chart-values.yaml': [2],
  'cloud-group.json': [2],
  'comments-between.yml': [1],
  'dashboards.yml': [2],
  'directives.yml': [2],
  'empty-annotations.yml': [4],
  'flow-lines.yml': [2],
  'grafana-list.json': [2],
  'grafana-operator.yaml': [1],
  'grafana-ruler.json': [1],
  'grafana-tabs.json': [2],
  'loki-rules.yaml': [1],
  'managed-rules.yaml': [1],
  'merged-annotations.yml': [2],
  'merged-labels.yml': [2],
  'merged-rule.yml': [1, 1],
  'mimir-namespace.yaml': [1],
  'mimir-one-group.yaml': [1],
  'no-last-newline.yml': [1],
  'operator-list.yaml': [3],
  'quoted-keys.yml': [2],
  'victoria.yml': [2],
  'wide-indent.yml': [2],
};

test('every style that rules are written in has its line in the table', () => {
  expect(readdirSync(join(RULES, 'styles')).sort()).toEqual(Object.keys(STYLES).sort());
});

test.each(
  Object.entries(STYLES).flatMap(([name, counts]) => [
    { name, counts, eol: '\n' },
    { name, counts, eol: '\r\n' },
  ]),
)(
  '$name with ends of lines as $eol leads to its playbooks, with nothing changed but what is added',
  async ({ name, counts: [linked, refused = 0], eol }) => {
    const before = source(`styles/${name}`).replaceAll('\n', eol);
    const root = makeRoot({ [name]: before });
    await runInProcess(['alerts', '--write', name], { cwd: root });
    const after = readFileSync(join(root, name), 'utf8');
    expect(isWithin(before.replace(/(?<=annotations: )(?:~|null|\{ ?\})/g, ''), after)).toBe(true);
    expect(after.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
    const { code, stderr } = await runInProcess(['alerts', '--check', name], { cwd: root });
    expect([code, stderr]).toEqual([
      refused > 0 ? 1 : 0,
      `${linked} linked, 0 set, ${refused} to mend in 1 file\n`,
    ]);
  },
);

/** Whether all letters of a text stand in another, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at++;
  return at === part.length;
}

test('a severity that is shared by an alias or a merge wakes somebody, and a link that is merged in is one', () => {
  const read = (name: string) =>
    readAlertRules([{ path: name, text: source(`styles/${name}`) }]).rules.map(({ paging, link }) => [
      paging,
      link?.value ?? null,
    ]);
  expect(read('merged-labels.yml')).toEqual([
    [true, null],
    [true, null],
  ]);
  const address = 'https://handbook.example.com/alert/CpuHot/';
  expect(read('merged-annotations.yml')).toEqual([
    [false, address],
    [false, address],
  ]);
});

test('templates of other tools are named with the way to render them', async () => {
  const root = makeRoot({
    'rules/a.yml.j2': 'groups:\n{% for x in y %}\n- name: a\n  rules:\n  - alert: X\n{% endfor %}\n',
    'rules/b.yml': '{% raw %}\ngroups:\n- name: a\n  rules:\n  - alert: X\n{% endraw %}\n',
  });
  const { stdout } = await runInProcess(['alerts', 'rules'], { cwd: root });
  expect(stdout.match(/Unexpected template, expected the rules that it makes/g)).toHaveLength(2);
});

test('a check names what is missing, wrong and dead with its place, and fails', async () => {
  const root = makeRoot({ 'rules/a.yml': source('prometheus.before.yml') });
  const { code, stdout, stderr } = await runInProcess(['alerts', '--check', 'rules'], { cwd: root });
  expect(code).toBe(1);
  expect(stdout.split('\n').filter(Boolean)).toEqual([
    'rules/a.yml:8:12 DiskFull: no runbook_url, expected https://handbook.example.com/alert/DiskFull/',
    'rules/a.yml:20:12 CpuHot: no runbook_url, expected https://handbook.example.com/alert/CpuHot/',
    'rules/a.yml:25:12 Bare: no runbook_url, expected https://handbook.example.com/alert/Bare/',
    'rules/a.yml:27:13 Braces: no runbook_url, expected https://handbook.example.com/alert/Braces/',
    'rules/a.yml:28:12 Empty: no runbook_url, expected https://handbook.example.com/alert/Empty/',
    'rules/a.yml:30:12 Hole: no runbook_url, expected https://handbook.example.com/alert/Hole/',
    'rules/a.yml:35:20 Dead: runbook_url leads nowhere, expected https://handbook.example.com/alert/Dead/',
    'rules/a.yml:38:20 Folded: runbook_url leads nowhere, expected https://handbook.example.com/alert/Folded/',
    'rules/a.yml:45:20 Wiki: runbook_url leads to another site, and https://handbook.example.com/alert/Wiki/ is there (--replace)',
  ]);
  expect(stderr).toBe('1 linked, 0 set, 8 to mend in 1 file\n');
});

test('an address of another playbook is wrong, and --replace takes those of other sites as well', async () => {
  const rules =
    'groups: [{name: a, rules: [{alert: CpuHot, annotations: {runbook: https://handbook.example.com/alert/bare/}}, {alert: Wiki, annotations: {runbook_url: https://wiki.example.com/x}}]}]\n';
  const root = makeRoot({ 'a.yml': rules });
  expect((await runInProcess(['alerts', 'a.yml'], { cwd: root })).stdout).toContain(
    'CpuHot: runbook_url leads to another playbook',
  );
  await runInProcess(['alerts', '--write', '--replace', 'a.yml'], { cwd: root });
  expect(readFileSync(join(root, 'a.yml'), 'utf8')).toBe(
    rules
      .replace('https://handbook.example.com/alert/bare/', 'https://handbook.example.com/alert/CpuHot/')
      .replace('https://wiki.example.com/x', 'https://handbook.example.com/alert/Wiki/'),
  );
});

test('folders and globs are looked through, and what has to be rendered first is said', async () => {
  const root = makeRoot({
    'rules/deep/a.yaml': source('mimir.before.yaml'),
    'rules/values.yaml': 'replicas: 3\n',
    'rules/chart/templates/a.yaml':
      'groups:\n{{- if .Values.on }}\n- name: a\n  rules:\n  - alert: X\n{{- end }}\n',
    'rules/mixin.libsonnet': '{ prometheusAlerts+:: { groups+: [{ rules: [{ alert: "X" }] }] } }\n',
  });
  const all = await runInProcess(['alerts', 'rules'], { cwd: root });
  expect(all.stdout).toContain('rules/deep/a.yaml:5:16 CpuHot: no runbook_url');
  expect(all.stdout).toContain('helm template CHART > rules.yml');
  expect(all.stdout).toContain('jsonnet -S -e');
  expect(all.stdout).not.toContain('values.yaml');
  const some = await runInProcess(['alerts', 'rules/**/*.y*ml', '--root', '.'], { cwd: root });
  expect(some.stderr).toContain('in 2 files');
  expect((await runInProcess(['alerts', 'none/*.yml'], { cwd: root })).code).toBe(2);
});

test('the configuration of an Alertmanager in a folder is linked beside the rules, and other files are named', async () => {
  const chart = 'receivers:\n{{- range .Values.receivers }}\n- name: {{ .name }}\n{{- end }}\nroute: {}\n';
  const root = makeRoot({
    'ops/rules/a.yaml': source('mimir.before.yaml'),
    'ops/am/alertmanager.yml': source('alertmanager.before.yml'),
    'ops/chart/templates/am.yaml': chart,
    'ops/otel.yaml': 'receivers: { otlp: {} }\nservice: { pipelines: {} }\n',
    'ops/compose.yml': 'services: {}\n',
  });
  const { stdout, stderr } = await runInProcess(['alerts', '--write', 'ops'], { cwd: root });
  expect(stdout.split('\n')).toEqual(expect.arrayContaining(['ops/am/alertmanager.yml', 'ops/rules/a.yaml']));
  expect(readFileSync(join(root, 'ops/am/alertmanager.yml'), 'utf8')).toBe(source('alertmanager.after.yml'));
  expect(stdout).toContain('ops/chart/templates/am.yaml:1:1 Unexpected template of Helm');
  expect(stderr).toContain(
    'in 3 files; 2 files beside them without alerts or receivers: ops/compose.yml, ops/otel.yaml\n',
  );
});

test('the severities that wake somebody are a setting', () => {
  const text = source('grafana.before.yaml').replace('severity: high', 'severity: "{{ $labels.level }}"');
  const files = [{ path: 'a.yml', text }];
  const paging = (words?: string[]) => readAlertRules(files, words).rules.map((rule) => rule.paging);
  expect(paging()).toEqual([false, false]);
  expect(paging(['template'])).toEqual([false, true]);
  expect(paging(['none'])).toEqual([true, false]);
  expect(
    readAlertRules([{ path: 'a.yml', text: source('grafana.before.yaml') }], ['High']).rules[1]?.paging,
  ).toBe(true);
});

test('what several rules share by an anchor is left to its author, since all of them would say it', async () => {
  const rules =
    'groups:\n  - name: a\n    rules:\n      - alert: DiskFull\n        annotations: &said\n          summary: x\n      - alert: CpuHot\n        annotations: *said\n';
  const root = makeRoot({ 'a.yml': rules });
  const { code, stdout } = await runInProcess(['alerts', '--write', 'a.yml'], { cwd: root });
  expect(readFileSync(join(root, 'a.yml'), 'utf8')).toBe(rules);
  expect(stdout).toContain('shared with others by the anchor &said');
  expect(code).toBe(1);
});

test('check reads provisioned rules of Grafana and the setting', async () => {
  const root = makeRoot({
    '.handbook.yml': 'pagingSeverities: [high]\nalertRules: [rules/]\n',
    'rules/grafana.yaml': source('grafana.before.yaml').replace('title: Bare', 'title: Unheard of'),
  });
  const { stdout } = await runInProcess(['check'], { cwd: root });
  expect(stdout).toContain('Unexpected paging alert "Unheard of" without a playbook');
});

test('an Alertmanager template and a Grafana panel lead to the pages with labels', async () => {
  const root = makeRoot();
  const template = await runInProcess(['alerts', '--print', 'alertmanager'], { cwd: root });
  expect(template.stdout).toContain(
    'printf "https://handbook.example.com/alert/%s/" (.CommonLabels.alertname | urlquery)',
  );
  const panel = await runInProcess(['alerts', '--print', 'grafana'], { cwd: root });
  expect(JSON.stringify(JSON.parse(panel.stdout))).toContain(
    `https://handbook.example.com/alert/\${__data.fields.alertname:percentencode}/`,
  );
  writeFileSync(join(root, '.handbook.yml'), '');
  expect((await runInProcess(['alerts', '--print', 'grafana'], { cwd: root })).code).toBe(2);
});

test('rules in any style of YAML say the same afterwards but for the addresses', () => {
  const word = fc.constantFrom('a', 'b: c', '# d', '{{ $value }}', "it's", 'x\ny\n', '');
  const rule = fc.record(
    {
      alert: fc.constantFrom('A', 'B b', 'Ü'),
      expr: word,
      labels: fc.dictionary(fc.constantFrom('x', 'y'), word),
      annotations: fc.dictionary(fc.constantFrom('summary', 'runbook_url', 'playbook'), word),
    },
    { requiredKeys: ['alert'] },
  );
  const options = fc.record({
    indent: fc.constantFrom(2, 3, 4),
    indentSeq: fc.boolean(),
    collectionStyle: fc.constantFrom('any', 'flow', 'block'),
    defaultStringType: fc.constantFrom(
      'PLAIN',
      'QUOTE_SINGLE',
      'QUOTE_DOUBLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
  });
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), options, (rules, style) => {
      const before = stringify(
        { groups: [{ name: 'g', rules }] },
        null,
        style as Parameters<typeof stringify>[2],
      );
      const { text, refused } = annotateAlertRules(
        before,
        rules.map(() => ({ link: 'https://h.example/alert/a/', dashboard: null })),
      );
      expect(refused).toEqual([]);
      expect(differsInAnnotationsAlone(before, text)).toBe(true);
      const read: typeof rules = parse(text).groups[0].rules;
      for (const { annotations } of read)
        expect(Object.values(annotations ?? {})).toContain('https://h.example/alert/a/');
      let at = 0;
      for (const line of before
        .split('\n')
        .filter((line) => !/annotations|runbook|playbook|^\s*\{\}$/.test(line))) {
        const kept = rules.every(({ annotations }) => !annotations?.runbook_url && !annotations?.playbook);
        if (!kept || style.collectionStyle === 'flow') return;
        at = text.indexOf(line, at);
        expect(at).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('an address that is empty is filled in, and one that is written oddly is left with a reason', () => {
  const rule = (link: string, name = 'alert: A'): string =>
    `x: &u https://old\ngroups:\n- rules:\n  - ${name}\n    expr: 1\n    annotations:\n      summary: s\n${link}`;
  const set = (text: string) =>
    annotateAlertRules(text, [{ link: 'https://h.example/alert/a/', dashboard: null }]);
  for (const link of ['      runbook_url:\n', '      runbook_url: \n', '      runbook_url: ~\n']) {
    const { text, refused } = set(rule(link));
    expect([link, refused]).toEqual([link, []]);
    expect(parse(text).groups[0].rules[0].annotations).toEqual({
      runbook_url: 'https://h.example/alert/a/',
      summary: 's',
    });
  }
  for (const [text, reason] of [
    [rule('      runbook_url: *u\n'), 'its runbook_url is no text'],
    [rule('      runbook_url: [a]\n'), 'its runbook_url is no text'],
    [rule('      runbook_url: { a: b }\n'), 'its runbook_url is no text'],
    [rule('      ? runbook_url\n'), 'its runbook_url is no text'],
    [rule('      runbook_url: # x\n'), 'its lines cannot be changed by themselves'],
    ['groups:\n- rules:\n  - &k alert: A\n    expr: 1\n', 'its lines cannot be changed by themselves'],
  ] as const)
    expect(set(text)).toEqual({ text, refused: [{ index: 0, reason }] });
});
