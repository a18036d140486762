import { areaOf } from '../query/areas.ts';
import { findDecisionEdges } from '../query/decision-graph.ts';
import { shortTitle } from '../query/navigation.ts';
import { recordsOf } from '../query/order.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { SourceFolder } from '../source/source.ts';
import { byteLength } from '../text/byte-length.ts';
import { compareText } from '../text/order.ts';
import { siteHref } from '../text/site-href.ts';
import { breakLines } from '../text/text-width.ts';
import { escapeHtml } from './escape.ts';
import type { Drawing } from './graph-svg.ts';
import { renderStatusMark, statusTone } from './status-mark.ts';

/** What is said on the map. */
export interface MapWords {
  name: string;
  role: string;
  status: (status: string) => string;
  /** Names of the row and the column of decisions that say no service and no date. */
  noArea: string;
  otherAreas: string;
  undated: string;
  /** How many decisions a cell holds. */
  count: (number: number) => string;
}

const CELL = 17;
const MARK = 12;
const LABELS = 132;
const HEADER = 24;
const GAP = 12;
const MAX_ROWS = 24;
const MAX_COLUMNS = 24;

/** Bytes that a map may take: marks with ever shorter names are tried until they fit, then one number a cell. */
const MAP_BUDGET = 60_000;
const NAME_WIDTHS = [60, 28, 14, 0];

/**
 * All decisions of a log on a plane: years to the right, a row for each service, in every cell a mark of status for each
 * decision, in the order of their dates, and a line from each decision to what it replaces. A log of more decisions than a
 * page has room for has the number of decisions in each cell, which leads to those of the year.
 */
export function drawDecisionMap(
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
  folders: readonly SourceFolder[],
  base: string,
  words: MapWords,
  yearUrl: (year: string | null) => string,
): Drawing | null {
  const decisions = recordsOf(records, 'adr');
  if (decisions.length === 0) return null;
  const grid = buildGrid(decisions, folders, words);
  for (const width of NAME_WIDTHS) {
    if (decisions.length * 90 > MAP_BUDGET) break;
    const drawing = drawMarks(grid, records, byId, base, words, width);
    if (byteLength(drawing.svg) <= MAP_BUDGET) return drawing;
  }
  return drawCounts(grid, base, words, yearUrl);
}

interface Grid {
  rows: string[];
  columns: { label: string; year: string | null }[];
  /** Decisions by row and column. */
  cells: AdrRecord[][][];
}

function buildGrid(decisions: readonly AdrRecord[], folders: readonly SourceFolder[], words: MapWords): Grid {
  const rowOf = (record: AdrRecord): string =>
    record.services[0]?.value ?? areaOf(record, folders) ?? words.noArea;
  const sizes = new Map<string, number>();
  for (const decision of decisions) sizes.set(rowOf(decision), (sizes.get(rowOf(decision)) ?? 0) + 1);
  const largest = [...sizes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, sizes.size > MAX_ROWS ? MAX_ROWS - 1 : MAX_ROWS);
  const named = largest
    .map(([row]) => row)
    .filter((row) => row !== words.noArea)
    .sort();
  const rows = [...named];
  if (sizes.has(words.noArea)) rows.push(words.noArea);
  if (rows.length < sizes.size) rows.push(words.otherAreas);
  const years = [...new Set(decisions.flatMap(({ date }) => date?.value.slice(0, 4) ?? []))].sort();
  const columns: Grid['columns'] = years.slice(-MAX_COLUMNS).map((year) => ({ label: year, year }));
  const before = years.length > MAX_COLUMNS ? years.at(-MAX_COLUMNS) : undefined;
  if (before) columns.unshift({ label: `< ${before}`, year: years[0] ?? null });
  if (decisions.some(({ date }) => date === null)) columns.push({ label: words.undated, year: null });
  const cells = rows.map(() => columns.map((): AdrRecord[] => []));
  const inOrder = [...decisions].sort((a, b) => compareText(a.date?.value ?? '', b.date?.value ?? ''));
  for (const decision of inOrder) {
    const row = rows.includes(rowOf(decision)) ? rows.indexOf(rowOf(decision)) : rows.length - 1;
    const year = decision.date?.value.slice(0, 4) ?? null;
    const at = columns.findIndex((column) => column.year === year);
    cells[row]?.[Math.max(0, at)]?.push(decision);
  }
  return { rows, columns, cells };
}

function drawMarks(
  grid: Grid,
  records: readonly HandbookRecord[],
  byId: ReadonlyMap<string, HandbookRecord>,
  base: string,
  words: MapWords,
  nameWidth: number,
): Drawing {
  const across = grid.columns.map((column, index) => {
    const most = Math.max(...grid.cells.map((row) => row[index]?.length ?? 0));
    return Math.max(Math.ceil(column.label.length * 0.5), Math.ceil(Math.sqrt(most * 1.6)), 2);
  });
  const down = grid.cells.map((row) =>
    Math.max(1, ...row.map((cell, index) => Math.ceil(cell.length / (across[index] ?? 1)))),
  );
  const lefts = offsets(LABELS, across, CELL, GAP);
  const tops = offsets(HEADER, down, CELL, GAP);
  const places = new Map<AdrRecord, { x: number; y: number }>();
  const marks: string[] = [];
  grid.cells.forEach((row, y) => {
    row.forEach((cell, x) => {
      cell.forEach((record, index) => {
        const place = {
          x: (lefts[x] ?? 0) + (index % (across[x] ?? 1)) * CELL,
          y: (tops[y] ?? 0) + Math.floor(index / (across[x] ?? 1)) * CELL,
        };
        places.set(record, place);
        marks.push(renderMark(record, place, base, words, nameWidth));
      });
    });
  });
  const lines = findDecisionEdges(records, byId).flatMap(({ from, to, type, pending }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return type === 'supersedes' && !pending && a && b ? [line(a, b)] : [];
  });
  const width = lefts.at(-1) ?? 0;
  const height = tops.at(-1) ?? 0;
  const statuses = [...new Set([...places.keys()].map(statusOf))];
  return frame(width, height, words, [
    `<defs>${statuses.map((status) => `<g id="hb-${status}" class="hb-map-mark" data-tone="${statusTone(status)}">${renderStatusMark(status)}</g>`).join('')}</defs>`,
    ...renderAxes(grid, lefts, tops, width),
    `<path class="hb-map-line" d="${lines.join('')}"/>`,
    ...marks,
  ]);
}

function renderMark(
  record: AdrRecord,
  { x, y }: { x: number; y: number },
  base: string,
  words: MapWords,
  nameWidth: number,
): string {
  const status = statusOf(record);
  const number = record.number?.raw;
  const short =
    nameWidth === 0 && number
      ? number
      : (breakLines(shortTitle(record), Math.max(nameWidth, 12), 1)[0] ?? '');
  const said = nameWidth > 20 ? `${short} – ${words.status(status)}` : short;
  return `<a href="${escapeHtml(siteHref(record.url, base))}"><title>${escapeHtml(said)}</title><use href="#hb-${status}" x="${x}" y="${y}"/></a>`;
}

function drawCounts(
  grid: Grid,
  base: string,
  words: MapWords,
  yearUrl: (year: string | null) => string,
): Drawing {
  const [cellWidth, cellHeight] = [52, 30];
  const lefts = grid.columns.map((_, index) => LABELS + index * cellWidth);
  const tops = grid.rows.map((_, index) => HEADER + index * cellHeight);
  const width = LABELS + grid.columns.length * cellWidth;
  const height = HEADER + grid.rows.length * cellHeight;
  const most = Math.max(...grid.cells.flat().map((cell) => cell.length), 1);
  const cells = grid.cells.flatMap((row, y) =>
    row.flatMap((cell, x) => {
      if (cell.length === 0) return [];
      const column = grid.columns[x];
      const said = [grid.rows[y], column?.label, words.count(cell.length)].join(', ');
      const bar = Math.max(3, Math.round((cell.length / most) * (cellWidth - 12)));
      const [left, top] = [lefts[x] ?? 0, tops[y] ?? 0];
      return [
        `<a href="${escapeHtml(siteHref(yearUrl(column?.year ?? null), base))}"><title>${escapeHtml(said)}</title>` +
          `<text x="${left}" y="${top + 13}">${cell.length}</text><rect x="${left}" y="${top + 17}" width="${bar}" height="4" rx="2"/></a>`,
      ];
    }),
  );
  return frame(width, height, words, [
    ...renderAxes(grid, [...lefts, width], [...tops, height], width),
    ...cells,
  ]);
}

function renderAxes(grid: Grid, lefts: readonly number[], tops: readonly number[], width: number): string[] {
  return [
    ...grid.columns.map(
      ({ label }, index) =>
        `<text class="hb-map-year" x="${lefts[index]}" y="13">${escapeHtml(label)}</text>`,
    ),
    ...grid.rows.map((row, index) => {
      const top = tops[index] ?? 0;
      const [label = ''] = breakLines(row, (LABELS - 12) / 12, 1);
      return `<path class="hb-map-row" d="M0 ${top - GAP / 2}H${width}"/><text class="hb-map-area" x="0" y="${top + 11}"><title>${escapeHtml(row)}</title>${escapeHtml(label)}</text>`;
    }),
  ];
}

function frame(width: number, height: number, words: MapWords, parts: readonly string[]): Drawing {
  const svg = [
    `<svg class="hb-map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` style="max-width:${width}px;min-width:${width}px" role="group" aria-roledescription="${escapeHtml(words.role)}"`,
    ` aria-label="${escapeHtml(words.name)}">`,
    ...parts,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

/** Where each of a row of cells begins, and where the last one ends. */
function offsets(start: number, sizes: readonly number[], unit: number, gap: number): number[] {
  const result = [start];
  for (const size of sizes) result.push((result.at(-1) ?? 0) + size * unit + gap);
  return result;
}

/** A bow from the middle of a mark to that of another. */
function line(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const half = MARK / 2;
  const [x1, y1, x2, y2] = [from.x + half, from.y + half, to.x + half, to.y + half];
  const bend = Math.min(40, Math.abs(x1 - x2) / 4 + 6);
  return `M${x1} ${y1}Q${Math.round((x1 + x2) / 2)} ${Math.round(Math.min(y1, y2) - bend)} ${x2} ${y2}`;
}

function statusOf(record: AdrRecord): string {
  return record.status?.value ?? 'none';
}
