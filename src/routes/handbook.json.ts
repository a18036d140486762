import options from 'virtual:handbook/options';
import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { describeSite } from '../core/outputs/handbook-json.ts';
import { pageAddress } from '../core/outputs/site-address.ts';
import { schemaAddress } from '../core/text/schema-address.ts';
import { readSiteAddress } from './site-address.ts';

/** The object that `handbook inspect --format json` prints, with addresses of pages that lead to them from elsewhere. */
export const GET: APIRoute = async (context) => {
  const { records: own, site } = await getHandbook();
  const address = readSiteAddress(context.site);
  const records = own.map((record) => ({ ...record, url: pageAddress(record.url, address) }));
  const { skipped, diagnostics } = site;
  const about = describeSite(options.config, import.meta.env.BASE_URL);
  const $schema = schemaAddress('handbook-1', address.root);
  return new Response(JSON.stringify({ $schema, handbook: 1, site: about, records, skipped, diagnostics }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
