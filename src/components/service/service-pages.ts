import { recordsOf } from '../../core/query/order.ts';
import { divideIndex, fillPages, type IndexPage, pageUrl, textBytes } from '../../core/render/page-budget.ts';
import { drawServiceMap, type ServicePicture } from '../../core/render/service-map.ts';
import type { ServiceRecord } from '../../core/schema/service.ts';
import { byteLength } from '../../core/text/byte-length.ts';
import { pageLocale } from '../../plugin/page-locale.ts';
import type { HandbookData } from '../data.ts';
import { once } from '../once.ts';
import { byInitial, initialOf } from '../site/initial.ts';

/** A page of services, or of pictures of what depends on what. */
export interface ServicePage extends IndexPage<ServiceRecord> {
  pictures: ServicePicture[];
}

/** The pages of all services, then those of the map; all on one where there is room. */
export function servicePages(data: HandbookData, words: { name: string; role: string }): ServicePage[] {
  return once(data, 'services', ({ records }) => {
    const pages = divideIndex('/services/', byInitial(recordsOf(records, 'service')), {
      nameOf: initialOf,
      bytesOf: rowBytes,
    }).map((page): ServicePage => ({ ...page, pictures: [] }));
    const last = pages.at(-1);
    const used = (last?.items ?? []).reduce((sum, service) => sum + rowBytes(service), 0);
    const pictures = drawServiceMap(records, pageLocale().addresses, words);
    fillPages(pictures, pictureBytes, { first: used }).forEach((own, index) => {
      if (index === 0) last?.pictures.push(...own);
      else {
        const number = pages.length + 1;
        pages.push({
          number,
          url: pageUrl('/services/', number),
          label: `${words.name} ${index}`,
          items: [],
          pictures: own,
        });
      }
    });
    return pages;
  });
}

function rowBytes({ title, url, tier, team, onCall, dependsOn }: ServiceRecord): number {
  return (
    220 +
    textBytes(title.value, url, tier?.value, team?.value, onCall?.value) +
    dependsOn.reduce((sum, { value }) => sum + 2 * textBytes(value) + 60, 0)
  );
}

function pictureBytes({ drawing, narrow, edges, leaving }: ServicePicture): number {
  const told = [...edges, ...leaving].reduce(
    (sum, { from, to }) => sum + textBytes(from.title.value, from.url, to.title.value, to.url) + 70,
    0,
  );
  return byteLength(drawing.svg) + byteLength(narrow.svg) + told + 1600;
}
