import type { Handbook } from '../../graph/handbook.ts';
import { describeKind } from '../../kinds/descriptors.ts';
import { decisionSentence } from '../../query/governs/decision-sentence.ts';
import type { AdrRecord } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { pageAddress } from '../site-address.ts';
import { isSilent, type Review } from './review-change.ts';

/** By this line a comment is found again. */
export const REVIEW_MARK = '<!-- handbook-review -->';

/** Where the comment is shown: the hosts draw diagrams and fold long parts. */
export type ReviewFormat = 'markdown' | 'github' | 'gitlab';

/** Entries of a list that are shown at once. */
const SHOWN = 10;
/** Letters of a diagram that is worth showing. */
const LONGEST_DIAGRAM = 4000;
/** Letters of a comment; hosts refuse longer ones. */
const LONGEST = 60_000;

/**
 * A review as the Markdown of one comment, empty where there is nothing to say. It tells facts and judges nothing; `site` is
 * the address of the handbook, where it is known.
 */
export function renderReview(
  handbook: Handbook,
  review: Review,
  format: ReviewFormat,
  site: string | null,
): string {
  if (isSilent(review)) return '';
  const name = (record: HandbookRecord): string => nameOf(record, site);
  const blocks = [
    ...(format === 'markdown' ? [] : [REVIEW_MARK]),
    '### What the handbook says of this change',
    part(
      'Decisions that govern the changed code',
      review.governing.map(({ decision, paths }) => {
        const sentence = decisionSentence(handbook, decision);
        const files = paths
          .slice(0, 5)
          .map((path) => code(path))
          .join(', ');
        const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
        return `${name(decision)}${sentence ? `: ${plain(sentence)}` : ''}\n  ${files}${more}`;
      }),
    ),
    part(
      'Decisions that another one replaces',
      review.replaced.map(({ decision, by, citing }) => {
        const who = citing
          .map((record) => `\n  - ${describeKind(record).names.one} ${name(record)}`)
          .join('');
        return `${name(decision)} is replaced by ${by.map(name).join(', ')}${citing.length > 0 ? `. Still speak of it:${who}` : ''}`;
      }),
    ),
    part(
      'New records, and new statuses',
      review.records.map(({ record, status, was, isNew }) => {
        const words = isNew
          ? `new ${describeKind(record).names.one}`
          : `${was ?? 'no status'} → ${status ?? 'no status'}`;
        return `${name(record)}: ${words}${isNew && status ? `, ${status}` : ''}`;
      }),
    ),
    part(
      'Onboarding steps that lead to a changed page',
      review.steps.map(
        ({ task, path }) =>
          `${plain(task.text)} (${code(`${task.source.path}:${task.source.line}`)} reads ${code(path)})`,
      ),
    ),
    part(
      'Findings that the change brings',
      review.findings.map(({ path, line, severity, message, rule, help }) => {
        const place = line === null ? path : `${path}:${line}`;
        return `${code(place)} ${severity}: ${plain(message)} (${code(rule)})${help ? `\n  ${plain(help)}` : ''}`;
      }),
    ),
    ...review.diagrams.slice(0, SHOWN).map((diagram) => renderDiagram(diagram)),
  ].filter((block) => block !== '');
  const text = blocks.join('\n\n');
  return `${text.length > LONGEST ? `${text.slice(0, LONGEST)}\n\n… and more: run \`handbook review\` to see all.` : text}\n`;
}

function part(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const list = (some: readonly string[]): string => some.map((item) => `- ${item}`).join('\n');
  const rest = items.slice(SHOWN);
  const folded =
    rest.length === 0
      ? ''
      : `\n\n<details><summary>${rest.length} more</summary>\n\n${list(rest)}\n\n</details>`;
  return `**${title}**\n\n${list(items.slice(0, SHOWN))}${folded}`;
}

function renderDiagram({ path, before, after }: Review['diagrams'][number]): string {
  const fence = (title: string, text: string | null): string => {
    if (text === null) return '';
    const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return text.length > LONGEST_DIAGRAM
      ? `${title}: too long to show.`
      : `${title}:\n\n${ticks}mermaid\n${text}\n${ticks}`;
  };
  const what = before === null ? 'New diagram' : after === null ? 'Removed diagram' : 'Changed diagram';
  const shown = [fence('Before', before), fence('After', after)].filter((text) => text !== '').join('\n\n');
  return `<details><summary>${what} in ${escaped(path)}</summary>\n\n${shown}\n\n</details>`;
}

function nameOf(record: HandbookRecord, site: string | null): string {
  const number =
    'number' in record && record.number ? `ADR-${String(record.number.value).padStart(4, '0')} ` : '';
  const title = `${number}${plain((record as AdrRecord).title.value)}`;
  return site === null
    ? `${title} (${code(record.path)})`
    : `[${title}](${pageAddress(record.url, { root: site })})`;
}

/** Words that say nothing but themselves in Markdown; nobody is called by a name in them. */
function plain(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
    .replace(/[\\`*_{}[\]|#~]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B');
}

function code(text: string): string {
  const one = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${one}\``;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
