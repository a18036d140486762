import type { APIRoute, GetStaticPaths } from 'astro';
import { listSchemas } from '../core/outputs/json-schema.ts';

const schemas = listSchemas();

/** The schemas of what the site serves and of what its authors write. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(schemas[params['name'] ?? '']?.() ?? '', {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
