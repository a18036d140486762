import { parseJsonAttribute, renderJsonAttribute } from '../text/json-attribute.ts';
import type { PathManifest, Step } from './summary.ts';

/** A step without the names of its fields, those first that most steps fill: what is empty at the end is left out. */
type Row = readonly [
  id: Step['id'],
  phase: Step['phase'],
  roles: Step['roles'],
  hash?: Step['hash'],
  due?: Step['due'],
  group?: Step['group'],
  optional?: Step['optional'],
  checked?: Step['checked'],
];

/** A path as the attribute `data-hb-path` of an element carries it, its steps as rows. */
export function renderPathAttribute({ steps, ...path }: PathManifest): string {
  return renderJsonAttribute({ ...path, steps: steps.map(rowOf) });
}

/** Reads what `renderPathAttribute` wrote. A field that is empty there is null or undefined. */
export function parsePathAttribute(text: string): PathManifest {
  const path = parseJsonAttribute(text) as Omit<PathManifest, 'steps'> & { steps: Row[] };
  return {
    ...path,
    steps: path.steps.map(([id, phase, roles, hash, due, group, optional, checked]) => ({
      id,
      phase,
      roles,
      hash,
      due,
      group,
      optional,
      checked,
    })),
  };
}

function rowOf({ id, phase, roles, hash, due, group, optional, checked }: Step): unknown[] {
  const row: Row = [id, phase, roles, hash, due, group, optional || null, checked || null];
  return row.slice(0, row.findLastIndex((value) => value != null) + 1);
}
