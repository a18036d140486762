import { resolve } from 'node:path';
import type { HubHandbook } from '../../core/hub/config.ts';
import type { HubMember } from '../../core/hub/member.ts';
import { type PublishedHandbook, readPublished } from '../../core/hub/published.ts';
import { recordAddress } from '../../core/hub/record-address.ts';
import { type Fetched, type FetchLimits, fetchPublished, readFromFolder } from './fetch-published.ts';
import { type KeptState, readState, writeState } from './hub-state.ts';

/** What reading needs to know besides the handbook. */
export interface ReadOptions extends FetchLimits {
  /** Folder to which folders of handbooks are relative. */
  folder: string;
  /** Folder of the states that are kept. */
  states: string;
  /** Version of the reader: what an older one kept is read anew. */
  version: string;
  /** Keeps what a search engine is given besides the records. */
  withWords: boolean;
  /** ISO moment of this run. */
  now: string;
}

/** Reads one handbook of a hub, or says why it cannot be had and takes its last good state. Never throws for what it finds. */
export async function readMember(handbook: HubHandbook, options: ReadOptions): Promise<HubMember> {
  const { url, folder, name } = handbook;
  const source = JSON.stringify([options.version, url ?? null, folder ?? null]);
  const kept = readState(options.states, name);
  const isEnough = kept?.source === source && (kept.withWords || !options.withWords);
  const known = isEnough ? kept.validators : null;
  const fetched = await fetchOf(handbook, known, options);
  if (fetched.state === 'same' && kept) return member(handbook, 'unchanged', null, kept);
  if (fetched.state === 'down') return member(handbook, 'down', fetched.reason, kept);
  if (fetched.state === 'same') return member(handbook, 'broken', 'nothing is known of it', kept);
  const read = parse(fetched, handbook, options);
  if ('fault' in read) return member(handbook, 'broken', read.fault, kept);
  const state: KeptState = {
    source,
    validators: fetched.validators,
    withWords: options.withWords,
    readAt: options.now,
    published: read.handbook,
  };
  writeState(options.states, name, state);
  const [before, now] = [kept?.published.place?.site, read.handbook.place?.site];
  const isAnother = before !== undefined && now !== undefined && before !== now;
  return { ...member(handbook, 'changed', null, state), before: isAnother ? before : null };
}

/** What a handbook publishes today, read without a copy; or why it cannot be had, as the end of a sentence. */
export async function readPublication(
  handbook: HubHandbook,
  { folder, ...options }: FetchLimits & Pick<ReadOptions, 'folder'>,
): Promise<{ published: PublishedHandbook } | { fault: string }> {
  const fetched = await fetchOf(handbook, null, { folder, ...options });
  if (fetched.state !== 'new')
    return { fault: fetched.state === 'down' ? fetched.reason : 'nothing is known of it' };
  const read = parse(fetched, handbook);
  return 'fault' in read ? read : { published: read.handbook };
}

function fetchOf(
  { url, folder }: HubHandbook,
  known: KeptState['validators'] | null,
  options: FetchLimits & Pick<ReadOptions, 'folder'>,
): Fetched | Promise<Fetched> {
  return folder !== undefined
    ? readFromFolder(resolve(options.folder, folder), 'handbook.json', known, options)
    : fetchPublished(`${withSlash(url ?? '')}handbook.json`, known, options);
}

function parse(
  { text, type }: { text: string; type: string | null },
  { url, id }: HubHandbook,
  { withWords = false } = {},
): { handbook: PublishedHandbook } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const other = type === null || type.includes('json') ? '' : ` but ${type}`;
    return { fault: `its handbook.json is no JSON${other}` };
  }
  try {
    const read = readPublished(value, (address, base) => recordAddress(address, base, url), {
      withWords,
    });
    if ('fault' in read) return { fault: `its handbook.json: ${read.fault}` };
    const said = read.handbook.place?.site;
    return id !== undefined && id !== said
      ? { fault: `it says that it is the handbook "${said ?? ''}", and hub.yml expects "${id}"` }
      : read;
  } catch {
    // Whatever a stranger writes, it costs the other handbooks nothing.
    return { fault: 'its handbook.json cannot be read' };
  }
}

function member(
  { name, title, url }: HubHandbook,
  condition: HubMember['condition'],
  reason: string | null,
  kept: KeptState | null,
): HubMember {
  const published = kept?.published ?? null;
  const base = published?.place?.base;
  return {
    name,
    title: title ?? published?.title ?? name,
    address: url ?? (base === undefined ? null : withSlash(base)),
    condition,
    reason,
    readAt: kept?.readAt ?? null,
    before: null,
    published,
  };
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
