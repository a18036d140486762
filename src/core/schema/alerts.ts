import { z } from 'zod';

/** One entry of `alerts.json`. */
export const AlertEntrySchema = z.strictObject({
  alert: z.string(),
  aliases: z.array(z.string()).describe('Other names that lead to the playbook.'),
  /** Without base where it is made, and as full as is known where a site serves the list. */
  url: z.string().describe('Address of the playbook.'),
  title: z.string(),
  severity: z.string().nullable(),
  owner: z.string().nullable(),
  service: z.string().nullable(),
});
export type AlertEntry = z.infer<typeof AlertEntrySchema>;
