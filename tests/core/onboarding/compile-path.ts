import { compileHandbook, type Handbook } from '../../../src/core/handbook.ts';
import type { OnboardingRecord } from '../../../src/core/schema/onboarding.ts';
import { buildConfig } from '../../../src/core/source/config.ts';
import { findFolders } from '../../../src/core/source/folders.ts';

/** Compiles files given by path, with the text of a lock file where there is one. */
export function compileFiles(files: Record<string, string>, lock?: string): Handbook {
  const paths = Object.keys(files);
  const folders = new Set(
    paths.flatMap((path) => {
      const parts = path.split('/').slice(0, -1);
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }),
  );
  return compileHandbook(
    {
      files: paths.map((path) => ({ path, text: files[path] ?? '' })),
      folders: findFolders(folders),
      paths: new Set(paths),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
      ...(lock === undefined ? {} : { lock }),
    },
    buildConfig(),
  );
}

export function pathsOf(handbook: Handbook): OnboardingRecord[] {
  return handbook.records.filter((record) => record.kind === 'onboarding');
}

/** The one path of a file `onboarding/path.md`. */
export function readPath(text: string, lock?: string): OnboardingRecord {
  const [path] = pathsOf(compileFiles({ 'onboarding/path.md': text }, lock));
  if (!path) throw new Error('Unexpected handbook without a path.');
  return path;
}
