import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { renderReviewCalendar } from '../core/outputs/review-calendar.ts';
import { readSiteAddress } from './site-address.ts';

/** A calendar of the reviews that records name. */
export const GET: APIRoute = async ({ site }) => {
  const { records } = await getHandbook();
  return new Response(renderReviewCalendar(records, readSiteAddress(site)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
