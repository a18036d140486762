import { describe, expect, it } from 'vitest';
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
