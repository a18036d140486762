import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';

/** What the front matter of a page may hold: that of Starlight, and the record that the page is of. */
export const pageSchema = docsSchema({ extend: z.object({ handbook: z.string().optional() }) });
