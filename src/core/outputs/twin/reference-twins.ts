import type { Rule } from '../../rules/rule.ts';
import { LANGUAGE_NAMES } from '../../words/languages.ts';
import { listWordPages, type WordListing } from '../../words/listing.ts';
import { fence } from './twin-body.ts';
import { inLine, say, type TwinSite, twinAddress } from './twin-site.ts';

/** A page that explains the handbook itself, as its twin: its address without base and its Markdown. */
export interface ReferenceTwin {
  url: string;
  text: string;
}

/** The twins of the pages of rules and of words, each list first. */
export function listReferenceTwins(twins: TwinSite, rules: readonly Rule[]): ReferenceTwin[] {
  const subjects = listWordPages(twins.handbook.config.words);
  const list = (url: string, title: string, lines: readonly string[]): ReferenceTwin => ({
    url,
    text: `# ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  });
  const link = (text: string, url: string): string => `[${inLine(text)}](${twinAddress(url, twins)})`;
  return [
    list(
      '/rules/',
      say(twins, 'nav.rules'),
      rules.map(({ id, title, severity }) => `${link(title, `/rules/${id}/`)}: ${id}; ${severity}`),
    ),
    ...rules.map((rule) => ({ url: `/rules/${rule.id}/`, text: renderRule(rule) })),
    list(
      '/words/',
      say(twins, 'words.title'),
      subjects.map(({ slug, title }) => link(title, `/words/${slug}/`)),
    ),
    ...subjects.map((listing) => ({ url: `/words/${listing.slug}/`, text: renderWords(listing) })),
  ];
}

function renderRule({ id, title, severity, explanation, examples }: Rule): string {
  const shown = examples.flatMap(({ name, files, expected }) => [
    `## ${inLine(name)}`,
    ...Object.entries(files).flatMap(([path, text]) => [`${path}:`, fence(text, '')]),
    expected.length === 0 ? '✓' : expected.join(', '),
  ]);
  return `${[`# ${inLine(title)}`, `- ${id}: ${severity}`, explanation.trim(), ...shown].join('\n\n')}\n`;
}

function renderWords({ title, rows }: WordListing): string {
  const lines = rows.flatMap(({ name, own, words }) => [
    `- ${inLine(name)}`,
    ...(own.length > 0 ? [`  - ${own.map(inLine).join(' · ')}`] : []),
    ...words.map((said) => `  - ${LANGUAGE_NAMES[said.language]}: ${said.words.map(inLine).join(' · ')}`),
  ]);
  return `# ${inLine(title)}\n\n${lines.join('\n')}\n`;
}
