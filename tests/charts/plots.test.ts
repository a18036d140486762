import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMonthPlot, monthRange } from '../../src/charts/month-plot.ts';
import { drawSpanPlot } from '../../src/charts/span-plot.ts';
import { drawTimelinePlot } from '../../src/charts/timeline-plot.ts';
import { durationText } from '../../src/core/kinds/postmortem/duration.ts';

const minutes = fc.array(fc.oneof(fc.nat(90), fc.nat(500_000)), { minLength: 1, maxLength: 40 });

function span(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return drawSpanPlot({
    label: 'Time to detect',
    describedBy: 'table',
    points: values.map((value) => ({ minutes: value, title: `<${value}> & "x"` })),
    median: sorted[Math.floor(sorted.length / 2)] ?? null,
    p90: sorted.at(-1) ?? null,
    words: { median: 'median', p90: 'p90' },
    formatMinutes: durationText,
  });
}

/** Every coordinate of a drawing, and the words in it that are no number. */
function soundness(svg: string): { broken: string[]; colours: string[] } {
  return {
    broken: svg.match(/NaN|Infinity|undefined/g) ?? [],
    colours: [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, value = '']) => value),
  };
}

describe('a plot', () => {
  it('has a dot for every incident and no colour of its own', () => {
    fc.assert(
      fc.property(minutes, (values) => {
        const svg = span(values);
        const { broken, colours } = soundness(svg);
        expect(broken).toEqual([]);
        expect(svg.match(/<circle/g)).toHaveLength(values.length);
        expect(colours.filter((colour) => !/^(?:none|var\(--hb-plot-[a-z\d]+\))$/.test(colour))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same data, an image with a name, without styles', () => {
    expect(span([1, 2, 300])).toBe(span([1, 2, 300]));
    expect(span([1])).toMatch(
      /^<svg class="hb-plot"[^>]* role="img" aria-label="Time to detect" aria-describedby="table"/,
    );
    expect(span([1])).not.toMatch(/<style|<script|aria-hidden/);
    expect(span([1])).toContain('&lt;1&gt; &amp;');
  });

  it('of months has a mark for every incident and a shape for every severity', () => {
    const svg = drawMonthPlot({
      label: 'Months',
      describedBy: 'table',
      incidents: [
        { month: '2025-11', severity: 'SEV1', title: 'a' },
        { month: '2026-02', severity: 'SEV2', title: 'b' },
        { month: '2026-02', severity: '', title: 'c' },
      ],
      severities: ['SEV1', 'SEV2', ''],
      noSeverity: 'not stated',
    });
    expect(soundness(svg).broken).toEqual([]);
    expect(svg.match(/<title>/g)).toHaveLength(3);
    expect(svg).toContain('not stated');
    expect(monthRange(['2026-02', '2025-11'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('of a timeline is to scale', () => {
    const at = (clock: string): string => `2026-01-20T${clock}`;
    const svg = drawTimelinePlot({
      label: 'Timeline',
      describedBy: 'table',
      steps: [
        { name: 'started', label: 'Started', at: at('10:00') },
        { name: 'mitigated', label: 'Mitigated', at: at('12:00') },
      ],
      entries: ['10:00', '10:30', '11:00', '12:00'].map((clock) => ({ at: at(clock), title: clock })),
    });
    const places = [...(svg ?? '').matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const [first = 0, half = 0, middle = 0, last = 0] = places;
    expect((half - first) / (last - first)).toBeCloseTo(0.25, 5);
    expect((middle - first) / (last - first)).toBeCloseTo(0.5, 5);
    expect(svg).toContain('Mitigated 12:00');
  });

  it('of a timeline needs a stretch of time', () => {
    const one = { at: '2026-01-20T10:00', title: 'a' };
    expect(drawTimelinePlot({ label: '', describedBy: '', steps: [], entries: [one, one] })).toBeNull();
    expect(drawTimelinePlot({ label: '', describedBy: '', steps: [], entries: [] })).toBeNull();
  });

  it('of a timeline names every step, however close they are', () => {
    const clocks = fc.uniqueArray(fc.nat(600), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(clocks, (offsets) => {
        const names = ['Started', 'Detected', 'Declared', 'Mitigated', 'Resolved'];
        const steps = [...offsets]
          .sort((a, b) => a - b)
          .map((offset, index) => ({
            name: (names[index] ?? '').toLowerCase(),
            label: names[index] ?? '',
            at: new Date(Date.UTC(2026, 0, 20, 8) + offset * 60_000).toISOString().slice(0, 16),
          }));
        const svg = drawTimelinePlot({ label: '', describedBy: '', steps, entries: [] }) ?? '';
        expect(soundness(svg).broken).toEqual([]);
        expect(svg.match(/<text[^>]*>(?:Started|Detected|Declared|Mitigated|Resolved)/g)).toHaveLength(
          steps.length,
        );
      }),
      { numRuns: 30 },
    );
  });
});
