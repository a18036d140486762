import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { renderLlmsText } from '../core/outputs/llms.ts';
import { readSiteAddress } from './site-address.ts';

/** A list of all records for programs that read with a language model. */
export const GET: APIRoute = async ({ site }) => {
  const { records } = await getHandbook();
  return new Response(renderLlmsText(records, readSiteAddress(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
