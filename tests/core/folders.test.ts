import { describe, expect, it } from 'vitest';
import { findFolders, kindOfRoot, ownerOf } from '../../src/core/source/folders.ts';

describe('folders', () => {
  it('are found by their usual names, the outermost of a kind only', () => {
    const found = findFolders(['docs', 'docs/adr', 'docs/adr/decisions', 'ops/Runbooks', 'src/services']);
    expect(found.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'adr docs/adr',
      'playbook ops/Runbooks',
      'service src/services',
    ]);
  });

  it('are not found below the greatest depth', () => {
    expect(findFolders(['a/b/c/d/e/f/adr'])).toEqual([]);
  });

  const names: [string, string][] = [
    ['documentation/09_architecture_decisions', 'adr'],
    ['3-runbooks', 'playbook'],
    ['05 Postmortems', 'postmortem'],
    ['docs/01. Design Decisions', 'adr'],
    ['docs/architectureDecisionRecords', 'adr'],
    ['docs/decision_log', 'adr'],
    ['Post-Mortems', 'postmortem'],
    ['ops/outages', 'postmortem'],
    ['ops/RCA', 'postmortem'],
    ['team/new-starters', 'onboarding'],
    ['handbook/Getting Started', 'onboarding'],
    ['SOPs', 'playbook'],
    ['books', 'playbook'],
    ['how-to/ops', 'playbook'],
    ['docs/rfcs', 'adr'],
    ['incidents/playbooks', 'playbook'],
    ['doku/Architekturentscheidungen', 'adr'],
    ['betrieb/notfallhandbuch', 'playbook'],
    ["docs/décisions d'architecture", 'adr'],
    ['документы/инциденты', 'postmortem'],
    ['docs/架构决策记录', 'adr'],
    ['運用/障害報告', 'postmortem'],
    ['docs/オンボーディング', 'onboarding'],
    ['equipo/incorporacion', 'onboarding'],
  ];
  it.each(names)('%s holds records of kind %s', (path, kind) => {
    expect(findFolders([path]).map((folder) => folder.kind)).toEqual([kind]);
  });

  it.each([
    ['docs/adr', ''],
    ['packages/billing/docs/adr', 'billing'],
    ['packages/web/docs/adr', 'web'],
    ['apps/docs/adr', 'docs'],
  ])('%s gives addresses the label %j', (path, label) => {
    expect(findFolders([path]).map((folder) => folder.label)).toEqual([label]);
  });

  it('are found by a vague name only where a file looks like a record', () => {
    const found = findFolders(['books', 'docs/getting-started', 'docs/adr'], (path) => path === 'books');
    expect(found.map(({ path }) => path)).toEqual(['books', 'docs/adr']);
    expect(findFolders(['ops', 'ops/runbooks']).map(({ path }) => path)).toEqual(['ops/runbooks']);
  });

  it('of one kind within another kind are their own', () => {
    const found = findFolders([
      'runbooks',
      'runbooks/incidents',
      'runbooks/incidents/runbooks',
      'runbooks/more/runbooks',
    ]);
    expect(found.map(({ path }) => path)).toEqual([
      'runbooks',
      'runbooks/incidents',
      'runbooks/incidents/runbooks',
    ]);
  });

  it.each([
    ['docs/adr', ''],
    ['doc/architecture/decisions', ''],
    ['documentation/09_architecture_decisions', ''],
    ['packages/billing/docs/adr', 'billing'],
    ['services/search/adr', 'search'],
    ['apps/shop/backend/docs/decisions', 'shop-backend'],
    ['ops/runbooks', ''],
    ['platform/runbooks', 'platform'],
  ])('%s gives its records the label "%s", whatever else there is', (path, label) => {
    const [kind] = findFolders([path]).map((folder) => folder.kind);
    expect(kind).toBeDefined();
    for (const others of [[], ['docs/adr', 'packages/alpha/docs/adr', 'alpha/runbooks']])
      expect(findFolders([...others, path]).find((folder) => folder.path === path)?.label).toBe(label);
  });

  it.each([
    ['runbooks', 'playbook'],
    ['acme-postmortems', 'postmortem'],
    ['team_handbook', 'doc'],
    ['architecture-decision-records', 'adr'],
    ['services', null],
    ['shop', null],
  ])('a root called %s is one of %s as a whole', (name, kind) => {
    expect(kindOfRoot(name)).toBe(kind);
  });

  it('own a file by the most specific path', () => {
    const folders = [
      { kind: 'doc' as const, path: '.', label: '' },
      { kind: 'adr' as const, path: 'docs/adr', label: '' },
    ];
    expect(ownerOf('docs/adr/1.md', folders)?.kind).toBe('adr');
    expect(ownerOf('docs/adrs.md', folders)?.kind).toBe('doc');
  });
});
