import type { APIRoute } from 'astro';
import { getHandbook } from '../../components/data.ts';
import { buildActionLedger } from '../../core/kinds/postmortem/metrics/action-ledger.ts';
import { recordsOf } from '../../core/query/order.ts';

/** Every action of every postmortem, as `handbook export actions --format json` prints it. */
export const GET: APIRoute = async () => {
  const { records } = await getHandbook();
  return new Response(JSON.stringify(buildActionLedger(recordsOf(records, 'postmortem')), null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
