import { describe, expect, it } from 'vitest';
import { findImpossibleDay, findTime, readTimeAt } from '../../../src/core/kinds/postmortem/written-time.ts';

function show(text: string): string | null {
  const time = readTimeAt(text);
  if (!time) return null;
  const { day, clock, until, zone } = time;
  const clockText = (value: typeof clock): string =>
    value ? `${value.hour}:${String(value.minute).padStart(2, '0')}` : '';
  const parts = [
    day ? `${day.year ?? '?'}/${day.month}/${day.day}` : '',
    clockText(clock),
    until ? `until ${clockText(until)}` : '',
    zone ?? '',
  ];
  return parts.filter(Boolean).join(' ');
}

describe('readTimeAt', () => {
  it.each([
    ['11.50', '11:50'],
    ['1600', '16:00'],
    ['1600: all quiet', '16:00'],
    ['2024-05-14 1600', '2024/5/14 16:00'],
    ['07:30am - First report', '7:30'],
    ['7.30pm', '19:30'],
    ['12:15am', '0:15'],
    ['12:15 p.m.', '12:15'],
    ['4pm UTC+2', '16:00 UTC+2'],
    ['17:14pm', '17:14'],
    ['8:20 - 8:24', '8:20 until 8:24'],
    ['~13:30-13:45', '13:30 until 13:45'],
    ['Sep 27 2017 13:06', '2017/9/27 13:06'],
    ['Tuesday, 3 March 2026 at 09:12', '2026/3/3 9:12'],
    ['19. April, 11:00', '?/4/19 11:00'],
    ['Feb 21, 13:00', '?/2/21 13:00'],
    ['2018-07-30 ca. 11:20', '2018/7/30 11:20'],
    ['2024-05-14T09:12:00+02:00', '2024/5/14 9:12 +02:00'],
    ['**2024-05-14 09:12 (UTC)** paged', '2024/5/14 9:12 UTC'],
    ['14:05 CEST (UTC+2) restarted', '14:05 CEST (UTC+2)'],
    ['09:12 Europe/Berlin', '9:12 Europe/Berlin'],
    ['At 14:05 UTC, the', '14:05 UTC'],
    ['10:20 on 2024-05-01', '2024/5/1 10:20'],
    ['2023-07-21 (Time TBC)', '2023/7/21'],
    ['25/12/2024 10:00', '2024/12/25 10:00'],
  ])('reads %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    '2X:XX (not sure exact time)',
    '2024 was a good year',
    '2023-02-30 14:05',
    '22025-03-18 10:00',
    '25:10',
    '13:00am',
    '03/04/2024',
    '1.25 deployed',
    '10.0.0.1 is down',
    '99.95 % of requests',
    'TBC',
    '',
  ])('reads no time in "%s"', (text) => {
    expect(show(text)).toBeNull();
  });

  it('takes an unknown word behind a clock for text, not for a zone', () => {
    expect(show('14:05 DNS fails')).toBe('14:05');
  });
});

describe('findTime', () => {
  it('finds a day before a clock', () => {
    expect(findTime('by the alert at 2024-05-14 09:12 UTC')?.day).toEqual({ year: 2024, month: 5, day: 14 });
  });

  it('gives up on a text whose day the calendar does not have', () => {
    expect(findTime('on 2023-02-30 at 10:00')).toBeNull();
    expect(findImpossibleDay('on 2023-02-30 at 10:00')).toEqual({ raw: '2023-02-30', offset: 3 });
    expect(findImpossibleDay('First detected 22025-03-18')?.raw).toBe('22025-03-18');
  });
});
