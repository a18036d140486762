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
  [
    'backstage',
    'adr001-add-adr-log.md',
    "---\nid: adrs-adr001\ntitle: 'ADR001: Architecture Decision Record (ADR) log'\ndescription: x\n---\n\n| Created    | Status |\n| ---------- | ------ |\n| 2020-04-26 | Open   |\n\n## Context\n",
    { number: 1, title: 'Architecture Decision Record (ADR) log', status: 'proposed', date: '2020-04-26' },
  ],
  [
    'cosmos',
    'adr-002-docs.md',
    '# ADR 002: Docs Structure\n\n## Changelog\n\n* 20-08-2019: Initial Draft\n* 21-09-2019: more\n\n## Status\n\nPROPOSED Not Implemented\n\n## Abstract\n',
    { number: 2, title: 'Docs Structure', status: 'proposed', date: '2019-08-20' },
  ],
  [
    'cosmos2',
    'adr-002-docs.md',
    '# ADR 002: Docs Structure\n\n## Changelog\n\n* {date}: {changelog}\n\n## Status\n\n> A decision may be "proposed" if it has not been agreed.\n> {Deprecated|Proposed|Accepted}\n\nACCEPTED Implemented\n\n## Abstract\n',
    { number: 2 },
  ],
  [
    'tendermint',
    'adr-010-x.md',
    '# ADR 010: Crypto Changes\n\n## Context\n\nx\n\n## Status\n\nImplemented\n',
    { status: 'accepted' },
  ],
  [
    'simpler',
    '2023-07-10-foo.md',
    '# Foo thing\n\n- **Status:** Active\n- **Last Modified:** 2023-07-14\n- **Related Issue:** [#88](https://github.com/x/y/issues/88)\n- **Deciders:** A, B\n- **Tags:** ADR, api\n\n## Context\n',
    { number: null, title: 'Foo thing', status: 'accepted', date: '2023-07-14', deciders: 2, relations: [] },
  ],
  ['spaces', 'ADR-0001 - Use X.md', '# Use X\n\nStatus: Accepted\n', { number: 1, title: 'Use X' }],
  ['dots', '001. Use X.md', '# Use X\n\nStatus: Accepted\n', { number: 1 }],
  [
    'under',
    '0001_use_x.md',
    '## Status\nAccepted\n## Context\n',
    { number: 1, title: 'Use x', status: 'accepted' },
  ],
  ['only number', '1.md', 'Status: Accepted\n\nText.\n', { number: 1, status: 'accepted' }],
  [
    'rust rfc',
    '0123-foo.md',
    '- Feature Name: foo\n- Start Date: 2020-03-04\n- RFC PR: [x/y#123](https://github.com/x/y/pull/123)\n\n# Summary\n\nx\n\n# Motivation\n',
    { number: 123, title: 'Foo', date: '2020-03-04', status: null },
  ],
  [
    'arachne',
    'adr-001-datomic.md',
    '# Architecture Decision Record: Use Datomic\n\n## Context\n\nx\n\n## Status\n\nPROPOSED\n',
    { number: 1, title: 'Use Datomic', status: 'proposed' },
  ],
  [
    'gitlab',
    'foo.md',
    '---\nstatus: ongoing\ncreation-date: "2023-01-01"\nauthors: [ "@a" ]\n---\n\n# Foo\n\n## Summary\n',
    { status: 'unknown', date: '2023-01-01' },
  ],
  [
    'fr date title',
    '2023-06-06-titre.md',
    '# 2023-06-06 : Choix du framework\n\n## Statut\n\nacceptée le 12/06/2023\n\n## Contexte\n',
    { title: 'Choix du framework', status: 'accepted' },
  ],
  [
    'fr bold',
    '0004-x.md',
    '# 4. Choix\n\n**Date :** 3 janvier 2022\n\n**Statut :** Validé\n\n## Contexte\n',
    { status: 'accepted', date: '2022-01-03' },
  ],
  [
    'fr remplac',
    '0004-x.md',
    '# 4. Choix\n\n## Statut\n\nRemplacé par [ADR-0009](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'fr annule',
    '0004-x.md',
    '# 4. Choix\n\n## Statut\n\nAnnulé et remplacé par [ADR-0009](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'zh pass',
    '0004-x.md',
    '# 4. 选择\n\n日期：2019-02-03\n\n## 状态\n\n通过\n\n## 上下文\n',
    { status: 'accepted', date: '2019-02-03', title: '选择' },
  ],
  [
    'zh list',
    '0004-x.md',
    '# 4. 选择\n\n* 状态: 已接受\n* 决策者: 张, 李\n* 日期: 2019/02/03\n',
    { status: 'accepted', date: '2019-02-03', deciders: 2 },
  ],
  [
    'zh super',
    '0004-x.md',
    '# 4. 选择\n\n## 状态\n\n已被 [ADR-0009](0009-z.md) 取代\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'ja super',
    '0004-x.md',
    '# 4. 選択\n\n## ステータス\n\n[ADR-0009](0009-z.md) によって置き換えられた\n',
    { status: 'superseded' },
  ],
  [
    'ja table',
    '0004-x.md',
    '# 4. 選択\n\n| 項目 | 内容 |\n|---|---|\n| ステータス | 承認 |\n| 決定日 | 2022年3月4日 |\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'paren date',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAccepted (2022-03-04)\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'on date',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nApproved on 4 March 2022 by the board\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'comma date',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAccepted, 2022-03-04\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  ['bold italic', '0004-x.md', '# 4. X\n\n## Status\n\n***Accepted***\n', { status: 'accepted' }],
  ['struck', '0004-x.md', '# 4. X\n\n* Status: ~~proposed~~ accepted\n', { status: 'accepted' }],
  ['struck b', '0004-x.md', '# 4. X\n\n## Status\n\n<s>Accepted</s> Deprecated\n', { status: 'deprecated' }],
  ['h1 bold', '0004-x.md', '# **4. Use X**\n\nStatus: Accepted\n', { title: 'Use X', number: 4 }],
  ['h1 link', '0004-x.md', '# [Use X](https://x.y)\n\nStatus: Accepted\n', { title: 'Use X' }],
  ['h1 emoji', '0004-x.md', '# 📝 ADR-004: Use X\n\nStatus: Accepted\n', {}],
  ['two-line status', '0004-x.md', '# 4. X\n\n## Status\nAccepted\n## Context\n', { status: 'accepted' }],
  [
    'status + deciders',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAccepted by A, B\n\n## Deciders\n\n- A\n- B\n',
    { status: 'accepted', deciders: 2 },
  ],
  ['status w/ version', '0004-x.md', '# 4. X\n\nStatus: Implemented (v1.2)\n', { status: 'accepted' }],
  [
    'superseded colon',
    '0004-x.md',
    '# 4. X\n\n- Status: Superseded\n- Superseded by: [ADR-0009](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'supersedes none',
    '0004-x.md',
    '# 4. X\n\n- Status: Accepted\n- Supersedes: N/A\n- Superseded by: none\n',
    { status: 'accepted', relations: [] },
  ],
  [
    'section supersedes',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAccepted\n\n## Supersedes\n\n- [ADR-0009](0009-z.md)\n',
    { targets: ['adr/0009-z.md'] },
  ],
  [
    'table rel',
    '0004-x.md',
    '# 4. X\n\n| | |\n|---|---|\n| Status | Accepted |\n| Supersedes | [ADR-0009](0009-z.md) |\n| Related | ADR-0009 |\n',
    { status: 'accepted', targets: ['adr/0009-z.md'] },
  ],
  [
    'adr# in link text',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nSuperseded by [ADR#9](./0009-z.md)\n',
    { targets: ['adr/0009-z.md'] },
  ],
  [
    'replaced',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nReplaced by ADR 9: Zed\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'obsoleted',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nObsoleted by ADR-009\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'deprecated favour',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nDeprecated in favour of [ADR-9](0009-z.md)\n',
    { status: 'deprecated', targets: ['adr/0009-z.md'] },
  ],
  [
    'rejected rel',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nRejected. See ADR-9 for the chosen approach\n',
    { status: 'rejected' },
  ],
  [
    'html comment after',
    '0004-x.md',
    '# 4. X\n\n* Status: accepted <!-- optional -->\n* Date: 2022-03-04 <!-- optional -->\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'madr leftover',
    '0004-x.md',
    '# X thing\n\n* Status: [proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)] <!-- optional -->\n* Deciders: A\n\n## Context and Problem Statement\n\nReal text.\n',
    { status: 'unknown', relations: [] },
  ],
  [
    'fm sup list',
    '0004-x.md',
    '---\nstatus: accepted\nsupersedes: ["[[0009-z]]"]\n---\n# X\n',
    { targets: ['adr/0009-z.md'] },
  ],
  [
    'fm null',
    '0004-x.md',
    '---\nstatus: accepted\nsuperseded_by: null\nsupersedes: []\n---\n# X\n',
    { relations: [] },
  ],
  [
    'fm date obj',
    '0004-x.md',
    '---\nstatus: Accepted\ndate: 2022-03-04T10:00:00Z\n---\n# X\n',
    { date: '2022-03-04' },
  ],
  [
    'fm us date',
    '0004-x.md',
    '---\nstatus: Accepted\ndate: "March 4th, 2022"\n---\n# X\n',
    { date: '2022-03-04' },
  ],
  ['mdx-ish', '0004-x.md', '# 4. Use <T> generics\n\nStatus: Accepted\n', { title: 'Use <T> generics' }],
  ['esc', '0004-x.md', '# 4. Use \\_private names\n\nStatus: Accepted\n', { title: 'Use _private names' }],
  ['amp', '0004-x.md', '# 4. R&amp;D\n\nStatus: Accepted\n', { title: 'R&D' }],
  ['closing', '0004-x.md', '# 4. Use X #\n\nStatus: Accepted\n', { title: 'Use X' }],
  ['trailing dot', '0004-x.md', '# 4. Use X.\n\nStatus: Accepted\n', { title: 'Use X.' }],
  ['adr prefix no num', 'use-x.md', '# ADR: Use X\n\nStatus: Accepted\n', { title: 'Use X', number: null }],
  ['dr', 'DR-0004-x.md', '# DR-0004 Use X\n\nStatus: Accepted\n', { title: 'Use X', number: 4 }],
  ['n colon', '0004-x.md', '# 0004: Use X\n\nStatus: Accepted\n', { title: 'Use X', number: 4 }],
  ['hash num', '0004-x.md', '# ADR #4: Use X\n\nStatus: Accepted\n', { title: 'Use X', number: 4 }],
  ['paren num', '0004-x.md', '# ADR (4) Use X\n\nStatus: Accepted\n', { number: 4 }],
  ['dash title', '0004-x.md', '# ADR-4 – Use X — and Y\n\nStatus: Accepted\n', { title: 'Use X — and Y' }],
  [
    'adoc attr table',
    '0004-x.adoc',
    '= Use X\n\n[%header,cols=2*]\n|===\n|Status |Date\n|Accepted |2022-03-04\n|===\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'adoc dl',
    '0004-x.adoc',
    '= Use X\n\nStatus:: Accepted\nDate:: 2022-03-04\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'adoc sec list',
    '0004-x.adoc',
    '= ADR-004 Use X\nTeam <x@y.z>\nv1.0, 2022-03-04\n\n== Status\n\n* Accepted\n',
    { status: 'accepted', title: 'Use X' },
  ],
  [
    'rst fieldlist bold',
    '0004-x.rst',
    '*******\nUse X\n*******\n\n* Status: Accepted\n* Date: 2022-03-04\n',
    { status: 'accepted', date: '2022-03-04', title: 'Use X' },
  ],
  [
    'rst simple table',
    '0004-x.rst',
    'Use X\n=====\n\n======  ========\nStatus  Accepted\nDate    2022-03-04\n======  ========\n\nContext\n-------\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'rst grid',
    '0004-x.rst',
    'Use X\n=====\n\n+--------+------------+\n| Status | Accepted   |\n+--------+------------+\n| Date   | 2022-03-04 |\n+--------+------------+\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  ['status heading with colon', '0004-x.md', '# 4. X\n\n## Status:\n\nAccepted\n', { status: 'accepted' }],
  ['### Status', '0004-x.md', '# 4. X\n\n### Status\n\nAccepted\n\n### Context\n', { status: 'accepted' }],
  ['1. Status', '0004-x.md', '# 4. X\n\n## 1. Status\n\nAccepted\n\n## 2. Context\n', { status: 'accepted' }],
  [
    'status at end',
    '0004-x.md',
    '# 4. X\n\n## Context\n\nfoo\n\n## Status\n\nDecided\n',
    { status: 'accepted' },
  ],
  ['todo', '0004-x.md', '# 4. X\n\nStatus: TBD\n\n## Context\n', {}],
  ['dash', '0004-x.md', '# 4. X\n\nStatus: -\n\n## Context\n', { status: null }],
  [
    'state',
    '0004-x.md',
    '# 4. X\n\nState: in force since 2022-03-04\n\n## Context\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'quote status',
    '0004-x.md',
    '# 4. X\n\n> **Status**: Accepted  \n> **Date**: 2022-03-04\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  [
    'code date',
    '0004-x.md',
    '# 4. X\n\nDate: `2022-03-04`\n\n## Status\n\n`accepted`\n',
    { status: 'accepted', date: '2022-03-04' },
  ],
  ['two-digit', '0004-x.md', '# 4. X\n\nDate: 4-Mar-2022\n\n## Status\n\naccepted\n', { date: '2022-03-04' }],
  ['dotted', '0004-x.md', '# 4. X\n\nDate: 4.3.2022\n\n## Status\n\naccepted\n', { date: '2022-03-04' }],
  [
    'verb in the link',
    '0004-x.md',
    '# 4. X\n\n* Status: [Superseded by ADR-9](0009-z.md)\n',
    {
      status: 'superseded',
      relations: ['superseded-by [Superseded by ADR-9](0009-z.md)'],
      targets: ['adr/0009-z.md'],
    },
  ],
  [
    'slug behind by',
    '0004-x.md',
    '# 4. X\n\n* Status: superseded by 0009-z\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'hyphen behind by',
    '0004-x.md',
    '# 4. X\n\n* Status: accepted by cross-team vote\n',
    { status: 'accepted', relations: [] },
  ],
  [
    'multi-status list',
    '0004-x.md',
    '# 4. X\n\n## Status\n\n* Accepted by the team\n* Implemented in 2.0\n',
    { status: 'accepted' },
  ],
  [
    'prop+acc',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nProposed 2020-01-01\nAccepted 2020-02-01\n',
    { status: 'accepted', date: '2020-02-01' },
  ],
  [
    'para hist',
    '0004-x.md',
    '# 4. X\n\n## Status\n\n2020-01-01 proposed\n2020-02-01 accepted\n2021-02-01 superseded by [9](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  ['acc then deprecated', '0004-x.md', '# 4. X\n\n## Status\n\nAccepted\n\nDeprecated\n', {}],
  [
    'accepted para prose',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAccepted\n\nThis was superseded by events in [the news](http://x.y).\n',
    { status: 'accepted', relations: [] },
  ],
  [
    'amends',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAccepted\n\nAmends [9. Zed](0009-z.md)\n',
    { status: 'accepted', relations: ['amends [9. Zed](0009-z.md)'] },
  ],
  [
    'rel only',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nSupersedes [9. Zed](0009-z.md)\n\nAccepted\n',
    { status: 'accepted', relations: ['supersedes [9. Zed](0009-z.md)'] },
  ],
  [
    'date lines',
    '0004-x.md',
    '# 4. X\n\n- Proposed: 2020-01-01\n- Accepted: 2020-02-01\n\n## Context\n',
    { date: '2020-02-01' },
  ],
  [
    'kep yaml',
    '0004-x.md',
    '---\ntitle: X\nkep-number: 4\nstatus: implementable\ncreation-date: 2019-01-02\nlast-updated: 2020-01-01\n---\n# X\n',
    { status: 'accepted', date: '2019-01-02', title: 'X' },
  ],
  ['yaml decision', '0004-x.md', '---\nadr: "0004"\ndecision: accepted\n---\n# X\n', { number: 4 }],
  ['lower heading', '0004-x.md', '# 4. X\n\n## status\n\naccepted\n', { status: 'accepted' }],
  ['caps', '0004-x.md', '# 4. X\n\n## STATUS\n\n**ACCEPTED**\n', { status: 'accepted' }],
  [
    'status in h3 table',
    '0004-x.md',
    '# 4. X\n\n### Status\n\n| Status | Date |\n|---|---|\n| Accepted | 2020-02-01 |\n',
    { status: 'accepted', date: '2020-02-01' },
  ],
  [
    'decision log table',
    '0004-x.md',
    '# 4. X\n\n|Date|Author|Status|\n|-|-|-|\n|2020-01-01|a|Draft|\n|2020-03-01|b|Accepted|\n',
    { status: 'accepted' },
  ],
  [
    'title fm + h1',
    '0004-x.md',
    '---\ntitle: Real title\n---\n# ADR 4\n\nStatus: Accepted\n',
    { title: 'Real title' },
  ],
  [
    'fm title num only',
    '0004-x.md',
    '---\ntitle: ADR-0004\n---\n# Use X\n\nStatus: Accepted\n',
    { title: 'Use X' },
  ],
  ['html h1', '0004-x.md', '<h1 align="center">Use X</h1>\n\nStatus: Accepted\n', {}],
  ['h1 trailing status', '0004-x.md', '# 4. Use X (Superseded)\n\n## Context\n', {}],
  ['numbered h2', '0004-x.md', '# ADR\n\n## 4. Use X\n\n### Status\n\nAccepted\n', { title: 'Use X' }],
  [
    'decision record colon num',
    '0004-x.md',
    '# Architecture Decision Record 4: Use X\n\nStatus: Accepted\n',
    { title: 'Use X' },
  ],
  ['adr dash title', '0004-x.md', '# ADR - Use X\n\nStatus: Accepted\n', { title: 'Use X' }],
  ['title date', '2020-01-02-x.md', '# 2020-01-02 Use X\n\nStatus: Accepted\n', { title: 'Use X' }],
  [
    'approved date',
    '0004-x.md',
    '# X\n\n* Status: Approved\n* Approved: 2020-02-01\n* Created: 2020-01-01\n',
    { date: '2020-02-01', status: 'accepted' },
  ],
  [
    'status comma superseded',
    '0004-x.md',
    '# X\n\n* Status: Deprecated, superseded by [ADR-9](0009-z.md)\n',
    { status: 'deprecated', targets: ['adr/0009-z.md'] },
  ],
  [
    'status superseeded',
    '0004-x.md',
    '# X\n\n* Status: Superseeded by [ADR-9](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'status dash',
    '0004-x.md',
    '# X\n\n## Status\n\nAccepted - implemented in PR #12\n',
    { status: 'accepted', relations: [] },
  ],
  [
    'rejected by',
    '0004-x.md',
    '# X\n\n## Status\n\nRejected in favor of [ADR 9](0009-z.md)\n',
    { status: 'rejected' },
  ],
  ['wip', '0004-x.md', '# X\n\nStatus: 🚧 WIP\n', { status: 'draft' }],
  [
    'german status',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nAbgelöst durch [ADR 9](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'spanish',
    '0004-x.md',
    '# 4. X\n\n## Estado\n\nReemplazada por [ADR 9](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'pt',
    '0004-x.md',
    '# 4. X\n\n## Status\n\nSubstituída por [ADR 9](0009-z.md)\n',
    { status: 'superseded', targets: ['adr/0009-z.md'] },
  ],
  [
    'fr feminine',
    '0004-x.md',
    '# 4. X\n\n## Statut\n\nObsolète, remplacée par [ADR 9](0009-z.md)\n',
    { targets: ['adr/0009-z.md'] },
  ],
  [
    'fr propose',
    '0004-x.md',
    '# 4. X\n\n* Statut : En cours de discussion\n* Décideurs : A, B\n',
    { status: 'proposed', deciders: 2 },
  ],
  [
    'status with link first',
    '0004-x.md',
    '# 4. X\n\n## Status\n\n[Accepted](https://github.com/a/b/pull/1)\n',
    { status: 'accepted', relations: [] },
  ],
  [
    'br list',
    '0004-x.md',
    '# 4. X\n\n**Status:** Accepted<br>**Date:** 2020-02-01<br>\n',
    { status: 'accepted', date: '2020-02-01' },
  ],
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
