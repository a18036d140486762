import { groupConnected, type Picture } from '../query/connected.ts';
import { recordsOf } from '../query/order.ts';
import { findService } from '../query/services.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import type { ServiceRecord } from '../schema/service.ts';
import { siteHref } from '../text/site-href.ts';
import { drawArcGraph } from './arc-graph.ts';
import type { Drawing } from './graph-svg.ts';
import { drawLayeredGraph } from './layered-graph.ts';

/** One service needs another. */
export interface Dependency {
  from: ServiceRecord;
  to: ServiceRecord;
}

/** A picture of services that depend on each other. */
export interface ServicePicture extends Picture<ServiceRecord, Dependency> {
  drawing: Drawing;
  /** The same for a narrow screen. */
  narrow: Drawing;
}

/** Room for lines between two layers of services, which many lines cross. */
const GAP = 72;

/** What services say that they depend on, each pair once, as far as the other is described. */
export function findDependencies(records: readonly HandbookRecord[]): Dependency[] {
  return recordsOf(records, 'service').flatMap((from) => {
    const targets = from.dependsOn.flatMap((named) => findService(records, named.value) ?? []);
    return [...new Set(targets)].flatMap((to) => (to === from ? [] : [{ from, to }]));
  });
}

/** What depends on what, drawn: an arrow leads from a service to what it needs. A service without either is in no picture. */
export function drawServiceMap(
  records: readonly HandbookRecord[],
  base: string,
  words: { name: string; role: string },
): ServicePicture[] {
  return groupConnected<ServiceRecord, Dependency>(findDependencies(records))
    .flat()
    .map((picture) => {
      const nodes = picture.nodes.map((service) => ({
        id: service.id,
        label: service.title.value,
        title: service.title.value,
        group: service.team?.value ?? service.owners[0]?.value ?? '',
        href: siteHref(service.url, base),
      }));
      const edges = picture.edges.map(({ from, to }) => {
        return { from: from.id, to: to.id, type: 'depends-on', directed: true };
      });
      return {
        ...picture,
        drawing: drawLayeredGraph(nodes, edges, { ...words, flow: 'right', gap: GAP, look: 'hb-wide' }),
        narrow: drawArcGraph(nodes, edges, { ...words, look: 'hb-narrow' }),
      };
    });
}
