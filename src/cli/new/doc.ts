import { DOC_FORMS, type DocForm, draftDoc } from '../../core/kinds/doc/writer.ts';
import { UsageError } from '../../node/usage-error.ts';
import type { Drafter } from './drafter.ts';

/** A page, with `--form` one of the living documents: a contract, a register, a plan of capacity. */
export const newDoc: Drafter = {
  folder: 'content/docs',
  options: ['form'],
  draft({ folder, title, day, language, args }) {
    const word = args.text('form') ?? 'page';
    const form = DOC_FORMS.find((candidate): candidate is DocForm => candidate === word);
    if (!form) throw new UsageError(`Unexpected --form "${word}", expected ${DOC_FORMS.join(', ')}.`);
    return draftDoc(folder, { title, day, language }, form);
  },
};
