import type { Handbook } from '../../../graph/handbook.ts';
import { endOf, parseDocument, startOf } from '../../../markdown/document.ts';
import { buildSections } from '../../../markdown/sections.ts';
import type { SourceFile, SourceFolder } from '../../../source/source.ts';
import { normaliseLineEnds } from '../../../text/lines.ts';
import { relativePath } from '../../../text/path.ts';
import type { Language } from '../../../words/languages.ts';
import { postmortemPartNamed } from '../../../words/postmortem.ts';
import { ACTION_COLUMNS } from '../../../words/tables/action-words.ts';
import { POSTMORTEM_PARTS, type PostmortemPart } from '../../../words/tables/postmortem-parts.ts';
import { TIMELINE_COLUMNS } from '../../../words/tables/timeline-columns.ts';
import { writtenWord } from '../../../words/word-table.ts';
import { type DraftFile, type DraftRequest, fileSlug, pathBelow, yamlScalar } from '../../draft.ts';
import { findParts } from '../parts.ts';

/** What a finished run of a playbook brings along: its timeline as Markdown and the playbook's path. */
export interface PlaybookRun {
  timeline: string;
  /** Path of the playbook below the root, null where the run names none that is known. */
  playbook: string | null;
}

/**
 * A new postmortem: in the words of the folder's own template where it has one, else in the handbook's. Its name
 * follows those of the folder.
 */
export function draftPostmortem(
  handbook: Handbook,
  folder: SourceFolder,
  request: DraftRequest,
  run: PlaybookRun | null = null,
): DraftFile {
  const own = handbook.records.filter((record) => record.kind === 'postmortem' && isIn(record.path, folder));
  const dated = own.filter((record) => /(?:^|\/)\d{4}-\d{2}-\d{2}[-_][^/]*$/.test(record.path));
  const first = own.length === 0 || dated.length * 2 >= own.length ? `${request.day}-` : '';
  const path = pathBelow(folder, `${first}${fileSlug(request.title)}.md`);
  const template = handbook.skipped.find(({ path: at, reason }) => reason === 'template' && isIn(at, folder));
  const file = handbook.tree.files.find((candidate) => candidate.path === template?.path);
  const text = file ? fillTemplate(file.text, request) : renderTemplate(request, playbooksOf(run, path));
  return { path, text: run ? setPart(text, 'timeline', request.language, run.timeline, path) : text };
}

/** Reads the export of a playbook run: the timeline below its heading, or the whole text where it has none. */
export function readPlaybookRun(file: SourceFile, handbook: Handbook): PlaybookRun {
  const document = parseDocument(file);
  const part = findParts(document).find(({ name }) => name === 'timeline');
  const [head, last] = [part?.blocks[0], part?.blocks.at(-1)];
  const timeline =
    head && last ? document.text.slice(startOf(document, head), endOf(document, last)) : document.body;
  const urls = [...document.text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, href = '']) =>
    href.replace(/[#?].*$/, ''),
  );
  const playbook = handbook.records.find(
    (record) =>
      record.kind === 'playbook' &&
      urls.some((url) => url === record.path || `${url}/`.replace(/(?<!\/)\/+$/, '/').endsWith(record.url)),
  );
  return { timeline: normaliseLineEnds(timeline).trim(), playbook: playbook?.path ?? null };
}

/** The handbook's own template: it asks for roles and systems, since a postmortem blames nobody. */
export function renderTemplate(request: DraftRequest, playbooks: readonly string[] | null): string {
  const { title, day, language } = request;
  const used =
    playbooks === null ? 'playbooks:' : ['playbooks:', ...playbooks.map((path) => `  - ${path}`)].join('\n');
  return `---
title: ${yamlScalar(title)}
date: ${day}
severity:
status: draft
zone: UTC
started:
detected:
declared:
mitigated:
resolved:
owner:
services: []
factors: []
${used}
---

${language === 'en' ? englishParts(day) : partsIn(language)}`;
}

function englishParts(day: string): string {
  return `## Summary

{{ what happened, to whom, for how long, and what ended it; speak of roles and systems, not of persons }}

## Impact

{{ what users, data and the business lost, in numbers }}

## Timeline

All times in UTC.

| Time (UTC) | Event |
|---|---|
| {{ 14:05 }} | {{ what was seen or done, by which role }} |

## Contributing factors

- {{ a condition without which it would not have happened; there is rarely only one }}

## What went well

- {{ what to keep }}

## What went badly

- {{ what made it longer or worse, and why that made sense at the time }}

## Where we got lucky

- {{ what spared us by chance }}

## Action items

| Action | Owner | Due | Status | Link |
|---|---|---|---|---|
| {{ one change }} | {{ team or role }} | {{ ${day.slice(0, 4)}-12-31 }} | open | {{ ticket }} |
`;
}

/** The same parts by the first words of the tables, with places that wait for words. */
function partsIn(language: Language): string {
  const heading = (part: PostmortemPart): string =>
    `## ${writtenWord(POSTMORTEM_PARTS.fields[part], language)}`;
  const table = (columns: readonly (string | null)[]): string =>
    [columns, columns.map(() => '---'), columns.map(() => '{{ … }}')]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  const { clock, event } = TIMELINE_COLUMNS.fields;
  const columns = (['text', 'owner', 'due', 'status', 'link'] as const).map((column) =>
    writtenWord(ACTION_COLUMNS.fields[column], language),
  );
  const prose = (['summary', 'impact'] as const).map((part) => `${heading(part)}\n\n{{ … }}\n`);
  const lists = (['factors', 'well', 'badly', 'lucky'] as const).map(
    (part) => `${heading(part)}\n\n- {{ … }}\n`,
  );
  return [
    ...prose,
    `${heading('timeline')}\n\n${table([`${writtenWord(clock, language)} (UTC)`, writtenWord(event, language)])}\n`,
    ...lists,
    `${heading('actions')}\n\n${table(columns)}\n`,
  ].join('\n');
}

/** Puts title and day into a team's own template; every other word of it stays for the author. */
function fillTemplate(template: string, { title, day }: DraftRequest): string {
  const lines = normaliseLineEnds(template).split('\n');
  const heads = lines.flatMap((line, index) => (/^#\s/.test(line) ? [index] : []));
  const about = heads.find((index) => /\btemplate\b/i.test(lines[index] ?? ''));
  if (about !== undefined && heads.length > 1)
    lines.splice(about, /^\s*$/.test(lines[about + 1] ?? 'x') ? 2 : 1);
  else if (about !== undefined) lines[about] = `# ${day} ${title}`;
  return lines
    .join('\n')
    .replace(/^(title|name):.*$/m, (_, key: string) => `${key}: ${yamlScalar(title)}`)
    .replace(/^((?:incident[ _-])?date):.*$/im, (_, key: string) => `${key}: ${day}`)
    .replace(/^(#\s.*)$/m, (heading) =>
      heading
        .replace(
          /\{\{[^{}]{0,99}(?:date|yyyy)[^{}]{0,99}\}\}|\[[^[\]]{0,99}(?:date|yyyy)[^[\]]{0,99}\]|\byyyy-mm-dd\b/i,
          day,
        )
        .replace(
          /\{\{[^{}]{0,99}\}\}|\[[^[\]]{0,99}(?:title|name)[^[\]]{0,99}\]|<[^<>]{0,99}(?:title|name)[^<>]{0,99}>/i,
          () => title,
        ),
    );
}

/** Puts a part in the place of what a text has below its heading, in any language, or at the end under one of `language`. */
export function setPart(
  text: string,
  part: PostmortemPart,
  language: Language,
  markdown: string,
  path: string,
): string {
  const document = parseDocument({ path, text });
  const section = buildSections(document).find(({ heading }) => postmortemPartNamed(heading.text) === part);
  if (!section)
    return `${text.trimEnd()}\n\n## ${writtenWord(POSTMORTEM_PARTS.fields[part], language)}\n\n${markdown}\n`;
  const start = endOf(document, section.heading.node);
  const last = section.blocks.at(-1);
  const end = last ? endOf(document, last) : start;
  return `${text.slice(0, start)}\n\n${markdown}${text.slice(end)}`;
}

/** Playbooks as the new file names them, or null where it is not known whether one was used. */
function playbooksOf(run: PlaybookRun | null, path: string): string[] | null {
  return run?.playbook ? [relativePath(path, run.playbook)] : null;
}

function isIn(path: string, folder: SourceFolder): boolean {
  return folder.path === '.' || path.startsWith(`${folder.path}/`);
}
