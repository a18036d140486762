import { describe, expect, it } from 'vitest';
import { nextReview } from '../../src/core/query/review.ts';
import { searchWords } from '../../src/core/query/search/identifier-words.ts';

describe('the words of identifiers', () => {
  it('let a search that completes words find every run of parts', () => {
    const words = searchWords(
      'See KubePodCrashLooping, node_cpu_total and PgBouncer, not Plain words.',
    ).split(' ');
    for (const query of [
      'kubepodcrashlooping',
      'podcrash',
      'crashloop',
      'looping',
      'cpu',
      'cputotal',
      'bouncer',
    ])
      expect(
        words.some((word) => word.startsWith(query)),
        query,
      ).toBe(true);
    expect(words).not.toContain('plain');
  });
});

describe('the next review', () => {
  const source = { path: 'a.md', line: 1, column: 1, from: 'frontmatter' } as const;
  const last = { value: '2026-01-31', precision: 'day', raw: '', source } as const;
  it('is what the page says, else the last one and the time between', () => {
    expect(nextReview({ reviewBy: last, lastReviewed: null, reviewEvery: null })).toBe('2026-01-31');
    expect(
      nextReview({ reviewBy: null, lastReviewed: last, reviewEvery: { value: 30, raw: '', source } }),
    ).toBe('2026-03-02');
    expect(
      nextReview({ reviewBy: null, lastReviewed: last, reviewEvery: { value: null, raw: 'soon', source } }),
    ).toBeNull();
    expect(nextReview({ reviewBy: null, lastReviewed: null, reviewEvery: null })).toBeNull();
  });
});
