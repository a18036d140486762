import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';
import { renderReviewCalendar } from '../core/outputs/review-calendar.ts';
import { calendarWords } from '../plugin/words.ts';
import { readSiteAddress } from './site-address.ts';

/** A calendar of the reviews that records name. */
export const GET: APIRoute = async ({ site }) => {
  const { records } = await getHandbook();
  const address = readSiteAddress(site);
  return new Response(renderReviewCalendar(records, address, calendarWords(address.language)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
