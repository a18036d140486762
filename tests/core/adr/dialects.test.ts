import { describe, expect, it } from 'vitest';
import type { AdrRecord } from '../../../src/core/schema/adr.ts';
import { compileFiles } from '../../support/compile-files.ts';

/** What a case states of the record; what it leaves out is not compared. */
interface Expected {
  number?: number | null;
  title?: string;
  status?: string | null;
  date?: string | null;
  deciders?: number;
  id?: string;
  category?: string;
  /** Type and source text of every declared relation, and the part it is about. */
  relations?: string[];
  /** Paths that the declared relations lead to. */
  targets?: (string | null)[];
}

const body = '\n## Context\n\nWhy.\n\n## Decision\n\nWhat.\n';

const CASES: readonly (readonly [name: string, path: string, text: string, expected: Expected])[] = [
  // name, path, text, expected
  [
    'nygard',
    '0001-a.md',
    `# 1. Use Foo\n\nDate: 2020-01-02\n\n## Status\n\nAccepted\n${body}`,
    { number: 1, title: 'Use Foo', status: 'accepted', date: '2020-01-02' },
  ],
  [
    'superceded',
    '0002-a.md',
    `# 2. Use Foo\n\nDate: 2020-01-02\n\n## Status\n\nSuperceded by [3. X](0003-x.md)\n${body}`,
    { number: 2, status: 'superseded', relations: ['superseded-by [3. X](0003-x.md)'] },
  ],
  [
    'accepted then superseded',
    '0002-a.md',
    `# 2. Use Foo\n\n## Status\n\nAccepted\n\nSuperseded by [3. X](0003-x.md)\n${body}`,
    { status: 'superseded', relations: ['superseded-by [3. X](0003-x.md)'] },
  ],
  [
    'prose',
    '0002-a.md',
    '# 2. Use Foo\n\n## Status\n\nAccepted. This replaces the earlier approach that was later\nsuperseded by events.\n' +
      body,
    { status: 'accepted' },
  ],
  [
    'madr2',
    '0003-a.md',
    `# Use Foo\n\n* Status: accepted\n* Deciders: A, B\n* Date: 2020-1-5\n\nTechnical Story: x\n${body}`,
    { number: 3, title: 'Use Foo', status: 'accepted', date: '2020-01-05', deciders: 2 },
  ],
  [
    'madr fm',
    '0003-a.md',
    '---\nstatus: accepted\ndate: 2020-01-05\ndecision-makers: [A, B]\nconsulted: C\ninformed:\n  - D\n---\n# Use Foo\n' +
      body,
    { status: 'accepted', date: '2020-01-05', deciders: 2 },
  ],
  ['fm list', '0003-a.md', `---\nstatus: [accepted]\n---\n# Use Foo\n${body}`, { status: 'accepted' }],
  [
    'fm map',
    '0003-a.md',
    `---\nstatus: {proposed}\ndate: { 2024-05-02 }\n---\n# Use Foo\n${body}`,
    { status: 'proposed', date: '2024-05-02' },
  ],
  [
    'fm link',
    '0003-a.md',
    `---\nstatus: superseded by [ADR-0009](0009-x.md)\n---\n# Use Foo\n${body}`,
    { status: 'superseded', relations: ['superseded-by [ADR-0009](0009-x.md)'] },
  ],
  [
    'fm quoted',
    '0003-a.md',
    `---\nstatus: "superseded by ADR-0123"\n---\n# Use Foo\n${body}`,
    { status: 'superseded', relations: ['superseded-by ADR-0123'] },
  ],
  [
    'fm h1',
    '0003-a.md',
    `---\n# Use Foo\nstatus: accepted\n---\n${body}`,
    { title: 'Use Foo', status: 'accepted' },
  ],
  [
    'fm broken colon',
    '0003-a.md',
    `---\ntitle: ADR 3: Use Foo: really\nstatus: accepted\n---\n${body}`,
    { number: 3, title: 'Use Foo: really', status: 'accepted' },
  ],
  [
    'bom crlf',
    '0003-a.md',
    `\r\n---\r\nstatus: accepted\r\n---\r\n# Use Foo\r\n${body}`,
    { title: 'Use Foo', status: 'accepted' },
  ],
  [
    'docusaurus',
    '0003-a.md',
    `---\ntitle: "3. Use Foo"\ntags: [Accepted, api]\n---\n${body}`,
    { title: 'Use Foo', status: 'accepted' },
  ],
  [
    'gitbook',
    '0003-a.md',
    `# ADR-0003: Use Foo\n\n* **Status**: Accepted\n* **Date**: May 12, 2023\n${body}`,
    { title: 'Use Foo', status: 'accepted', date: '2023-05-12' },
  ],
  [
    'bold line',
    'ADR-003-a.md',
    `# Use Foo\n\n**Status: Proposed**\n\n**Decision date:** 12 May 2023\n${body}`,
    { number: 3, status: 'proposed', date: '2023-05-12' },
  ],
  ['under', 'adr_003_a.md', `# Use Foo\n\n__Status__: Rejected\n${body}`, { number: 3, status: 'rejected' }],
  [
    'table',
    '0003-a.md',
    `# Use Foo\n\n| Status | Accepted |\n|---|---|\n| Date | 2020-02-03 |\n| Deciders | A, B |\n${body}`,
    { status: 'accepted', date: '2020-02-03', deciders: 2 },
  ],
  [
    'table2',
    '0003-a.md',
    `# Use Foo\n\n| Status | Date | Author |\n|---|---|---|\n| Accepted | 2020-02-03 | x |\n${body}`,
    { status: 'accepted', date: '2020-02-03' },
  ],
  [
    'table3',
    '0003-a.md',
    `# Use Foo\n\n|  |  |\n|---|---|\n| **Status:** | ✅ Accepted |\n| **Date:** | 2020-02-03 |\n${body}`,
    { status: 'accepted', date: '2020-02-03' },
  ],
  [
    'html table',
    '0003-a.md',
    '# Use Foo\n\n<table>\n<tr><th>Status</th><td>Accepted</td></tr>\n<tr><th>Date</th><td>2020-02-03</td></tr>\n</table>\n' +
      body,
    { status: 'accepted', date: '2020-02-03' },
  ],
  ['emoji', '0003-a.md', `# Use Foo\n\nStatus: ✅ Accepted\n${body}`, { status: 'accepted' }],
  [
    'check',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n- [ ] Proposed\n- [x] Accepted\n- [ ] Superseded\n${body}`,
    { status: 'accepted' },
  ],
  [
    'badge',
    '0003-a.md',
    `# Use Foo\n\n![Status](https://img.shields.io/badge/status-accepted-green)\n${body}`,
    { status: 'accepted' },
  ],
  [
    'badge2',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n![](https://img.shields.io/badge/Accepted-green.svg)\n${body}`,
    { status: 'accepted' },
  ],
  ['heading', '0003-a.md', `# Use Foo\n\n## Status: Accepted\n${body}`, { status: 'accepted' }],
  ['heading2', '0003-a.md', `# Use Foo\n\n## Status\n\n### Accepted\n${body}`, { status: 'accepted' }],
  [
    'strike',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n~~Proposed~~\n~~Accepted~~\nSuperseded by [ADR-4](0004-b.md)\n${body}`,
    { status: 'superseded', relations: ['superseded-by [ADR-4](0004-b.md)'] },
  ],
  [
    'history',
    '0003-a.md',
    '# Use Foo\n\n## Status\n\n- 2020-01-01: Proposed\n- 2020-02-01: Accepted\n- 2020-03-01: Deprecated\n' +
      body,
    { status: 'deprecated', date: '2020-03-01' },
  ],
  [
    'history rev',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n2021-03-01 Accepted\n\n2020-01-01 Proposed\n${body}`,
    { status: 'accepted' },
  ],
  [
    'history phodal',
    '0003-a.md',
    '# 3. Use Foo\n\n日期: 2017-05-01\n\n## 状态\n\n2017-05-01 提议\n\n2017-06-01 已接受\n\n## 背景\n\n## 决策\n',
    { title: 'Use Foo', status: 'accepted', date: '2017-05-01' },
  ],
  [
    'history table',
    '0003-a.md',
    '# Use Foo\n\n## Status\n\n| Date | Status |\n|--|--|\n| 2020-01-01 | Proposed |\n| 2020-02-01 | Accepted |\n' +
      body,
    { status: 'accepted', date: '2020-02-01' },
  ],
  [
    'history paren',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n* Proposed (2020-01-01)\n* Accepted (2020-02-01)\n${body}`,
    { status: 'accepted' },
  ],
  ['arrow', '0003-a.md', `# Use Foo\n\nStatus: Proposed → Accepted\n${body}`, { status: 'accepted' }],
  [
    'fr',
    '0003-a.md',
    '# Utiliser Foo\n\nDate : 12 mai 2023\n\n## Statut\n\nAccepté\n\n## Contexte\n\n## Décision\n',
    { title: 'Utiliser Foo', status: 'accepted', date: '2023-05-12' },
  ],
  [
    'fr2',
    '0003-a.md',
    '# Utiliser Foo\n\n* Statut : 🟢 Accepté\n* Date : 12/05/2023\n\n## Contexte\n',
    { status: 'accepted', date: null },
  ],
  [
    'fr3',
    '0003-a.md',
    "# Utiliser Foo\n\n## État\n\nRemplacé par [l'ADR 5](0005-x.md)\n",
    { status: 'superseded', relations: ["superseded-by [l'ADR 5](0005-x.md)"] },
  ],
  [
    'es',
    '0003-a.md',
    '# Usar Foo\n\n* Estado: Aceptada\n* Fecha: 2 de marzo de 2021\n',
    { status: 'accepted', date: '2021-03-02' },
  ],
  [
    'de',
    '0003-a.md',
    '# Foo benutzen\n\n- Status: akzeptiert\n- Datum: 12.05.2023\n- Entscheider: A\n',
    { status: 'accepted', date: '2023-05-12', deciders: 1 },
  ],
  ['pt', '0003-a.md', '# Usar Foo\n\n## Situação\n\nAceito\n', { status: 'accepted' }],
  [
    'zh',
    '0003-a.md',
    '# ADR 3：使用 Foo\n\n**状态**：已接受\n**日期**：2023年5月12日\n\n## 背景\n',
    { title: '使用 Foo', status: 'accepted', date: '2023-05-12' },
  ],
  [
    'ja',
    '0003-a.md',
    '# Fooを使う\n\n## ステータス\n\n承認済み\n\n## コンテキスト\n',
    { status: 'accepted' },
  ],
  [
    'comment',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n<!-- Proposed, Accepted, ... -->\nAccepted\n${body}`,
    { status: 'accepted' },
  ],
  [
    'comment only',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\n<!-- Proposed, Accepted, ... -->\n${body}`,
    { status: null },
  ],
  ['empty fm', '0003-a.md', `---\nstatus:\ndate:\n---\n# Use Foo\n${body}`, { status: null, date: null }],
  [
    'placeholder date',
    '0003-a.md',
    `---\nstatus: accepted\ndate: YYYY-MM-DD\n---\n# Use Foo\n${body}`,
    { status: 'accepted', date: null },
  ],
  [
    'bad date',
    '0003-a.md',
    `---\nstatus: accepted\ndate: 2023-02-30\n---\n# Use Foo\n${body}`,
    { status: 'accepted', date: null },
  ],
  [
    'month',
    '0003-a.md',
    `# Use Foo\n\nDate: May 2023\n\nStatus: done\n${body}`,
    { status: 'accepted', date: '2023-05' },
  ],
  [
    'amended',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nAccepted, amended by [ADR-7](0007-x.md), supersedes ADR-1 and ADR-2\n${body}`,
    {
      status: 'accepted',
      relations: ['amended-by [ADR-7](0007-x.md)', 'supersedes ADR-1', 'supersedes ADR-2'],
    },
  ],
  [
    'discussion',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nAccepted ([discussion](https://github.com/a/b/pull/12))\n${body}`,
    { status: 'accepted', relations: [] },
  ],
  [
    'superseded discussion',
    '0003-a.md',
    '# Use Foo\n\n## Status\n\nSuperseded by ADR-9, see [discussion](https://github.com/a/b/issues/12)\n' +
      body,
    { status: 'superseded', relations: ['superseded-by ADR-9'] },
  ],
  [
    'partial',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nAccepted. Partially superseded by [ADR-9](0009-z.md)\n${body}`,
    { status: 'accepted', relations: ['superseded-by [ADR-9](0009-z.md) in part'] },
  ],
  [
    'last updated',
    '0003-a.md',
    `# Use Foo\n\nLast updated: 2023-03-01\n\nStatus: Draft\n${body}`,
    { status: 'draft', date: '2023-03-01' },
  ],
  [
    'both dates',
    '0003-a.md',
    `# Use Foo\n\n* Last updated: 2023-03-01\n* Date: 2022-03-01\n* Status: Draft\n${body}`,
    { status: 'draft', date: '2022-03-01' },
  ],
  ['on hold', '0003-a.md', `# Use Foo\n\nStatus: on hold\n${body}`, { status: 'unknown' }],
  ['no number', 'use-foo.md', `# Use Foo\n\nStatus: Accepted\n${body}`, { number: null, status: 'accepted' }],
  [
    'http2',
    'use-http-2.md',
    `# Use HTTP 2\n\nStatus: Accepted\n${body}`,
    { number: null, title: 'Use HTTP 2', status: 'accepted' },
  ],
  [
    'date name',
    '2020-01-02-use-foo.md',
    `# Use Foo\n\nStatus: Accepted\n${body}`,
    { number: null, date: '2020-01-02' },
  ],
  [
    'date8',
    '20200102-use-foo.md',
    `# Use Foo\n\nStatus: Accepted\n${body}`,
    { number: null, date: '2020-01-02' },
  ],
  [
    'date num',
    '2020-01-02_007-use-foo.md',
    `---\nslug: 7\n---\n# Use Foo\n\nStatus: Accepted\n${body}`,
    { number: 7, date: '2020-01-02' },
  ],
  ['pr', '12345-use-foo.md', `# Use Foo\n\nStatus: Accepted\n${body}`, { number: 12345 }],
  ['pr2', 'pr-482-use-foo.md', `# Use Foo\n\nStatus: Accepted\n${body}`, { number: 482 }],
  [
    'h1 num',
    'use-foo.md',
    `# ADR-012: Use Foo\n\nStatus: Accepted\n${body}`,
    { number: 12, title: 'Use Foo' },
  ],
  [
    'yaml id',
    'use-foo.md',
    `---\nid: ADR-0012\nstatus: Accepted\n---\n# Use Foo\n${body}`,
    { number: 12, title: 'Use Foo' },
  ],
  [
    'title adr only',
    '0005-use-foo.md',
    `# ADR 5\n\n## Status\n\nAccepted\n${body}`,
    { number: 5, title: 'Use foo' },
  ],
  [
    'title section',
    '0005-use-foo.md',
    `# Architecture Decision Record\n\n## Title\n\nUse Foo Now\n\n## Status\n\nAccepted\n${body}`,
    { title: 'Use Foo Now' },
  ],
  [
    'title h2',
    '0005-use-foo.md',
    '## ADR-5 Use Foo Now\n\n### Status\n\nAccepted\n\n### Context\n',
    { title: 'Use Foo Now', status: 'accepted' },
  ],
  [
    'title adr:',
    '0005-use-foo.md',
    '# Architecture Decision Record: Use Foo Now\n\nStatus: Accepted\n',
    { title: 'Use Foo Now' },
  ],
  [
    'title dash',
    '0005-use-foo.md',
    '# ADR 0005 - Use Foo Now\n\nStatus: Accepted\n',
    { title: 'Use Foo Now' },
  ],
  [
    'title brackets',
    '0005-use-foo.md',
    '# [ADR-0005] Use Foo Now\n\nStatus: Accepted\n',
    { title: 'Use Foo Now' },
  ],
  [
    'title 3 ways',
    '0005-use-foo.md',
    '# 3 ways to use Foo\n\nStatus: Accepted\n',
    { title: '3 ways to use Foo', number: 5 },
  ],
  ['title code', '0005-use-foo.md', '# 5. Use `foo` for X\n\nStatus: Accepted\n', { title: 'Use foo for X' }],
  ['title custom', '0005-use-foo.md', '# PLAT-5: Use Foo\n\nStatus: Accepted\n', { title: 'Use Foo' }],
  [
    'title year',
    '0005-use-foo.md',
    '# 2023 roadmap for Foo\n\nStatus: Accepted\n',
    { title: '2023 roadmap for Foo' },
  ],
  [
    'kep',
    '1234-foo/README.md',
    '# KEP-1234: Use Foo\n\n## Summary\n\nx\n',
    { number: 1234, title: 'Use Foo' },
  ],
  [
    'folder',
    '0007-foo/README.md',
    '# Use Foo\n\nStatus: Accepted\n',
    { number: 7, title: 'Use Foo', id: 'adr:0007-foo' },
  ],
  [
    'category',
    'backend/0007-foo.md',
    '# Use Foo\n\nStatus: Accepted\n',
    { number: 7, title: 'Use Foo', category: 'backend' },
  ],
  [
    'rst',
    '0007-foo.rst',
    '7. Use Foo\n==========\n\nStatus\n------\n\nAccepted\n\nContext\n-------\n\nx\n',
    { number: 7, title: 'Use Foo', status: 'accepted' },
  ],
  [
    'rst edx',
    '0007-foo.rst',
    'Use Foo\n#######\n\nStatus\n******\n\n**Accepted** *2022-03-01*\n\nContext\n*******\n',
    { number: 7, title: 'Use Foo', status: 'accepted', date: '2022-03-01' },
  ],
  [
    'rst openstack',
    '0007-foo.rst',
    '..\n This work is licensed under X.\n\n=======\nUse Foo\n=======\n\n:Status: Accepted\n:Date: 2022-03-01\n\nProblem description\n===================\n',
    { title: 'Use Foo', status: 'accepted', date: '2022-03-01' },
  ],
  [
    'rst super',
    '0007-foo.rst',
    'Use Foo\n=======\n\nStatus\n------\n\nSuperseded by `8. Bar <0008-bar.rst>`_\n',
    { status: 'superseded', relations: ['superseded-by `8. Bar <0008-bar.rst>`_'] },
  ],
  [
    'adoc',
    '0007-foo.adoc',
    '= ADR 7: Use Foo\n:status: Accepted\n:date: 2022-03-01\n\n== Context\n',
    { title: 'Use Foo', status: 'accepted', date: '2022-03-01' },
  ],
  [
    'adoc2',
    '0007-foo.adoc',
    '= 7. Use Foo\n\nDate: 2022-03-01\n\n== Status\n\nSuperseded by xref:0008-bar.adoc[ADR 8]\n\n== Context\n',
    {
      title: 'Use Foo',
      status: 'superseded',
      date: '2022-03-01',
      relations: ['superseded-by xref:0008-bar.adoc[ADR 8]'],
    },
  ],
  [
    'adoc3',
    '0007-foo.adoc',
    '= 7. Use Foo\n\n[cols="1,3"]\n|===\n|Status\n|Accepted\n\n|Date\n|2022-03-01\n|===\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'adoc4',
    '0007-foo.adoc',
    '= 7. Use Foo\n\n*Status:* Accepted +\n*Date:* 2022-03-01\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'setext',
    '0007-foo.md',
    'Use Foo\n=======\n\nStatus\n------\n\nAccepted\n',
    { title: 'Use Foo', status: 'accepted' },
  ],
  [
    'meta list',
    '0007-foo.md',
    '# Use Foo\n\n## Metadata\n\n- Status: Accepted\n- Date: 2022-03-01\n\n## Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'status list label',
    '0007-foo.md',
    '# Use Foo\n\n## Status\n\n* Status: Accepted\n* Date: 2022-03-01\n\n## Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'status date same section',
    '0007-foo.md',
    '# Use Foo\n\n## Status\n\nAccepted\n\nDate: 2022-03-01\n\n## Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'status sentence',
    '0007-foo.md',
    '# Use Foo\n\n## Status\n\nThis ADR was accepted on 1 March 2022.\n\n## Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'date section',
    '0007-foo.md',
    '# Use Foo\n\n## Status\n\nAccepted\n\n## Date\n\n2022-03-01\n\n## Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'h1 sections',
    '0007-foo.md',
    '# Status\n\nAccepted\n\n# Context\n\nfoo\n\n# Decision\n',
    { title: 'Foo', status: 'accepted' },
  ],
  [
    'code status',
    '0007-foo.md',
    '# Use Foo\n\n## Status\n\n`Accepted`\n\n# Context\n',
    { status: 'accepted' },
  ],
  [
    'quote status',
    '0007-foo.md',
    '# Use Foo\n\n> Status: Accepted\n> Date: 2022-03-01\n\n# Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'pipe line',
    '0007-foo.md',
    '# Use Foo\n\n**Status:** Accepted | **Date:** 2022-03-01 | **Deciders:** X\n\n# Context\n',
    { status: 'accepted', date: '2022-03-01', deciders: 1 },
  ],
  [
    'no colon bold',
    '0007-foo.md',
    '# Use Foo\n\n**Status** Accepted\n**Date** 2022-03-01\n\n# Context\n',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'bold own line',
    '0007-foo.md',
    '# Use Foo\n\n**Status**\n\nAccepted\n\n**Date**\n\n2022-03-01\n\n**Context**\n\nfoo',
    { status: 'accepted', date: '2022-03-01' },
  ],
  [
    'own url',
    '0003-a.md',
    '# Use Foo\n\n## Status\n\nSuperseded by [this](https://github.com/example/repo/blob/main/adr/0009-z.md)\n' +
      body,
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'wiki',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nSuperseded by [[0009-z]]\n${body}`,
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'bare file',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nSuperseded by 0009-z.md\n${body}`,
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'bare num',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nSuperseded by 0009\n${body}`,
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'ref link',
    '0003-a.md',
    `# Use Foo\n\n## Status\n\nSuperseded by [that one][nine].\n\n[nine]: 0009-z.md\n${body}`,
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'fm sup',
    '0003-a.md',
    '---\nstatus: accepted\nsupersedes: [0009, 0001-x]\n---\n# Use Foo\n',
    { status: 'accepted', targets: ['adr/0009-z.md', null] },
  ],
  [
    'fm sup2',
    '0003-a.md',
    '---\nstatus: accepted\nsuperseded-by: 9\n---\n# Use Foo\n',
    { targets: ['adr/0009-z.md'] },
  ],
  [
    'fm sup3',
    '0003-a.md',
    '---\nstatus: accepted\nsuperseded_by:\n  - ADR-0009\n---\n# Use Foo\n',
    { targets: ['adr/0009-z.md'] },
  ],
  [
    'template',
    '0003-template-engine.md',
    '# Use Foo templates\n\nStatus: Accepted\n',
    { status: 'accepted' },
  ],
  [
    'links madr',
    '0003-a.md',
    '# Use Foo\n\n* Status: accepted\n\n## Links\n\n* Refined by [ADR-0009](0009-z.md)\n* Supersedes [x](0001-gone.md)\n* [paper](https://x.org/5)\n',
    { targets: ['adr/0009-z.md', null] },
  ],
  ['tags', '0003-a.md', '# Use Foo\n\n- Status: accepted\n- Tags: api, db\n', { status: 'accepted' }],
  [
    'status w/ wrapped',
    '0003-a.md',
    '# Use Foo\n\n* Status: superseded by\n  [ADR 9](0009-z.md)\n* Date: 2020-01-01\n',
    { status: 'superseded', targets: ['adr/0009-z.md'], date: '2020-01-01' },
  ],
  ['pending', '0003-a.md', '# Use Foo\n\nStatus: In Review\n', { status: 'proposed' }],
  [
    'decision date',
    '0003-a.md',
    '# Use Foo\n\n| Decision date | Status |\n|---|---|\n| 2020-01-01 | Approved |\n',
    { status: 'accepted', date: '2020-01-01' },
  ],
  [
    'multi col',
    '0003-a.md',
    '# Use Foo\n\n| Authors | Status | Date | Version |\n|---|---|---|---|\n| x | Approved | 2020-01-01 | 1 |\n',
    { status: 'accepted', date: '2020-01-01' },
  ],
  ['dec heading', '0003-a.md', '# Decision: Use Foo\n\nStatus: Accepted\n', { title: 'Use Foo' }],
];

describe('dialects of decision records', () => {
  it.each(CASES)('reads %s', (_name, path, text, expected) => {
    const handbook = compileFiles({
      [`adr/${path}`]: text,
      'adr/0009-z.md': '# 9. Zed\n\nStatus: Accepted\n',
    });
    const record = handbook.byPath.get(`adr/${path}`);
    if (record?.kind !== 'adr') throw new Error(`Not read: ${JSON.stringify(handbook.skipped)}`);
    expect(describeRecord(record)).toMatchObject(expected);
    expectExactSources(record, text);
  });
});

function describeRecord(record: AdrRecord): Required<Expected> {
  const declared = record.relations.filter((edge) => edge.declared && edge.type !== 'mentions');
  return {
    number: record.number?.value ?? null,
    title: record.title.value,
    status: record.status?.value ?? null,
    date: record.date?.value ?? null,
    deciders: record.deciders.length,
    id: record.id,
    category: record.category ?? '',
    relations: declared.map((edge) => [edge.type, edge.raw, edge.section].filter(Boolean).join(' ')),
    targets: declared.map((edge) => edge.targetPath),
  };
}

/** Every value that has a line stands there, letter by letter. */
function expectExactSources(record: AdrRecord, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  const values = [
    record.title,
    record.status,
    record.date,
    record.number,
    ...record.deciders,
    ...record.relations,
  ];
  for (const value of values) {
    if (!value || value.source.line === null || value.source.column === null) continue;
    if ('declared' in value && !value.declared) continue;
    const rest = [
      lines[value.source.line - 1]?.slice(value.source.column - 1),
      ...lines.slice(value.source.line),
    ];
    expect(rest.join('\n').startsWith(value.raw.replace(/\r\n?/g, '\n'))).toBe(true);
  }
}
