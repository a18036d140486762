import { Temporal } from 'temporal-polyfill';
import { findAmbiguousZone, findZoneName, findZoneRegion } from './zone-names.ts';

/** What is wrong with the words for a zone, so that no instant can be told. */
export type ZoneProblem =
  | { kind: 'contradiction'; detail: string }
  | { kind: 'ambiguous'; detail: string }
  | { kind: 'out-of-season'; detail: string }
  | { kind: 'unknown' };

/** One reading of a part of the words: an offset in minutes, a region, several offsets, or nothing. */
type Part =
  | { text: string; minutes: number; region: string | null }
  | { text: string; region: string; minutes: null }
  | { text: string; candidates: readonly number[] };

/** Whether the words name a zone at all. */
export function isZone(words: string): boolean {
  return readParts(words).length > 0;
}

/** What keeps the words for a zone from meaning one offset on a day (ISO), or null where nothing does. */
export function findZoneProblem(words: string, day: string): ZoneProblem | null {
  return resolveZone(words, `${day}T12:00`).problem;
}

/**
 * The instant in UTC of a local time in a zone, or null where the words for the zone are no zone, contradict
 * themselves or the season, or where the clock showed the time twice or not at all.
 */
export function findInstant(local: string, words: string): string | null {
  const { minutes, problem } = resolveZone(words, local);
  if (problem || minutes === null) return null;
  const utc = Temporal.PlainDateTime.from(local).subtract({ minutes });
  return `${utc.toString({ smallestUnit: 'second' })}Z`;
}

function resolveZone(words: string, local: string): { minutes: number | null; problem: ZoneProblem | null } {
  const parts = readParts(words);
  if (parts.length === 0) return { minutes: null, problem: { kind: 'unknown' } };
  const certain = parts.flatMap((part) => {
    if ('candidates' in part) return [];
    if (part.minutes !== null) return [{ text: part.text, minutes: part.minutes, region: part.region }];
    const minutes = offsetIn(part.region, local);
    return minutes === null ? [] : [{ text: part.text, minutes, region: null }];
  });
  const first = certain[0];
  const other = certain.find((part) => part.minutes !== first?.minutes);
  if (first && other) {
    const detail = `${first.text} is ${offsetText(first.minutes)}, ${other.text} is ${offsetText(other.minutes)}`;
    return { minutes: null, problem: { kind: 'contradiction', detail } };
  }
  const open = parts.find((part) => 'candidates' in part);
  if (open && 'candidates' in open) {
    if (first && !open.candidates.includes(first.minutes)) {
      const detail = `${open.text} is ${open.candidates.map(offsetText).join(' or ')}, ${first.text} is ${offsetText(first.minutes)}`;
      return { minutes: null, problem: { kind: 'contradiction', detail } };
    }
    if (!first) {
      const detail = `${open.text} is ${open.candidates.map(offsetText).join(' or ')}`;
      return { minutes: null, problem: { kind: 'ambiguous', detail } };
    }
  }
  if (!first) return { minutes: null, problem: null };
  // "PST" in July is either a slip for PDT or an hour off; an offset beside it settles which.
  const numeric = parts.some((part) => 'minutes' in part && part.minutes !== null && part.region === null);
  if (first.region && !numeric && offsetIn(first.region, local) !== first.minutes) {
    const detail = `${first.text} is not in force on ${local.slice(0, 10)}`;
    return { minutes: null, problem: { kind: 'out-of-season', detail } };
  }
  return { minutes: first.minutes, problem: null };
}

/** The zones that the words name, in order; words that name none are left out. */
function readParts(words: string): Part[] {
  const pieces = words
    .replaceAll('−', '-')
    .split(/[()[\],;=]|\s\/\s|\s-\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.flatMap((piece) => readPart(piece) ?? []);
}

function readPart(piece: string): Part | null {
  const offset = /^(?:UTC|GMT)?\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/i.exec(piece);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > 14 * 60) return null;
    return { text: piece, minutes: offset[1] === '-' ? -minutes : minutes, region: null };
  }
  const name = findZoneName(piece);
  if (name) return { text: piece, ...name };
  const candidates = findAmbiguousZone(piece);
  if (candidates) return { text: piece, candidates };
  const region = findZoneRegion(piece) ?? (/^[A-Za-z]+(?:\/[\w+-]+)+$/.test(piece) ? piece : null);
  return region && isRegion(region) ? { text: piece, region, minutes: null } : null;
}

function isRegion(region: string): boolean {
  return offsetIn(region, '2024-01-01T12:00') !== null;
}

/** Minutes east of UTC in a region at a local time; null where the region or the moment is not certain. */
function offsetIn(region: string, local: string): number | null {
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(region, { disambiguation: 'reject' });
    return zoned.offsetNanoseconds / 60e9;
  } catch {
    return null;
  }
}

function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes);
  const rest = absolute % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(absolute / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
