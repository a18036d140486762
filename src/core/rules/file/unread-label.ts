import { fieldNameOf, isSectionName } from '../../kinds/adr/labels.ts';
import { relationOf } from '../../kinds/adr/relation-words.ts';
import { inOrderOf } from '../../kinds/day-order.ts';
import { describeKind } from '../../kinds/descriptors.ts';
import { isOnboarding } from '../../kinds/onboarding/descriptor.ts';
import { isAnyLabel, outlineOf, type PlacedField } from '../../kinds/outline.ts';
import { type Statement, statementsOf } from '../../kinds/stated-fields.ts';
import type { ParsedDocument } from '../../markdown/document.ts';
import type { Section } from '../../markdown/sections.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { Kind } from '../../schema/record-base.ts';
import type { Source } from '../../schema/value.ts';
import { factOf } from '../../source/facts.ts';
import { findDates } from '../../words/date.ts';
import { isTableHead } from '../../words/fields.ts';
import { fold } from '../../words/fold.ts';
import { playbookHeadingTold, postmortemHeadingTold } from '../../words/heading-stems.ts';
import { parseInterval } from '../../words/interval.ts';
import { isPostmortemHeading } from '../../words/postmortem.ts';
import { type Finding, placeOf, type Rule } from '../rule.ts';

export const fileUnreadLabel: Rule = {
  id: 'file/unread-label',
  severity: 'info',
  title: 'A label, a part or a date is not understood',
  explanation: `A page says something in the form of a field, such as \`**Pager tree:** …\` in its head, or has a part beside those of its kind, and no word of it is known here. It stays on the page as text, but no list, filter or rule can use it. Of each label only the first place is told.

Nothing is wrong with the page. Where the label means something that is read, write it in one of the known words; a value of a date is a day such as \`2026-08-14\`.`,
  examples: [
    {
      name: 'a label and a date that are not understood',
      files: {
        'playbooks/a.md':
          '# Lift\n\n- **Owner:** Lift crew\n- **Pager tree:** heights\n- **Last reviewed:** long ago\n\n## Mitigation\n\nTurn the key.\n',
        'playbooks/b.md': '# Stairs\n\n- **Pager tree:** depths\n',
      },
      expected: ['playbooks/a.md:4', 'playbooks/a.md:5'],
    },
    {
      name: 'lines of a head, a day that the calendar does not have, and one in a step',
      files: {
        'playbooks/a.md':
          '# Lift\n\nOwner: Lift crew\nPager tree: heights\nLast reviewed: 2026-02-30\n\n## Mitigation\n\nTurn the key.\n',
        'onboarding/a.md': '# Path\n\n- [ ] Ask before 2026-02-30\n- [ ] Rest\n',
      },
      expected: ['onboarding/a.md:3', 'playbooks/a.md:4', 'playbooks/a.md:5'],
    },
    {
      name: 'a part beside those of a playbook',
      files: {
        'playbooks/a.md':
          '# Lift\n\n## Meaning\n\nIt stands.\n\n## Grease\n\nUse little.\n\n## Mitigation\n\nTurn it.\n',
      },
      expected: ['playbooks/a.md:7'],
    },
    {
      name: 'roles of steps, and names of rows of several values',
      files: {
        'onboarding/a.md':
          '# Path\n\n| | junior | senior |\n|---|---|---|\n| first weeks | 8 | 4 |\n\n- [ ] **New hire**: Look\n- [ ] **Buddy**: Show\n',
      },
      expected: [],
    },
    {
      name: 'labels that are understood, and prose',
      files: {
        'playbooks/a.md':
          '# Lift\n\n- **Owner:** Lift crew\n- **Last reviewed:** 14 Feb 2026\n\n**Note:** it is old.\n\nIt holds: yes.\n\n## Mitigation\n\nTurn it.\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const told = new Map<string, { finding: Finding; count: number }>();
    for (const record of handbook.records) {
      if (describeKind(record).takesRest) continue;
      for (const document of handbook.documents.get(record.id) ?? [])
        for (const { key, what, source } of [
          ...factOf(document, `unread ${record.kind}`, () => unreadOf(record.kind, document)).filter(
            ({ key }) => !isRole(record, key),
          ),
          ...unreadDays(record, document),
        ]) {
          const known = told.get(`${record.kind} ${key}`);
          if (known) known.count++;
          else told.set(`${record.kind} ${key}`, { finding: findingOf(record.kind, what, source), count: 1 });
        }
    }
    for (const { finding, count } of told.values())
      yield count === 1
        ? finding
        : { ...finding, message: finding.message.replace(/\.$/, ` (${count} pages).`) };
  },
};

/** "**Buddy**: …" names a role of its path, which is read. */
function isRole(record: HandbookRecord, key: string): boolean {
  return isOnboarding(record) && record.roles.some(({ value }) => key === `label ${fold(value)}`);
}

interface Unread {
  key: string;
  what: string;
  source: Source;
}

function findingOf(kind: Kind, what: string, source: Source): Finding {
  return {
    message: `Unexpected ${what}, expected one that ${describeKind({ kind }).names.any} has.`,
    ...placeOf(source),
    help: 'It stays on the page as text. Write it in known words where it means something that is read.',
  };
}

function unreadOf(kind: Kind, document: ParsedDocument): Unread[] {
  return [...unreadLabels(document), ...unreadParts(kind, document), ...unreadDates(kind, document)];
}

/** Labels of the head that stand beside known ones, or apart from prose. */
function unreadLabels(document: ParsedDocument): Unread[] {
  const head = outlineOf(document).fields.filter(({ place }) => place === 'head');
  const listed = besideKnown(head);
  return head.flatMap((field) => {
    const { label } = field;
    const isShort = label.split(/\s+/).length <= 4 && field.value.length <= 120 && field.value !== '';
    if (
      !isShort ||
      !(field.marked || listed.has(field)) ||
      field.rows > 1 ||
      isKnown(label) ||
      ASIDE.test(label.trim()) ||
      isGridRow(document, field)
    )
      return [];
    const { path } = field.source;
    const place = document.lines.place(field.labelOffset);
    return [
      { key: `label ${fold(label)}`, what: `label "${label}"`, source: { path, ...place, from: 'body' } },
    ];
  });
}

/** The first cell of a row of several values is the name of a row, and no label of one value. */
function isGridRow(document: ParsedDocument, { labelOffset }: PlacedField): boolean {
  const start = document.text.lastIndexOf('\n', labelOffset) + 1;
  const end = document.text.indexOf('\n', labelOffset);
  const row = document.text.slice(start, end < 0 ? undefined : end).trim();
  return row.startsWith('|') && row.replace(/\|$/, '').split('|').length > 3;
}

/** Fields on lines that follow one another, where one of them has a known label: such a block is no prose. */
function besideKnown(head: readonly PlacedField[]): Set<PlacedField> {
  const found = new Set<PlacedField>();
  let block: PlacedField[] = [];
  const close = (): void => {
    if (block.length > 1 && block.some(({ label }) => isKnown(label)))
      for (const field of block) found.add(field);
    block = [];
  };
  for (const field of [...head].sort((a, b) => a.labelOffset - b.labelOffset)) {
    const last = block.at(-1)?.source.line ?? null;
    if (last !== null && (field.source.line ?? 0) - last > 1) close();
    block.push(field);
  }
  close();
  return found;
}

/** Headings of one rank with known parts of the kind; what stands in a part, or holds some, belongs to it. */
function unreadParts(kind: Kind, document: ParsedDocument): Unread[] {
  if (!describeKind({ kind }).hasParts) return [];
  const { sections, title } = outlineOf(document);
  const parts = sections.filter(({ heading }) => heading !== title);
  const known = parts.filter(({ heading }) => isKnownPart(heading.text));
  const belongs = (part: Section): boolean =>
    known.some(
      (other) => other.blocks.includes(part.heading.node) || part.blocks.includes(other.heading.node),
    );
  const ranks = new Set(known.map(({ heading }) => heading.depth));
  return parts.flatMap((part) => {
    const { heading } = part;
    const words = heading.text.split(/\s+/).length;
    if (!ranks.has(heading.depth) || words > 4 || isKnownPart(heading.text) || fold(heading.text) === '')
      return [];
    if (/\d/.test(heading.text) || belongs(part)) return [];
    return [{ key: `part ${fold(heading.text)}`, what: `part "${heading.text}"`, source: heading.source }];
  });
}

function unreadDates(kind: Kind, document: ParsedDocument): Unread[] {
  const dates: Statement[] = [
    ...statementsOf(document, kind, 'reviewBy'),
    ...statementsOf(document, kind, 'lastReviewed'),
    ...statementsOf(document, kind, 'lastExercised'),
  ].filter(
    ({ whole }) =>
      inOrderOf(document, () => findDates(whole.value)).every(({ date }) => date === null) &&
      !/^\d{4}$/.test(whole.value),
  );
  const intervals = statementsOf(document, kind, 'reviewEvery').filter(
    ({ whole }) => parseInterval(whole.value.replace(/\.$/, '')) === null,
  );
  return [...dates, ...intervals]
    .filter(({ place }) => place !== 'frontmatter')
    .map(({ label, whole }) => ({
      key: `value ${fold(label)} ${fold(whole.value)}`,
      what: `value "${whole.value}" of "${label}"`,
      source: whole.source,
    }));
}

/** Days in the words of a step that the calendar does not have. */
function unreadDays(record: HandbookRecord, document: ParsedDocument): Unread[] {
  if (!('tasks' in record)) return [];
  return record.tasks
    .filter(({ source }) => source.path === document.path)
    .flatMap(({ text, source }) => {
      const day = findDates(text.slice(0, 1000)).find(({ problem }) => problem === 'impossible');
      return day ? [{ key: `day ${day.raw}`, what: `day "${day.raw}" of a step`, source }] : [];
    });
}

function isKnownPart(heading: string): boolean {
  return isKnown(heading) || playbookHeadingTold(heading) !== null || postmortemHeadingTold(heading) !== null;
}

function isKnown(label: string): boolean {
  if (isPostmortemHeading(label) || isTableHead(label)) return true;
  return (
    isAnyLabel(label) || relationOf(label) !== null || fieldNameOf(label) !== null || isSectionName(label)
  );
}

/** Words that open a remark. */
const ASIDE =
  /^(?:note|notes|nb|n\.b\.|warning|caution|danger|important|attention|tip|hint|info|example|remember|beware|todo|fixme|see|see also|step \d+|update|edit|hinweis|achtung|wichtig|warnung|remarque|attention|nota|aviso|atenção|atención|importante|attenzione|let op|opmerking|uwaga|注意|备注|提示|メモ|補足)$/iu;
