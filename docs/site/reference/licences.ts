import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

/** Licences of packages whose manifest names none, as the file in the package has it. */
const IN_FILES: Readonly<Record<string, string>> = { khroma: 'MIT' };

/** The licences of all packages that an installation brings along, from the lock file; those of development are left out. */
export function renderLicences(): string {
  const lock = LockSchema.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')),
  );
  const byLicence = new Map<string, Map<string, Set<string>>>();
  for (const [path, { version = '', license, dev }] of Object.entries(lock.packages)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || dev) continue;
    const licence = license ?? IN_FILES[name] ?? 'not stated';
    const names = byLicence.get(licence) ?? new Map<string, Set<string>>();
    names.set(name, (names.get(name) ?? new Set()).add(version));
    byLicence.set(licence, names);
  }
  const rows = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => {
      const list = [...names]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, versions]) => `${name} ${[...versions].sort().join(', ')}`);
      return `## ${licence}\n\n${list.map((entry) => `- \`${entry}\``).join('\n')}`;
    });
  return `# Licences

The generator is under the MIT licence. These are the packages that an installation brings along, for every platform, by the licence that
each of them states. None of them but fonts (OFL), styles and scripts that are bundled from MIT and ISC packages reaches a built site.
A release comes with the same list for machines, \`sbom.json\` in the format CycloneDX.

${rows.join('\n\n')}
`;
}
