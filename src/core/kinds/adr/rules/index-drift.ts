import { parseDocument } from '../../../markdown/document.ts';
import { collectLinks } from '../../../markdown/links.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';
import type { AdrRecord } from '../../../schema/adr.ts';
import { isBelow } from '../../../source/folders.ts';
import { decodePath, fileNameOf, relativePath, resolvePath, withoutQuery } from '../../../text/path.ts';
import { isIndexName } from '../classify.ts';

export const indexDrift: Rule = {
  id: 'adr/index-drift',
  severity: 'warning',
  title: 'A list of decisions that has drifted from the files',
  explanation: `A page that somebody keeps by hand lists the decisions of its folder, and some are missing. Readers of the repository do not find them.

The finding prints the lines to add. The handbook's own decision log needs no list.`,
  examples: [
    {
      name: 'a decision that the list does not have',
      files: {
        'adr/README.md': '# Decisions\n\n- [1. A](0001-a.md)\n- [2. B](0002-b.md)\n',
        'adr/0001-a.md': '# 1. A\n\nStatus: Accepted\n',
        'adr/0002-b.md': '# 2. B\n\nStatus: Accepted\n',
        'adr/0003-c.md': '# 3. C\n\nStatus: Accepted\n',
      },
      expected: ['adr/README.md:4'],
    },
    {
      name: 'a page that lists none',
      files: {
        'adr/README.md': '# Decisions\n\nHow we decide.\n',
        'adr/0001-a.md': '# 1. A\n\nStatus: Accepted\n',
      },
      expected: [],
    },
  ],
  *check({ handbook }): Iterable<Finding> {
    const { tree } = handbook;
    for (const { path, kind: pageKind } of handbook.records) {
      const name = fileNameOf(path).replace(/\.\w+$/, '');
      if (pageKind !== 'doc' || !isIndexName(name)) continue;
      const folder = tree.folders.find(({ kind, path: at }) => kind === 'adr' && isBelow(path, at));
      const file = tree.files.find((candidate) => candidate.path === path);
      if (!folder || !file) continue;
      const document = parseDocument(file);
      const places = collectLinks(document).flatMap((link) => {
        const target = resolvePath(path, decodePath(withoutQuery(link.href)));
        const record = target === null ? undefined : handbook.byPath.get(target);
        return record?.kind === 'adr' ? [{ record, line: link.source.line ?? 1 }] : [];
      });
      const last = places.at(-1);
      const listed = new Set(places.map(({ record }) => record));
      const own = handbook.records.filter(
        (record): record is AdrRecord =>
          record.kind === 'adr' && isBelow(record.path, path.slice(0, path.lastIndexOf('/'))),
      );
      const missing = own.filter((record) => !listed.has(record));
      // A page that links to a few decisions in passing is no list.
      if (!last || missing.length === 0 || listed.size < 2 || listed.size * 2 < own.length) continue;
      const model = document.lines.text(last.line);
      yield {
        path,
        line: last.line,
        column: 1,
        message: `Unexpected list without ${missing.length} of ${own.length} decisions, expected all of them.`,
        help: `Add:\n${missing.map((record) => renderRow(record, path, model)).join('\n')}`,
      };
    }
  },
};

/** A line for a decision in the form of the list's last line. */
function renderRow(record: AdrRecord, path: string, model: string): string {
  const number = record.number ? `${record.number.raw}. ` : '';
  const link = `[${number}${record.title.value}](${relativePath(path, record.path)})`;
  const lead = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(model)?.[0];
  if (lead) return `${lead}${link}`;
  if (!model.trim().startsWith('|')) return link;
  return `| ${link} | ${record.status?.value ?? ''} | ${record.date?.value ?? ''} |`;
}
