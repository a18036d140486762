import { z } from 'zod';
import { DiagnosticSchema } from '../schema/handbook.ts';
import { countDiagnostics } from './counts.ts';
import type { Reporter } from './reporter.ts';

/** The object that `check --format json` prints. */
export const CheckJsonSchema = z.strictObject({
  handbook: z.literal(1),
  diagnostics: z.array(DiagnosticSchema),
  counts: z.strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) }),
});

/** For other programs: one JSON object. */
export const renderJsonReport: Reporter = (diagnostics) =>
  `${JSON.stringify({ handbook: 1, diagnostics, counts: countDiagnostics(diagnostics) }, null, 2)}\n`;
