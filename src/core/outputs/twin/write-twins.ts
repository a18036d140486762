import { describeKind } from '../../kinds/descriptors.ts';
import { fillPages } from '../../render/page-budget.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Diagnostic, HandbookRecord } from '../../schema/handbook.ts';
import { KINDS, type Kind } from '../../schema/record-base.ts';
import { addTo } from '../../text/add-to.ts';
import { byteLength } from '../../text/byte-length.ts';
import { twinHref, twinPath } from '../../text/site-href.ts';
import { squeeze } from '../../text/spaces.ts';
import { pageAddress } from '../site-address.ts';
import { type IndexTwin, listIndexTwins, type TwinRow } from './index-twins.ts';
import { renderRecordTwin } from './record-twin.ts';
import { listReferenceTwins } from './reference-twins.ts';
import { say, type TwinSite } from './twin-site.ts';

/** A file of a site: its path below the base, and its text. */
export interface TwinFile {
  path: string;
  text: string;
}

/** Bytes of the rows of one file of an index. */
const INDEX_BYTES = 90_000;
/** Bytes of one file of full text, so that a program can take it in. */
const FULL_BYTES = 500_000;

/**
 * The Markdown twins of all pages of the handbook, and the full text of each kind in files of bounded size.
 * `diagnostics` are those that the status page shows, `rules` those that have pages. `known` may tell the twin of a record
 * that an earlier build has written.
 */
export function* writeTwins(
  twins: TwinSite,
  diagnostics: readonly Diagnostic[],
  rules: readonly Rule[],
  known: (record: HandbookRecord, path: string) => string | null = () => null,
): Generator<TwinFile> {
  const isFile = (twins.site.pages ?? '').endsWith('.html');
  const texts = new Map<Kind, string[]>();
  for (const record of twins.handbook.records) {
    // The text of the page at the root stands on the home page.
    const path = record.url === '/' ? null : twinPath(record.url, isFile);
    const text = (path && known(record, path)) ?? renderRecordTwin(record, twins);
    addTo(texts, record.kind, text);
    if (path) yield { path, text };
  }
  for (const index of listIndexTwins(twins, diagnostics)) yield* writeIndex(index, twins, isFile);
  for (const { url, text } of listReferenceTwins(twins, rules)) yield { path: twinPath(url, isFile), text };
  yield* writeFullText(texts, twins);
}

function* writeIndex({ url, title, rows }: IndexTwin, twins: TwinSite, isFile: boolean): Generator<TwinFile> {
  const home = url === '/' ? twins.handbook.records.find((record) => record.url === '/') : undefined;
  const head = home
    ? renderRecordTwin(home, twins).trimEnd()
    : `# ${title}\n\n- ${say(twins, 'twin.page')}: ${pageAddress(url, twins.site)}`;
  const lines = rows.map(writeRow);
  const parts = fillPages(lines, byteLength, { budget: INDEX_BYTES });
  for (const [at, own] of parts.entries()) {
    const next =
      at + 1 < parts.length
        ? [`[${say(twins, 'twin.next')}](${twinHref(url, twins.site.pages ?? twins.site.root, at + 2)})`]
        : [];
    const front = at === 0 ? head : `# ${title} (${at + 1})`;
    yield {
      path: twinPath(url, isFile, at + 1),
      text: `${[front, own.join('\n').trim(), ...next].filter((block) => block !== '').join('\n\n')}\n`,
    };
  }
}

function writeRow(row: TwinRow): string {
  return 'heading' in row ? `\n## ${row.heading}\n` : `- ${row.text}`;
}

/** Name of a file of full text: `llms-full-decisions.txt`, `llms-full-decisions-2.txt`. */
function fullTextName(kind: Kind, part: number): string {
  const name = describeKind({ kind })
    .names.many.toLowerCase()
    .replace(/[^a-z]+/g, '-');
  return `llms-full-${name}${part === 1 ? '' : `-${part}`}.txt`;
}

/** The texts of each kind, and as `llms-full.txt` all of them, or a list of the others where they are too many for one file. */
function* writeFullText(texts: ReadonlyMap<Kind, readonly string[]>, twins: TwinSite): Generator<TwinFile> {
  const title = `# ${squeeze(twins.site.title)}`;
  const list: string[] = [];
  for (const kind of KINDS) {
    const { many } = describeKind({ kind }).names;
    const parts = fillPages(texts.get(kind) ?? [], byteLength, { budget: FULL_BYTES });
    for (const [at, own] of parts.entries()) {
      if (own.length === 0) continue;
      const name = fullTextName(kind, at + 1);
      const text = `${title}: ${many}\n\n${own.join('\n---\n\n')}`;
      list.push(
        `- [${many}${at === 0 ? '' : ` ${at + 1}`}](${twins.site.root}/${name}): ${own.length} pages, ${byteLength(text)} bytes`,
      );
      yield { path: `/${name}`, text };
    }
  }
  const all = KINDS.flatMap((kind) => texts.get(kind) ?? []);
  const whole = all.join('\n---\n\n');
  yield {
    path: '/llms-full.txt',
    text:
      byteLength(whole) <= FULL_BYTES
        ? `${title}\n\n${whole}`
        : `${title}\n\nThe text of all pages, by kind. Links: [llms.txt](${twins.site.root}/llms.txt)\n\n${list.join('\n')}\n`,
  };
}
