import type { CapacityInputs } from './numbers.ts';

/** What a service needs at its peak. Rates are per second. */
export interface CapacityPlan {
  requestsPerSecond: number;
  concurrency: number;
  instances: number;
  dbConnections: number;
  dbReadsPerSecond: number;
  dbReadsWithoutCache: number;
}

/** One result with the formula it comes from, as the page cites it. */
export interface FormulaLine {
  name: keyof CapacityPlan;
  label: string;
  unit: string;
  formula: string;
}

const SECONDS_PER_DAY = 86_400;

/** The results in the order of the page. */
export const FORMULAS: readonly FormulaLine[] = [
  {
    name: 'requestsPerSecond',
    label: 'Requests at peak',
    unit: 'per second',
    formula: 'daily active users × sessions per user × requests per session ÷ 86,400 s × peak factor',
  },
  {
    name: 'concurrency',
    label: 'Requests at once',
    unit: 'requests',
    formula: 'Little’s law, L = λ × W: requests per second × service time',
  },
  {
    name: 'instances',
    label: 'Instances with headroom',
    unit: 'instances',
    formula: 'requests at once ÷ (concurrency of an instance × (1 − headroom)), rounded up, at least 1',
  },
  {
    name: 'dbConnections',
    label: 'Database connections',
    unit: 'connections',
    formula: 'instances × database connections of an instance',
  },
  {
    name: 'dbReadsPerSecond',
    label: 'Database reads with the cache',
    unit: 'per second',
    formula: 'requests per second × database reads per request × (1 − cache hit rate)',
  },
  {
    name: 'dbReadsWithoutCache',
    label: 'Database reads without the cache',
    unit: 'per second',
    formula: 'requests per second × database reads per request',
  },
];

/**
 * Plans for the peak of a day. Concurrency follows from Little's law: J. D. C. Little, "A Proof for the Queuing Formula:
 * L = λW", Operations Research 9 (1961).
 */
export function planCapacity(inputs: CapacityInputs, growth = 1): CapacityPlan {
  const perDay =
    inputs['daily-active-users'] * growth * inputs['sessions-per-user'] * inputs['requests-per-session'];
  const requestsPerSecond = (perDay / SECONDS_PER_DAY) * inputs['peak-factor'];
  const concurrency = requestsPerSecond * (inputs['service-time-ms'] / 1000);
  const usable = inputs['instance-concurrency'] * (1 - inputs.headroom);
  // A rate that fits exactly must not need one more for a rounding error of the division.
  const instances = Math.max(1, Math.ceil(concurrency / usable - 1e-9));
  const dbReadsWithoutCache = requestsPerSecond * inputs['db-reads-per-request'];
  return {
    requestsPerSecond,
    concurrency,
    instances,
    dbConnections: instances * inputs['db-connections-per-instance'],
    dbReadsPerSecond: dbReadsWithoutCache * (1 - inputs['cache-hit-rate']),
    dbReadsWithoutCache,
  };
}

/** A number as people read it: whole from 100 on, else to three digits; a dash where there is none. */
export function formatFigure(value: number): string {
  if (Number.isNaN(value)) return '–';
  const rounded = value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  const [whole = '0', fraction] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,120}$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
