import { z } from 'zod';

/** What is known of a site before its pages are written, and asked for when all of them are there. */
export const FinishPlanSchema = z.object({
  policy: z.enum(['strict', 'scripts', 'off']),
  look: z.enum(['handbook', 'starlight']),
  hosts: z.array(z.string()),
  site: z.string().optional(),
  base: z.string(),
  /** Hashes of the scripts that the build has made. */
  scripts: z.array(z.string()),
  /** Pages that are programs of the team's own, by their path without slashes around it. */
  programs: z.array(z.string()),
});
export type FinishPlan = z.infer<typeof FinishPlanSchema>;

/** A page that leads to another, by its place in a site. */
export const RedirectFileSchema = z.object({
  file: z.string(),
  html: z.string(),
  /** The same for hosts that lead on by themselves: addresses under the base. */
  rule: z.object({ from: z.string(), to: z.string() }).optional(),
});
export type RedirectFile = z.infer<typeof RedirectFileSchema>;

/** The pages of a site, and what is still to be written beside and into them. */
export interface UnfinishedSite {
  folder: string;
  plan: FinishPlan;
  redirects: RedirectFile[];
}
