import { isService } from '../kinds/service/descriptor.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';
import type { TextValue } from '../schema/value.ts';

/** A service level objective as its page states it, with what follows from it. */
export interface Objective {
  service: ServiceRecord;
  text: TextValue;
  /** The share that has to be good, such as 0.9995; null where the objective states none. */
  target: number | null;
  /** Days over which it is measured; null where the objective does not say. */
  days: number | null;
  /** Minutes in which everything may fail within the window. */
  budgetMinutes: number | null;
}

const PERCENT = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,6})?)[ \u00a0\u202f]?%/;
const WINDOW = /\b(\d{1,3})[ -]?(days?|weeks?|months?)\b|\b(month|quarter|week|year)(?:ly)?\b/i;
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** The objectives of all services, in the order of the services. */
export function objectivesOf(records: readonly HandbookRecord[], service?: string): Objective[] {
  return records.flatMap((record) =>
    isService(record) && (service === undefined || record.id === `service:${service}`)
      ? record.slos.map((text) => readObjective(record, text))
      : [],
  );
}

function readObjective(service: ServiceRecord, text: TextValue): Objective {
  const percent = Number(PERCENT.exec(text.value)?.[1]?.replace(',', '.') ?? Number.NaN);
  const target = percent > 0 && percent <= 100 ? Number((percent / 100).toFixed(8)) : null;
  const window = WINDOW.exec(text.value);
  const unit = (window?.[2] ?? window?.[3] ?? '').toLowerCase().replace(/s$/, '');
  const days = window ? Number(window[1] ?? 1) * (DAYS[unit] ?? 0) || null : null;
  const budgetMinutes =
    target !== null && days !== null ? Number(((1 - target) * days * 24 * 60).toFixed(4)) : null;
  return { service, text, target, days, budgetMinutes };
}

/**
 * The share of failures above which a budget is spent `factor` times as fast as allowed, the threshold of an alert on its
 * burn rate. https://sre.google/workbook/alerting-on-slos/
 */
export function burnThreshold(target: number, factor: number): number {
  return Number((factor * (1 - target)).toFixed(8));
}
