import {
  type Elsewhere,
  findElsewhere,
  findServiceElsewhere,
  readReferenceIn,
  successorsOf,
} from '../../elsewhere/find-elsewhere.ts';
import { ELSEWHERE_FILE } from '../../elsewhere/known-handbooks.ts';
import type { Source } from '../../schema/value.ts';
import { nearest } from '../../text/nearest.ts';
import { type Finding, type Rule, type RuleContext, wholeFile } from '../rule.ts';

const CONFIG = 'handbooks:\n  team-a: https://handbook.example.org/team-a/\n';
const COPY = JSON.stringify({
  handbookElsewhere: 1,
  handbooks: {
    'team-a': {
      home: 'https://handbook.example.org/team-a/',
      readOn: '2026-01-01',
      records: [
        {
          id: 'adr:0012-share-the-queue',
          path: 'adr/0012-share-the-queue.md',
          url: 'https://handbook.example.org/team-a/adr/0012-share-the-queue/',
          title: 'Share the queue',
          number: 12,
          retired: ['adr:0013-own-queues'],
        },
        {
          id: 'adr:0013-own-queues',
          path: 'adr/0013-own-queues.md',
          url: 'https://handbook.example.org/team-a/adr/0013-own-queues/',
          title: 'Own queues',
          number: 13,
        },
      ],
    },
  },
});

export const elsewhereLink: Rule = {
  id: 'link/elsewhere',
  severity: 'warning',
  title: 'A link to another handbook that does not lead to what it names',
  explanation: `A link such as \`team-a:ADR-0012\` names a record of a handbook that the settings know. It is checked against the copy that \`handbook lock --handbooks\` makes of what the other handbook publishes, and that is committed: a build and a check ask nobody. Reported is a name that no record or that several answer to, a decision that holds no longer, and a handbook of which there is no copy yet.

Correct the name, lead to what took the place of the decision, or run \`handbook lock --handbooks\` where the copy is old. What the own decision replaces may hold no longer.`,
  examples: [
    {
      name: 'a record that is not there, and a decision that was replaced',
      files: {
        '.handbook.yml': CONFIG,
        [ELSEWHERE_FILE]: COPY,
        'playbooks/a.md': '# A\n\nSee [it](team-a:ADR-0099).\n\nAs team-a:ADR-0012 says.\n',
      },
      expected: ['playbooks/a.md:3', 'playbooks/a.md:5'],
    },
    {
      name: 'a handbook that was never read',
      files: { '.handbook.yml': CONFIG, 'playbooks/a.md': '# A\n\nSee [it](team-a:ADR-0012).\n' },
      expected: ['playbooks/a.md:3'],
    },
    {
      name: 'a decision that holds, and one that the own decision replaces',
      files: {
        '.handbook.yml': CONFIG,
        [ELSEWHERE_FILE]: COPY,
        'adr/0001-a.md': '# 1. A\n\n## Status\n\nAccepted\n\nSupersedes [it](team-a:ADR-0012)\n',
        'playbooks/a.md': '# A\n\nSee [it](team-a:ADR-0013) and [that](team-a:adr/0013-own-queues).\n',
      },
      expected: [],
    },
  ],
  *check(context): Iterable<Finding> {
    const { tree, records } = context.handbook;
    if (tree.elsewhereProblem !== undefined)
      yield {
        ...wholeFile(ELSEWHERE_FILE),
        severity: 'error',
        message: `Unexpected contents (${tree.elsewhereProblem}), expected what handbook lock --handbooks writes.`,
        help: 'Remove the file and run handbook lock --handbooks.',
      };
    const find = (name: string): Elsewhere | null => findElsewhere(name, context.handbook);
    for (const record of records) {
      const told = new Set<string>();
      for (const { raw, source, type, declared } of record.relations) {
        const reference = declared ? readReferenceIn(raw, context.config) : null;
        if (!reference) continue;
        told.add(placeKey(source));
        yield* judge(find(`${reference.handbook}:${reference.name}`), source, type === 'supersedes', context);
      }
      for (const { href, source } of record.links)
        if (!told.has(placeKey(source))) yield* judge(find(href), source, false, context);
      const named = [...record.services, ...('dependsOn' in record ? record.dependsOn : [])];
      for (const { value, source } of named)
        yield* judge(findServiceElsewhere(value, context.handbook), source, false, context);
      for (const { raw, source } of record.mentions)
        if (!told.has(placeKey(source))) yield* judge(find(raw), source, false, context);
    }
  },
};

function placeKey({ path, line, column }: Source): string {
  return `${path}:${line}:${column}`;
}

function* judge(
  found: Elsewhere | null,
  { path, line, column }: Source,
  mayBeRetired: boolean,
  { handbook }: RuleContext,
): Generator<Finding> {
  if (!found) return;
  const raw = `${found.handbook}:${found.name}`;
  const known = handbook.tree.elsewhere?.[found.handbook];
  const place = { path, line, column };
  if (found.fault === 'unread')
    yield {
      ...place,
      message: `Unexpected "${raw}" of a handbook that was never read, expected a copy of what ${found.handbook} publishes.`,
      help: 'Run handbook lock --handbooks and commit what it writes.',
    };
  else if (found.fault !== null) {
    const names = known?.records.flatMap(({ id }) => [id, id.slice(id.indexOf(':') + 1)]) ?? [];
    const meant = found.fault === 'missing' ? nearest(found.name.toLowerCase(), names) : undefined;
    yield {
      ...place,
      severity: found.fault === 'missing' ? 'error' : 'warning',
      message: `Unexpected "${raw}", ${found.fault === 'missing' ? 'expected a record' : 'which several records answer to, expected one'} of ${found.handbook} as it was on ${found.readOn}.`,
      help: meant
        ? `Did you mean ${found.handbook}:${meant}?`
        : 'Correct the name, or run handbook lock --handbooks where the record is new.',
    };
  } else if (found.record?.retired && !mayBeRetired) {
    const successors = known ? successorsOf(found.record, known) : [];
    yield {
      ...place,
      message: `Unexpected "${raw}", which holds no longer, expected a decision in force.`,
      help:
        successors.length > 0
          ? `In its place: ${successors.map(({ id, title }) => `${found.handbook}:${id} (${title})`).join(', ')}.`
          : `Look at what ${found.handbook} says of it: ${found.record.url}`,
    };
  }
}
