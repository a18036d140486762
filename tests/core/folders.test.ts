import { describe, expect, it } from 'vitest';
import { findFolders, labelFolders, ownerOf } from '../../src/core/source/folders.ts';

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

  it('of one kind have labels of their own from the second on', () => {
    const folders = labelFolders([
      { kind: 'adr', path: 'docs/adr', label: '' },
      { kind: 'adr', path: 'packages/core/docs/adr', label: '' },
      { kind: 'adr', path: 'packages/web/docs/adr', label: '' },
    ]);
    expect(folders.map((folder) => folder.label)).toEqual(['', 'core', 'web']);
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
