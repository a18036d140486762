import { RULES } from '../rules/index.ts';
import type { Diagnostic } from '../schema/handbook.ts';
import { inert } from '../text/printable.ts';
import { siteHref } from '../text/site-href.ts';
import { fingerprints } from './fingerprint.ts';
import type { Reporter } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The name that code-scanning services know the root of a repository by. */
const ROOT = '%SRCROOT%';

/**
 * SARIF 2.1.0 for code-scanning services.
 * Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const renderSarifReport: Reporter = (diagnostics, { repositoryPrefix, version, site }) => {
  const words = fingerprints(diagnostics);
  const ids = [...new Set(diagnostics.map((diagnostic) => diagnostic.rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'handbook', version, rules: ids.map((id) => describeRule(id, site)) } },
        // Where the repository lies is the reader's to say; a path of this machine would tell nobody anything.
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic, index) => ({
          ruleId: diagnostic.rule,
          ruleIndex: ids.indexOf(diagnostic.rule),
          level: LEVELS[diagnostic.severity],
          partialFingerprints: { 'handbook/v1': words[index] },
          message: { text: withoutLinks([diagnostic.message, diagnostic.help].filter(Boolean).join('\n')) },
          locations: [location(diagnostic, repositoryPrefix)],
          relatedLocations: diagnostic.related.map((place, id) => ({
            id,
            message: { text: withoutLinks(place.message) },
            ...location(place, repositoryPrefix),
          })),
        })),
      },
    ],
  };
  return `${inert(JSON.stringify(log, null, 2))}\n`;
};

/** A message is plain text, but `[words](address)` in it is a link, and words of the content are in it. */
function withoutLinks(text: string): string {
  return text.includes('](') ? text.replace(/[[\]]/g, '\\$&') : text;
}

function describeRule(id: string, site: string | undefined) {
  const rule = RULES.find((candidate) => candidate.id === id);
  return {
    id,
    ...(site ? { helpUri: siteHref(`/rules/${id}/`, site) } : {}),
    ...(rule
      ? {
          defaultConfiguration: { level: LEVELS[rule.severity] },
          shortDescription: { text: `${rule.title}.` },
          help: { text: rule.explanation, markdown: rule.explanation },
        }
      : {}),
  };
}

function location({ path, line, column }: Pick<Diagnostic, 'path' | 'line' | 'column'>, prefix: string) {
  const region =
    line === null ? {} : { region: { startLine: line, ...(column ? { startColumn: column } : {}) } };
  const uri = `${prefix}${path}`.split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: ROOT }, ...region } };
}
