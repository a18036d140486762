import { checkDiagrams } from '../diagrams/check.ts';
import { type CheckedHandbook, readCheckedHandbook } from '../node/checked-handbook.ts';
import { forgetReading, shareReading } from '../node/shared-reading.ts';
import type { HandbookOptions } from './options.ts';

/** The handbook of a site with everything that is said of it: what the command line has read, else read now. */
export function readCompiled(options: HandbookOptions): Promise<CheckedHandbook> {
  const { root, config, folders } = options;
  return shareReading(options, () => readCheckedHandbook(root, checkDiagrams, { config, folders }));
}

/** Makes the next reading start from disk. */
export function forgetCompiled(options: HandbookOptions): void {
  forgetReading(options);
}
