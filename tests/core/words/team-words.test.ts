import { describe, expect, test } from 'vitest';
import { compileHandbook } from '../../../src/core/handbook.ts';
import { buildConfig, type HandbookUserConfig } from '../../../src/core/source/config.ts';
import { findFolders } from '../../../src/core/source/folders.ts';
import { parseConfig } from '../../../src/node/load-config.ts';

const FILES = {
  'adr/0001-kiln.md':
    '# 1. Fire at night\n\n* Status: Stamped\n* Council: Ada, Ben\n\n## Decision\n\nAt night.\n',
  'playbooks/kiln.md': '# Kiln cold\n\n## Mend the kiln\n\n1. Light it.\n',
};

function compile(config: HandbookUserConfig) {
  return compileHandbook(
    {
      files: Object.entries(FILES).map(([path, text]) => ({ path, text })),
      folders: findFolders(new Set(['adr', 'playbooks'])),
      paths: new Set(Object.keys(FILES)),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
    },
    buildConfig(config),
  );
}

describe('a team’s own words', () => {
  test('are read like those of the tables', () => {
    const { records } = compile({
      words: {
        decision: { status: { accepted: ['Stamped'] }, deciders: ['Council'] },
        playbook: { section: { mitigation: ['Mend the kiln'] } },
      },
    });
    const [adr, playbook] = records;
    expect(adr?.kind === 'adr' && adr.status?.value).toBe('accepted');
    expect(adr?.kind === 'adr' && adr.deciders.map(({ value }) => value)).toEqual(['Ada', 'Ben']);
    expect(playbook?.kind === 'playbook' && playbook.sections.mitigation?.heading).toBe('Mend the kiln');
  });

  test('are those of one handbook alone', () => {
    compile({ words: { decision: { status: { accepted: ['Stamped'] } } } });
    const [adr] = compile({}).records;
    expect(adr?.kind === 'adr' && adr.status?.value).toBe('unknown');
  });

  test.each([
    [
      'words:\n  decision:\n    statuses:\n      accepted: [Stamped]\n',
      '.handbook.yml:3 words.decision.statuses: Unexpected group of fields "statuses", expected "status".',
    ],
    [
      'words:\n  decision:\n    status:\n      acepted: [Stamped]\n',
      '.handbook.yml:4 words.decision.status.acepted: Unexpected field "acepted", expected "accepted".',
    ],
    [
      'words:\n  decision:\n    status:\n      accepted: [Abgelehnt]\n',
      '.handbook.yml:4 words.decision.status.accepted: Unexpected "Abgelehnt" for accepted, expected a word that is not one of rejected.',
    ],
    [
      'words:\n  decision:\n    status:\n      accepted: [Stamped]\n      rejected: [stamped]\n',
      '.handbook.yml:5 words.decision.status.rejected: Unexpected "stamped" for rejected, expected a word that is not one of accepted.',
    ],
    [
      'words:\n  kitchen:\n    pot: [Topf]\n',
      '.handbook.yml:2 words.kitchen: Unexpected subject "kitchen", expected one of common, decision, playbook, postmortem, service.',
    ],
  ])('have a clear error for %s', (text, message) => {
    expect(() => parseConfig(text, '.handbook.yml')).toThrow(message);
  });
});
