import type { SourceFolder } from '../../source/source.ts';
import { type DraftFile, type DraftRequest, dayLater, fileSlug, pathBelow, yamlScalar } from '../draft.ts';

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
review-by: ${dayLater(day, 182)}
description:
---

Who the path is for, and what they can do at its end.

## Before the first day

- [ ] **Lead**: Choose a buddy {#choose-buddy}
- [ ] **Lead**: Ask for read-only access {#ask-for-access}

## Day 1: a first win

- [ ] **New hire**: Follow one request of your own through the logs (60 min) {#first-request}
- [ ] **New hire**: Correct one word of this handbook, and see it on the site (30 min; milestone: first win) {#first-win}

## Weeks 1 and 2: look, do not touch

Access: reader

Gate: Lead and buddy, when a request is explained from end to end without notes

- [ ] **Buddy**: Show the dashboards and the logs (30 min)
- [ ] **New hire**: Read the architecture, and draw it from memory (45 min) {#read-architecture}
- [ ] **New hire**: Read an incident, and name what would have made it smaller (30 min)

## Weeks 3 to 5: small repairs

Access: developer

Gate: Lead, when three changes are released and one was taken back in staging

- [ ] **New hire**: Mend a small fault and release it _(milestone: first change)_ {#first-release}
- [ ] **New hire**: Take back your own release in staging (30 min) {#practise-rollback}
- [ ] **Buddy**: Go through the release together (30 min)

## Weeks 6 to 9: tools and background jobs

Access: job-operator

Gate: Lead and the owner of the job, when it ran, was stopped half-way and went on

- [ ] **New hire**: Build or repair a job that may be stopped at any time {#first-job}

## Weeks 10 to 16: a service that may fail

Access: releaser

Gate: Lead and the owner of the service, when a feature is at 100 % and five reviews are done

- [ ] **New hire**: Bring a feature to everybody, behind a flag {#first-feature}
- [ ] **New hire**: Begin the path to being on call {#begin-on-call}

## From month 5 on: a core service

Access: tier-1-releaser

Gate: Head of engineering, after two weeks on call and one decision brought to its end

- [ ] **New hire**: Be on call for a week as primary, the buddy as secondary _(milestone: first week on call)_ {#first-primary}
- [ ] **New hire**: Write a decision record and bring it to a decision {#first-decision}
- [ ] **Lead**: Look back after six months: what was missing, what was in vain? (60 min) {#look-back}
`;
}
