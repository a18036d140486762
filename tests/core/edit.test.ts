import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/core/text/edit.ts';

describe('text edits', () => {
  it('apply in source order whatever the order they come in', () => {
    const edits = [
      { start: 4, end: 5, text: 'E' },
      { start: 0, end: 1, text: 'A' },
    ];
    expect(applyEdits('abcde', edits)).toBe('AbcdE');
  });

  it('leave out one that overlaps an earlier one', () => {
    const edits = [
      { start: 0, end: 3, text: 'X' },
      { start: 2, end: 4, text: 'Y' },
    ];
    expect(applyEdits('abcde', edits)).toBe('Xde');
  });

  it('insert where start and end are one', () => {
    expect(applyEdits('ab', [{ start: 1, end: 1, text: '-' }])).toBe('a-b');
  });
});
