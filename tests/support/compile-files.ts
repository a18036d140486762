import { compileHandbook, type Handbook } from '../../src/core/handbook.ts';
import { buildConfig } from '../../src/core/source/config.ts';
import { findFolders } from '../../src/core/source/folders.ts';
import type { SourceTree } from '../../src/core/source/source.ts';
import { folderOf } from '../../src/core/text/path.ts';

/** Compiles files given by path and text as if they lay in a folder on disk, without git. */
export function compileFiles(files: Record<string, string>, more: Partial<SourceTree> = {}): Handbook {
  const paths = Object.keys(files);
  return compileHandbook(
    {
      files: Object.entries(files).map(([path, text]) => ({ path, text })),
      folders: findFolders(new Set(paths.flatMap(parentsOf))),
      paths: new Set(paths),
      dates: new Map(),
      repositoryUrls: ['https://github.com/example/repo'],
      diagnostics: [],
      ...more,
    },
    buildConfig(),
  );
}

function parentsOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === '.' ? [] : [folder, ...parentsOf(folder)];
}
