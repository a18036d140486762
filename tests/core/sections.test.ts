import { describe, expect, it } from 'vitest';
import { headingKey } from '../../src/core/markdown/sections.ts';

describe('the key of a heading', () => {
  it.each([
    ['numbering and emphasis', '1. **Root cause(s):**', 'root cause(s)'],
    ['emphasis', '__Status__:', 'status'],
    ['a key with underscores', 'start_time', 'start_time'],
    ['a full-width colon', '状态：', '状态'],
    ['an emoji', '🚀 What went well', 'what went well'],
  ])('leaves %s out or in as its words need it', (_, text, key) => {
    expect(headingKey(text)).toBe(key);
  });
});
