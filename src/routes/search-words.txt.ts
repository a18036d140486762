import type { APIRoute } from 'astro';
import { getHandbook } from '../components/data.ts';

/** The words of the handbook, by which the search knows a typing error from a word and a word from nonsense. */
export const GET: APIRoute = async () => {
  const { site } = await getHandbook();
  return new Response(site.vocabulary.join(' '), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
