import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from './run-cli.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-adr-'));
  mkdirSync(join(root, 'adr'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(root, 'adr', name), text);
const get = (name: string): string => readFileSync(join(root, 'adr', name), 'utf8');
const run = (...words: string[]) => runInProcess([...words, '--root', root]);
const change = (...words: string[]) => run(...words, '--date', '2026-01-31');

async function statusOf(path: string): Promise<string | null> {
  const { stdout } = await run('export', 'decisions', '--format', 'json').catch(() => ({ stdout: '[]' }));
  const { stdout: json } = stdout
    ? { stdout }
    : await runInProcess(['export', 'decisions', root, '--format', 'json']);
  const records = JSON.parse(json) as { path: string; status: { value: string } | null }[];
  return records.find((record) => record.path === `adr/${path}`)?.status?.value ?? null;
}

const LINK = '[ADR-0009](0009-z.md)';

/** The status as it stands, as `supersede` leaves it, and as `status … deprecated` leaves it. */
const PLACES: readonly (readonly [text: string, superseded: string, deprecated: string])[] = [
  // What stands beside the words stays.
  [
    '**Status:** ✅ Accepted **Date:** 2024-01-08',
    `**Status:** ✅ Superseded by ${LINK} **Date:** 2024-01-08`,
    '**Status:** ✅ Deprecated **Date:** 2024-01-08',
  ],
  [
    'Status: Accepted on 2024-01-08',
    `Status: Superseded by ${LINK} on 2024-01-08`,
    'Status: Deprecated on 2024-01-08',
  ],
  [
    'Status: Accepted (2024-01-08), board of May',
    `Status: Superseded by ${LINK} (2024-01-08), board of May`,
    'Status: Deprecated (2024-01-08), board of May',
  ],
  [
    '* Status: ACCEPTED <!-- by the board -->',
    `* Status: SUPERSEDED BY ${LINK} <!-- by the board -->`,
    '* Status: DEPRECATED <!-- by the board -->',
  ],
  [
    '* Status: ~~proposed~~ accepted',
    `* Status: ~~proposed~~ superseded by ${LINK}`,
    '* Status: ~~proposed~~ deprecated',
  ],
  [
    '- Status: Proposed → Accepted',
    `- Status: Proposed → Superseded by ${LINK}`,
    '- Status: Proposed → Deprecated',
  ],
  [
    '| Status | Accepted, see board |\n|---|---|\n| Date | 2024-01-08 |',
    `| Status | Superseded by ${LINK}, see board |`,
    '| Status | Deprecated, see board |',
  ],
  ['Status:accepted', `Status:superseded by ${LINK}`, 'Status:deprecated'],
  ['> **Status** – Accepted', `> **Status** – Superseded by ${LINK}`, '> **Status** – Deprecated'],
  // The language of the record.
  ['Statut : Accepté', `Statut : Remplacé par ${LINK}`, 'Statut : Déprécié'],
  ['Statut : Acceptée', `Statut : Remplacée par ${LINK}`, 'Statut : Dépréciée'],
  ['Status: Akzeptiert', `Status: Ersetzt durch ${LINK}`, 'Status: Veraltet'],
  ['Status: angenommen', `Status: ersetzt durch ${LINK}`, 'Status: veraltet'],
  ['Estado: Aceptada', `Estado: Reemplazada por ${LINK}`, 'Estado: Obsoleta'],
  ['Estado: aprobado', `Estado: reemplazado por ${LINK}`, 'Estado: obsoleto'],
  ['Status: Aceita', `Status: Substituída por ${LINK}`, 'Status: Obsoleta'],
  ['Stato: Accettata', `Stato: Sostituita da ${LINK}`, 'Stato: Deprecata'],
  ['Status: Geaccepteerd', `Status: Vervangen door ${LINK}`, 'Status: Verouderd'],
  ['Status: Zaakceptowana', `Status: Zastąpiona przez ${LINK}`, 'Status: Przestarzała'],
  ['ステータス: 承認済み', `ステータス: ${LINK} により置き換え`, 'ステータス: 非推奨'],
  ['状态：已接受', `状态：已被 ${LINK} 取代`, '状态：已弃用'],
];

const TAIL = '\n\n## Context\n\nAccepted things | x  \nStatus quo\n';

describe('status words', () => {
  it.each(PLACES)('are all that changes: %j', async (line, superseded, deprecated) => {
    const text = `# 1. A\n\n${line}${TAIL}`;
    const expectLine = (expected: string): void => {
      const lines = text.split('\n');
      lines[2] = expected;
      expect(get('0001-a.md')).toBe(lines.join('\n'));
    };
    put('0001-a.md', text);
    put('0009-z.md', `# 9. Z\n\n${line}${TAIL}`);
    expect((await change('status', '1', 'deprecated')).code).toBe(0);
    expectLine(deprecated);
    expect(await statusOf('0001-a.md')).toBe('deprecated');
    put('0001-a.md', text);
    expect((await change('supersede', '1', '--by', '9')).code).toBe(0);
    expectLine(superseded);
    expect(await statusOf('0001-a.md')).toBe('superseded');
    expect((await change('supersede', '1', '--by', '9')).stdout).toBe('');
    expect((await change('status', '1', 'accepted')).code).toBe(0);
    expect(await statusOf('0001-a.md')).toBe('accepted');
    expect(get('0001-a.md')).not.toContain('ADR-0009');
  });

  it.each([
    [
      '+++\nstatus = "accepted"\n[extra]\nx = 1\n+++\n# 1. A\n',
      `+++\nstatus = "superseded by ${LINK}"\n[extra]\nx = 1\n+++\n# 1. A\n`,
    ],
    [
      "---\nstatus: 'accepted' # for now\n---\n# 1. A\n",
      `---\nstatus: 'superseded by ${LINK}' # for now\n---\n# 1. A\n`,
    ],
    [
      '---\nadr:\n  status: accepted\n  x: 1\n---\n# 1. A\n',
      `---\nadr:\n  status: superseded by ${LINK}\n  x: 1\n---\n# 1. A\n`,
    ],
    [
      'Title: A\nAuthor: Ana\nStatus: Final\nCreated: 2024-01-08\n\n# Abstract\n',
      `Title: A\nAuthor: Ana\nStatus: Superseded by ${LINK}\nCreated: 2024-01-08\n\n# Abstract\n`,
    ],
  ])('in front matter are all that changes: %j', async (text, expected) => {
    put('0001-a.md', text);
    put('0009-z.md', text.replace('# 1. A', '# 9. Z'));
    expect((await change('supersede', '1', '--by', '9')).code).toBe(0);
    expect(get('0001-a.md')).toBe(expected);
    expect((await change('supersede', '1', '--by', '9')).stdout).toBe('');
  });
});

describe('a new decision', () => {
  const day = '2024-12-01';
  it.each([
    ['0003-c.md', '# 3. C\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\ny\n'],
    ['0003-c.md', '# C\n\n* Status: accepted\n\n## Context\n\nx\n'],
    ['0003-c.md', '---\nstatus: accepted\n---\n# C\n\n## Context\n\nx\n'],
    ['0003-c.md', '+++\nstatus = "accepted"\n+++\n# C\n\n## Context\n\nx\n'],
    ['0003-c.md', '# C\n\n| Status | Accepted |\n|---|---|\n| Team | x |\n\n## Context\n\nx\n'],
    ['0003-c.md', '# C\n\nStatus: Accepted\nDate: 2020-01-01\n\n## Context\n\nx\n'],
    ['0003-c.rst', '3. C\n====\n\n:Status: Accepted\n\nContext\n-------\n\nx\n'],
    ['0003-c.adoc', '= 3. C\n:status: Accepted\n\n== Context\n\nx\n'],
  ])('has the day that was asked for: %s %j', async (name, text) => {
    put(name, text);
    expect((await run('new', 'adr', 'Use rope', '--date', day)).code).toBe(0);
    const { stdout } = await runInProcess(['export', 'decisions', root, '--format', 'json']);
    const records = JSON.parse(stdout) as {
      path: string;
      date: { value: string } | null;
      status: { value: string };
    }[];
    const fresh = records.find(({ path }) => path.includes('0004'));
    expect([fresh?.date?.value, fresh?.status.value]).toEqual([day, 'proposed']);
  });

  it('has it where the template has no place for one', async () => {
    put(
      'template.md',
      '# [title]\n\n## Status\n\n[proposed | accepted]\n\n## Context\n\n[Describe the context]\n',
    );
    expect((await run('new', 'adr', 'Use rope', '--date', day)).code).toBe(0);
    expect(get('0001-use-rope.md')).toContain(`Date: ${day}`);
  });
});
