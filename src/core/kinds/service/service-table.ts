import type { Table, TableRow } from 'mdast';
import type { ParsedDocument } from '../../markdown/document.ts';
import { cellRange } from '../../markdown/field-tables.ts';
import { makePart, splitNames } from '../../markdown/fields.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import type { TextValue } from '../../schema/value.ts';
import { buildSlug, buildUrl, slugSegment } from '../../source/slug.ts';
import { folderOf } from '../../text/path.ts';
import { type FieldOf, fieldNamed } from '../../words/fields.ts';
import type { ReadContext } from '../reading.ts';
import { withAddress } from './entries.ts';

/** Fields of a service that tell a catalogue from another table that names services. */
const TELLING: ReadonlySet<string> = new Set([
  'owners',
  'team',
  'onCall',
  'escalation',
  'tier',
  'slos',
  'dependsOn',
  'dashboards',
  'repositories',
]);
const LONGEST_NAME = 60;

/**
 * The services of a page that is a catalogue: one table whose first column names services, of which two more columns or
 * more are fields of a service and each row has a name of its own. Where there are two such tables, or a row leaves its
 * name open, the page is no catalogue for certain, and nothing is read. `page` is the page read as one service.
 */
export function readServiceTable(
  document: ParsedDocument,
  page: ServiceRecord,
  context: ReadContext,
): ServiceRecord[] {
  const tables = document.tree.children.flatMap((block) => (block.type === 'table' ? [block] : []));
  const [catalogue, ...others] = tables.flatMap((table) => readColumns(table) ?? []);
  if (!catalogue || others.length > 0) return [];
  const { columns, rows } = catalogue;
  const names = rows.map((row) => cellText(document, row, 0));
  const slugs = names.map((name) => slugSegment(name?.value ?? ''));
  const isWhole = names.every((name) => name !== null && isName(name.value));
  if (!isWhole || rows.length < 2 || new Set(slugs).size < rows.length) return [];
  return rows.map((row, index) => readRow(row, index));

  function readRow(row: TableRow, index: number): ServiceRecord {
    const parts = (...fields: string[]): TextValue[] => {
      const at = columns.findIndex((column) => column !== null && fields.includes(column));
      const cell = at < 0 ? null : cellText(document, row, at);
      if (!cell) return [];
      const { start } = rangeOf(document, row, at);
      return splitNames(document, start, start + cell.raw.length, cell, fields.includes('dependsOn')).map(
        ({ value, raw, source }) => ({ value, raw, source }),
      );
    };
    const whole = (field: FieldOf<'service'>): TextValue | null => {
      const at = columns.indexOf(field);
      return at < 0 ? null : cellText(document, row, at);
    };
    const slug = buildSlug(context.folder, `${folderOf(document.path)}/${slugs[index]}.md`);
    const team = whole('team') ?? parts('owners')[0] ?? null;
    return {
      ...page,
      id: `service:${slug}`,
      url: buildUrl('service', slug),
      title: names[index] ?? page.title,
      description: whole('description'),
      owners: parts('owners', 'team'),
      tags: [],
      services: [],
      entries: [],
      headings: [],
      links: [],
      relations: [],
      team,
      lifecycle: null,
      onCall: whole('onCall'),
      escalation: parts('escalation'),
      tier: whole('tier'),
      slos: [whole('slos')].flatMap((slo) => slo ?? []),
      dependsOn: parts('dependsOn'),
      dashboards: parts('dashboards').map(withAddress),
      repositories: parts('repositories').map(withAddress),
      paths: [],
      bottlenecks: [],
    };
  }
}

function readColumns(table: Table): { columns: (FieldOf<'service'> | null)[]; rows: TableRow[] } | null {
  const [header, ...rows] = table.children;
  const titles = header?.children.map((cell) => nodeText(cell)) ?? [];
  const columns = titles.map((title) => fieldNamed('service', title));
  const told = new Set(columns.slice(1).filter((column) => column !== null && TELLING.has(column)));
  return fieldNamed('playbook', titles[0] ?? '') === 'services' && told.size > 1 ? { columns, rows } : null;
}

function rangeOf(document: ParsedDocument, row: TableRow, column: number): { start: number; end: number } {
  const cell = row.children[column];
  return cell ? cellRange(document, cell) : { start: 0, end: 0 };
}

function cellText(document: ParsedDocument, row: TableRow, column: number): TextValue | null {
  const { start, end } = rangeOf(document, row, column);
  const { value, raw, source } = makePart(document, start, end, 'table');
  return /[\p{L}\p{N}]/u.test(value) ? { value, raw, source } : null;
}

/** Not what a template leaves open, and no sentence. */
function isName(value: string): boolean {
  return value.length <= LONGEST_NAME && !/^[<[{(].*[>\]})]$|\.\.\.|…|\.\s/u.test(value);
}
