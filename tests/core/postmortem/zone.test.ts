import { describe, expect, it } from 'vitest';
import { findInstant, findZoneProblem } from '../../../src/core/kinds/postmortem/zone.ts';

describe('findInstant', () => {
  it.each([
    ['2018-07-08T18:30', 'CEST (UTC+2)', '2018-07-08T16:30:00Z'],
    ['2019-02-20T08:03', 'Central European Time (CET)', '2019-02-20T07:03:00Z'],
    ['2019-03-24T08:54', 'UTC+1 (local time)', '2019-03-24T07:54:00Z'],
    ['2019-04-03T12:50', 'GMT+2', '2019-04-03T10:50:00Z'],
    ['2018-02-22T16:30', 'PST', '2018-02-23T00:30:00Z'],
    ['2024-05-14T09:12', 'Europe/Berlin', '2024-05-14T07:12:00Z'],
    ['2024-05-14T09:12', 'Z', '2024-05-14T09:12:00Z'],
    ['2024-05-14T09:12', '+05:30', '2024-05-14T03:42:00Z'],
    ['2024-05-14T09:12', 'BST (UTC+1)', '2024-05-14T08:12:00Z'],
  ])('converts %s %s', (local, words, instant) => {
    expect(findInstant(local, words)).toBe(instant);
  });

  it('tells no instant that the clock showed twice or not at all', () => {
    expect(findInstant('2024-03-31T02:30', 'Europe/Berlin')).toBeNull();
    expect(findInstant('2024-10-27T02:30', 'Europe/Berlin')).toBeNull();
  });
});

describe('findZoneProblem', () => {
  it.each([
    ['PST (UTC-7)', 'contradiction'],
    ['Europe/Berlin (UTC+1)', 'contradiction'],
    ['BST (UTC+2)', 'contradiction'],
    ['UC/Pacific', 'unknown'],
    ['local time', 'unknown'],
    ['BST', 'ambiguous'],
    ['IST', 'ambiguous'],
    ['PST', 'out-of-season'],
  ])('finds what is wrong with %s in July', (words, kind) => {
    expect(findZoneProblem(words, '2018-07-30')?.kind).toBe(kind);
    expect(findInstant('2018-07-30T11:20', words)).toBeNull();
  });

  it.each(['UTC', 'PDT', 'CEST', 'GMT+2', 'US/Pacific', 'UTC-7 (office time)'])('accepts %s', (words) => {
    expect(findZoneProblem(words, '2018-07-30')).toBeNull();
  });
});
