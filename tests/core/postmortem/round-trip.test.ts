import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostmortemRecord } from '../../../src/core/schema/postmortem.ts';
import { compile, read } from './read-postmortem.ts';

interface Incident {
  day: string;
  zone: string;
  severity: string;
  status: string;
  /** Minutes after midnight of `day`, rising. */
  times: { started: number; detected: number; declared: number; mitigated: number; resolved: number };
  entries: { minutes: number; text: string }[];
  actions: { text: string; owner: string; due: string; done: boolean; link: string }[];
  impact: string;
  factors: string[];
  well: string[];
  badly: string[];
  lucky: string[];
}

const words = fc
  .array(
    fc.constantFrom(
      'queue',
      'cache',
      'replica',
      'checkout',
      'slow',
      'grows',
      'drained',
      'pages',
      'gateway',
      'falls',
    ),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((list) => list.join(' '));
const phrases = fc.array(words, { minLength: 1, maxLength: 3 });
const days = fc
  .date({ min: new Date('2015-01-02T00:00Z'), max: new Date('2026-11-01T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const incidents: fc.Arbitrary<Incident> = fc.record({
  day: days,
  zone: fc.constantFrom('UTC', 'GMT+2', 'UTC-5', 'UTC+05:30'),
  severity: fc.constantFrom('SEV1', 'SEV-2', 'P3', 'high'),
  status: fc.constantFrom('Draft', 'In review', 'Closed'),
  times: fc
    .tuple(fc.nat(1439), fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300))
    .map(([start, a, b, c, d]) => ({
      started: start,
      detected: start + a,
      declared: start + a + b,
      mitigated: start + a + b + c,
      resolved: start + a + b + c + d,
    })),
  entries: fc
    .tuple(
      fc.nat(1439),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 700 }), words), { minLength: 1, maxLength: 8 }),
    )
    .map(([start, steps]) => {
      let minutes = start;
      return steps.map(([step, text], index) => {
        minutes += index === 0 ? 0 : step;
        return { minutes, text };
      });
    }),
  actions: fc.array(
    fc.record({
      text: words,
      owner: fc.constantFrom('team-data', 'platform', 'team-money'),
      due: days,
      done: fc.boolean(),
      link: fc.nat(999).map((number) => `https://tracker.example.com/OPS-${number}`),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  impact: words,
  factors: phrases,
  well: phrases,
  badly: phrases,
  lucky: phrases,
});

function local(day: string, minutes: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function clock(minutes: number): string {
  return local('2024-01-01', minutes % 1440).slice(11);
}

function moment(incident: Incident, minutes: number): string {
  return local(incident.day, minutes).replace('T', ' ');
}

const list = (items: readonly string[], mark = '- '): string =>
  items.map((item) => `${mark}${item}`).join('\n');
const table = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row, index) => `| ${row.join(' | ')} |${index === 0 ? `\n|${row.map(() => '---|').join('')}` : ''}`)
    .join('\n');
const lessons = ({ well, badly, lucky }: Incident, wrong = 'What went wrong'): string =>
  `## Lessons learned\n\n### What went well\n\n${list(well)}\n\n### ${wrong}\n\n${list(badly)}\n\n### Where we got lucky\n\n${list(lucky)}`;
const actionTable = ({ actions }: Incident): string =>
  table([
    ['Action Item', 'Type', 'Owner', 'Priority', 'Bug', 'Due', 'Status'],
    ...actions.map(({ text, owner, due, done, link }) => [
      text,
      'prevent',
      owner,
      'P1',
      `[bug](${link})`,
      due,
      done ? 'done' : 'open',
    ]),
  ]);
const actionTasks = ({ actions }: Incident): string =>
  list(
    actions.map(
      ({ text, owner, due, done, link }) =>
        `[${done ? 'x' : ' '}] ${text} (owner: ${owner}, due: ${due}) [issue](${link})`,
    ),
  );

type Facts = 'times' | 'severity' | 'status' | 'actions' | 'lessons' | 'factors' | 'impact' | 'timeline';
interface Template {
  facts: Facts[];
  render(incident: Incident): string;
}

const TEMPLATES: Record<string, Template> = {
  'front matter': {
    facts: ['times', 'severity', 'status', 'actions', 'lessons', 'factors', 'impact', 'timeline'],
    render: (i) =>
      [
        '---',
        `title: ${i.impact}`,
        `date: ${i.day}`,
        `severity: ${i.severity}`,
        `status: ${i.status}`,
        `time-zone: ${i.zone}`,
        ...Object.entries(i.times).map(([name, minutes]) => `${name}: ${local(i.day, minutes)}`),
        '---',
        `## Impact\n\n${i.impact}\n\n## Contributing factors\n\n${list(i.factors)}`,
        `## Timeline\n\n${table([['Time', 'Event'], ...i.entries.map(({ minutes, text }) => [clock(minutes), text])])}`,
        lessons(i),
        `## Action items\n\n${actionTable(i)}`,
      ]
        .join('\n\n')
        .replace(/\n\n(?=\w+: |---\n)/g, '\n'),
  },
  'Google SRE': {
    facts: ['status', 'actions', 'lessons', 'factors', 'impact', 'timeline'],
    render: (i) =>
      [
        `# Shop outage (incident #465)\n\n**Date**: ${i.day}\n\n**Status**: ${i.status}\n\n**Summary**: ${i.impact}`,
        `**Impact**: ${i.impact}`,
        `## Root Causes\n\n${list(i.factors)}`,
        `## Action Items\n\n${actionTable(i)}`,
        lessons(i),
        `## Timeline\n\n_all times ${i.zone}_\n\n${list(i.entries.map(({ minutes, text }) => `${clock(minutes)} ${text}`))}`,
      ].join('\n\n'),
  },
  Kehoe: {
    facts: ['times', 'severity', 'actions', 'lessons', 'factors', 'impact', 'timeline'],
    render: (i) =>
      [
        `# Postmortem\n\n${table([
          ['Field', 'Value'],
          ['Date', i.day],
          ['Severity', i.severity],
          ['Time zone', i.zone],
          ['Start', moment(i, i.times.started)],
          ['Detection', moment(i, i.times.detected)],
          ['Declared', moment(i, i.times.declared)],
          ['Mitigation', moment(i, i.times.mitigated)],
          ['Resolution', moment(i, i.times.resolved)],
        ])}`,
        `## End-user impact\n\n${i.impact}\n\n## Trigger\n\n${list(i.factors)}`,
        `## Timeline\n\n${table([['Date', 'Who', 'Action'], ...i.entries.map(({ minutes, text }) => [moment(i, minutes), 'on call', text])])}`,
        lessons(i, 'What went badly'),
        `## Action items\n\n${table([
          ['Item', 'Type', 'Who', 'Priority', 'Bug', 'Due', 'Status'],
          ...i.actions.map(({ text, owner, due, done, link }) => [
            text,
            'fix',
            owner,
            'P2',
            link,
            due,
            done ? 'Done' : 'Open',
          ]),
        ])}`,
      ].join('\n\n'),
  },
  PagerDuty: {
    facts: ['severity', 'actions', 'factors', 'impact', 'timeline'],
    render: (i) =>
      [
        `# ${i.day} shop down\n\n**Severity:** ${i.severity}\n**Status:** ${i.status}`,
        `## Contributing Factors\n\n${list(i.factors)}\n\n## Impact\n\n${i.impact}`,
        `## Timeline\n\n${table([[`Time (${i.zone})`, 'Event', 'Data Link'], ...i.entries.map(({ minutes, text }) => [moment(i, minutes), text, '[graph](https://graphs.example.com/1)'])])}`,
        `## Action Items\n\n${actionTasks(i)}`,
      ].join('\n\n'),
  },
  'a heading for each time': {
    facts: ['lessons', 'timeline'],
    render: (i) =>
      [
        `# ${i.day}, shop down\n\n## Summary\n\n${i.impact}\n\n## Timeline\n\nAll times in ${i.zone}`,
        ...i.entries.map(
          ({ minutes, text }, index) => `### ${index === 0 ? moment(i, minutes) : clock(minutes)}\n\n${text}`,
        ),
        lessons(i).replace('learned', 'learnt'),
      ].join('\n\n'),
  },
  'times below dated headings': {
    facts: ['timeline'],
    render: (i) => {
      let day = '';
      const lines = i.entries.map(({ minutes, text }) => {
        const next = local(i.day, minutes).slice(0, 10);
        const heading = next === day ? '' : `\n### ${next}\n\n`;
        day = next;
        return `${heading}- ${clock(minutes)} - ${text}`;
      });
      return `# ${i.day} shop down\n\n## Timeline (${i.zone})\n${lines.join('\n')}`;
    },
  },
  'bold bullets with key events': {
    facts: ['times', 'actions', 'impact', 'timeline'],
    render: (i) =>
      [
        `# Incident on ${i.day} - shop down\n\nAll times in ${i.zone}.`,
        '- **Key events**',
        `  - Fault occurs: ${moment(i, i.times.started)}\n  - First detected: ${moment(i, i.times.detected)}`,
        `  - Incident declared: ${moment(i, i.times.declared)}\n  - Repaired: ${moment(i, i.times.mitigated)}`,
        `  - Resolved ${moment(i, i.times.resolved)}`,
        `- **Impact**: ${i.impact}`,
        `- **Context**:\n${list(
          i.entries.map(({ minutes, text }) => `${moment(i, minutes)} - ${text}`),
          '  - ',
        )}`,
        `- **Review actions**:\n${list(
          i.actions.map(
            ({ text, owner, due, done, link }) =>
              `[${done ? 'x' : ' '}] ${text} (owner: ${owner}, due: ${due}) ${link}`,
          ),
          '  - ',
        )}`,
      ].join('\n'),
  },
  'a question and answer table': {
    facts: ['severity', 'status', 'impact', 'timeline'],
    render: (i) =>
      [
        `# ${i.day} shop down\n\n| | |\n|---|---|\n| Severity | ${i.severity} |\n| Status | ${i.status} |`,
        `## What was the impact?\n\n${i.impact}`.replace('?', ''),
        `## Timeline\n\nAll times are in ${i.zone}.\n\n**${i.day}**\n\n${i.entries.map(({ minutes, text }) => `${clock(minutes)} – ${text}`).join('\n')}`,
      ].join('\n\n'),
  },
  'plain prose': {
    facts: ['timeline'],
    render: (i) =>
      `# ${i.day} shop down\n\nAll times are ${i.zone}. We had a bad day.\n\n${i.entries.map(({ minutes, text }) => `At ${clock(minutes)} ${text}.`).join(' ')}`,
  },
};

function expectFacts(record: PostmortemRecord, incident: Incident, facts: readonly Facts[]): void {
  expect(record.date?.value).toBe(incident.day);
  const times = Object.fromEntries(Object.entries(record.times).map(([name, time]) => [name, time?.value]));
  if (facts.includes('times'))
    expect(times).toEqual(
      Object.fromEntries(Object.entries(incident.times).map(([name, at]) => [name, local(incident.day, at)])),
    );
  if (facts.includes('severity')) expect(record.severity?.value).toBe(incident.severity);
  if (facts.includes('status')) expect(record.status?.value).toBe(incident.status);
  if (facts.includes('impact')) expect(record.impact?.value).toBe(incident.impact);
  if (facts.includes('factors')) expect(record.factors.map(({ value }) => value)).toEqual(incident.factors);
  if (facts.includes('lessons'))
    expect([record.well, record.badly, record.lucky].map((texts) => texts.map(({ value }) => value))).toEqual(
      [incident.well, incident.badly, incident.lucky],
    );
  if (facts.includes('timeline')) {
    expect(record.timeline.map(({ time, text }) => [time?.value, text.replace(/\.$/, '')])).toEqual(
      incident.entries.map(({ minutes, text }) => [local(incident.day, minutes), text]),
    );
    expect(record.timeline.map(({ time }) => [time?.zone, time?.instant !== null])).toEqual(
      incident.entries.map(() => [incident.zone, true]),
    );
  }
  if (facts.includes('actions'))
    expect(
      record.actions.map((action) => [
        action.text.replace(/ issue$| https:.*$/, ''),
        action.owner?.value,
        action.due?.value,
        action.status?.value.toLowerCase(),
        action.link,
      ]),
    ).toEqual(
      incident.actions.map(({ text, owner, due, done, link }) => [
        text,
        owner,
        due,
        done ? 'done' : 'open',
        link,
      ]),
    );
}

describe('an incident written in a template', () => {
  it.each(Object.entries(TEMPLATES))('is read back exactly: %s', (_, template) => {
    fc.assert(
      fc.property(incidents, fc.boolean(), (incident, crlf) => {
        const text = template.render(incident);
        expectFacts(read(crlf ? text.replaceAll('\n', '\r\n') : text, 'report.md'), incident, template.facts);
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(TEMPLATES))(
    'survives damage without a time that is not in the text: %s',
    (_, template) => {
      const damage = fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.constantFrom('', '#', '|', '\n', '- ', '**', ':', '9', '[', '`', '\u0000', '😀', '---\n'),
        ),
        { maxLength: 6 },
      );
      fc.assert(
        fc.property(incidents, damage, (incident, cuts) => {
          let text = template.render(incident);
          for (const [at, length, insert] of cuts) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + insert + text.slice(start + length);
          }
          for (const record of compile({ 'incidents/report.md': text }).records) {
            if (record.kind === 'postmortem') expectTimesIn(record, text);
          }
        }),
        { numRuns: 120 },
      );
    },
  );
});

/** Every time stands at its place in the text with the digits of its clock. */
function expectTimesIn(record: PostmortemRecord, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  const times = [...Object.values(record.times), ...record.timeline.map(({ time }) => time)];
  for (const time of times) {
    if (!time) continue;
    const { line, column } = time.source;
    const rest = lines
      .slice((line ?? 0) - 1)
      .join('\n')
      .slice((column ?? 0) - 1);
    expect(rest.startsWith(time.raw)).toBe(true);
    const written = /T?(\d\d):(\d\d)/.exec(time.value);
    const numbers = time.raw.match(/\d+/g)?.join('') ?? '';
    if (written) expect(numbers).toContain(written[2] ?? '');
    else expect(time.value).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
}
