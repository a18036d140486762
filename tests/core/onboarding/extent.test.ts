import { describe, expect, it } from 'vitest';
import { measurePath } from '../../../src/core/kinds/onboarding/extent.ts';
import { introductionOf } from '../../../src/core/kinds/onboarding/introduction.ts';
import { buildManifest, phaseManifest } from '../../../src/core/kinds/onboarding/manifest.ts';
import { summarise } from '../../../src/core/progress/summary.ts';
import { compileFiles, pathsOf, readPath } from './compile-path.ts';

const PLACE = { site: 'x', base: '/' };

describe('the extent of a path', () => {
  const path = readPath(
    [
      '# Path\n\n## One\n',
      '- [ ] **New hire**: Sign in within 2 days (20 min)',
      '- [ ] **Buddy**: Say hello',
      '- [ ] Read it _(optional, 60 min)_',
      '\n## Two\n\nCheck one of the following:\n',
      '- [ ] **New hire**: Mend this within 9 days (2 h)',
      '- [ ] **New hire**: Mend that (1 h)\n',
    ].join('\n'),
  );

  it('counts a group of alternatives once, by its shortest way, and optional steps not at all', () => {
    expect(measurePath(path)).toEqual({
      steps: 3,
      optional: 1,
      alternatives: 1,
      roles: [
        { role: 'New hire', steps: 2 },
        { role: 'Buddy', steps: 1 },
      ],
      minutes: 80,
      estimated: 2,
      days: 9,
      dated: 2,
    });
  });

  it('is what a reader without marks has before them', () => {
    expect(measurePath(path).steps).toBe(summarise(buildManifest(path, PLACE), new Map()).total);
  });

  it('states no time and no day where no step does', () => {
    const { minutes, estimated, days, dated } = measurePath(readPath('# Path\n\n- [ ] One\n- [ ] Two\n'));
    expect({ minutes, estimated, days, dated }).toEqual({
      minutes: null,
      estimated: 0,
      days: null,
      dated: 0,
    });
  });

  it('is counted by phase with the settings and the ledger of the path', () => {
    const whole = buildManifest(path, PLACE);
    const counts = [0, 1].map((index) => summarise(phaseManifest(whole, index), new Map()).total);
    expect(counts).toEqual([2, 1]);
    const marks = new Map([['@role', { state: 'Buddy', at: 1 }]]);
    expect([0, 1].map((index) => summarise(phaseManifest(whole, index), marks).total)).toEqual([1, 0]);
  });
});

describe('the introduction of a path', () => {
  const introductionsOf = (files: Record<string, string>): (string | null)[] => {
    const handbook = compileFiles(files);
    return pathsOf(handbook).map((path) => introductionOf(path, handbook.documents.get(path.id) ?? []));
  };

  it('is its description, else its first paragraph', () => {
    expect(
      introductionsOf({
        'onboarding/a.md': '---\ndescription: What it is for.\n---\n# A\n\nText.\n\n- [ ] one\n',
        'onboarding/b.md': '# B\n\n<!-- note -->\n\nFor *all*\nwho join.\n\nMore.\n\n- [ ] one\n',
      }),
    ).toEqual(['What it is for.', 'For all who join.']);
  });

  it('is nothing where the first paragraph belongs to a list or a section', () => {
    expect(
      introductionsOf({
        'onboarding/a.md': '# A\n\n- [ ] one\n\nBehind.\n',
        'onboarding/b.md': '# B\n\n## Part\n\nOf the part.\n\n- [ ] one\n',
      }),
    ).toEqual([null, null]);
  });

  it('is not that of the first of several phases, but of their index', () => {
    const phases = {
      'onboarding/x/01-a.md': '---\ndescription: Of the phase.\n---\n# A\n\nText.\n\n- [ ] one\n',
      'onboarding/x/02-b.md': '# B\n\n- [ ] two\n',
    };
    expect(introductionsOf(phases)).toEqual([null]);
    expect(introductionsOf({ ...phases, 'onboarding/x/README.md': '# X\n\nOf all.\n' })).toEqual(['Of all.']);
  });
});
