import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

/** A new playbook with the parts that a reader looks for in an incident, each with the question that it answers. */
export function draftPlaybook(folder: SourceFolder, request: DraftRequest): DraftFile {
  return { path: pathBelow(folder, `${fileSlug(request.title)}.md`), text: renderTemplate(request) };
}

function renderTemplate({ title, day }: DraftRequest): string {
  return `---
title: ${yamlScalar(title)}
alerts: []
severity:
services: []
owner:
last-reviewed: ${day}
---

## Meaning

What the alert says, in one sentence.

## Impact

Who notices what, and from when on.

## Diagnosis

1. What to look at first, and what it shows when this is the cause.

## Mitigation

1. What to do, one command a step.

## Rollback

1. How to undo it.

## Verify

1. What shows that it worked.

## Escalation

Whom to call, and after how many minutes.
`;
}
