import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { handbookDocsLoader, handbookLoader } from '../../src/plugin/loaders.ts';

export const collections = {
  docs: defineCollection({ loader: handbookDocsLoader(), schema: docsSchema() }),
  handbook: defineCollection({ loader: handbookLoader() }),
};
