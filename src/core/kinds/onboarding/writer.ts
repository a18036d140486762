import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

/** A new onboarding path of one file: phases as headings, a task for each role, and how due times are written. */
export function draftOnboarding(folder: SourceFolder, request: DraftRequest): DraftFile {
  return { path: pathBelow(folder, `${fileSlug(request.title)}.md`), text: renderTemplate(request) };
}

function renderTemplate({ title, day }: DraftRequest): string {
  return `---
title: ${yamlScalar(title)}
owner:
roles: [New hire, Buddy, Lead]
gated: true
last-reviewed: ${day}
---

Who the path is for, and what they can do at its end.

## Before the first day

- [ ] **Lead**: Choose a buddy {#choose-buddy}
- [ ] **Lead**: Ask for read-only access {#ask-for-access}

## Week 1: look, do not touch

- [ ] **Buddy**: Show the dashboards and the logs (30 min)
- [ ] **New hire**: Read the architecture, and draw it from memory (45 min) {#read-architecture}
- [ ] **New hire**: Read an incident, and name what would have made it smaller (30 min)

## Weeks 2 to 4: small repairs

- [ ] **New hire**: Mend a small fault and release it {#first-release}
- [ ] **Buddy**: Go through the release together (30 min)
`;
}
