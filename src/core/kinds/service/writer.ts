import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

/** A new page of a service: who answers for it, what it needs, and what it promises. */
export function draftService(folder: SourceFolder, request: DraftRequest): DraftFile {
  return { path: pathBelow(folder, `${fileSlug(request.title)}.md`), text: renderTemplate(request) };
}

function renderTemplate({ title, day }: DraftRequest): string {
  return `---
title: ${yamlScalar(title)}
team:
on-call:
tier:
depends-on: []
last-reviewed: ${day}
---

What the service does, and for whom.
`;
}
