import { describe, expect, it } from 'vitest';
import { checkHandbook } from '../../../src/core/rules/index.ts';
import { buildRuleContext } from '../../../src/core/rules/rule.ts';
import type { AdrRecord } from '../../../src/core/schema/adr.ts';
import { compileFiles } from '../../support/compile-files.ts';

function read(files: Record<string, string>): { of: (path: string) => AdrRecord; found: string[] } {
  const handbook = compileFiles(files);
  return {
    of: (path) => {
      const record = handbook.byPath.get(path);
      if (record?.kind !== 'adr') throw new Error(`No decision at ${path}.`);
      return record;
    },
    found: checkHandbook(buildRuleContext(handbook))
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, path, line }) => `${rule} ${path}:${line}`),
  };
}

const edges = (record: AdrRecord): string[] =>
  record.relations.filter(({ declared }) => declared).map(({ type, target }) => `${type} ${target}`);

const HEADER = `Title: Ship tides as
       whole numbers
Author: Mara Quay <mara at harbour.example>,
        Jon Pier <jon@harbour.example>
Status: Superseded
Type: Standards Track
Created: 03-May-2021
Replaces: 11
Requires: 12, 13
Superseded-By: 14
Post-History: 04-May-2021, 09-May-2021
`;
const other = (number: number): string =>
  `Title: Number ${number}\nAuthor: Ana Buoy\nStatus: Final\nCreated: 01-Jan-2020\n`;

describe('headers like those of a mail', () => {
  const cases: [string, (header: string, number: number) => string][] = [
    [
      'rst',
      (header, number) =>
        `TIDE: ${number}\n${header}\n\nAbstract\n========\n\nText.\n\nRationale\n=========\n\nx\n`,
    ],
    ['md', (header, number) => `TIDE: ${number}\n${header}\n\n# Abstract\n\nText.\n\n# Rationale\n\nx\n`],
    [
      'md',
      (header, number) =>
        `<pre>\n  TIDE: ${number}\n  ${header.replaceAll('\n', '\n  ')}\n</pre>\n\n==Abstract==\n\nText.\n`,
    ],
    ['md', (header, number) => `\`\`\`\nTIDE: ${number}\n${header}\`\`\`\n\n## Abstract\n\nText.\n`],
    [
      'rst',
      (header, number) =>
        `:TIDE: ${number}\n${header.replace(/^(?=\w)/gm, ':').replace(/^(:[\w-]+):/gm, '$1:')}\n\nAbstract\n========\n\nText.\n`,
    ],
  ];
  it.each(cases)('are read in %s', (extension, page) => {
    const numbers = [11, 12, 13, 14];
    const { of } = read({
      ...Object.fromEntries(numbers.map((n) => [`adr/tide-00${n}.${extension}`, page(other(n), n)])),
      [`adr/tide-0010.${extension}`]: page(HEADER, 10),
    });
    const record = of(`adr/tide-0010.${extension}`);
    expect(record.title.value).toBe('Ship tides as whole numbers');
    expect(record.number?.value).toBe(10);
    expect(record.status?.value).toBe('superseded');
    expect(record.date?.value).toBe('2021-05-03');
    expect(record.deciders.map(({ value }) => value.replace(/ <.*/, ''))).toEqual(['Mara Quay', 'Jon Pier']);
    expect(edges(record)).toEqual([
      'supersedes adr:tide-0011',
      'relates-to adr:tide-0012',
      'relates-to adr:tide-0013',
      'superseded-by adr:tide-0014',
    ]);
    expect(of(`adr/tide-0012.${extension}`).title.value).toBe('Number 12');
  });
});

describe('reStructuredText', () => {
  it('refers to its own labels, notes and other projects without a dead link', () => {
    const { of, found } = read({
      'adr/0001-a.rst': `1. Use rope
===========

:Date: 2024-05-01
:Status: Accepted
:Authors: Ana Buoy; Jo Wharf

.. _why:

Context
-------

See [1]_, [#note]_ and |sub|, \`Why\`_, why_, :ref:\`why\`, :ref:\`the reason <why>\`, :ref:\`genindex\`,
:doc:\`0002-b\`, :doc:\`python:library/os\`, :pep:\`8\`, :rfc:\`822\`, :py:class:\`dict\`, :term:\`x\`,
\`the site <site_>\`_ and \`Sphinx <https://sphinx.example>\`__ and mail_to_us_.

.. [1] A note.
.. [#note] Another.
.. _site: https://rope.example
.. _mail_to_us: mailto:us@rope.example
`,
      'adr/0002-b.rst':
        '2. B\n====\n\n:Status: Accepted\n\nContext\n-------\n\nAs in :doc:`0001-a` and :doc:`gone`.\n',
    });
    expect(of('adr/0001-a.rst').deciders.map(({ value }) => value)).toEqual(['Ana Buoy', 'Jo Wharf']);
    expect(found).toEqual(['link/dead adr/0002-b.rst:9']);
  });

  it('names its successor by a role or a target of the page', () => {
    const { of } = read({
      'adr/0001-a.rst': '1. A\n====\n\nStatus\n------\n\nSuperseded by :doc:`0002-b`.\n',
      'adr/0002-b.rst':
        '2. B\n====\n\nStatus\n------\n\nAccepted. Supersedes `the first`_.\n\n.. _the first: 0001-a.rst\n',
    });
    expect(edges(of('adr/0001-a.rst'))).toEqual(['superseded-by adr:0002-b']);
    expect(edges(of('adr/0002-b.rst'))).toEqual(['supersedes adr:0001-a']);
  });

  it('is read in time that grows with the text', () => {
    const text = `1. A\n====\n\n:Status: Accepted\n\nContext\n-------\n\n${'A line of words without any mark, as most are.\n\n'.repeat(4000)}`;
    const start = performance.now();
    read({ 'adr/0001-a.rst': text });
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('AsciiDoc', () => {
  it('has its author, its revision and its own ids', () => {
    const { of, found } = read({
      'adr/0001-a.adoc': `= 1. Use barges
Ana Buoy <ana@barge.example>; Jo Wharf
v1.2, 2024-09-01: second look
:status: accepted

== Status of things

Accepted

[#deep]
== Context & more

See <<_status_of_things>>, <<deep>>, <<Context & more>>, <<_context_more,above>>, xref:0002-b.adoc#_context[there] and <<gone>>.
`,
      'adr/0002-b.adoc':
        '= 2. B\n:revdate: 2023-01-02\n:author: Mia Keel\n:status: accepted\n\n== Context\n\n[[here]]x <<here>>\n',
    });
    const [first, second] = [of('adr/0001-a.adoc'), of('adr/0002-b.adoc')];
    expect([first.date?.value, second.date?.value]).toEqual(['2024-09-01', '2023-01-02']);
    expect(first.deciders.map(({ value }) => value.replace(/ <.*/, ''))).toEqual(['Ana Buoy', 'Jo Wharf']);
    expect(second.deciders.map(({ value }) => value)).toEqual(['Mia Keel']);
    expect(found).toEqual(['link/dead-anchor adr/0001-a.adoc:13']);
  });
});

describe('addresses', () => {
  it('may hold blanks in angle brackets and brackets in their names', () => {
    const { of, found } = read({
      'adr/0001-a.md':
        '# 1. A\n\n## Status\n\nSuperseded by [B](<0002 b (new).md>)\n\n## Context\n\nSee [B](0002%20b%20(new).md).\n',
      'adr/0002 b (new).md':
        '# 2. B\n\n## Status\n\nAccepted\n\nSupersedes [A](0001-a.md)\n\n## Context\n\nx\n',
    });
    expect(edges(of('adr/0001-a.md'))[0]).toBe('superseded-by adr:0002-b-new');
    expect(found.filter((line) => line.startsWith('link/'))).toEqual([]);
  });

  it('of references are no leftovers of a template', () => {
    const { found } = read({
      'adr/0001-a.md':
        '# 1. A\n\nStatus: Accepted\n\n[Table of contents of this page]\n\n* [The motivation of the thing]\n\n[Table of contents of this page]: #context\n[The motivation of the thing]: https://a.example\n\n## Context\n\n[Describe the context here please]\n',
    });
    expect(found).toEqual(['adr/leftover adr/0001-a.md:14']);
  });
});

describe('TOML front matter', () => {
  it('is read like YAML, whatever the kind', () => {
    const handbook = compileFiles({
      'adr/0001-a.md':
        '+++\ntitle = "Use rope"\nstatus = "superseded"\ndate = 2024-05-01\ndeciders = ["Ana", "Jo"]\n# a remark\n[adr]\nsuperseded_by = "0002-b.md"\n+++\n\n## Decision\n\nx\n',
      'adr/0002-b.md': '# B\n\nStatus: Accepted\n',
      'playbooks/x.md':
        "+++\ntitle = 'Rope torn'\nalerts = ['RopeTorn']\nowner = \"rope team\"\n+++\n\n## Mitigation\n\n1. x\n",
    });
    const adr = handbook.byPath.get('adr/0001-a.md') as AdrRecord;
    expect(adr.title.value).toBe('Use rope');
    expect(adr.status?.value).toBe('superseded');
    expect(adr.date).toMatchObject({
      value: '2024-05-01',
      raw: '2024-05-01',
      source: { line: 4, column: 8 },
    });
    expect(adr.deciders.map(({ value }) => value)).toEqual(['Ana', 'Jo']);
    expect(edges(adr)).toEqual(['superseded-by adr:0002-b']);
    const playbook = handbook.byPath.get('playbooks/x.md');
    expect(playbook?.kind === 'playbook' && playbook.alerts.map(({ value }) => value)).toEqual(['RopeTorn']);
    expect(playbook?.owners.map(({ value }) => value)).toEqual(['rope team']);
    expect(handbook.documents.get('adr:0001-a')?.[0]?.body.trim()).toMatch(/^## Decision/);
  });
});
