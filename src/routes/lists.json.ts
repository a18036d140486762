import type { APIRoute, GetStaticPaths } from 'astro';
import { getHandbook } from '../components/data.ts';
import { listFiles } from '../components/index-pages.ts';

/** The rows of indexes that have several pages, for filters over all of them. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...listFiles(await getHandbook())].map(([name, file]) => ({ params: { name }, props: { file } }));

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props.file), { headers: { 'content-type': 'application/json' } });
