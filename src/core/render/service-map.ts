import { recordsOf } from '../query/order.ts';
import { findService } from '../query/services.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { siteHref } from './destination.ts';

/** What depends on what, as a Mermaid flowchart with a link for each service; null where no service names another. */
export function renderServiceMap(records: readonly HandbookRecord[], base: string): string | null {
  const services = recordsOf(records, 'service');
  const ids = new Map(services.map((service, index) => [service.id, `s${index}`]));
  const edges = services.flatMap((service) =>
    service.dependsOn.flatMap((named) => {
      const target = findService(records, named.value);
      return target && target !== service ? [[ids.get(service.id), ids.get(target.id)]] : [];
    }),
  );
  if (edges.length === 0) return null;
  return [
    'flowchart LR',
    ...services.map((service) => `  ${ids.get(service.id)}["${quote(service.title.value)}"]`),
    ...edges.map(([from, to]) => `  ${from} --> ${to}`),
    ...services.map((service) => `  click ${ids.get(service.id)} href "${siteHref(service.url, base)}"`),
    '',
  ].join('\n');
}

/** Text between quotes in Mermaid: its own escape for characters that would end or format it. */
function quote(text: string): string {
  return text.replace(/[#"<>`]/g, (character) => `#${character.charCodeAt(0)};`).replace(/\s+/g, ' ');
}
