import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure, planCapacity } from '../../src/core/capacity/formulas.ts';
import { parseInputs } from '../../src/core/capacity/inputs.ts';
import {
  type CapacityInputs,
  INPUT_FIELDS,
  readFragment,
  writeFragment,
} from '../../src/core/capacity/numbers.ts';
import { renderWorksheet } from '../../src/core/render/worksheet.ts';

const TEXT = `daily-active-users: 864_000
sessions-per-user: 2
requests-per-session: 50
peak-factor: 4
service-time-ms: 50
cache-hit-rate: 0.9
instance-concurrency: 25
headroom: 0.2
db-connections-per-instance: 10
db-reads-per-request: 3
`;

const inputs = fc
  .tuple(...INPUT_FIELDS.map(({ min, max }) => fc.double({ min, max, noNaN: true })))
  .map(
    (numbers) =>
      Object.fromEntries(INPUT_FIELDS.map(({ name }, index) => [name, numbers[index]])) as CapacityInputs,
  );

describe('a capacity plan', () => {
  it('follows from its numbers', () => {
    expect(planCapacity(parseInputs(TEXT).values)).toEqual({
      requestsPerSecond: 4000,
      concurrency: 200,
      instances: 10,
      dbConnections: 100,
      dbReadsPerSecond: expect.closeTo(1200, 6),
      dbReadsWithoutCache: 12_000,
    });
  });

  it('grows with traffic in proportion, and by whole instances', () => {
    fc.assert(
      fc.property(inputs, (values) => {
        const [plan, tenfold] = [planCapacity(values), planCapacity(values, 10)];
        // Relative, since numbers of this size have no thousandths.
        const wanted = plan.requestsPerSecond * 10;
        expect(Math.abs(tenfold.requestsPerSecond - wanted)).toBeLessThanOrEqual(wanted * 1e-12 + 1e-9);
        expect(Number.isInteger(tenfold.instances)).toBe(true);
        expect(tenfold.instances).toBeGreaterThanOrEqual(plan.instances);
        expect(plan.dbReadsPerSecond).toBeLessThanOrEqual(plan.dbReadsWithoutCache);
        const usable = values['instance-concurrency'] * (1 - values.headroom);
        expect(plan.instances * usable * (1 + 1e-6) + 1e-6).toBeGreaterThanOrEqual(plan.concurrency);
      }),
    );
  });

  it('travels in a fragment', () => {
    fc.assert(
      fc.property(inputs, (values) => {
        expect(readFragment(`#${writeFragment(values)}`, parseInputs('').values)).toEqual(values);
      }),
    );
    const { values } = parseInputs(TEXT);
    expect(readFragment('#headroom=2&peak-factor=x&__proto__=1&cache-hit-rate=', values)).toEqual(values);
  });

  it('says what it does not understand, and computes nothing from numbers that nobody wrote', () => {
    const { values, problems } = parseInputs(
      TEXT.replace('headroom: 0.2', 'headroom: 3').replace('peak-', 'paek-'),
    );
    expect(values).toMatchObject({ headroom: Number.NaN, 'peak-factor': Number.NaN, 'cache-hit-rate': 0.9 });
    expect(problems.map(({ line }) => line)).toEqual([4, 8, 1]);
    expect(parseInputs('a: [').problems.length).toBeGreaterThan(0);
    expect(parseInputs('headroom:').problems.length).toBeGreaterThan(0);
    const html = renderWorksheet(TEXT.replace('headroom: 0.2\n', ''));
    expect(html).toContain('>4,000</td>');
    expect(html).toContain('data-result="instances" data-growth="1">–</td>');
    expect(html).toContain('without headroom');
    expect(renderWorksheet('')).not.toMatch(/data-result="\w+" data-growth="\d+">\d/);
  });

  it('is a table that is complete as it stands', () => {
    const html = renderWorksheet(TEXT);
    expect(html).toContain('>4,000</td>');
    expect(html).toContain('>40,000</td>');
    expect(html).toContain('Little’s law');
    expect(renderWorksheet('"<img>": 1')).toContain('&lt;img');
    expect([0, 0.5, 12.345, 99.96, 1234.5, 1e6].map(formatFigure)).toEqual([
      '0',
      '0.5',
      '12.3',
      '100',
      '1,235',
      '1,000,000',
    ]);
  });
});
