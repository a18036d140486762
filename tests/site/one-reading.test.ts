import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../cli/spawn-cli.ts';
import { writeFiles } from '../temporary-folder.ts';

/** A decision with a diagram that has no title, one with a dead link, and a page of MDX, which Vite compiles by itself. */
const FILES = {
  'docs/adr/0001-queue.md':
    '# 1. Use a queue\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n```mermaid\nflowchart LR\n  a[Shop] --> b[Queue]\n```\n',
  'docs/adr/0002-topic.md':
    '# 2. Use a topic\n\nDate: 2024-06-14\n\n## Status\n\nAccepted\n\n## Context\n\nSee [notes](notes/absent.md).\n',
  'handbook/tour.mdx': '# Tour\n\nA page with <b>markup</b>.\n',
};

interface Finding {
  rule: string;
  path: string;
  line: number | null;
}

const keyOf = ({ rule, path, line }: Finding): string => `${rule} ${path}:${line}`;

describe('one reading', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'handbook-reading-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  let checked: string[];
  let inspected: string[];
  let published: string[];
  let status: string;
  let readings: number;

  beforeAll(async () => {
    const root = join(scratch, 'root');
    const out = join(scratch, 'site');
    const count = join(scratch, 'readings');
    writeFiles(root, FILES);
    const folders = ['--docs', 'handbook'];
    const build = await runCli(['build', root, '--out', out, ...folders], {
      env: {
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'count-readings.mjs')}`,
        READINGS_FILE: count,
      },
    });
    expect(build.code, build.stderr).toBe(0);
    readings = Number(readFileSync(count, 'utf8'));
    const findingsOf = (text: string): string[] => JSON.parse(text).diagnostics.map(keyOf);
    checked = findingsOf((await runCli(['check', root, '--format', 'json', ...folders])).stdout);
    inspected = findingsOf((await runCli(['inspect', root, '--format', 'json', ...folders])).stdout);
    published = findingsOf(readFileSync(join(out, 'handbook.json'), 'utf8'));
    const page = new JSDOM(readFileSync(join(out, 'status/index.html'), 'utf8'));
    status = page.window.document.querySelector('main')?.textContent ?? '';
  });

  test('a build reads the handbook once, for pages, MDX, JSON and status alike', () => {
    expect(readings).toBe(1);
  });

  test('the command line and the published JSON say the same, diagrams included', () => {
    expect(checked).toContain('diagram/missing-title docs/adr/0001-queue.md:10');
    expect(checked).toContain('link/dead docs/adr/0002-topic.md:11');
    expect(inspected).toEqual(checked);
    expect(published).toEqual(checked);
  });

  test('the status page shows every rule that reports something', () => {
    for (const rule of checked.map((finding) => finding.split(' ')[0] ?? '')) expect(status).toContain(rule);
    expect(status).not.toContain('Every rule is kept');
  });
});
