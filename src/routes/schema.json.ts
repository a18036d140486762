import type { APIRoute, GetStaticPaths } from 'astro';
import { renderSchema, SCHEMA_NAMES } from '../core/outputs/json-schema.ts';

/** The schemas of what the site serves and of what its authors write. */
export const getStaticPaths: GetStaticPaths = () => SCHEMA_NAMES.map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(SCHEMA_NAMES.filter((name) => name === params['name']).map(renderSchema)[0] ?? '', {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
