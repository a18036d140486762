import type { Scope } from '../../../schema/adr.ts';
import type { Outline } from '../outline.ts';
import { blocksScopes } from './block-scopes.ts';
import { frontmatterScopes } from './frontmatter-scopes.ts';
import { leadOf, ledBy } from './lead.ts';
import { isOutside, leaveOut } from './outside.ts';
import { splitAtCommas } from './path-like.ts';
import { pieceScopes } from './piece-scopes.ts';

/**
 * What a decision says it is for: keys such as `governs`, `appliesTo` and `affects`, labels of its head and sections such
 * as "Applies to", "Scope" and "Components", in any language. Of prose only the paths, the code and the links count.
 */
export function readScopes(outline: Outline): Scope[] {
  const found = [...frontmatterScopes(outline.document), ...labelScopes(outline), ...sectionScopes(outline)];
  const seen = new Set<string>();
  return found.filter(({ value }) => value !== '' && !seen.has(value) && seen.add(value));
}

function labelScopes({ document, fields }: Outline): Scope[] {
  return fields.flatMap((field) => {
    const lead = leadOf(field.key);
    if (lead === null) return [];
    const { from } = field.source;
    const pieces = field.nested
      ? field.parts.map(({ raw, offset }) => ({ raw, offset, from }))
      : splitAtCommas(field.raw).map(({ text, at }) => ({ raw: text, offset: field.offset + at, from }));
    return ledBy(
      lead,
      field.key,
      pieces.flatMap((piece) => pieceScopes(document, piece)),
    );
  });
}

function sectionScopes({ document, title, sections }: Outline): Scope[] {
  const led = sections.flatMap(({ heading, blocks }) => {
    const lead = heading === title ? null : leadOf(heading.text);
    return lead === null ? [] : [{ lead, label: heading.text, blocks }];
  });
  if (led.length === 0) return [];
  const outside = sections.filter(({ heading }) => isOutside(heading.text)).map(({ blocks }) => blocks);
  const excluded = new Set(outside.flat());
  return [
    ...led.flatMap(({ lead, label, blocks }) =>
      ledBy(
        lead,
        label,
        blocksScopes(
          document,
          blocks.filter((block) => !excluded.has(block)),
        ),
      ),
    ),
    ...outside.flatMap((blocks) => leaveOut(blocksScopes(document, blocks))),
  ];
}
