import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { handbookDocsLoader, handbookLoader } from '../../src/plugin/loaders.ts';

export const collections = {
  docs: defineCollection({
    loader: handbookDocsLoader(),
    schema: docsSchema({ extend: z.object({ handbook: z.string().optional() }) }),
  }),
  handbook: defineCollection({ loader: handbookLoader() }),
};
