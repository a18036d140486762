import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDiagramRenderer } from '../../src/diagrams/index.ts';
import { findCorpus } from '../corpus.ts';

const renderer = createDiagramRenderer({ cache: false });
afterAll(() => renderer.close());

/** Files of real repositories, with the number of diagrams in them. */
const FILES: [folder: string, file: string, diagrams: number][] = [
  ['hypothesis+onboarding', 'docs/deploying.md', 4],
  ['cardano-scaling+hydra', 'docs/adr/2023-06-19_024-event-sourced-persistence.md', 1],
];

describe.each(FILES)('%s: %s', (folder, file, diagrams) => {
  const root = findCorpus(folder);
  it.skipIf(root === null)('is drawn as it is', async () => {
    const text = readFileSync(join(root ?? '', file), 'utf8').replace(/\r\n/g, '\n');
    const fences = [...text.matchAll(/^([ \t]*)```mermaid[^\n]*\n([\s\S]*?)^[ \t]*```/gm)];
    expect(fences).toHaveLength(diagrams);
    for (const fence of fences) {
      const line = text.slice(0, fence.index).split('\n').length + 1;
      const result = await renderer.render({ text: fence[2] ?? '', path: file, line });
      expect(result.ok ? null : result.error).toBeNull();
    }
  });
});
