import { axisX, dot, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { PLOT_COLOURS, PLOT_WIDTH, plotDocument, svgSource } from './svg-plot.ts';

/** Incidents by month: `month` as 2026-03, one entry for each incident of a month, gravest first. */
export interface MonthPlot {
  label: string;
  describedBy: string;
  incidents: readonly { month: string; severity: string; title: string }[];
  /** Severities in the order of their marks. */
  severities: readonly string[];
  /** What stands for an incident without a severity. */
  noSeverity: string;
}

/** One shape for each severity, since colour alone tells nobody apart in print and in forced colours. */
const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;

/** One mark for each incident, stacked in its month. */
export function drawMonthPlot(options: MonthPlot): string {
  const { label, describedBy, incidents, severities, noSeverity } = options;
  const months = monthRange(incidents.map(({ month }) => month));
  const index = new Map(months.map((month, position) => [month, position]));
  const stacked = new Map<string, number>();
  const marks = incidents.map((incident) => {
    const level = stacked.get(incident.month) ?? 0;
    stacked.set(incident.month, level + 1);
    const rank = Math.max(0, severities.indexOf(incident.severity));
    return { x: index.get(incident.month) ?? 0, y: level, rank, title: incident.title };
  });
  const highest = Math.max(1, ...stacked.values());
  const column = (PLOT_WIDTH - 60) / Math.max(1, months.length);
  const radius = Math.max(2, Math.min(6, column / 2 - 1));
  const legend = severities.map((severity, rank) => ({ rank, severity, text: severity || noSeverity }));
  const years = months.flatMap((month, position) =>
    month.endsWith('-01') || position === 0 ? [{ x: position, text: month.slice(0, 4) }] : [],
  );
  const ticks = months.length <= 24 ? months.map((_, position) => position) : [];
  const drawing = plot({
    document: plotDocument(),
    width: PLOT_WIDTH,
    height: 78 + highest * (2 * radius + 3),
    marginTop: 34,
    marginBottom: 44,
    marginLeft: 30,
    marginRight: 30,
    x: { type: 'linear', domain: [-0.5, Math.max(0.5, months.length - 0.5)] },
    y: { type: 'linear', domain: [-0.5, highest - 0.5], axis: null },
    symbol: { type: 'identity' },
    marks: [
      ruleY([-0.5], { stroke: PLOT_COLOURS.line }),
      axisX({
        ticks,
        tickFormat: (position: number) => shortMonth(months[position] ?? ''),
        color: PLOT_COLOURS.ink,
        stroke: PLOT_COLOURS.line,
        fontSize: 12,
        label: null,
        tickSize: 4,
      }),
      ruleX(
        years.filter(({ x }) => x > 0),
        { x: (year: { x: number }) => year.x - 0.5, stroke: PLOT_COLOURS.line },
      ),
      text(spread(years, column), {
        x: 'x',
        text: 'text',
        frameAnchor: 'bottom',
        dy: 38,
        fill: PLOT_COLOURS.ink,
        fontSize: 12,
        fontWeight: 600,
      }),
      ...legend.map(({ rank, severity, text: word }) => {
        const dx = legend.slice(0, rank).reduce((sum, item) => sum + 30 + 8 * item.text.length, 8);
        return [
          dot([0], {
            frameAnchor: 'top-left',
            dx,
            dy: -22,
            r: 5,
            symbol: symbolOf(rank),
            fill: colourOf(rank, severity),
            stroke: colourOf(rank, severity),
          }),
          text([word], {
            frameAnchor: 'top-left',
            dx: dx + 11,
            dy: -28,
            textAnchor: 'start',
            fill: PLOT_COLOURS.ink,
            fontSize: 12,
          }),
        ];
      }),
      severities.map((severity, rank) =>
        dot(
          marks.filter((mark) => mark.rank === rank),
          {
            x: 'x',
            y: 'y',
            r: radius,
            symbol: symbolOf(rank),
            fill: colourOf(rank, severity),
            stroke: colourOf(rank, severity),
            title: 'title',
          },
        ),
      ),
    ],
  });
  return svgSource(drawing, label, describedBy);
}

/** Every month from the first to the last of some, the empty ones included. */
export function monthRange(months: readonly string[]): string[] {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const range: string[] = [];
  for (let month = first; month <= last && range.length < 1200; month = nextMonth(month)) range.push(month);
  return range;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Years that stand far enough apart to be read. */
function spread(
  years: readonly { x: number; text: string }[],
  column: number,
): { x: number; text: string }[] {
  const kept: { x: number; text: string }[] = [];
  for (const year of years) {
    const before = kept.at(-1);
    if (!before || (year.x - before.x) * column > 40) kept.push(year);
  }
  return kept;
}

function shortMonth(month: string): string {
  return month.slice(5);
}

function symbolOf(rank: number): (typeof SYMBOLS)[number] {
  return SYMBOLS[rank % SYMBOLS.length] ?? 'circle';
}

/** What states no severity is drawn as the least of them. */
function colourOf(rank: number, severity: string): string {
  const last = PLOT_COLOURS.ranks.length - 1;
  return PLOT_COLOURS.ranks[severity === '' ? last : Math.min(rank, last)] ?? PLOT_COLOURS.mark;
}
