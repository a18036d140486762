import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';

/** The same object that `handbook inspect --format json` prints. */
export const GET: APIRoute = async () => {
  const { records, site } = await getHandbook();
  const { skipped, diagnostics } = site;
  return new Response(JSON.stringify({ handbook: 1, records, skipped, diagnostics }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
