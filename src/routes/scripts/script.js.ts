import { scripts } from 'virtual:handbook/scripts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The scripts that pages load by name. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(scripts).map(([name, code]) => ({ params: { name }, props: { code } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props.code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
