import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { listAlerts } from '../core/query/alerts.ts';

/** Every alert with the playbook for it, for those who build links to the handbook. */
export const GET: APIRoute = async () => {
  const { records } = await getHandbook();
  return new Response(`${JSON.stringify(listAlerts(records), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
