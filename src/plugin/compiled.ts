import type { Handbook } from '../core/graph/handbook.ts';
import { checkDiagrams } from '../diagrams/check.ts';
import { type CheckedHandbook, readCheckedHandbook } from '../node/checked-handbook.ts';
import { pagePathOf } from '../node/list-pages.ts';
import { cacheFor, forgetReading, shareReading } from '../node/shared-reading.ts';
import { languageFolders, splitLocale } from './locales.ts';
import type { HandbookOptions } from './options.ts';

/** The handbook of a site with everything that is said of it: what the command line has read, else read now. */
export function readCompiled(options: HandbookOptions): Promise<CheckedHandbook> {
  const { root, config, folders } = options;
  return shareReading(options, async () => {
    const checked = await readCheckedHandbook(root, checkDiagrams, {
      config,
      folders,
      cache: cacheFor(options),
      languageFolders: languageFolders(options.ownPages, options.locales),
      asksMore: true,
    });
    keepAddresses(checked.handbook, options);
    return checked;
  });
}

/** Leaves records that are pages of the site already at the addresses that they have there. */
function keepAddresses(
  { records, byId, translations }: Handbook,
  { ownPages, locales }: Pick<HandbookOptions, 'ownPages' | 'locales'>,
): void {
  if (ownPages === null) return;
  for (const record of records) {
    if (!record.path.startsWith(`${ownPages}/`) || !/\.\w+$/.test(record.path)) continue;
    const { rest } = splitLocale(pagePathOf(record.path.slice(ownPages.length + 1)), locales);
    record.url = `/${rest}/`.replace('//', '/');
  }
  for (const translated of translations.values())
    for (const { record } of translated.values()) record.url = byId.get(record.id)?.url ?? record.url;
}

/** Makes the next reading start from disk. */
export function forgetCompiled(options: HandbookOptions): void {
  forgetReading(options);
}
