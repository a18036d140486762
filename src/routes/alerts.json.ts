import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { pageAddress } from '../core/outputs/site-address.ts';
import { listAlerts } from '../core/query/alerts.ts';
import { readSiteAddress } from './site-address.ts';

/** Every alert with the playbook for it, for those who build links to the handbook. */
export const GET: APIRoute = async ({ site }) => {
  const { records } = await getHandbook();
  const address = readSiteAddress(site);
  const alerts = listAlerts(records).map((alert) => ({ ...alert, url: pageAddress(alert.url, address) }));
  return new Response(`${JSON.stringify(alerts, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
