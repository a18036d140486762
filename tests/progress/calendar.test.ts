import { expect, it } from 'vitest';
import { writeCalendar } from '../../src/core/progress/calendar.ts';

const entry = (text: string) => ({ id: 'a,b', day: '2026-11-22', text, url: 'https://h.example/p/' });

it('is a file of whole days, whose texts begin no line of their own', () => {
  const text = 'Ends;\r\nATTACH:x\rBEGIN:VALARM\nEND\\';
  expect(writeCalendar('My, path', [entry(text)], '2026-11-22T02:00:00.123Z', 'k;1')).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//starlight-handbook//onboarding//EN',
      'X-WR-CALNAME:My\\, path',
      'BEGIN:VEVENT',
      'UID:a\\,b@k\\;1',
      'DTSTAMP:20261122T020000Z',
      'DTSTART;VALUE=DATE:20261122',
      'SUMMARY:Ends\\;\\nATTACH:x\\nBEGIN:VALARM\\nEND\\\\',
      'URL:https://h.example/p/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

it.each([
  ['a', 1],
  ['\u007F', 1],
  ['\u0080', 2],
  ['é', 2],
  ['\u07FF', 2],
  ['\u0800', 3],
  ['日', 3],
  ['\uFFFF', 3],
  ['😀', 4],
])('folds lines of %j at 74 bytes, as full as they can be', (character, size) => {
  const lines = writeCalendar('', [entry(character.repeat(60))], '', '')
    .split('\r\n')
    .filter((line) => /^(?:SUMMARY:| )/.test(line) && line.includes(character));
  const bytes = lines.map((line) => Buffer.byteLength(line));
  expect(Math.max(...bytes)).toBeLessThanOrEqual(74);
  // All but the last are so full that one more character has no room.
  for (const length of bytes.slice(0, -1)) expect(length + size).toBeGreaterThan(74);
  expect(lines.map((line) => line.replace(/^(?:SUMMARY:| )/, '')).join('')).toBe(character.repeat(60));
});
