import { describe, expect, it } from 'vitest';
import { fold, joined } from '../../../src/core/words/fold.ts';

describe('the words of a text as they are compared', () => {
  it.each([
    ['numbering, emphasis and remarks', '1. **Root cause(s):**', 'root cause'],
    ['emphasis', '__Status__:', 'status'],
    ['a key with underscores', 'start_time', 'start time'],
    ['a full-width colon', '状态：', '状态'],
    ['an emoji', '🚀 What went well', 'what went well'],
    ['accents', 'Décision liée', 'decision liee'],
    ['a whole text in brackets', '[Impact]', 'impact'],
  ])('leave %s out or in as the words need it', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('are one in any spelling of a key', () => {
    expect(
      new Set(['Review-By', 'review_by', 'reviewby', 'REVIEW BY'].map((key) => joined(fold(key)))).size,
    ).toBe(1);
  });
});
