import type { Scope } from '../../../schema/adr.ts';
import { fieldNamed } from '../../../words/fields.ts';
import { codeLabelOf } from '../../../words/scope.ts';
import { fieldNameOf } from '../labels.ts';

/** How surely a label or a heading says what a decision is for; below `code` only what is found counts. */
export type Lead = 'governs' | 'scope' | 'code';

/** What a label, a heading or a key says of what a decision is for; null where it says nothing of it. */
export function leadOf(label: string): Lead | null {
  const name = fieldNameOf(label);
  if (name !== null) return name === 'governs' || name === 'scope' ? name : null;
  const code = codeLabelOf(label);
  return code === 'governed' ? 'governs' : code;
}

/**
 * What stands below a lead. Below `code` a path may be one of an example: where it matches nothing, it is a word. Names below
 * a word for services are read as the services of the decision, whatever its kind.
 */
export function ledBy(lead: Lead | null, label: string, scopes: readonly Scope[]): Scope[] {
  if (lead !== 'code') return [...scopes];
  const isRead = fieldNamed('adr', label) === 'services';
  return scopes.flatMap((found): Scope[] => {
    if (found.as !== 'path') return isRead ? [] : [found];
    return [/[*!]/.test(found.value) ? found : { ...found, as: 'text' }];
  });
}
