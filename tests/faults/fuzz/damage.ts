/** Numbers between 0 and 1 that are the same for one seed on every machine (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What opens, closes or divides something for one of the readers, and bytes that are no text. */
const PIECES = [
  ...['---\n', '+++\n', '```', '~~~', '|', '| - |', '#', '- [ ] ', '> ', '<!--', '-->', '<details>', ':::'],
  ...[
    ': ',
    '&a ',
    '*a',
    '!!binary ',
    '{',
    '}',
    '[',
    ']',
    '](',
    '"',
    "'",
    '`',
    '\\',
    '\t',
    '\r',
    '\n\n',
    '\uFEFF',
  ],
  ...[
    '2024-13-45',
    '25:61',
    '0000',
    'Status: ',
    '## Timeline\n',
    'superseded by ',
    '\u202E',
    '\u0007',
    '中',
    '\u{1F525}',
  ],
].map((piece) => Buffer.from(piece));
const BYTES = [0x00, 0x80, 0xc3, 0xff, 0xed, 0x0a, 0x20].map((byte) => Buffer.from([byte]));

type Damage = (bytes: Buffer, at: () => number, random: () => number) => Buffer;

const splice = (bytes: Buffer, from: number, to: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

const DAMAGES: readonly Damage[] = [
  // Cut off at the end, at the beginning and in between.
  (bytes, at) => bytes.subarray(0, at()),
  (bytes, at) => bytes.subarray(at()),
  (bytes, at, random) => {
    const from = at();
    return splice(bytes, from, from + Math.ceil(random() * 80), Buffer.alloc(0));
  },
  // A byte, a piece of the file or a mark, once or many times.
  (bytes, at, random) => {
    const from = at();
    return splice(bytes, from, from, Buffer.alloc(Math.ceil(random() ** 4 * 3000), bytes[from] ?? 32));
  },
  (bytes, at, random) => {
    const from = at();
    return splice(bytes, from, from, bytes.subarray(from, from + Math.ceil(random() * 400)));
  },
  (bytes, at, random) => {
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? Buffer.alloc(0);
    const from = at();
    return splice(bytes, from, from, Buffer.concat(Array(Math.ceil(random() ** 6 * 300)).fill(piece)));
  },
  // Swapped: two bytes, two lines.
  (bytes, at) => {
    const swapped = Buffer.from(bytes);
    const [one, other] = [at(), at()];
    [swapped[one], swapped[other]] = [bytes[other] ?? 32, bytes[one] ?? 32];
    return swapped;
  },
  (bytes, _, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const [one, other] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  // Another byte, a bit the other way round.
  (bytes, at, random) => {
    const from = at();
    return splice(bytes, from, from + 1, BYTES[Math.floor(random() * BYTES.length)] ?? Buffer.alloc(0));
  },
  (bytes, at, random) => {
    const from = at();
    return splice(bytes, from, from + 1, Buffer.from([(bytes[from] ?? 0) ^ (1 << Math.floor(random() * 8))]));
  },
];

/** The bytes of a file with one to four damages. */
export function damage(bytes: Buffer, random: () => number): Buffer {
  let damaged = bytes;
  for (let turn = Math.ceil(random() * 4); turn > 0; turn--) {
    const current = damaged;
    const kind = DAMAGES[Math.floor(random() * DAMAGES.length)];
    if (kind) damaged = kind(current, () => Math.floor(random() * current.length), random);
  }
  return damaged;
}
