import { draftService } from '../../core/kinds/service/writer.ts';
import type { Drafter } from './drafter.ts';

/** A service with its facts to fill in. */
export const newService: Drafter = {
  folder: 'content/services',
  draft: ({ folder, title, day, language }) => draftService(folder, { title, day, language }),
};
