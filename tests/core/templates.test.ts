import { describe, expect, test } from 'vitest';
import { compileFiles } from '../support/compile-files.ts';

const DECISION =
  '\n\nDate: 2024-05-14\n\n## Status\n\nAccepted\n\n## Context\n\nWe wait.\n\n## Decision\n\nWe act.\n';

describe('a template needs two signs', () => {
  const titles = [
    '</title><script>alert(1)</script>',
    '<Portal>',
    '[Portal]',
    '{slot}',
    'x'.repeat(10_000),
    'Title',
    'NNN',
    'XXX cache',
  ];
  test.each(titles)('a decision called %.30s stays one', (title) => {
    const { records, skipped } = compileFiles({
      'adr/0001-a.md': `# ${title}${DECISION}`,
      'adr/0002-b.md': `---\ntitle: ${JSON.stringify(title)}\n---\n${DECISION}`,
    });
    expect(skipped).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual(['adr', 'adr']);
  });

  test('a file that is named like one and is filled in is none', () => {
    const { records } = compileFiles({
      'adr/email-template.md': `# Keep one e-mail template${DECISION}`,
      'postmortems/template-outage.md':
        '# Pages lost their template\n\nDate: 2025-02-03\n\n## Impact\n\nNo page.\n',
      'runbooks/template-missing.md': '# Pages lack a template\n\n## Mitigation\n\n```sh\nls\n```\n',
    });
    expect(records.map(({ kind }) => kind)).toEqual(['adr', 'playbook', 'postmortem']);
  });

  test('a name or a folder with places to fill in is one', () => {
    const { records, skipped } = compileFiles({
      'adr/0001-a.md': `# A${DECISION}`,
      'adr/template.md': '# Title\n\n## Status\n\n## Context\n\n## Decision\n',
      'adr/NNNN-short-title.md': '# NNNN. Short title\n\n## Status\n\nProposed | Accepted | Rejected\n',
      'adr/templates/long.md': '# [short title]\n\n## Status\n\n{proposed | accepted}\n',
      'postmortems/template.md': '# Incident\n\nDate: YYYY-MM-DD\n\n## Timeline\n',
      'runbooks/_templates/alert.md': '# {{ alert }}\n\n## Meaning\n\n## Impact\n',
    });
    expect(records.map(({ path }) => path)).toEqual(['adr/0001-a.md']);
    expect(skipped.map(({ reason }) => reason)).toEqual(Array(5).fill('template'));
  });
});
