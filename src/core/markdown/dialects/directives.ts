import { entriesOf } from '../../text/keyed-table.ts';
import { alertHead, alertOf, markdownLink } from './dialect.ts';

/** How a container of a dialect is rendered. */
export type Container =
  /** A quote that opens with an alert's head. */
  | { as: 'quote'; head: string }
  /** Its content stays, below a line of its own where `head` says one. */
  | { as: 'content'; head: string }
  /** A code block of a language. */
  | { as: 'code'; language: string }
  /** Nothing of it is shown. */
  | { as: 'nothing' };

/** What a named container is for. */
type Use = 'nothing' | 'code' | 'text' | 'picture' | 'note' | 'layout' | 'labelled';

/** The names of containers by their use, whatever the tool that has them. */
const NAMES: Readonly<Record<Use, string>> = {
  nothing: 'toctree contents tableofcontents index meta comment toc sectnum',
  code: 'code code-block sourcecode code-cell parsed-literal highlight prompt mermaid',
  text: 'math eval-rst literalinclude raw csv-table list-table include',
  picture: 'image figure thumbnail',
  note: 'admonition hint notice callout alert block panel',
  layout:
    'tab-set grid columns column div container tabs steps tab-container center margin sidebar topic card-grid code-group content-ref columns-list raw-html v-pre',
  labelled:
    'tab-item tab card grid-item grid-item-card details dropdown expand collapse accordion step section spoiler example-block card-item',
};
const USE_OF: ReadonlyMap<string, Use> = new Map(
  entriesOf(NAMES).flatMap(([use, names]) => names.split(' ').map((name) => [name, use] as const)),
);

/** A container as it is written: `argument` stands behind the name, `options` are its `:name: value` lines or arguments. */
interface Written {
  key: string;
  argument: string;
  options: ReadonlyMap<string, string>;
  title: string | null;
}

/**
 * What becomes of a named container, whatever its dialect spells it like; null for a name of nobody. `argument` is what
 * stands behind the name, `options` its `:name: value` lines or named arguments.
 */
export function containerOf(
  name: string,
  argument: string,
  options: ReadonlyMap<string, string>,
): Container | null {
  const key = name.toLowerCase();
  const title = options.get('title') ?? options.get('name-title') ?? null;
  const use = USE_OF.get(key);
  if (use !== undefined) return MAKE[use]({ key, argument, options, title });
  return alertOf(key) ? { as: 'quote', head: alertHead(key, title ?? (argument || null)) } : null;
}

const MAKE: Readonly<Record<Use, (written: Written) => Container>> = {
  nothing: () => ({ as: 'nothing' }),
  code: ({ key, argument }) => ({
    as: 'code',
    language: key === 'mermaid' ? key : (argument.split(/[\s,{]/)[0] ?? '').replace(/[^\w+#.-]/g, ''),
  }),
  text: ({ key }) => ({ as: 'code', language: key === 'eval-rst' ? 'rst' : 'text' }),
  picture: ({ argument, options }) => ({
    as: 'content',
    head: markdownLink(options.get('alt') ?? '', argument, true),
  }),
  note: makeNote,
  layout: () => ({ as: 'content', head: '' }),
  labelled: ({ argument, options, title }) => {
    const stated = ['label', 'summary', 'header'].map((name) => options.get(name));
    const label = title ?? stated.find((text) => text !== undefined) ?? argument;
    return { as: 'content', head: label === '' ? '' : `**${label.replace(/[*_]/g, '')}**` };
  },
};

/** A note whose kind stands in an option or in front of its title. */
function makeNote({ key, argument, options, title }: Written): Container {
  const type = ['style', 'class', 'type', 'color', 'theme']
    .map((name) => options.get(name))
    .find((text) => text !== undefined);
  if (type !== undefined)
    return { as: 'quote', head: alertHead(type.split(/\s+/)[0] ?? 'note', title ?? (argument || null)) };
  const [first = '', ...rest] = argument.split(/\s+/).filter(Boolean);
  if (alertOf(first)) return { as: 'quote', head: alertHead(first, title ?? (rest.join(' ') || null)) };
  return {
    as: 'quote',
    head: alertHead(key === 'alert' ? 'warning' : 'note', title ?? (argument || null)),
  };
}
