import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNodeFault } from '../../src/node/node-version.mjs';
import { REPOSITORY } from '../cli/spawn-cli.ts';

const { engines, bin } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
const OLDEST = engines.node.replace('>=', '');
const README = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

describe('the Node that is needed', () => {
  it('is the same in the manifest, in the README and at start', () => {
    expect(README).toContain(`Node ${OLDEST} or later`);
    const [major, minor] = OLDEST.split('.').map(Number);
    for (const fine of [`${OLDEST}.0`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`])
      expect(findNodeFault(fine)).toBeNull();
    for (const old of [`${major}.${minor - 1}.9`, `${major - 1}.99.0`, '20.20.2', '6.0.0'])
      expect(findNodeFault(old)?.message).toBe(`Unexpected Node ${old}, expected ${OLDEST} or later.`);
  });

  it('is to be had in this repository by npm', () => {
    expect(findNodeFault('20.0.0')?.hint).toContain('npm start');
  });
});

describe('the first block of the README', () => {
  const lines = /```sh\n([\s\S]*?)```/.exec(README)?.[1]?.trim().split('\n') ?? [];

  it('is three lines: the handbook of this repository, its tests, the handbook of yours', () => {
    expect(lines.map((line) => line.replace(/\s+#.*/, ''))).toEqual([
      'npm start',
      'npm test',
      expect.stringMatching(
        /^npx --yes --package="\$PWD\/\$\(npm pack --silent\)" [\w-]+ build \.\.\/yours --out site$/,
      ),
    ]);
  });

  it('calls the command by a name that is ours', () => {
    expect(lines[2]).toContain('" starlight-handbook build');
    expect(bin['starlight-handbook']).toBe(bin.handbook);
  });
});
