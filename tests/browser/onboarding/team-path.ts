/** A path with everything that a path can have. */
export const TEAM = `---
title: Team path
roles: [New hire, Buddy, Lead]
gated: true
---

What a newcomer does.

## Week 1: look

Gate: Lead, by a talk

- [ ] **New hire**: Read [the first decision](../adr/0001-use-logs.md) and ask
- [x] **Lead**: Order the laptop
- [ ] **New hire**: Sign in to \`grafana\` within 2 days
  - [ ] **New hire**: Find one error
- [ ] **Buddy**: Show the dashboards
- [ ] **New hire**: Write a manual for me _(optional)_

## Week 2: mend

Access: developer

Check one of the following:

- [ ] **New hire**: Fix a typo
- [ ] **New hire**: Fix a test

Then, for all:

1. [ ] **New hire**: Release it
2. [ ] **Lead**: Say thank you
`;

export const DECISION = `# 1. Use logs

Date: 2026-01-05

## Status

Accepted

## Context

We need to see what happens.
`;

export const FILES = {
  'onboarding/team.md': TEAM,
  'onboarding/second.md':
    '# Second path\n\n- [ ] One thing\n- [ ] Another thing\n\n<details><summary>For those who travel</summary>\n\n- [ ] Ask for a card\n\n</details>\n\n```scorecard\ntitle: Engineer\nscale: 1-4\ncriteria:\n  - id: db\n    name: Databases\n    asks: Reads a plan.\n```\n',
  'adr/0001-use-logs.md': DECISION,
};
