import { z } from 'zod';
import { DiagnosticSchema } from '../schema/handbook.ts';
import { inert } from '../text/printable.ts';
import { schemaAddress } from '../text/schema-address.ts';
import { countDiagnostics } from './counts.ts';
import type { Reporter } from './reporter.ts';

/** The object that `check --format json` prints. */
export const CheckJsonSchema = z.strictObject({
  $schema: z.string().optional().describe('Where its JSON Schema is served, as far as that is known.'),
  handbook: z.literal(1),
  diagnostics: z.array(DiagnosticSchema),
  counts: z.strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) }),
});

/** For other programs: one JSON object. */
export const renderJsonReport: Reporter = (diagnostics, { site }) => {
  const about = site === undefined ? {} : { $schema: schemaAddress('check-1', site) };
  const report = { ...about, handbook: 1, diagnostics, counts: countDiagnostics(diagnostics) };
  return `${inert(JSON.stringify(report, null, 2))}\n`;
};
