import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { renderFeed } from '../core/outputs/feed.ts';
import { readSiteAddress } from './site-address.ts';

/** An Atom feed of what was decided, what happened and what changed. */
export const GET: APIRoute = async ({ site }) => {
  const { records } = await getHandbook();
  return new Response(renderFeed(records, readSiteAddress(site)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
