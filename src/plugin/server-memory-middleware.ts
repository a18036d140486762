import { defineMiddleware } from 'astro:middleware';
import { fillTexts } from './server-memory.ts';

/** Puts the texts of pages where others stand for them. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(fillTexts(await response.text()), response);
});
