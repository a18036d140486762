import { isDecision } from '../../kinds/adr/descriptor.ts';
import { isService } from '../../kinds/service/descriptor.ts';
import type { Scope } from '../../schema/adr.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import type { TextValue } from '../../schema/value.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Handbook } from '../handbook.ts';
import { indexServices } from '../service-names.ts';
import { type Area, ownRepositories, readArea } from './area.ts';
import { type FindFiles, indexFiles } from './find-files.ts';

/** Code that a service says is its own. */
export interface ServiceArea {
  said: TextValue;
  area: Area;
  /** It is a path and matches no file. */
  empty: boolean;
}

interface Resolved {
  areas: ReadonlyMap<ServiceRecord, readonly ServiceArea[]>;
}

const RESOLVED = new WeakMap<Handbook, Resolved>();

/** Says of every scope of a decision which service or how many files it names, and whose code that is. */
export function resolveScopes(handbook: Handbook): void {
  const { records, tree } = handbook;
  const services = indexServices(records);
  const areas = new Map<ServiceRecord, readonly ServiceArea[]>();
  RESOLVED.set(handbook, { areas });
  const own = ownRepositories(tree);
  const findFiles = indexFiles(tree);
  const owners = new Map<string, string[]>();
  for (const record of records) {
    if (!isService(record)) continue;
    const found = [
      ...record.paths.map((said) => areaOf(said, own, findFiles)),
      ...record.repositories.flatMap((said) => repositoryArea(said, own, findFiles)),
    ];
    areas.set(record, found);
    for (const { area } of found)
      for (const path of area.negated ? [] : (findFiles(area) ?? []))
        owners.set(path, [...(owners.get(path) ?? []), record.id]);
  }
  for (const record of records) {
    if (!isDecision(record)) continue;
    for (const scope of record.governs) {
      const service = scope.as === 'path' ? undefined : services.get(nameKey(scope.value.replace(/^@/, '')));
      if (service) scope.service = service.id;
      else if (isCode(scope)) resolvePath(scope, readArea(scope.value, own), findFiles, owners);
    }
  }
}

/** The code of a service: its paths, and its repositories. */
export function areasOfService(handbook: Handbook, service: ServiceRecord): readonly ServiceArea[] {
  return RESOLVED.get(handbook)?.areas.get(service) ?? [];
}

/** A sentence names no file. */
function isCode({ as, value }: Scope): boolean {
  return as === 'path' || as === 'name' || (as === 'text' && !/\s/.test(value));
}

function resolvePath(
  scope: Scope,
  area: Area,
  findFiles: FindFiles,
  owners: ReadonlyMap<string, readonly string[]>,
): void {
  const files = findFiles(area);
  // A word of a text that is no file is a word.
  if (files === null || (files.length === 0 && scope.as === 'text')) return;
  scope.files = files.length;
  if (!area.negated) scope.codeOf = [...new Set(files.flatMap((path) => owners.get(path) ?? []))];
}

function areaOf(said: TextValue, own: readonly string[], findFiles: FindFiles): ServiceArea {
  const area = readArea(said.value, own);
  return { said, area, empty: findFiles(area)?.length === 0 };
}

/** A repository of a service: an address, `owner/name`, or a folder of this one. */
function repositoryArea(said: TextValue, own: readonly string[], findFiles: FindFiles): ServiceArea[] {
  const { value } = said;
  if (/:\/\/|@/.test(value)) return [areaOf(said, own, findFiles)];
  if (!/^[\w.~/-]+$/.test(value)) return [];
  const local = areaOf(said, own, findFiles);
  if (!local.empty) return [local];
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(value)) return [];
  const name = value.toLowerCase().replace(/\.git$/, '');
  const isOwn = own.some((other) => other === name || other.endsWith(`/${name}`));
  return [{ said, area: { ...readArea('**', own), repository: isOwn ? null : name }, empty: false }];
}
