import { buildConfig, type HandbookConfig } from '../../../core/source/config.ts';

/** Where a site is served, and in which language: what stands in the code and the files of a bundle as text. */
export interface SitePlace {
  /** Address of the site; null where it is not known. */
  site: string | null;
  /** Path that it is served below, with a slash before it alone. */
  base: string;
  /** What Astro knows of its languages. */
  i18n: { locales: unknown; defaultLocale: unknown };
}

const BASE = '/~handbook-base~';
const SITE = 'https://handbook-site.invalid';

/** A tag that names no language. */
const LANGUAGE = 'zxx';

/** The settings that a bundle is made with: texts that stand for those of a site. */
export function placeholderConfig(): HandbookConfig {
  return { ...buildConfig({ base: BASE, language: LANGUAGE }), base: BASE, site: SITE };
}

/** Whether a file of a bundle holds a text that stands for that of a site. */
export function isTemplate(text: string): boolean {
  return text.includes(BASE) || text.includes(SITE) || text.includes(LANGUAGES);
}

const LANGUAGES = writeLanguages({ locales: [LANGUAGE], defaultLocale: LANGUAGE });

/**
 * Fills the place of a site into a text of a bundle.
 * @throws where something else than is known stands for an address that a site has not.
 */
export function fillPlace(text: string, { site, base, i18n }: SitePlace): string {
  const filled = text
    .replaceAll(LANGUAGES, () => writeLanguages(i18n))
    .replaceAll(`${BASE}/`, () => (base === '/' ? '/' : `${base}/`))
    .replaceAll(BASE, () => base);
  if (site !== null) return filled.replaceAll(SITE, () => JSON.stringify(site).slice(1, -1));
  const without = filled
    .replaceAll(`createAstro("${SITE}")`, 'createAstro("https://astro.build")')
    .replaceAll(`"site":"${SITE}",`, '')
    .replaceAll(`"SITE": "${SITE}"`, '"SITE": void 0');
  const place = without.indexOf(SITE);
  if (place >= 0)
    throw new Error(
      `Unexpected "${without.slice(Math.max(0, place - 60), place + SITE.length)}" in a bundle, expected an address of Astro's own.`,
    );
  return without;
}

function writeLanguages({ locales, defaultLocale }: SitePlace['i18n']): string {
  return `"locales":${JSON.stringify(locales)},"defaultLocale":${JSON.stringify(defaultLocale)}`;
}
