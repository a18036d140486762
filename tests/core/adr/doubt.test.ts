import { describe, expect, it } from 'vitest';
import { checkHandbook } from '../../../src/core/rules/index.ts';
import { buildRuleContext } from '../../../src/core/rules/rule.ts';
import type { AdrRecord } from '../../../src/core/schema/adr.ts';
import { compileFiles } from '../../support/compile-files.ts';

function read(text: string): AdrRecord {
  const record = compileFiles({ 'adr/0001-a.md': text }).byPath.get('adr/0001-a.md');
  if (record?.kind !== 'adr') throw new Error('No decision.');
  return record;
}

const status = (text: string): string => `# 1. A\n\n## Status\n\n${text}\n\n## Decision\n\nx\n`;

describe('a status', () => {
  it.each([
    'Accepted?',
    'Accepted (?)',
    'accepted ???',
    'Angenommen?',
    '承認？',
    'We accepted this in spring, but it was rejected by the board.',
    'Accepted in principle, however the board rejected it',
    'Akzeptiert, aber vom Vorstand abgelehnt',
  ])('in doubt is unknown: %s', (text) => {
    expect(read(status(text)).status?.value).toBe('unknown');
  });

  it.each([
    ['Accepted, but only for new services', 'accepted'],
    ['Accepted (what about the old ones? see below)', 'accepted'],
    ['Accepted, then superseded by [B](0002-b.md)', 'accepted'],
    ['Rejected. Why? Too dear.', 'rejected'],
    ['Status:accepted', 'accepted'],
    ['状态：已接受', 'accepted'],
  ])('that is plain is read: %s', (text, expected) => {
    expect(read(status(text)).status?.value).toBe(expected);
  });

  it.each([
    ['Status:accepted\nDate:2024-05-01', 'accepted', '2024-05-01'],
    ['**Status**:Accepted\n**Date**:2024-05-01', 'accepted', '2024-05-01'],
    ['**状态**:已接受\n**日期**：2024-05-01', 'accepted', '2024-05-01'],
    ['Status：Accepted\nDate：2024-05-01', 'accepted', '2024-05-01'],
    ['- ステータス：承認済み\n- 日付：2024-05-01', 'accepted', '2024-05-01'],
    ['Status: ~~Proposed~~ Accepted\nDate: ~~2024-04-01~~ 2024-05-01', 'accepted', '2024-05-01'],
    ['Status: <del>Proposed</del> Accepted\nDate: <s>2024-04-01</s> 2024-05-01', 'accepted', '2024-05-01'],
  ])('needs no blank behind its colon, and nothing struck out: %j', (head, value, date) => {
    const record = read(`# 1. A\n\n${head}\n\n## Decision\n\nx\n`);
    expect([record.status?.value, record.date?.value]).toEqual([value, date]);
  });
});

describe('nested front matter', () => {
  it.each([
    'adr:\n  status: accepted\n  date: 2026-02-01\n  deciders: [Ana, Jo]\n  title: Use rope',
    'title: Use rope\ndecision:\n  status: {value: accepted}\n  date: 2026-02-01\n  decision-makers:\n    - name: Ana\n    - name: Jo',
    'metadata:\n  title: Use rope\n  state: Accepted\n  decided-on: 2026-02-01\n  approvers: Ana, Jo',
  ])('gives every field: %j', (front) => {
    const record = read(`---\n${front}\n---\n\n## Decision\n\nx\n`);
    expect([record.title.value, record.status?.value, record.date?.value]).toEqual([
      'Use rope',
      'accepted',
      '2026-02-01',
    ]);
    expect(record.deciders.map(({ value }) => value)).toEqual(['Ana', 'Jo']);
  });
});

describe('mentions', () => {
  const mentionsOf = (text: string): string[] => {
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`adr/000${n}-a.md`, `# ${n}. A${n}\n\nStatus: Accepted\n`]),
    );
    const handbook = compileFiles({ ...files, 'playbooks/p.md': `# P\n\n${text}\n` });
    return (handbook.byPath.get('playbooks/p.md')?.mentions ?? []).map(({ raw }) => raw);
  };

  it.each([
    'We took this decision 3 weeks ago.',
    'a decision 2 days later, a decision 4 months old',
    'The decision 5 % of us like, decision 1 of 4, decision 3 times over',
    'after the decision 2 people left',
    'decision 3pm, decision 4 h before',
  ])('are no numbers of other things: %s', (text) => {
    expect(mentionsOf(text)).toEqual([]);
  });

  it('are numbers of decisions', () => {
    expect(mentionsOf('See decision 3, and decision 4 for the rest; ADR 2 weeks well.')).toEqual([
      'decision 3',
      'decision 4',
      'ADR 2',
    ]);
  });
});

describe('what looks like a template', () => {
  it.each([
    ['0004-a.md', `# </title><script>alert(1)</script>\n\nStatus: Accepted\n\n## Decision\n\nx\n`],
    ['0004-a.md', `# ${'A long title '.repeat(800)}\n\nStatus: Accepted\n\n## Decision\n\nx\n`],
    ['0004-a.md', '# Template engine\n\nStatus: Accepted\n\n## Decision\n\nx\n'],
    ['0004-a.md', '# [Title]\n\nStatus: Accepted\n\n## Decision\n\nWe use it.\n'],
    ['0004-a.md', '# ADR-004: Title\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use it.\n'],
    ['0004-template-engine.md', '# 4. Template engine\n\nStatus: Accepted\n\n## Decision\n\nx\n'],
    [
      '0004-a.md',
      '# Decision record\n\n## Status\n\nProposed | Accepted | Rejected\n\n## Decision\n\nWe use it.\n',
    ],
  ])('by its title alone is a decision: %s %j', (name, text) => {
    const handbook = compileFiles({ [`adr/${name}`]: text });
    expect(handbook.skipped).toEqual([]);
    expect(handbook.records).toHaveLength(1);
  });

  it.each([
    [
      'template.md',
      '# [short title]\n\n* Status: [proposed | accepted]\n\n## Context\n\n[Describe the context]\n',
    ],
    ['0000-template.md', '# ADR-NNNN: Title\n\n## Status\n\nProposed | Accepted | Rejected\n'],
    ['adr-template.md', '# {short title}\n\n## Context\n\n{Describe the context and problem statement.}\n'],
    ['templates/decision.md', '# Title\n\n## Status\n\nWhat is the status, such as proposed or accepted?\n'],
    ['NNNN-title.md', '# NNNN. Title\n\n## Status\n\nProposed\n'],
  ])('by its name and its placeholders is one: %s', (name, text) => {
    const handbook = compileFiles({ [`adr/${name}`]: text, 'adr/0001-b.md': '# B\n\nStatus: Accepted\n' });
    expect(handbook.skipped).toEqual([{ path: `adr/${name}`, reason: 'template' }]);
  });
});

describe('a status said twice', () => {
  it('in two ways is a contradiction', () => {
    const found = checkHandbook(
      buildRuleContext(
        compileFiles({
          'adr/0001-a.md': '---\nstatus: proposed\n---\n# 1. A\n\n* Status: Accepted\n\n## Decision\n\nx\n',
          'adr/0002-b.md': '---\nstatus: accepted\n---\n# 2. B\n\n## Status\n\nImplemented\n',
        }),
      ),
    );
    expect(found.map(({ rule, path, line }) => `${rule} ${path}:${line}`)).toEqual([
      'adr/contradiction adr/0001-a.md:6',
    ]);
  });
});
