import type { SourceFolder } from '../../../source/source.ts';
import { PLAYBOOK_HEADINGS, type PlaybookHeading } from '../../../words/tables/playbook-sections.ts';
import { writtenWord } from '../../../words/word-table.ts';
import { type DraftFile, type DraftRequest, dayLater, fileSlug, pathBelow, yamlScalar } from '../../draft.ts';

/** A new playbook with the parts that a reader looks for in an incident, each with the question that it answers. */
export function draftPlaybook(folder: SourceFolder, request: DraftRequest): DraftFile {
  return { path: pathBelow(folder, `${fileSlug(request.title)}.md`), text: renderTemplate(request) };
}

/** The parts in the order of an incident, each with what an English file says of it. */
const PARTS: readonly (readonly [PlaybookHeading, hint: string])[] = [
  ['meaning', 'What the alert says, in one sentence, and what it does not say.'],
  ['impact', 'Who notices what, and from when on.'],
  [
    'firstAction',
    'One thing that helps or only looks, that anybody may do without asking, and that can be undone.',
  ],
  [
    'symptoms',
    '**Trigger:** the expression of the alert, and for how long it holds. Then lines of logs by which one recognises it.',
  ],
  ['diagnosis', '1. What to look at first, and what it shows when this is the cause.'],
  [
    'mitigation',
    '1. What to do, one command a step. Say what undoes it by itself, such as a deployment that runs again.',
  ],
  ['rollback', '1. How to undo it, and in which order.'],
  ['check', '1. What shows that it worked, and for how long it has to hold.'],
  ['escalation', 'Whom to call, and after how many minutes.'],
  ['related', 'Decisions, incidents and other playbooks.'],
];

function renderTemplate({ title, day, language }: DraftRequest): string {
  const { fields } = PLAYBOOK_HEADINGS;
  const parts = PARTS.map(([part, hint]) => {
    const heading = writtenWord(fields[part], language) ?? writtenWord(fields.verify, language);
    return `## ${heading}\n\n${language === 'en' ? hint : hint.startsWith('1.') ? '1. …' : '…'}\n`;
  });
  return `---
title: ${yamlScalar(title)}
alerts: []
severity:
tier:
services: []
owner:
tags: []
last-reviewed: ${day}
review-by: ${dayLater(day, 182)}
description:
---

${parts.join('\n')}`;
}
