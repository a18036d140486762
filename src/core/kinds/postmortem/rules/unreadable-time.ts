import type { ParsedDocument } from '../../../markdown/document.ts';
import { type Finding, placeOf, type Rule } from '../../../rules/rule.ts';
import { INCIDENT_TIMES } from '../../../schema/postmortem.ts';
import { factOf } from '../../../source/facts.ts';
import { inOrderOf } from '../../day-order.ts';
import { isNothing } from '../blocks.ts';
import { readIncidentFields } from '../incident-fields.ts';
import { findImpossibleDay, findTime, readTimeAt } from '../written-time.ts';
import { incidentsOf } from './incident.ts';

export const unreadableTime: Rule = {
  id: 'postmortem/unreadable-time',
  severity: 'info',
  title: 'A time that cannot be read',
  explanation: `A key event or an entry of the timeline stands where a time is expected and holds none that can be read, such as \`2X:XX\`, or holds a day whose hour is still to be confirmed. The text is kept and shown; durations and figures leave it out.

Write the time as \`14:05\`, or as \`2024-05-14 14:05\` where the day is not plain.`,
  examples: [
    {
      name: 'an hour nobody knows',
      files: {
        'incidents/a.md':
          '# 2024-05-14, slow\n\n## Timeline (UTC)\n\n### 20:00\n\nSlow\n\n### 2X:XX (not sure)\n\nAgain\n',
      },
      expected: ['incidents/a.md:9'],
    },
    {
      name: 'a key event to be confirmed',
      files: {
        'incidents/a.md':
          '# 2024-05-14, slow\n\n- Detected: 2024-05-14 09:12 UTC\n- Resolved: 2024-05-14 (Time TBC)\n',
      },
      expected: ['incidents/a.md:4'],
    },
    {
      name: 'times as clocks show them',
      files: {
        'incidents/a.md':
          '# 2024-05-14, slow\n\n- Detected: 2024-05-14 09:12 UTC\n\n## Timeline (UTC)\n\n### 20:00\n\nSlow\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    for (const { record, document } of incidentsOf(handbook)) {
      yield* factOf(document, 'unreadable times', () => [...findUnreadable(document)]);
      const timed = record.timeline.some((entry) => entry.time !== null);
      for (const { time, text, source } of record.timeline) {
        if (time !== null || !timed) continue;
        yield {
          message: `Unexpected "${text.split('\n')[0]?.slice(0, 60)}", expected an entry that begins with a time.`,
          ...placeOf(source),
          help: 'Begin the entry with its time, such as `14:05`.',
        };
      }
    }
  },
};

/** Fields for a time that hold none. */
function* findUnreadable(document: ParsedDocument): Iterable<Finding> {
  const names: readonly (string | null)[] = INCIDENT_TIMES;
  for (const field of readIncidentFields(document)) {
    const key = ['frontmatter', 'list', 'table'].includes(field.source.from);
    if (!names.includes(field.name) || !key || field.raw.length > 80 || isNothing(field.raw)) continue;
    if (findImpossibleDay(field.raw)) continue;
    const written = inOrderOf(document, () => readTimeAt(field.raw) ?? findTime(field.raw));
    const confirm = /\bt[ob][cda]\b/i.test(field.raw);
    if (written?.clock || (!written && !/\d|\?/.test(field.raw) && !confirm)) continue;
    if (written && !confirm) continue;
    yield {
      message: `Unexpected "${field.raw}" for "${field.label}", expected a time.`,
      ...placeOf(field.source),
      help: 'Write the time as `2024-05-14 14:05`.',
    };
  }
}
