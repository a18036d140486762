import { wordPattern } from '../../words/pattern.ts';

/** What an abbreviation stands for: its offset in minutes and a region in which it is in force. */
export interface ZoneName {
  minutes: number;
  /** IANA zone whose clock must agree on the day; null where the offset holds all year. */
  region: string | null;
}

/** Abbreviations with one meaning in use. */
const NAMES: Record<string, ZoneName> = {
  UTC: { minutes: 0, region: null },
  GMT: { minutes: 0, region: null },
  WET: { minutes: 0, region: 'Europe/Lisbon' },
  WEST: { minutes: 60, region: 'Europe/Lisbon' },
  CET: { minutes: 60, region: 'Europe/Berlin' },
  CEST: { minutes: 120, region: 'Europe/Berlin' },
  MEZ: { minutes: 60, region: 'Europe/Berlin' },
  MESZ: { minutes: 120, region: 'Europe/Berlin' },
  EET: { minutes: 120, region: 'Europe/Helsinki' },
  EEST: { minutes: 180, region: 'Europe/Helsinki' },
  MSK: { minutes: 180, region: null },
  МСК: { minutes: 180, region: null },
  SAST: { minutes: 120, region: null },
  WAT: { minutes: 60, region: null },
  CAT: { minutes: 120, region: null },
  EAT: { minutes: 180, region: null },
  SGT: { minutes: 480, region: null },
  HKT: { minutes: 480, region: null },
  JST: { minutes: 540, region: null },
  KST: { minutes: 540, region: null },
  AWST: { minutes: 480, region: null },
  AEST: { minutes: 600, region: null },
  AEDT: { minutes: 660, region: 'Australia/Sydney' },
  NZST: { minutes: 720, region: 'Pacific/Auckland' },
  NZDT: { minutes: 780, region: 'Pacific/Auckland' },
  PST: { minutes: -480, region: 'America/Los_Angeles' },
  PDT: { minutes: -420, region: 'America/Los_Angeles' },
  MDT: { minutes: -360, region: 'America/Denver' },
  MST: { minutes: -420, region: null },
  CDT: { minutes: -300, region: 'America/Chicago' },
  EST: { minutes: -300, region: 'America/New_York' },
  EDT: { minutes: -240, region: 'America/New_York' },
  AKST: { minutes: -540, region: 'America/Anchorage' },
  AKDT: { minutes: -480, region: 'America/Anchorage' },
  HST: { minutes: -600, region: null },
};

/** Abbreviations that name several zones, with the offsets in minutes that each may mean. */
const AMBIGUOUS: Record<string, readonly number[]> = {
  BST: [60, 360],
  IST: [60, 120, 330],
  CST: [-360, -300, 480],
  AST: [-240, 180],
  ADT: [-180, 240],
  GST: [240, -120],
  SST: [-660, 480],
  ECT: [-300, -240],
  AMT: [-240, 240],
};

/** Names of zones in words, by an IANA zone. */
const REGIONS: Record<string, string> = {
  'pacific time': 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  'us pacific time': 'America/Los_Angeles',
  'eastern time': 'America/New_York',
  et: 'America/New_York',
  'us eastern time': 'America/New_York',
  'uk time': 'Europe/London',
  'london time': 'Europe/London',
  'berliner zeit': 'Europe/Berlin',
  'deutsche zeit': 'Europe/Berlin',
  'heure de paris': 'Europe/Paris',
  'heure française': 'Europe/Paris',
  'hora de madrid': 'Europe/Madrid',
  'hora peninsular': 'Europe/Madrid',
  'hora de lisboa': 'Europe/Lisbon',
  'horário de brasília': 'America/Sao_Paulo',
  'hora de brasília': 'America/Sao_Paulo',
  'ora italiana': 'Europe/Rome',
  'ora di roma': 'Europe/Rome',
  'nederlandse tijd': 'Europe/Amsterdam',
  'czas warszawski': 'Europe/Warsaw',
  'czasu polskiego': 'Europe/Warsaw',
  'czas polski': 'Europe/Warsaw',
  日本時間: 'Asia/Tokyo',
  日本标准时间: 'Asia/Tokyo',
  北京时间: 'Asia/Shanghai',
  中国标准时间: 'Asia/Shanghai',
  'по москве': 'Europe/Moscow',
  'московское время': 'Europe/Moscow',
  'по московскому времени': 'Europe/Moscow',
};

/** Names of zones in words, by the abbreviation that they stand for. */
const WORDS: Record<string, string> = {
  'coordinated universal time': 'UTC',
  'universal time': 'UTC',
  'greenwich mean time': 'GMT',
  'central european time': 'CET',
  'central european summer time': 'CEST',
  'eastern european time': 'EET',
  'eastern european summer time': 'EEST',
  'pacific standard time': 'PST',
  'pacific daylight time': 'PDT',
  'eastern standard time': 'EST',
  'eastern daylight time': 'EDT',
  'mountain daylight time': 'MDT',
  'japan standard time': 'JST',
  z: 'UTC',
  zulu: 'UTC',
};

/** Every abbreviation that is taken for a zone behind a clock time, longest first. */
export const ZONE_ABBREVIATIONS: readonly string[] = [...Object.keys(NAMES), ...Object.keys(AMBIGUOUS)].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/**
 * The zone that an abbreviation or a name in words stands for; null for none and for one of several meanings.
 */
export function findZoneName(word: string): ZoneName | null {
  const key = word.trim();
  return NAMES[key.toUpperCase()] ?? NAMES[WORDS[key.toLowerCase()] ?? ''] ?? null;
}

/** The offsets that an abbreviation of several zones may mean, in minutes; null for any other word. */
export function findAmbiguousZone(word: string): readonly number[] | null {
  return AMBIGUOUS[word.trim().toUpperCase()] ?? null;
}

/** The source of a pattern for the names of zones in words. */
export function zoneRegionPattern(): string {
  return wordPattern(Object.keys(REGIONS).filter((name) => name.length > 2));
}

/** The IANA zone of a name in words such as "Pacific time". */
export function findZoneRegion(word: string): string | null {
  return REGIONS[word.trim().toLowerCase()] ?? null;
}
