import { defineCollection } from 'astro:content';
import { handbookDocsLoader, handbookLoader } from './plugin/loaders.ts';
import { pageSchema } from './plugin/page-schema.ts';

export const collections = {
  docs: defineCollection({ loader: handbookDocsLoader(), schema: pageSchema }),
  handbook: defineCollection({ loader: handbookLoader() }),
};
