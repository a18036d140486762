import { durationText } from '../core/kinds/postmortem/duration.ts';
import {
  buildIncidentMetrics,
  type IncidentMetrics,
  severityOf,
} from '../core/kinds/postmortem/metrics/incident-metrics.ts';
import { recordsOf } from '../core/query/order.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { INCIDENT_TIMES, type PostmortemRecord } from '../core/schema/postmortem.ts';
import { isMoment } from '../core/text/iso-day.ts';
import { fillWord } from '../core/text/spaces.ts';
import { loadLater } from './load-later.ts';
import { plotTableId } from './plot-table-id.ts';
import { countWord, siteWords } from './words.ts';

/** What is drawn of the incidents while the site is built. */
export interface IncidentPlots {
  metrics: IncidentMetrics;
  /** In the order of `metrics.spans`; empty where a length of time has no incident. */
  spans: { svg: string; log: boolean; each: number }[];
  months: string;
  /** How many incidents a mark of the months stands for. */
  monthsEach: number;
}

/** What draws is large: a handbook without incidents does not wait for it. */
const loadPlots = await loadLater(async () => ({
  ...(await import('../charts/month-plot.ts')),
  ...(await import('../charts/span-plot.ts')),
  ...(await import('../charts/timeline-plot.ts')),
}));

/** What draws a plot again where the last build has not drawn the same; without it each is drawn. */
export type DrawnPlots = <T>(input: unknown, draw: () => Promise<T>) => Promise<T>;

const drawAlways: DrawnPlots = (_, draw) => draw();

/** The most marks of a plot; of more incidents a mark stands for several. */
const MAX_MARKS = 150;

/** Draws the plots of all incidents, with words in the language of the site. */
export async function drawIncidentPlots(
  records: readonly HandbookRecord[],
  language: string,
  once: DrawnPlots = drawAlways,
): Promise<IncidentPlots> {
  const words = siteWords(language);
  const incidents = recordsOf(records, 'postmortem');
  const metrics = buildIncidentMetrics(incidents);
  if (incidents.length === 0)
    return {
      metrics,
      spans: metrics.spans.map(() => ({ svg: '', log: false, each: 1 })),
      months: '',
      monthsEach: 1,
    };
  const titles = new Map(incidents.map((incident) => [incident.id, titleOf(incident)]));
  const spans: IncidentPlots['spans'] = [];
  for (const { span, basis, points, median, p90, n } of metrics.spans) {
    const each = Math.ceil(points.length / MAX_MARKS) || 1;
    const shown = middlesOf(points, each).map(({ id, minutes }) => ({
      minutes,
      title: `${durationText(minutes)} – ${titles.get(id) ?? id}`,
    }));
    const plot = {
      label: countWord(language, 'handbook.metrics.plotLabel', n, {
        name: words[`handbook.incident.${span}`],
      }),
      describedBy: plotTableId(`${basis}-${span}`),
      points: shown,
      median,
      p90,
      words: { median: words['handbook.metrics.median'], p90: words['handbook.metrics.p90'] },
    };
    const draw = async (): Promise<{ svg: string; log: boolean }> => {
      const { drawSpanPlot, isLogScale } = await loadPlots();
      const svg = drawSpanPlot({ ...plot, formatMinutes: durationText });
      return { svg, log: isLogScale(shown, median) };
    };
    const drawn = n === 0 ? { svg: '', log: false } : await once(['span', plot], draw);
    spans.push({ ...drawn, each });
  }
  const monthsEach = Math.ceil(metrics.months.reduce((sum, { ids }) => sum + ids.length, 0) / MAX_MARKS) || 1;
  const dated = metrics.months.flatMap(({ month, severity, ids }) =>
    middlesOf(ids, monthsEach).map((id) => ({ month, severity, title: titles.get(id) ?? id })),
  );
  const months = {
    label: words['handbook.metrics.monthsLabel'],
    describedBy: plotTableId('months'),
    incidents: dated,
    severities: metrics.severities.filter((severity) => dated.some((mark) => mark.severity === severity)),
    noSeverity: words['handbook.metrics.noSeverity'],
  };
  const draw = async (): Promise<string> => (await loadPlots()).drawMonthPlot(months);
  return {
    metrics,
    spans,
    monthsEach,
    months: dated.length === 0 ? '' : await once(['months', months], draw),
  };
}

/** The timeline of a postmortem to scale, or null where its times make no stretch. */
export async function drawIncidentTimeline(
  record: PostmortemRecord,
  language: string,
  once: DrawnPlots = drawAlways,
): Promise<string | null> {
  const words = siteWords(language);
  const steps = INCIDENT_TIMES.flatMap((name) => {
    const at = record.times[name]?.value;
    return at && isMoment(at) ? [{ name, at, label: words[`handbook.incident.${name}`] }] : [];
  });
  const entries = record.timeline.flatMap(({ time, text }) =>
    time && isMoment(time.value)
      ? [{ at: time.value, title: `${time.value.slice(11, 16)} ${text.split('\n')[0]?.slice(0, 160) ?? ''}` }]
      : [],
  );
  const plot = {
    label: fillWord(words['handbook.incident.timelineLabel'], { title: record.title.value }),
    describedBy: plotTableId('timeline'),
    steps,
    entries,
  };
  return once(['timeline', plot], async () => (await loadPlots()).drawTimelinePlot(plot));
}

/** The middle one of every `each` items. */
function middlesOf<T>(items: readonly T[], each: number): T[] {
  const pieces = Array.from({ length: Math.ceil(items.length / each) }, (_, index) =>
    items.slice(index * each, (index + 1) * each),
  );
  return pieces.flatMap((piece) => piece[Math.floor(piece.length / 2)] ?? []);
}

function titleOf(record: PostmortemRecord): string {
  return [record.date?.value, record.title.value, severityOf(record)].filter(Boolean).join(' · ');
}
