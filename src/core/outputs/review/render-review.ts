import type { Handbook } from '../../graph/handbook.ts';
import { decisionSentence } from '../../query/governs/decision-sentence.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import { printable } from '../../text/printable.ts';
import type { Language } from '../../words/languages.ts';
import { DECISION_STATUSES } from '../../words/tables/decision-status.ts';
import { pageAddress } from '../site-address.ts';
import { fitComment, type Part } from './fit-comment.ts';
import { type ChangedDiagram, isSilent, type Review } from './review-change.ts';
import { fillWords, kindIn, type ReviewWords, reviewWordsIn } from './review-words.ts';

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
  const { language, words } = reviewWordsIn(handbook.config.language);
  const more = (count: number): string => fillWords(words.more, { count });
  const parts: Part[] = [
    {
      title: words.governing,
      items: review.governing.map(({ decision, paths }) => {
        const sentence = decisionSentence(handbook, decision);
        const files = paths.slice(0, 5).map((path) => code(path));
        const rest = paths.length > 5 ? ` ${more(paths.length - 5)}` : '';
        return `${name(decision)}${sentence ? `: ${plain(sentence)}` : ''}\n  ${files.join(', ')}${rest}`;
      }),
    },
    {
      title: words.replaced,
      items: review.replaced.map(({ decision, by, citing }) => {
        const who = citing.slice(0, NAMED).map((record) => `\n  - ${kindIn(words, record)} ${name(record)}`);
        const rest = citing.length > NAMED ? `\n  - ${more(citing.length - NAMED)}` : '';
        const end = fillWords(by.length > 0 ? words.isReplaced : words.ended, {
          decision: name(decision),
          by: by.map(name).join(', '),
        });
        return `${end}${citing.length > 0 ? `. ${words.citing}${who.join('')}${rest}` : ''}`;
      }),
    },
    {
      title: words.records,
      items: review.records.map(({ record, status, was, change }) => {
        const kind = kindIn(words, record);
        if (change === 'removed') return `${nameOf(record, null)}: ${fillWords(words.removed, { kind })}`;
        const [old, now] = [was, status].map((word) => (word ? statusIn(language, word) : words.noStatus));
        return change === 'new'
          ? `${name(record)}: ${fillWords(words.added, { kind })}${status ? `, ${now}` : ''}`
          : `${name(record)}: ${old} → ${now}`;
      }),
    },
    {
      title: words.steps,
      items: review.steps.map(
        ({ task, path }) =>
          `${plain(task.text)} (${fillWords(words.reads, { place: code(`${task.source.path}:${task.source.line}`), path: code(path) })})`,
      ),
    },
    {
      title: words.findings,
      items: review.findings.map(({ path, line, severity, message, rule, help }) => {
        const place = line === null ? path : `${path}:${line}`;
        return `${code(place)} ${severity}: ${plain(message)} (${code(rule)})${help ? `\n  ${plain(help)}` : ''}`;
      }),
    },
  ];
  const comment = fitComment({
    lead: [...(format === 'markdown' ? [] : [REVIEW_MARK]), `### ${words.lead}`],
    parts,
    folded: review.diagrams.map((diagram, index) => renderDiagram(diagram, drawn ? index + 1 : null, words)),
    limit: LIMITS[format],
    command: `handbook review --base ${base}`,
    words,
  });
  // Nobody reads in a comment what is not there: no letter turns others around.
  return printable(comment);
}

/** A status of a decision as it is first written in a language. */
function statusIn(language: Language, status: string): string {
  const known = Object.entries(DECISION_STATUSES.fields).find(([name]) => name === status)?.[1];
  const [first = status] = (language === 'en' ? undefined : known?.[language])?.split('|') ?? [];
  return first.trim();
}

/** A diagram as it was and as it is, as source that the hosts draw, with the names of the files that hold it as SVG. */
function renderDiagram(
  { path, before, after }: ChangedDiagram,
  number: number | null,
  words: ReviewWords,
): string {
  const side = (title: string, word: 'before' | 'after', text: string | null): string => {
    if (text === null) return '';
    if (HOST_WORDS.test(text)) return `${title}: ${words.unsafe}`;
    const file = number === null ? '' : ` (${code(`${number}-${word}.svg`)})`;
    const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    const tooLong = fillWords(words.tooLong, { count: text.length });
    return text.length > LONGEST_DIAGRAM
      ? `${title}${file}: ${tooLong}${number === null ? `; ${words.draw}` : ''}.`
      : `${title}${file}:\n\n${ticks}mermaid\n${text}\n${ticks}`;
  };
  const what =
    before === null ? words.newDiagram : after === null ? words.removedDiagram : words.changedDiagram;
  const shown = [side(words.before, 'before', before), side(words.after, 'after', after)].filter(
    (text) => text !== '',
  );
  const title = fillWords(what, { path: `<code>${escaped(oneLine(path))}</code>` });
  return `<details><summary>${title}</summary>\n\n${shown.join('\n\n')}\n\n</details>`;
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
