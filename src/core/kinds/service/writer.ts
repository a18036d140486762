import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, dayLater, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

/** A new page of a service: who answers for it, what it needs, and what it promises. */
export function draftService(folder: SourceFolder, request: DraftRequest): DraftFile {
  return { path: pathBelow(folder, `${fileSlug(request.title)}.md`), text: renderTemplate(request) };
}

function renderTemplate({ title, day }: DraftRequest): string {
  return `---
title: ${yamlScalar(title)}
owner:
team:
on-call:
escalation: []
tier:
slos: []
depends-on: []
dashboards: []
repositories: []
bottlenecks: []
tags: []
last-reviewed: ${day}
review-by: ${dayLater(day, 182)}
description:
---

What the service does, and for whom.

An objective is written as "99.9 % of requests answered without an error, over 28 days". A bottleneck is a sentence, or has
fields: \`what\`, \`limit\`, \`peak today\`, \`answer\`, \`due\`.

## How it fails

- What gives out first, what people see then, and which playbook helps.

## Degrading

What may be switched off, and what that costs.
`;
}
