import { distance } from 'fastest-levenshtein';
import { nameKey } from '../text/name-key.ts';
import { decodePath, withoutSlash } from '../text/path.ts';

/** What the page for missing addresses knows of one playbook. Short names, since it holds all of them. */
export interface KnownPlaybook {
  /** Keys of its names. */
  keys: string[];
  title: string;
  /** Address with the base. */
  href: string;
  severity: string | null;
  meaning: string | null;
  impact: string | null;
  first: string | null;
  /** The playbook itself calls it its first action. */
  stated: boolean;
  call: string | null;
}

/** What an address could have meant. */
export interface AlertMatch {
  /** The name as the address has it. */
  name: string;
  /** The address lies below `/alert/`. */
  alert: boolean;
  /** Playbooks of exactly this name. */
  exact: KnownPlaybook[];
  /** The nearest others, best first. */
  near: KnownPlaybook[];
}

/** Finds the playbooks that an address without a page could mean: any letter case, with hyphens or without. */
export function findAlert(pathname: string, base: string, playbooks: readonly KnownPlaybook[]): AlertMatch {
  const root = withoutSlash(base);
  const path = pathname.toLowerCase().startsWith(root.toLowerCase()) ? pathname.slice(root.length) : pathname;
  const segments = path.split('/').map(decodePath).filter(Boolean);
  const alert = segments[0]?.toLowerCase() === 'alert' && segments.length > 1;
  const name = (segments.at(-1) ?? '').replace(/\.(?:html?|md)$/i, '');
  const key = nameKey(name);
  if (key === '') return { name, alert, exact: [], near: [] };
  const exact = playbooks.filter(({ keys }) => keys.includes(key));
  const near = playbooks
    .filter((playbook) => !exact.includes(playbook))
    .map((playbook) => ({ playbook, score: Math.max(...playbook.keys.map((known) => likeness(key, known))) }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score || (a.playbook.title < b.playbook.title ? -1 : 1))
    .slice(0, 5)
    .map(({ playbook }) => playbook);
  return { name, alert, exact, near };
}

/** From 0 to 1: edits by length, raised where one name holds the other or they share their letters in threes. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const edits = 1 - distance(a, b) / longest;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const holds = short.length >= 4 && long.includes(short) ? 0.6 + 0.4 * (short.length / long.length) : 0;
  const own = triples(a);
  const shared = [...triples(b)].filter((triple) => own.has(triple)).length;
  const common = (2 * shared) / Math.max(1, own.size + triples(b).size);
  return Math.max(edits * 0.9, holds, common);
}

function triples(text: string): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index + 3 <= text.length; index++) found.add(text.slice(index, index + 3));
  return found;
}
