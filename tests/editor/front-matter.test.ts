import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { frontMatterSchema, renderSchema } from '../../src/core/outputs/json-schema.ts';
import { checkHandbook } from '../../src/core/rules/index.ts';
import { buildRuleContext } from '../../src/core/rules/rule.ts';
import { KINDS } from '../../src/core/schema/record-base.ts';
import { loadHandbook } from '../../src/node/load-handbook.ts';
import { REPOSITORY } from '../cli/spawn-cli.ts';
import { findCorpus } from '../corpus.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  KINDS.map((kind) => [kind, ajv.compile(JSON.parse(renderSchema(frontMatterSchema(kind))))]),
);

/** The front matter of every page of a folder that its schema refuses and that `check` has nothing to say of. */
async function refused(root: string): Promise<{ pages: number; wrong: string[] }> {
  const handbook = await loadHandbook(root, { withoutGit: true });
  const found = checkHandbook(buildRuleContext(handbook));
  const told = new Set(found.filter(({ rule }) => rule.endsWith('bad-date')).map(({ path }) => path));
  let pages = 0;
  const wrong: string[] = [];
  for (const { id, kind } of handbook.records) {
    for (const { path, text, frontmatter } of handbook.documents.get(id) ?? []) {
      if (frontmatter?.form !== 'yaml' || frontmatter.problems.length > 0) continue;
      pages++;
      const validate = validators.get(kind);
      if (validate?.(parseDocument(text.slice(frontmatter.offset, frontmatter.end)).toJS() ?? {})) continue;
      const reasons = (validate?.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath} ${message}`,
      );
      if (!told.has(path)) wrong.push(`${path}: ${reasons.join(', ')}`);
    }
  }
  return { pages, wrong };
}

test('the schemas take every front matter of this repository and of the notations that are read', async () => {
  const fixtures = join(REPOSITORY, 'tests/fixtures');
  const roots = [
    REPOSITORY,
    ...['dialects', 'reading'].flatMap((folder) =>
      readdirSync(join(fixtures, folder))
        .map((name) => join(fixtures, folder, name, 'input'))
        .filter((root) => existsSync(root)),
    ),
  ];
  let pages = 0;
  for (const root of roots) {
    const { wrong, ...rest } = await refused(root);
    expect([root, wrong]).toEqual([root, []]);
    pages += rest.pages;
  }
  expect(pages).toBeGreaterThan(180);
});

test.each([
  'adr+madr',
  'cardano-scaling+hydra',
  'PagerDuty+incident-response-docs',
  'prometheus-operator+runbooks',
])('the schemas take every front matter of %s', async (name) => {
  const root = findCorpus(name);
  if (root === null) return;
  const { pages, wrong } = await refused(root);
  expect(wrong).toEqual([]);
  expect(pages).toBeGreaterThan(10);
});

test('values that the readers take in a shape of their own are no faults of the schema', async () => {
  const shapes = {
    adr: [
      'status: [accepted]',
      'status: { value: accepted, since: 2026-04-11 }',
      'date: { 2026-05-02: }',
      'date: 令和8年11月27日',
      'date: 2026',
      'number: 12',
      'number: ADR-12',
      'supersedes: [9, 0001-x]',
      'Status: Akzeptiert',
    ],
    playbook: [
      'severity: 1',
      'severity: [critical, warning]',
      'deprecated: 2026-01-02',
      'draft: yes',
      'tier: [1]',
    ],
    postmortem: ['started: { date: 2026-11-27, time: "09:12" }', 'resolved: läuft noch', 'zone: 2'],
    onboarding: ['due: 14', 'roles: { backend: true }'],
    service: ['slos: { availability: 99.9 }', 'tier: two'],
    doc: ['tags: 7', 'owner: { name: Team }', 'review-every: 6'],
  } as const;
  for (const [kind, lines] of Object.entries(shapes))
    for (const line of lines) {
      const validate = validators.get(kind as keyof typeof shapes);
      expect([line, validate?.(parseDocument(line).toJS())]).toEqual([line, true]);
    }
});
