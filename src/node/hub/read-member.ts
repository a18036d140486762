import { resolve } from 'node:path';
import type { HubHandbook } from '../../core/hub/config.ts';
import type { HubMember } from '../../core/hub/member.ts';
import { type PublishedHandbook, readPublished } from '../../core/hub/published.ts';
import { type Fetched, fetchPublished, readFromFolder } from './fetch-published.ts';
import { type KeptState, readState, writeState } from './hub-state.ts';

/** What reading needs to know besides the handbook. */
export interface ReadOptions {
  /** Folder to which folders of handbooks are relative. */
  folder: string;
  /** Folder of the states that are kept. */
  states: string;
  /** Version of the reader: what an older one kept is read anew. */
  version: string;
  seconds: number;
  signal: AbortSignal;
  /** ISO moment of this run. */
  now: string;
}

/** Reads one handbook of a hub, or says why it cannot be had and takes its last good state. Never throws for what it finds. */
export async function readMember(handbook: HubHandbook, options: ReadOptions): Promise<HubMember> {
  const { url, folder, name } = handbook;
  const source = JSON.stringify([options.version, url ?? null, folder ?? null]);
  const kept = readState(options.states, name);
  const known = kept?.source === source ? kept.validators : null;
  const fetched = await fetchOf(handbook, known, options);
  if (fetched.state === 'same' && kept) return member(handbook, 'unchanged', null, kept);
  if (fetched.state === 'down') return member(handbook, 'down', fetched.reason, kept);
  const read = fetched.state === 'new' ? parse(fetched.text, handbook) : { fault: 'nothing is known of it' };
  if ('fault' in read) return member(handbook, 'broken', read.fault, kept);
  if (fetched.state !== 'new') return member(handbook, 'broken', null, kept);
  const state: KeptState = {
    source,
    validators: fetched.validators,
    readAt: options.now,
    published: read.handbook,
  };
  writeState(options.states, name, state);
  return member(handbook, 'changed', null, state);
}

/** What a handbook publishes today, read without a copy; or why it cannot be had, as the end of a sentence. */
export async function readPublication(
  handbook: HubHandbook,
  { folder, ...options }: Pick<ReadOptions, 'folder' | 'seconds' | 'signal'>,
): Promise<{ published: PublishedHandbook } | { fault: string }> {
  const fetched = await fetchOf(handbook, null, { folder, ...options });
  if (fetched.state !== 'new')
    return { fault: fetched.state === 'down' ? fetched.reason : 'nothing is known of it' };
  const read = parse(fetched.text, handbook);
  return 'fault' in read ? read : { published: read.handbook };
}

function fetchOf(
  { url, folder }: HubHandbook,
  known: KeptState['validators'] | null,
  options: Pick<ReadOptions, 'folder' | 'seconds' | 'signal'>,
): Fetched | Promise<Fetched> {
  return folder !== undefined
    ? readFromFolder(resolve(options.folder, folder), 'handbook.json', known)
    : fetchPublished(`${withSlash(url ?? '')}handbook.json`, known, options);
}

function parse(text: string, { url }: HubHandbook): { handbook: PublishedHandbook } | { fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'its handbook.json is no JSON' };
  }
  const read = readPublished(value, (address) => addressOf(address, url));
  return 'fault' in read ? { fault: `its handbook.json: ${read.fault}` } : read;
}

/** The address of a record for readers of the hub: as full as is known, decoded where it is a path of the hub's host. */
function addressOf(address: string, url: string | undefined): string | null {
  if (URL.canParse(address)) return /^https?:$/.test(new URL(address).protocol) ? address : null;
  if (!address.startsWith('/') || address.startsWith('//')) return null;
  if (url !== undefined) return new URL(address, url).href;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
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
    published,
  };
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
