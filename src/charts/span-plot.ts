import { axisX, dodgeY, dot, plot, ruleX, text } from '@observablehq/plot';
import { PLOT_COLOURS, PLOT_WIDTH, plotDocument, svgSource } from './svg-plot.ts';

/** Lengths of time of incidents, in minutes. */
export interface SpanPlot {
  label: string;
  describedBy: string;
  points: readonly { minutes: number; title: string }[];
  median: number | null;
  p90: number | null;
  words: { median: string; p90: string };
  /** A length of time in words, for the axis and the summaries. */
  formatMinutes: (minutes: number) => string;
}

/** Longest over median from which a linear scale would press most dots into a corner. */
const SKEWED = 12;
const RADIUS = 5;
/** Ticks of a logarithmic scale, in minutes. */
const LOG_TICKS = [1, 5, 15, 60, 240, 1440, 4320, 10080, 43200, 172800];
const LINEAR_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10080];

/** Whether the axis of some lengths of time is logarithmic, so that the page can say so. */
export function isLogScale(points: SpanPlot['points'], median: number | null): boolean {
  return Math.max(0, ...points.map(({ minutes }) => minutes)) > SKEWED * Math.max(1, median ?? 1);
}

/** One dot for each incident, the median and the ninth decile as lines across them. */
export function drawSpanPlot({
  label,
  describedBy,
  points,
  median,
  p90,
  words,
  formatMinutes,
}: SpanPlot): string {
  const longest = Math.max(1, ...points.map(({ minutes }) => minutes));
  const log = isLogScale(points, median);
  // A logarithm has no zero: what took less than a minute stands at one minute.
  const shown = points.map((point) => ({ ...point, x: log ? Math.max(1, point.minutes) : point.minutes }));
  const step = LINEAR_STEPS.find((candidate) => longest / candidate <= 7) ?? 20160;
  const ticks = log
    ? LOG_TICKS.filter((tick) => tick <= longest * 1.6)
    : Array.from({ length: Math.floor((longest * 1.04) / step) + 1 }, (_, index) => index * step);
  const summaries = [
    { x: median, word: words.median },
    { x: p90, word: words.p90 },
  ].flatMap(({ x, word }) =>
    x === null ? [] : [{ x: log ? Math.max(1, x) : x, text: `${word} ${formatMinutes(x)}` }],
  );
  const close = summaries.length === 2 && isClose(summaries, longest, log);
  const rows = Math.min(9, Math.max(2, tallest(shown, longest, log)));
  const drawing = plot({
    document: plotDocument(),
    width: PLOT_WIDTH,
    height: 64 + rows * 2 * (RADIUS + 1),
    marginTop: 34,
    marginBottom: 28,
    marginLeft: 24,
    marginRight: 76,
    x: {
      type: log ? 'log' : 'linear',
      domain: log ? [1, longest * 1.15] : [0, longest * 1.04],
    },
    marks: [
      axisX({
        ticks,
        tickFormat: (value: number) => formatMinutes(value),
        color: PLOT_COLOURS.ink,
        stroke: PLOT_COLOURS.line,
        fontSize: 12,
        label: null,
        tickSize: 5,
      }),
      ruleX(summaries, { x: 'x', stroke: PLOT_COLOURS.summary, strokeWidth: 1.5, strokeDasharray: '4 3' }),
      dot(
        shown,
        dodgeY('bottom', {
          x: 'x',
          r: RADIUS,
          padding: 1,
          fill: PLOT_COLOURS.mark,
          stroke: PLOT_COLOURS.mark,
          title: 'title',
        }),
      ),
      text(summaries, {
        x: 'x',
        text: 'text',
        frameAnchor: 'top',
        dy: close ? -24 : -24,
        textAnchor: 'start',
        dx: 4,
        fill: PLOT_COLOURS.ink,
        fontSize: 12,
        fontWeight: 600,
        filter: (_: unknown, index: number) => !(close && index === 0),
      }),
      text(close ? summaries.slice(0, 1) : [], {
        x: 'x',
        text: 'text',
        frameAnchor: 'top',
        dy: -24,
        dx: -4,
        textAnchor: 'end',
        fill: PLOT_COLOURS.ink,
        fontSize: 12,
        fontWeight: 600,
      }),
    ],
  });
  return svgSource(drawing, label, describedBy);
}

/** Whether the words of the two lines would run into each other. */
function isClose(summaries: readonly { x: number }[], longest: number, log: boolean): boolean {
  const [first, second] = summaries.map(({ x }) => place(x, longest, log));
  return first !== undefined && second !== undefined && second - first < 0.2;
}

/** The most dots that stand at about one place. */
function tallest(points: readonly { x: number }[], longest: number, log: boolean): number {
  const width = (2 * (RADIUS + 1)) / (PLOT_WIDTH - 100);
  const counts = new Map<number, number>();
  for (const { x } of points) {
    const bin = Math.floor(place(x, longest, log) / width);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return Math.max(1, ...counts.values());
}

function place(x: number, longest: number, log: boolean): number {
  return log ? Math.log(Math.max(1, x)) / Math.log(Math.max(2, longest)) : x / longest;
}
