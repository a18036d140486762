import { buildActionTable } from '../../outputs/actions.ts';
import { buildListFiles, type List } from '../../outputs/list-file.ts';
import { renderCsv } from '../../outputs/table.ts';
import { addressOf } from '../address.ts';
import { alertPages, missingPage } from './alerts.ts';
import { decisionPages, inForcePages } from './decisions.ts';
import { actionPages, incidentPages } from './incidents.ts';
import { renderHubPage } from './layout.ts';
import { onboardingPages } from './onboarding.ts';
import { homePages, linkPages, statusPages } from './overview.ts';
import { servicePages } from './services.ts';
import type { HubFile, HubSite } from './site.ts';

/** Every page of a hub, and the files that its pages read, one after another: together they may be larger than memory. */
export function* renderHub(site: HubSite): Generator<HubFile> {
  const [log, inForce, incidents, actions] = [
    decisionPages(site),
    inForcePages(site),
    incidentPages(site),
    actionPages(site),
  ];
  const alerts = alertPages(site);
  const pages = [
    ...homePages(site),
    ...log.pages,
    ...inForce.pages,
    ...alerts.pages,
    ...incidents.pages,
    ...actions.pages,
    ...servicePages(site),
    ...onboardingPages(site),
    ...linkPages(site),
    ...statusPages(site),
    missingPage(site),
  ];
  for (const page of pages) yield renderHubPage(page, site);
  const lists: readonly (readonly [number, List])[] = [
    [log.pages.length, log.list],
    [inForce.pages.length, inForce.list],
    [incidents.pages.length, incidents.list],
    [actions.pages.length, actions.list],
  ];
  for (const [count, list] of lists)
    if (count > 1)
      for (const [name, file] of buildListFiles(list))
        yield { path: `lists/${name}.json`, text: JSON.stringify(file) };
  yield* alerts.files;
  yield { path: 'postmortems/actions.csv', text: renderCsv(buildActionTable(actions.ledger)) };
  yield { path: 'links.json', text: renderLinks(site) };
  yield { path: 'status.json', text: renderStatus(site) };
}

/** The references between handbooks as data. */
function renderLinks({ hub }: HubSite): string {
  const links = hub.references.map(
    ({ origin, from, raw, type, path, line, target, fault, retired, stale }) => ({
      from: { handbook: origin, id: from?.id ?? null, path, line },
      raw,
      type,
      target: target?.id ?? null,
      url: target ? addressOf(target.url) : null,
      fault,
      retired,
      stale,
    }),
  );
  return `${JSON.stringify({ handbook: 1, links }, null, 1)}\n`;
}

/** How each handbook was found, as data. */
function renderStatus({ hub }: HubSite): string {
  const handbooks = hub.members.map(({ name, title, address, condition, reason, readAt, published }) => ({
    name,
    title,
    address,
    condition,
    reason,
    readAt,
    records: published?.records.length ?? null,
    counts: published?.counts ?? null,
    unread: published?.unread ?? null,
  }));
  return `${JSON.stringify({ handbook: 1, handbooks }, null, 1)}\n`;
}
