import type { APIRoute } from 'astro';
import { getHandbook } from '../../components/data.ts';
import { buildActionLedger } from '../../core/kinds/postmortem/metrics/action-ledger.ts';
import { buildActionTable } from '../../core/outputs/actions.ts';
import { renderCsv } from '../../core/outputs/table.ts';
import { recordsOf } from '../../core/query/order.ts';

/** Every action of every postmortem, as `handbook export actions --format csv` prints it. */
export const GET: APIRoute = async () => {
  const { records } = await getHandbook();
  const ledger = buildActionLedger(recordsOf(records, 'postmortem'));
  return new Response(renderCsv(buildActionTable(ledger)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
