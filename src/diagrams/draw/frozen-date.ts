/** The moment that a picture takes for "today": a drawing must not depend on when or where it is made. */
export const FROZEN_INSTANT = Date.UTC(2026, 0, 1);

const RealDate = Date;

/** A `Date` whose clock stands still and whose local time is UTC. */
export const FrozenDate = new Proxy(RealDate, {
  construct: (_target, values: unknown[]) => {
    const date = new RealDate(instantOf(values));
    Object.setPrototypeOf(date, frozenPrototype);
    return date;
  },
  apply: () => new RealDate(FROZEN_INSTANT).toUTCString(),
  get: (target, key, receiver) => {
    if (key === 'now') return () => FROZEN_INSTANT;
    if (key === 'parse') return (text: string) => parseAsUtc(text);
    if (key === 'prototype') return RealDate.prototype;
    return Reflect.get(target, key, receiver);
  },
});

const PARTS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

const frozenPrototype: object = Object.create(RealDate.prototype, {
  constructor: { value: FrozenDate },
  getTimezoneOffset: { value: () => 0 },
  getYear: {
    value(this: Date) {
      return this.getUTCFullYear() - 1900;
    },
  },
  toString: {
    value(this: Date) {
      return this.toUTCString();
    },
  },
  ...Object.fromEntries(
    PARTS.flatMap((part) =>
      ['get', 'set'].map((verb) => [
        `${verb}${part}`,
        { value: Reflect.get(RealDate.prototype, `${verb}UTC${part}`) },
      ]),
    ),
  ),
  ...Object.fromEntries(
    ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((name) => [
      name,
      {
        value(this: Date, _locales?: unknown, options?: Intl.DateTimeFormatOptions) {
          const method: unknown = Reflect.get(RealDate.prototype, name);
          return typeof method === 'function' ? method.call(this, 'en', { timeZone: 'UTC', ...options }) : '';
        },
      },
    ]),
  ),
});

function instantOf(values: unknown[]): number {
  const [first] = values;
  if (values.length === 0) return FROZEN_INSTANT;
  if (values.length === 1) {
    if (first instanceof RealDate) return first.getTime();
    return typeof first === 'string' ? parseAsUtc(first) : Number(first);
  }
  const [year = 0, month = 0, day = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] =
    values.map(Number);
  return RealDate.UTC(year, month, day, hours, minutes, seconds, milliseconds);
}

/** A text without a zone is read as UTC, not as the time of the machine. */
function parseAsUtc(text: string): number {
  const value = RealDate.parse(text);
  if (
    Number.isNaN(value) ||
    /(?:z|utc|gmt|[+-]\d\d:?\d\d)\s{0,9}\)?\s{0,9}$/i.test(text) ||
    /^\d{4}(-\d\d){0,2}$/.test(text)
  ) {
    return value;
  }
  const local = new RealDate(value);
  return RealDate.UTC(
    local.getFullYear(),
    local.getMonth(),
    local.getDate(),
    local.getHours(),
    local.getMinutes(),
    local.getSeconds(),
    local.getMilliseconds(),
  );
}
