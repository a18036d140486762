import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
const run = (...words: string[]) => runInProcess([...words, '--root', root, '--date', '2026-01-31']);

/** Lines that one text has and the other has not. */
function difference(before: string, after: string): string[] {
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

const AFTER = '\n\n## Context\n\nA | b {{< x >}} **c**  \nd\n';

/** A record as it was, the lines that change as the old side and those that change as the new side. */
const DIALECTS: readonly [name: string, file: string, text: string, old: string[], successor: string[]][] = [
  [
    'a status section',
    '0001-a.md',
    `# 1. A\n\n## Status\n\nAccepted${AFTER}`,
    ['-Accepted', '+Superseded by [ADR-0009](0009-z.md)'],
    ['+Supersedes [ADR-0009](0009-z.md)'],
  ],
  [
    'a list',
    '0001-a.md',
    `# A\n\n* Status: accepted\n* Deciders: x${AFTER}`,
    ['-* Status: accepted', '+* Status: superseded by [ADR-0009](0009-z.md)'],
    ['+* Supersedes: [ADR-0009](0009-z.md)'],
  ],
  [
    'front matter',
    '0001-a.md',
    `---\nstatus: accepted\nx: y\n---\n# A${AFTER}`,
    ['-status: accepted', '+status: superseded by [ADR-0009](0009-z.md)'],
    ['+supersedes: ["0009-z.md"]'],
  ],
  [
    'a tag beside a section',
    '0001-a.md',
    `---\ntitle: A\ntags: [Accepted, api]\n---\n\n## Status\n\nAccepted${AFTER}`,
    [
      '-tags: [Accepted, api]',
      '-Accepted',
      '+tags: [Superseded, api]',
      '+Superseded by [ADR-0009](0009-z.md)',
    ],
    ['+Supersedes [ADR-0009](0009-z.md)'],
  ],
  [
    'a table',
    '0001-a.md',
    `# A\n\n| Status | Accepted |\n|---|---|\n| Team | x |${AFTER}`,
    ['-| Status | Accepted |', '+| Status | Superseded by [ADR-0009](0009-z.md) |'],
    ['+| Supersedes | [ADR-0009](0009-z.md) |'],
  ],
  [
    'a table across',
    '0001-a.md',
    `# A\n\n| Status | Date |\n|---|---|\n| Accepted | 2020-01-01 |${AFTER}`,
    ['-| Accepted | 2020-01-01 |', '+| Superseded by [ADR-0009](0009-z.md) | 2020-01-01 |'],
    ['-| Accepted | 2020-01-01 |', '+| Accepted, supersedes [ADR-0009](0009-z.md) | 2020-01-01 |'],
  ],
  [
    'a bold line',
    '0001-a.md',
    `# A\n\n**Status: Accepted**${AFTER}`,
    ['-**Status: Accepted**', '+**Status: Superseded by [ADR-0009](0009-z.md)**'],
    ['+**Supersedes: [ADR-0009](0009-z.md)**'],
  ],
  [
    'a dated history with CRLF',
    '0001-a.md',
    '# A\r\n\r\n## Status\r\n\r\n- 2020-01-01: Proposed\r\n- 2020-02-01: Accepted\r\n\r\n## Context\r\n',
    ['+- 2026-01-31: Superseded by [ADR-0009](0009-z.md)'],
    ['-- 2020-02-01: Accepted', '+- 2020-02-01: Accepted, supersedes [ADR-0009](0009-z.md)'],
  ],
  [
    'reStructuredText',
    '0001-a.rst',
    'A\n=\n\nStatus\n------\n\nAccepted\n\nContext\n-------\n',
    ['-Accepted', '+Superseded by `ADR-0009 <0009-z.md>`_'],
    ['+Supersedes `ADR-0009 <0009-z.md>`_'],
  ],
  [
    'AsciiDoc',
    '0001-a.adoc',
    '= 1. A\n:status: Accepted\n\n== Context\n',
    ['-:status: Accepted', '+:status: Superseded by xref:0009-z.md[ADR-0009]'],
    ['+:Supersedes: xref:0009-z.md[ADR-0009]'],
  ],
];

describe('handbook supersede', () => {
  it.each(DIALECTS)('changes only status and relation in %s', async (_name, file, text, old, successor) => {
    const other = '---\nstatus: accepted\n---\n# 9. Z\n';
    put(file, text);
    put('0009-z.md', other);
    expect((await run('supersede', '1', '--by', '9')).code).toBe(0);
    expect(difference(text, get(file))).toEqual(old);
    const once = get(file);
    expect((await run('supersede', '1', '--by', '9')).stdout).toBe('');
    expect(get(file)).toBe(once);
    put(file, text);
    put('0009-z.md', other);
    await run('supersede', '9', '--by', '1');
    expect(difference(text, get(file)).filter((line) => line !== '+')).toEqual(successor);
    const twice = get(file);
    expect((await run('supersede', '9', '--by', '1')).stdout).toBe('');
    expect(get(file)).toBe(twice);
  });

  it('writes several olds at once, and a second successor beside the first', async () => {
    put('0001-a.md', '# 1. A\n\nStatus: Accepted\n');
    put('0002-b.md', '# 2. B\n\nStatus: Superseded by [ADR-0003](0003-c.md)\n');
    put('0003-c.md', '# 3. C\n\nStatus: Accepted\n');
    put('0004-d.md', '# 4. D\n\nStatus: Accepted\n');
    const result = await run('supersede', '1', '2', '--by', '4');
    expect(result.stdout).toBe('adr/0001-a.md\nadr/0002-b.md\nadr/0004-d.md\n');
    expect(get('0002-b.md')).toContain('Superseded by [ADR-0003](0003-c.md) and [ADR-0004](0004-d.md)');
    expect(get('0004-d.md')).toBe(
      '# 4. D\n\nStatus: Accepted\nSupersedes: [ADR-0001](0001-a.md), [ADR-0002](0002-b.md)\n',
    );
  });

  it('refuses a number that two decisions have, one that none has, and a decision in place of itself', async () => {
    put('0001-a.md', '# 1. A\n\nStatus: Accepted\n');
    put('0001-b.md', '# 1. B\n\nStatus: Accepted\n');
    for (const words of [
      ['1', '--by', 'adr/0001-b.md'],
      ['7', '--by', 'adr/0001-a.md'],
      ['adr/0001-a.md', '--by', 'adr/0001-a.md'],
    ])
      expect((await run('supersede', ...words)).code).toBe(2);
  });
});

describe('handbook status', () => {
  it('changes the word alone, in its case', async () => {
    put('0001-a.md', '# A\n\n* **Status**: PROPOSED (see [x](y))\n* Date: 2020-01-01\n');
    expect((await run('status', '1', 'accepted')).code).toBe(0);
    expect(get('0001-a.md')).toBe('# A\n\n* **Status**: ACCEPTED (see [x](y))\n* Date: 2020-01-01\n');
    expect((await run('status', '1', 'accepted')).stdout).toBe('');
    expect((await run('status', '1', 'perhaps')).code).toBe(2);
  });
});

describe('handbook new adr', () => {
  it('takes the number width, the name form and the shape of the folder', async () => {
    put(
      'ADR007-old.md',
      '# ADR007: Old\n\n## Status\n\nAccepted\n\n## Context\n\nLong text.\n\n## Decision\n\nMore.\n',
    );
    const result = await run('new', 'adr', 'Use "queues"');
    expect(result.stdout).toBe('adr/ADR008-use-queues.md\n');
    expect(get('ADR008-use-queues.md')).toBe(
      '# ADR008: Use "queues"\n\nDate: 2026-01-31\n\n## Status\n\nProposed\n\n## Context\n\n## Decision\n',
    );
  });

  it('fills the template of the folder', async () => {
    put('0001-a.md', '# 1. A\n\nStatus: Accepted\n');
    put(
      'template.md',
      '# NNNN. {short title}\n\nDate: YYYY-MM-DD\n\n## Status\n\n{Proposed | Accepted | Rejected}\n\n## Context\n\nWhy?\n',
    );
    await run('new', 'adr', 'Use queues');
    expect(get('0002-use-queues.md')).toBe(
      '# 0002. Use queues\n\nDate: 2026-01-31\n\n## Status\n\nProposed\n\n## Context\n\nWhy?\n',
    );
  });

  it('does not take a number that another branch has', async () => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words]);
    put('0001-a.md', '# 1. A\n\nStatus: Accepted\n');
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'a');
    git('checkout', '-qb', 'other');
    put('0002-b.md', '# 2. B\n\nStatus: Accepted\n');
    git('add', '.');
    git('commit', '-qm', 'b');
    git('checkout', '-q', 'main');
    expect((await run('new', 'adr', 'Use queues')).stdout).toBe('adr/0003-use-queues.md\n');
    expect(readdirSync(join(root, 'adr'))).not.toContain('0002-b.md');
  });
});
