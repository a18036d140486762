/** One number of a capacity worksheet. */
export interface InputField {
  name: InputName;
  /** What it means and in what unit, for the label. */
  label: string;
  unit: string;
  min: number;
  max: number;
}

export const INPUT_NAMES = [
  'daily-active-users',
  'sessions-per-user',
  'requests-per-session',
  'peak-factor',
  'service-time-ms',
  'cache-hit-rate',
  'instance-concurrency',
  'headroom',
  'db-connections-per-instance',
  'db-reads-per-request',
] as const;
export type InputName = (typeof INPUT_NAMES)[number];

/** The numbers of a worksheet; not a number where nobody wrote one, and then nothing follows from it. */
export type CapacityInputs = Readonly<Record<InputName, number>>;

/** All inputs in the order of the worksheet. */
export const INPUT_FIELDS: readonly InputField[] = [
  {
    name: 'daily-active-users',
    label: 'Daily active users',
    unit: 'users a day',
    min: 0,
    max: 1e10,
  },
  { name: 'sessions-per-user', label: 'Sessions per user', unit: 'a day', min: 0, max: 1e4 },
  {
    name: 'requests-per-session',
    label: 'Requests per session',
    unit: 'requests',
    min: 0,
    max: 1e5,
  },
  {
    name: 'peak-factor',
    label: 'Peak factor',
    unit: 'times the mean of the day',
    min: 1,
    max: 1e3,
  },
  {
    name: 'service-time-ms',
    label: 'Service time',
    unit: 'ms a request, mean',
    min: 0.001,
    max: 1e6,
  },
  {
    name: 'cache-hit-rate',
    label: 'Cache hit rate',
    unit: 'of reads, 0 to 1',
    min: 0,
    max: 1,
  },
  {
    name: 'instance-concurrency',
    label: 'Concurrency of an instance',
    unit: 'requests at once',
    min: 1,
    max: 1e6,
  },
  {
    name: 'headroom',
    label: 'Headroom',
    unit: 'of the capacity kept free, 0 to below 1',
    min: 0,
    max: 0.99,
  },
  {
    name: 'db-connections-per-instance',
    label: 'Database connections of an instance',
    unit: 'connections',
    min: 0,
    max: 1e5,
  },
  {
    name: 'db-reads-per-request',
    label: 'Database reads per request',
    unit: 'reads, without the cache',
    min: 0,
    max: 1e4,
  },
];

/** The values of a worksheet from a fragment of the form `daily-active-users=5&…`, over others. */
export function readFragment(fragment: string, values: CapacityInputs): CapacityInputs {
  const given = new Map<string, string>();
  for (const pair of fragment.replace(/^#/, '').split('&')) {
    const [name = '', text = ''] = pair.split('=');
    given.set(name, text);
  }
  const merged = new Map<InputName, number>();
  for (const field of INPUT_FIELDS) {
    const text = given.get(field.name);
    const number = text === undefined || text === '' ? Number.NaN : Number(text);
    merged.set(field.name, isInput(field, number) ? number : values[field.name]);
  }
  return completeInputs(merged);
}

/** The fragment that brings the values to another reader. */
export function writeFragment(values: CapacityInputs): string {
  return INPUT_NAMES.filter((name) => !Number.isNaN(values[name]))
    .map((name) => `${name}=${values[name]}`)
    .join('&');
}

/** A number is within what its field can mean. */
export function isInput(field: InputField, value: number): boolean {
  return Number.isFinite(value) && value >= field.min && value <= field.max;
}

/** Values of which those that are missing are not a number. */
export function completeInputs(values: ReadonlyMap<InputName, number>): CapacityInputs {
  return Object.fromEntries(
    INPUT_FIELDS.map(({ name }) => [name, values.get(name) ?? Number.NaN]),
  ) as CapacityInputs;
}
