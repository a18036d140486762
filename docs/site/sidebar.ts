import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A group of the sidebar with the names of its pages, in the order of reading. */
interface Group {
  label: string;
  pages: readonly string[];
}

/** The order of reading. A page that stands in no group comes at the end. */
export const GROUPS: readonly Group[] = [
  { label: 'Begin', pages: ['tour', 'start', 'command-line', 'plugin', 'template', 'readers'] },
  {
    label: 'Write records',
    pages: ['decisions', 'playbooks', 'postmortems', 'onboarding', 'services', 'pages'],
  },
  {
    label: 'What is read',
    pages: [
      'notations-everywhere',
      'notations-playbooks',
      'notations-postmortems',
      'notations-onboarding',
      'notations-languages',
      'words-decisions',
      'words-playbooks',
      'words-postmortems',
      'words-everywhere',
    ],
  },
  {
    label: 'Where work is done',
    pages: ['why', 'review', 'alerts', 'editor', 'mcp', 'exports', 'twins', 'use-outputs'],
  },
  { label: 'Run it', pages: ['hosts', 'neighbours', 'fleet', 'packages', 'diagrams'] },
  {
    label: 'Reference',
    pages: [
      'settings',
      'commands',
      'json',
      'limits',
      'security-model',
      'accessibility',
      'licences',
      'comparison',
      'changes',
    ],
  },
];

/** What lies beside the documentation: the records of the example. */
const EXAMPLE = {
  label: 'Example',
  items: [
    { label: 'Decisions', link: '/adr/' },
    { label: 'Playbooks', link: '/playbooks/' },
    { label: 'Incidents', link: '/postmortems/' },
    { label: 'Onboarding', link: '/onboarding/' },
    { label: 'Services', link: '/services/' },
    { label: 'State of this handbook', link: '/status/' },
    { label: 'Use it elsewhere', link: '/outputs/' },
  ],
};

/** The sidebar in the form of Starlight's settings, with every page of a folder. */
export function sidebarOf(folder: string): object[] {
  const there = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'index.md')
    .map((name) => name.slice(0, -'.md'.length));
  const named = new Set(GROUPS.flatMap(({ pages }) => pages));
  const rest = { label: 'More', pages: there.filter((name) => !named.has(name)).sort() };
  return [
    ...[...GROUPS, rest].map(({ label, pages }) => ({
      label,
      items: pages
        .filter((page) => there.includes(page))
        .map((page) => ({ label: titleOf(join(folder, `${page}.md`)), link: `/${page}/` })),
    })),
    EXAMPLE,
  ].filter(({ items }) => items.length > 0);
}

function titleOf(path: string): string {
  return /^# (.+)$/m.exec(readFileSync(path, 'utf8'))?.[1] ?? path;
}
