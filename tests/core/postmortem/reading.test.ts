import { describe, expect, it } from 'vitest';
import { actionState } from '../../../src/core/kinds/postmortem/action-state.ts';
import { compile, read } from './read-postmortem.ts';

const page = (...lines: string[]): string => lines.join('\n');

describe('key events', () => {
  it('are read with and without a colon, with dots and without, and with a note that the hour is open', () => {
    const { times } = read(
      page(
        '# Incident on 2021-09-21 - slow',
        '',
        '- **Key events**',
        '  - Fault occurs: 2021-09-21 (Time TBC)',
        '  - First detected: 2021-09-21 11.50',
        '  - Incident declared: Incident not declared, but later agreed it was one',
        '  - Repaired declared: 2021-09-21 1600',
        '  - Resolved 2021-09-21 16:20',
      ),
      'a.md',
    );
    expect(Object.values(times).map((time) => time?.value ?? null)).toEqual([
      '2021-09-21',
      '2021-09-21T11:50',
      null,
      '2021-09-21T16:00',
      '2021-09-21T16:20',
    ]);
    expect(times.started?.raw).toBe('2021-09-21 (Time TBC)');
    expect(times.resolved?.source).toMatchObject({ line: 8, column: 14 });
  });

  it('are not taken from a sentence below a label of the same name', () => {
    const { times } = read(
      page(
        '# Incident on 2021-09-21 - slow',
        '',
        '- **Resolution**:',
        '  - It was rolled back at 15:50',
        '- **Key events**',
        '  - Resolved 2021-09-21 16:20',
      ),
      'a.md',
    );
    expect(times.resolved?.value).toBe('2021-09-21T16:20');
    const prose = read('# 2021-09-21 - slow\n\n## Resolution\n\nRolled back at 10:30.\n', 'a.md');
    expect(prose.times.resolved).toBeNull();
  });

  it('are read from questions', () => {
    const { times } = read(
      page(
        '# 2024-02-03 slow',
        '',
        '| Question | Answer |',
        '|---|---|',
        '| When was the incident detected? | 2024-02-03 10:20 UTC |',
      ),
    );
    expect(times.detected?.instant).toBe('2024-02-03T10:20:00Z');
  });

  it('hold no time where the day does not exist', () => {
    expect(read('# 2025-03-18 slow\n\n- Resolved: 22025-03-18 11.50\n').times.resolved).toBeNull();
  });
});

describe('the date', () => {
  it('is that of the title, with its place, where a page has no date field', () => {
    const { date } = read('---\ntitle: Incident on 2023-07-25 - slow\n---\n\n# Slow\n', 'slow.md');
    expect(date).toMatchObject({ value: '2023-07-25', source: { line: 2, column: 20, from: 'frontmatter' } });
  });
});

describe('a timeline', () => {
  it('keeps a row without a time, with its words once', () => {
    const { timeline } = read(
      '# Outage on 2024-05-14\n\n## Timeline\n\n| Time (UTC) | Event | By |\n|---|---|---|\n| 10:00 | Alert | |\n| | Page | on-call |\n',
    );
    expect(timeline.map(({ time, text }) => [time?.value, text])).toEqual([
      ['2024-05-14T10:00', 'Alert'],
      [undefined, 'Page'],
    ]);
  });

  it('passes midnight, and goes back in time by less than half a day only', () => {
    const { timeline } = read(
      '# 2024-05-14 slow\n\n## Timeline (UTC)\n\n- 14:49 a\n- 14:43 b\n- 23:55 c\n- 00:10 d\n- Jan 2, 03:00 e\n',
    );
    expect(timeline.map(({ time }) => time?.value)).toEqual([
      '2024-05-14T14:49',
      '2024-05-14T14:43',
      '2024-05-14T23:55',
      '2024-05-15T00:10',
      '2024-01-02T03:00',
    ]);
  });

  it('takes the year that is nearest for a day without one', () => {
    const { timeline } = read(
      '# 2023-12-30 slow\n\n## Timeline (UTC)\n\n- Dec 31, 23:00 a\n- Jan 1, 01:00 b\n',
    );
    expect(timeline.map(({ time }) => time?.value)).toEqual(['2023-12-31T23:00', '2024-01-01T01:00']);
  });

  it('takes four digits in a column of times for a clock, whatever they are', () => {
    const { timeline } = read(
      '# 2024-05-14 slow\n\n## **Timeline**\n\n| Timestamp | Note |\n| ---: | :--- |\n| 2024-05-14 1830 | a |\n| 1900 | b |\n',
    );
    expect(timeline.map(({ time, text }) => [time?.value, text])).toEqual([
      ['2024-05-14T18:30', 'a'],
      ['2024-05-14T19:00', 'b'],
    ]);
  });

  it('keeps emphasis out of the text and a zone in brackets with its line', () => {
    const { timeline } = read(
      '# 2024-05-14 slow\n\n## Timeline\n\n2024-05-14 (*all times UTC*)\n\n- **14:54** **Outage begins** — melting\n- 14:55 **Page**\n',
    );
    expect(timeline.map(({ time, text }) => [time?.zone, text])).toEqual([
      ['UTC', 'Outage begins — melting'],
      ['UTC', 'Page'],
    ]);
  });

  it('is read from every way of setting a time off from its text', () => {
    const { timeline } = read(
      page(
        '# 2024-05-14 slow',
        '',
        '## Time line',
        '',
        'Times are in UTC',
        '',
        '* **14:05** – a',
        '* **14:06:** b',
        '* [14:07] c',
        '* `14:08` d',
        '* 2:09 PM: e',
        '* (14:10) f',
        '* 14:11:30 - g',
        '* _14:12_ h',
      ),
    );
    expect(timeline.map(({ time, text }) => [time?.instant?.slice(11, 19), text])).toEqual([
      ['14:05:00', 'a'],
      ['14:06:00', 'b'],
      ['14:07:00', 'c'],
      ['14:08:00', 'd'],
      ['14:09:00', 'e'],
      ['14:10:00', 'f'],
      ['14:11:30', 'g'],
      ['14:12:00', 'h'],
    ]);
  });

  it('is read from lines of a page without a heading for it, and from the front matter', () => {
    const lines = read('# Slow 2024-05-14\n\n14:05 UTC one  \n14:06 UTC two\nand more\n');
    expect(lines.timeline.map(({ text }) => text)).toEqual(['one', 'two and more']);
    const yaml = read(
      page(
        '---',
        'date: 2024-05-14',
        'zone: UTC',
        'timeline:',
        '  - time: "14:05"',
        '    event: one',
        '  - 14:06 two',
        'actions:',
        '  - text: Index it',
        '    owner: "team-a"',
        '    due: 2024-06-01',
        '---',
        '',
        '# Slow',
      ),
    );
    expect(yaml.timeline.map(({ time, text }) => [time?.value, text]).sort()).toEqual([
      ['2024-05-14T14:05', 'one'],
      ['2024-05-14T14:06', 'two'],
    ]);
    expect(yaml.actions.map(({ text, owner, due }) => [text, owner?.value, due?.value])).toEqual([
      ['Index it', 'team-a', '2024-06-01'],
    ]);
  });

  it('gives its day to a page that states no date', () => {
    expect(read('# Slow\n\n## Timeline\n\n- 2024-05-14 09:12 UTC a\n', 'slow.md').date?.value).toBe(
      '2024-05-14',
    );
  });
});

describe('actions', () => {
  it('are read with owner, due date, status and link from any place in their words', () => {
    const { actions } = read(
      page(
        '# 2024-05-14 slow',
        '',
        '## Follow-ups',
        '',
        'These need a ticket each.',
        '',
        '### Process',
        '',
        '- [ ] Alert on the queue (owner: team-data, due: 2024-06-01) [OPS-1](https://t.example/1)',
        '- Retry less @platform',
        '  - Due: 2024-07-01',
        '  - Ticket: OPS-2',
        '- ~~Buy a bigger server~~',
        '',
        '### Data',
        '',
        'Add an index (https://t.example/3)',
      ),
    );
    expect(
      actions.map(({ text, owner, due, status, link }) => [
        text,
        owner?.value,
        due?.value,
        status?.value,
        link,
      ]),
    ).toEqual([
      ['Alert on the queue OPS-1', 'team-data', '2024-06-01', 'open', 'https://t.example/1'],
      ['Retry less @platform', '@platform', '2024-07-01', undefined, 'OPS-2'],
      ['Buy a bigger server', undefined, undefined, 'done', null],
      ['Add an index (https://t.example/3)', undefined, undefined, undefined, 'https://t.example/3'],
    ]);
  });

  it.each([
    ['done', 'done'],
    ['[x]', 'done'],
    ['Completed 2024-05-01', 'done'],
    ['DONE', 'done'],
    ["won't fix", 'dropped'],
    ['In progress', 'open'],
    ['TODO', 'open'],
    ['not done', 'open'],
    [null, 'unstated'],
    [' ', 'unstated'],
    ['somehow', 'open'],
  ])('in the state "%s" are %s', (status, state) => {
    expect(actionState(status)).toBe(state);
  });
});

describe('edges of an incident', () => {
  const handbook = compile({
    'incidents/2024-05-14-a.md':
      '# 2024-05-14, a\n\nWe followed [the playbook](../playbooks/p.md).\n\n## Contributing factors\n\n- [ADR](../adr/0001-x.md)\n\n## Action items\n\n- [ ] [Playbook](../playbooks/q.md)\n',
    'incidents/2024-05-15-b.md':
      '---\nplaybooks: []\n---\n\n# 2024-05-15, b\n\nWould have needed [one](../playbooks/p.md).\n',
    'playbooks/p.md': '# P\n',
    'playbooks/q.md': '# Q\n',
    'adr/0001-x.md': '# 1. X\n',
  });
  const edges = (id: string): string[] =>
    (handbook.byId.get(id)?.relations ?? []).map(({ type, target }) => `${type} ${target}`);

  it('say what was exercised, what was mentioned and what came of it', () => {
    expect(edges('postmortem:2024-05-14-a')).toEqual([
      'exercised playbook:p',
      'mentions adr:0001-x',
      'mentions playbook:q',
    ]);
    expect(edges('playbook:p')).toContain('exercised-by postmortem:2024-05-14-a');
  });

  it('believe a page that says that there was no playbook', () => {
    expect(edges('postmortem:2024-05-15-b')).not.toContain('exercised playbook:p');
  });

  it('tell when a playbook was last exercised', () => {
    const last = (id: string): string | undefined => {
      const record = handbook.byId.get(id);
      return record?.kind === 'playbook' ? record.lastExercised?.value : undefined;
    };
    expect([last('playbook:p'), last('playbook:q')]).toEqual(['2024-05-14', undefined]);
  });
});

describe('files that are no postmortems', () => {
  it('are plain pages, or skipped with a reason', () => {
    const { skipped, records } = compile({
      'incidents/README.md': '# Incidents\n\n- [one](2024-05-14-a.md)\n',
      'incidents/template.md': '# Template\n\n## Timeline\n',
      'incidents/how-to-write.md': '# How to write one\n\nText.\n',
      'incidents/empty.md': ' \n',
      'incidents/2024-05-14-a.md': 'It broke.\n',
    });
    expect(skipped.map(({ path, reason }) => `${path.slice(10)} ${reason}`)).toEqual([
      'empty.md empty',
      'template.md template',
    ]);
    expect(records.map(({ kind, url }) => `${kind} ${url}`)).toEqual([
      'postmortem /postmortems/2024-05-14-a/',
      'doc /postmortems/readme/',
      'doc /postmortems/how-to-write/',
    ]);
  });
});
