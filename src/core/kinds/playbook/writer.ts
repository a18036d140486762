import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, dayLater, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

/** A new playbook with the parts that a reader looks for in an incident, each with the question that it answers. */
export function draftPlaybook(folder: SourceFolder, request: DraftRequest): DraftFile {
  return { path: pathBelow(folder, `${fileSlug(request.title)}.md`), text: renderTemplate(request) };
}

function renderTemplate({ title, day }: DraftRequest): string {
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

## Meaning

What the alert says, in one sentence, and what it does not say.

## Impact

Who notices what, and from when on.

## First safe action

One thing that helps or only looks, that anybody may do without asking, and that can be undone.

## Symptoms

**Trigger:** the expression of the alert, and for how long it holds. Then lines of logs by which one recognises it.

## Diagnosis

1. What to look at first, and what it shows when this is the cause.

## Mitigation

1. What to do, one command a step. Say what undoes it by itself, such as a deployment that runs again.

## Rollback

1. How to undo it, and in which order.

## Verification

1. What shows that it worked, and for how long it has to hold.

## Escalation

Whom to call, and after how many minutes.

## Related

Decisions, incidents and other playbooks.
`;
}
