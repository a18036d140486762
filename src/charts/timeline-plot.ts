import { axisX, dot, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
import { PLOT_COLOURS, PLOT_WIDTH, plotDocument, svgSource } from './svg-plot.ts';

/** A timeline to scale: moments as local ISO time, `2026-03-14T09:12`. */
export interface TimelinePlot {
  label: string;
  describedBy: string;
  /** Named moments in their order: started, detected … */
  steps: readonly { name: string; label: string; at: string }[];
  entries: readonly { at: string; title: string }[];
}

const DAY = 24 * 60;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 30 * DAY, 90 * DAY];
const ROW = 17;
/** Width of a character of a label, in the units of the plot. */
const CHARACTER = 6.6;

/** The entries as dots on a line, the steps as labelled rules across it; null where there is no stretch of time. */
export function drawTimelinePlot({ label, describedBy, steps, entries }: TimelinePlot): string | null {
  const moments = [...steps, ...entries].map(({ at }) => minuteOf(at));
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  if (moments.length < 2 || first === last) return null;
  const named = placeLabels(
    steps.map((step) => ({ ...step, x: minuteOf(step.at) })),
    first,
    last,
  );
  const rows = Math.max(0, ...named.map(({ row }) => row)) + 1;
  const marginTop = named.length > 0 ? rows * ROW + 10 : 12;
  const bands = bandsOf(named);
  const drawing = plot({
    document: plotDocument(),
    width: PLOT_WIDTH,
    height: marginTop + 62,
    marginTop,
    marginBottom: 30,
    marginLeft: 28,
    marginRight: 28,
    x: { type: 'linear', domain: [first, last] },
    y: { type: 'linear', domain: [0, 1], axis: null },
    marks: [
      rect(bands, {
        x1: 'from',
        x2: 'to',
        y1: 0.2,
        y2: 0.8,
        fill: PLOT_COLOURS.soft,
        stroke: PLOT_COLOURS.line,
      }),
      ruleY([0.5], { stroke: PLOT_COLOURS.line }),
      axisX({
        ticks: ticksOf(first, last),
        tickFormat: (value: number) => tickText(value, last - first),
        color: PLOT_COLOURS.ink,
        stroke: PLOT_COLOURS.line,
        fontSize: 12,
        label: null,
        tickSize: 5,
      }),
      ...named.map(({ x, row }) =>
        ruleX([x], { stroke: PLOT_COLOURS.summary, strokeWidth: 1.5, insetTop: -(rows - row) * ROW + 8 }),
      ),
      dot(
        entries.map((entry) => ({ ...entry, x: minuteOf(entry.at) })),
        { x: 'x', y: 0.5, r: 4.5, fill: PLOT_COLOURS.mark, stroke: PLOT_COLOURS.mark, title: 'title' },
      ),
      ...named.map(({ x, row, words, end }) =>
        text([words], {
          x: [x],
          frameAnchor: 'top',
          dy: -(rows - row) * ROW,
          dx: end ? -5 : 5,
          textAnchor: end ? 'end' : 'start',
          fill: PLOT_COLOURS.ink,
          fontSize: 12,
          fontWeight: 600,
        }),
      ),
    ],
  });
  return svgSource(drawing, label, describedBy);
}

interface NamedMoment {
  name: string;
  x: number;
  words: string;
  row: number;
  /** The label stands before its rule. */
  end: boolean;
}

/** Gives every label a row in which it runs into no other. */
function placeLabels(
  steps: readonly { name: string; label: string; at: string; x: number }[],
  first: number,
  last: number,
): NamedMoment[] {
  const scale = (PLOT_WIDTH - 56) / (last - first);
  const rows: number[] = [];
  return steps.map(({ name, label, at, x }) => {
    const words = `${label} ${at.slice(11, 16)}`;
    const width = words.length * CHARACTER + 10;
    const at0 = (x - first) * scale;
    const end = at0 + width > PLOT_WIDTH - 40;
    const [from, to] = end ? [at0 - width, at0] : [at0, at0 + width];
    let row = rows.findIndex((taken) => taken <= from);
    if (row < 0) row = rows.length;
    rows[row] = to;
    return { name, x, words, row, end };
  });
}

/** From the start to the mitigation, or as much of it as is known: the time in which somebody was hurt. */
function bandsOf(named: readonly NamedMoment[]): { from: number; to: number }[] {
  const find = (name: string): number | undefined => named.find((moment) => moment.name === name)?.x;
  const from = find('started') ?? find('detected');
  const to = find('mitigated') ?? find('resolved');
  return from !== undefined && to !== undefined && to > from ? [{ from, to }] : [];
}

function ticksOf(first: number, last: number): number[] {
  const step = STEPS.find((candidate) => (last - first) / candidate <= 8) ?? 365 * DAY;
  const ticks: number[] = [];
  for (let tick = Math.ceil(first / step) * step; tick <= last; tick += step) ticks.push(tick);
  return ticks;
}

function tickText(minute: number, span: number): string {
  const iso = new Date(minute * 60_000).toISOString();
  if (span > 8 * DAY) return iso.slice(0, 10);
  return span > DAY ? `${iso.slice(5, 10)} ${iso.slice(11, 16)}` : iso.slice(11, 16);
}

/** Minutes since 1970 of a local time, as if it were UTC: only distances matter. */
function minuteOf(local: string): number {
  return Date.parse(`${local.length === 16 ? `${local}:00` : local}Z`) / 60_000;
}
