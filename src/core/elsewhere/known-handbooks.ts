import { z } from 'zod';
import { handbookName } from '../source/handbook-name.ts';

/** Name of the committed file, at the root, that remembers what other handbooks hold. */
export const ELSEWHERE_FILE = '.handbook-elsewhere.json';

/** An address that a page may link to: a full one, or one on the host of the handbook itself. */
const address = z
  .string()
  .regex(/^(?:https?:\/\/[^/?#@\\\s]+(?:[/?#]\S*)?|\/(?!\/)\S*)$/i, 'expected the address of a page');

/** A record of another handbook, as far as a link to it needs it. */
const KnownRecordSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  url: address,
  title: z.string(),
  number: z.number().optional(),
  /** Keys of the alerts that lead to it. */
  alerts: z.array(z.string()).optional(),
  /** A decision that holds no longer, and the ids of what took its place. */
  retired: z.array(z.string()).optional(),
});
export type KnownRecord = z.output<typeof KnownRecordSchema>;

const KnownHandbookSchema = z.strictObject({
  /** Address of its home page. */
  home: address,
  /** Day on which it was read. */
  readOn: z.string(),
  records: z.array(KnownRecordSchema),
});
/** What is remembered of another handbook. */
export type KnownHandbook = z.output<typeof KnownHandbookSchema>;

const FileSchema = z.strictObject({
  handbookElsewhere: z.literal(1),
  handbooks: z.record(handbookName, KnownHandbookSchema),
});

/** Other handbooks by their names. */
export type KnownHandbooks = Readonly<Record<string, KnownHandbook>>;

/** Reads the text of the file, or says what is wrong with it. */
export function readKnownHandbooks(text: string): KnownHandbooks | { problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'expected JSON' };
  }
  const parsed = FileSchema.safeParse(value);
  if (parsed.success) return parsed.data.handbooks;
  const [issue] = parsed.error.issues;
  return { problem: `${issue?.path.join('.')}: ${issue?.message}` };
}

/** Writes the file with one line a record, so that a change of it can be reviewed. */
export function writeKnownHandbooks(handbooks: KnownHandbooks): string {
  const names = Object.keys(handbooks).sort();
  const parts = names.map((name) => {
    const { home, readOn, records } = handbooks[name] as KnownHandbook;
    const lines = records.map((record) => `        ${JSON.stringify(record)}`).join(',\n');
    return `    ${JSON.stringify(name)}: {\n      "home": ${JSON.stringify(home)},\n      "readOn": ${JSON.stringify(readOn)},\n      "records": [${lines === '' ? '' : `\n${lines}\n      `}]\n    }`;
  });
  return `{\n  "handbookElsewhere": 1,\n  "handbooks": {${parts.length === 0 ? '' : `\n${parts.join(',\n')}\n  `}}\n}\n`;
}
