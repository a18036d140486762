import { isDecision } from '../../kinds/adr/descriptor.ts';
import { isService } from '../../kinds/service/descriptor.ts';
import type { Scope } from '../../schema/adr.ts';
import type { HandbookRecord } from '../../schema/handbook.ts';
import type { ServiceRecord } from '../../schema/service.ts';
import type { TextValue } from '../../schema/value.ts';
import { addTo } from '../../text/add-to.ts';
import { nameKey } from '../../text/name-key.ts';
import { folderOf } from '../../text/path.ts';
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
  services: ReadonlyMap<ServiceRecord, readonly ServiceArea[]>;
  scopes: ReadonlyMap<Scope, Area>;
}

/** What was resolved for the records of a handbook. */
const RESOLVED = new WeakMap<readonly HandbookRecord[], Resolved>();

/** Says of every scope of a decision which service or how many files it names, and whose code that is. */
export function resolveScopes(handbook: Handbook): void {
  const { records, tree } = handbook;
  const services = indexServices(records);
  const areas = new Map<ServiceRecord, readonly ServiceArea[]>();
  const scopes = new Map<Scope, Area>();
  RESOLVED.set(records, { services: areas, scopes });
  const findFiles = indexFiles(tree);
  const own = ownRepositories(tree);
  const owners = new Map<string, string[]>();
  for (const record of records) {
    if (!isService(record)) continue;
    const found = [
      ...record.paths.map((said) => areaOf(said, record.path, own, findFiles)),
      ...record.repositories.flatMap((said) => repositoryArea(said, record.path, own, findFiles)),
    ];
    areas.set(record, found);
    for (const { area } of found)
      for (const path of area.negated ? [] : (findFiles(area) ?? [])) addTo(owners, path, record.id);
  }
  for (const record of records) {
    if (!isDecision(record)) continue;
    const linked = servicesLinkedFrom(record, handbook);
    for (const scope of record.governs) {
      const named = scope.as === 'path' ? undefined : services.get(nameKey(scope.value.replace(/^@/, '')));
      const service = named?.id ?? linked.get(`${scope.source.line}:${scope.source.column}`);
      if (service) scope.service = service;
      else if (isCode(scope)) {
        const area = findArea(scope.value, record.path, own, findFiles);
        resolvePath(scope, area, findFiles, owners);
        if (scope.as === 'path' || scope.files !== null) scopes.set(scope, area);
      }
    }
  }
}

/** The services that links of a decision lead to, by their place: in other words than their names, too. */
function servicesLinkedFrom({ links }: HandbookRecord, { byId }: Handbook): Map<string, string> {
  return new Map(
    links.flatMap(({ target, source }) =>
      target !== null && isService(byId.get(target)) ? [[`${source.line}:${source.column}`, target]] : [],
    ),
  );
}

/** The code of a service: its paths, and its repositories. */
export function areasOfService(handbook: Handbook, service: ServiceRecord): readonly ServiceArea[] {
  return RESOLVED.get(handbook.records)?.services.get(service) ?? [];
}

/** The code that a scope names; null for a service, and for words that name nothing. */
export function areaOfScope(handbook: Handbook, scope: Scope): Area | null {
  return RESOLVED.get(handbook.records)?.scopes.get(scope) ?? null;
}

/**
 * The code that a record names: from the root or the top of its repository, else from the nearest folder above the record
 * in which there is any, since a package of a repository writes paths of its own.
 */
function findArea(text: string, path: string, own: readonly string[], findFiles: FindFiles): Area {
  const area = readArea(text, own);
  if (area.repository !== null || findFiles(area)?.length !== 0) return area;
  const pattern = text.replace(/^!/, '').replace(/^(?:\.?\/)+/, '');
  for (let folder = folderOf(path); folder !== '.' && folder !== ''; folder = folderOf(folder)) {
    const below = readArea(`${area.negated ? '!' : ''}/${folder}/${pattern}`, own);
    if (findFiles(below)?.length) return below;
  }
  return area;
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

function areaOf(said: TextValue, path: string, own: readonly string[], findFiles: FindFiles): ServiceArea {
  const area = findArea(said.value, path, own, findFiles);
  return { said, area, empty: findFiles(area)?.length === 0 };
}

/** A repository of a service: an address, `owner/name`, or a folder of this one. */
function repositoryArea(
  said: TextValue,
  path: string,
  own: readonly string[],
  findFiles: FindFiles,
): ServiceArea[] {
  const { value } = said;
  if (/:\/\/|@/.test(value)) return [areaOf(said, path, own, findFiles)];
  if (!/^[\w.~/-]+$/.test(value)) return [];
  const local = areaOf(said, path, own, findFiles);
  if (!local.empty) return [local];
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(value)) return [];
  const name = value.toLowerCase().replace(/\.git$/, '');
  const isOwn = own.some((other) => other === name || other.endsWith(`/${name}`));
  return [{ said, area: { ...readArea('**', own), repository: isOwn ? null : name }, empty: false }];
}
