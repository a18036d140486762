import type { Handbook } from '../../graph/handbook.ts';
import { describeKind } from '../../kinds/descriptors.ts';
import { decisionSentence } from '../../query/governs/decision-sentence.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { pageAddress } from '../site-address.ts';
import { fitComment, type Part } from './fit-comment.ts';
import { type ChangedDiagram, isSilent, type Review } from './review-change.ts';

/** By this line a comment is found again. */
export const REVIEW_MARK = '<!-- handbook-review -->';

/** Where the comment is shown: the hosts draw diagrams and fold long parts. */
export type ReviewFormat = 'markdown' | 'github' | 'gitlab';

/** Letters of a diagram that is worth showing. */
const LONGEST_DIAGRAM = 4000;
/** Lines of a diagram that could end its block, or be a command to GitLab once they have. */
const HOST_WORDS = /^[ \t]*(?:`{3}|~{3}|\/\w)/m;
/** Letters of a title. */
const LONGEST_TITLE = 200;
/** Records of a list within an entry. */
const NAMED = 10;

/** Letters that a comment of a host may have. */
const LIMITS: Readonly<Record<ReviewFormat, number>> = {
  markdown: Number.POSITIVE_INFINITY,
  github: 65_536,
  gitlab: 1_000_000,
};

/** Where a review is shown, and what goes with it. */
export interface Showing {
  format: ReviewFormat;
  /** The address of the handbook, where it is known. */
  site: string | null;
  /** The beginning of the change, for the command that prints all of it. */
  base: string;
  /** Changed diagrams lie beside it as SVG; hosts show none in a comment. */
  drawn: boolean;
}

/**
 * A review as the Markdown of one comment, empty where there is nothing to say. It tells facts and judges nothing. What a
 * host has no room for is left out entry by entry, and counted.
 */
export function renderReview(handbook: Handbook, review: Review, showing: Showing): string {
  if (isSilent(review)) return '';
  const { format, site, base, drawn } = showing;
  const name = (record: HandbookRecord): string => nameOf(record, site);
  const parts: Part[] = [
    {
      title: 'Decisions that govern the changed code',
      items: review.governing.map(({ decision, paths }) => {
        const sentence = decisionSentence(handbook, decision);
        const files = paths.slice(0, 5).map((path) => code(path));
        const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
        return `${name(decision)}${sentence ? `: ${plain(sentence)}` : ''}\n  ${files.join(', ')}${more}`;
      }),
    },
    {
      title: 'Decisions that another one replaces, or that no longer hold',
      items: review.replaced.map(({ decision, by, citing }) => {
        const who = citing
          .slice(0, NAMED)
          .map((record) => `\n  - ${describeKind(record).names.one} ${name(record)}`);
        const more = citing.length > NAMED ? `\n  - and ${citing.length - NAMED} more` : '';
        const end = by.length > 0 ? `is replaced by ${by.map(name).join(', ')}` : 'no longer holds';
        return `${name(decision)} ${end}${citing.length > 0 ? `. Still speak of it:${who.join('')}${more}` : ''}`;
      }),
    },
    {
      title: 'New records, and new statuses',
      items: review.records.map(({ record, status, was, change }) => {
        const kind = describeKind(record).names.one;
        if (change === 'removed') return `${nameOf(record, null)}: ${kind} removed`;
        const words = change === 'new' ? `new ${kind}` : `${was ?? 'no status'} → ${status ?? 'no status'}`;
        return `${name(record)}: ${words}${change === 'new' && status ? `, ${status}` : ''}`;
      }),
    },
    {
      title: 'Onboarding steps that lead to a changed page',
      items: review.steps.map(
        ({ task, path }) =>
          `${plain(task.text)} (${code(`${task.source.path}:${task.source.line}`)} reads ${code(path)})`,
      ),
    },
    {
      title: 'Findings that the change brings',
      items: review.findings.map(({ path, line, severity, message, rule, help }) => {
        const place = line === null ? path : `${path}:${line}`;
        return `${code(place)} ${severity}: ${plain(message)} (${code(rule)})${help ? `\n  ${plain(help)}` : ''}`;
      }),
    },
  ];
  return fitComment({
    lead: [...(format === 'markdown' ? [] : [REVIEW_MARK]), '### What the handbook says of this change'],
    parts,
    folded: review.diagrams.map((diagram, index) => renderDiagram(diagram, drawn ? index + 1 : null)),
    limit: LIMITS[format],
    command: `handbook review --base ${base}`,
  });
}

/** A diagram as it was and as it is, as source that the hosts draw, with the names of the files that hold it as SVG. */
function renderDiagram({ path, before, after }: ChangedDiagram, number: number | null): string {
  const side = (title: string, word: 'before' | 'after', text: string | null): string => {
    if (text === null) return '';
    if (HOST_WORDS.test(text)) return `${title}: holds lines that a host could take for its own.`;
    const file = number === null ? '' : ` (${code(`${number}-${word}.svg`)})`;
    const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return text.length > LONGEST_DIAGRAM
      ? `${title}${file}: ${text.length} letters, too long to show here${number === null ? '; --diagrams DIR draws it' : ''}.`
      : `${title}${file}:\n\n${ticks}mermaid\n${text}\n${ticks}`;
  };
  const what = before === null ? 'New diagram' : after === null ? 'Removed diagram' : 'Changed diagram';
  const shown = [side('Before', 'before', before), side('After', 'after', after)].filter(
    (text) => text !== '',
  );
  return `<details><summary>${what} in <code>${escaped(oneLine(path))}</code></summary>\n\n${shown.join('\n\n')}\n\n</details>`;
}

function nameOf(record: HandbookRecord, site: string | null): string {
  const number =
    'number' in record && record.number ? `ADR-${String(record.number.value).padStart(4, '0')} ` : '';
  const { value } = record.title;
  const title = `${number}${plain(value.length > LONGEST_TITLE ? `${value.slice(0, LONGEST_TITLE)}…` : value)}`;
  return site === null
    ? `${title} (${code(record.path)})`
    : `[${title}](${pageAddress(record.url, { root: site })})`;
}

/**
 * Words that say nothing but themselves in Markdown: nobody is called by a name in them, and no issue, request, label or
 * milestone is told that it was mentioned.
 */
function plain(text: string): string {
  return escaped(oneLine(text).replace(/[@#!$%&~](?=\w)/g, '$&\u200B')).replace(/[\\`*_{}[\]|#~]/g, '\\$&');
}

function code(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``;
}

/** A blank line would end what stands around a text, and a line that begins with a slash is a command to GitLab. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
