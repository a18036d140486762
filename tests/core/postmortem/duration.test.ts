import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseDuration,
  parseSupportHours,
  supportMinutes,
} from '../../../src/core/kinds/postmortem/duration.ts';
import { read } from './read-postmortem.ts';

describe('parseDuration', () => {
  it.each([
    ['4h 27m', 267],
    ['2d 1h 29m', 2969],
    ['0h 30m', 30],
    ['33h 15m (during support hours 10:00-17:00 M-F)', 1995],
    ['1 hour and 20 minutes', 80],
    ['about 45 minutes', 45],
    ['1.5 hours', 90],
    ['1h30', 90],
    ['90 min, from start to mitigation', 90],
  ])('reads %s', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each(['unknown', 'TBC', '2024-05-14', 'three hours', '12'])('reads nothing in %s', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('support hours', () => {
  it('counts the window of working days only', () => {
    const hours = parseSupportHours('during support hours 10:00-17:00 M-F');
    expect(hours).toEqual({ from: 600, to: 1020 });
    // Friday 16:00 to Monday 11:00.
    expect(supportMinutes('2024-05-10T16:00', '2024-05-13T11:00', hours ?? { from: 0, to: 0 })).toBe(120);
  });

  it('never exceeds the wall clock', () => {
    const day = fc.date({
      min: new Date('2020-01-01T00:00Z'),
      max: new Date('2026-01-01T00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 20_000 }), (start, minutes) => {
        const local = (date: Date): string => date.toISOString().slice(0, 16);
        const end = new Date(start.getTime() + minutes * 60_000);
        const counted = supportMinutes(local(start), local(end), { from: 600, to: 1020 });
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(minutes);
      }),
    );
  });
});

describe('a stated duration', () => {
  const page = (repair: string): string =>
    [
      '# Incident on 2023-07-21 - ingress slow',
      '',
      '- **Key events**',
      '  - First detected: 2023-07-21 10:14',
      '  - Incident declared: 2023-07-21 10:20',
      '  - Repaired: 2023-07-21 10:20',
      '  - Resolved 2023-07-21 12:42',
      '',
      `- **Time to repair**: ${repair}`,
      '- **Time to resolve**: 2h 28m',
      '',
    ].join('\n');

  it('is compared with the times of the page', () => {
    const { times, durations } = read(page('0h 30m'), 'a.md');
    expect(times.resolved?.value).toBe('2023-07-21T12:42');
    expect(durations.map(({ name, computedMinutes, agrees }) => [name, computedMinutes, agrees])).toEqual([
      ['Time to repair', 6, false],
      ['Time to resolve', 148, true],
    ]);
  });

  it('keeps support hours apart from the wall clock', () => {
    const [repair] = read(page('0h 6m (during support hours 10:00-17:00 M-F)'), 'a.md').durations;
    expect(repair).toMatchObject({ basis: 'support-hours', computedMinutes: 6, agrees: true });
    const [vague] = read(page('0h 6m (during support hours)'), 'a.md').durations;
    expect(vague).toMatchObject({ basis: 'support-hours', computedMinutes: null, agrees: null });
  });
});
