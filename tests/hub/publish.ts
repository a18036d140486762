import { buildHandbookJson } from '../../src/core/outputs/handbook-json.ts';
import type { HandbookJson } from '../../src/core/schema/handbook.ts';
import { siteHref } from '../../src/core/text/site-href.ts';
import { compileFiles } from '../support/compile-files.ts';

/** What a site serves as `handbook.json` that is made of some files and lies below `/<name>/`. */
export function publish(name: string, files: Record<string, string>): HandbookJson {
  const read = buildHandbookJson(compileFiles(files), []);
  const site = { title: `Handbook of ${name}`, id: name, base: `/${name}/`, language: 'en' };
  return {
    ...read,
    site,
    records: read.records.map((record) => ({ ...record, url: siteHref(record.url, `/${name}`) })),
  };
}

/** A decision as a team writes it. */
export function decision(title: string, status: string, date: string, rest = ''): string {
  return `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\n${rest || 'None.'}\n`;
}

/** A playbook for an alert. */
export function playbook(title: string, alert: string): string {
  return `---\ntitle: ${title}\nalerts: [${alert}]\nseverity: SEV2\nservices: [orders]\n---\n\n## Diagnosis\n\n1. Look at the queue.\n`;
}
