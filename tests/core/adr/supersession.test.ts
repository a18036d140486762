import { describe, expect, it } from 'vitest';
import { above, below, front, status, supersessionsOf } from '../../support/supersessions-of.ts';

/** `<7` is superseded by 7, `>2` supersedes 2, `?` in part. */
const STATED: readonly (readonly [text: string, expected: string])[] = [
  // Where the status stands.
  [status('Superseded by ADR-7'), '<7'],
  [status('Superseded. See [this one](0007-seal.md)'), '<7'],
  [status('Superseded, the work goes on in [another record](0007-seal.md).'), '<7'],
  [status('Superseded (see ADR-0007)'), '<7'],
  [status('Superseded: ADR 7'), '<7'],
  [status('Superseded\n\nSee ADR-7 and ADR-8.'), '<7 <8'],
  [
    status(
      'Superseded since we know better, which [7. Seal](0007-seal.md) tells, see also the talk in https://github.com/a/b/pull/3',
    ),
    '<7',
  ],
  [status('~~Accepted~~ Superseded by [7](0007-seal.md)'), '<7'],
  [status('Accepted\n\nThis ADR supersedes ADR-0002 and ADR-0003.'), '>2 >3'],
  [status('Accepted. It replaces ADR-2, ADR-3 & ADR-4.'), '>2 >3 >4'],
  [status('Accepted\n\nPartially supersedes ADR-0004.'), '>4?'],
  [status('Accepted; supersedes the storage part of ADR-0004'), '>4?'],
  [status('Accepted\n\nSupersedes [Ink](0001-ink.md) because of what [Seal](0007-seal.md) found.'), '>1'],
  [status('Accepted (supersedes ADR-1, amends ADR-2)'), '>1'],
  [status('Amends ADR-2, supersedes ADR-1'), '>1'],
  [status('Superseded by ADR-6, which was superseded by ADR-8'), '<6'],
  [status('Accepted\n\nADR-3 is superseded by this decision.'), '>3'],
  [status('Superseded\n\nADR-8 supersedes this record.'), '<8'],
  [status('- 2021-01-01: Accepted\n- 2023-01-01: Superseded by ADR-7'), '<7'],
  [status('Replaced with [Seal](0007-seal.md)'), '<7'],
  [status('Deprecated in favour of [Seal](0007-seal.md)'), '<7'],
  [status('Accepted\n\nCombines and replaces [Ink](0001-ink.md) and [Toner](0002-toner.md)'), '>1 >2'],
  // Above the first heading.
  [above('* Status: accepted\n* Date: 2022-01-01\n\nSupersedes [0004](0004-chalk.md).'), '>4'],
  [above('> **Note:** This record has been superseded by [ADR-7](0007-seal.md).'), '<7'],
  [above('⚠️ Superseded by [Seal](0007-seal.md)'), '<7'],
  [above('**Superseded by ADR-0007**'), '<7'],
  [above('Status: Superseded by ADR-7\nSupersedes: ADR-2, ADR-3'), '<7 >2 >3'],
  [above('| Status | Accepted |\n|---|---|\n| Supersedes | ADR-2 |'), '>2'],
  ['# 5. Slate (superseded by ADR-7)\n\n## Decision\n\nx\n', '<7'],
  // In the text, with the record as its subject.
  [below('This ADR supersedes [ADR 2](0002-toner.md) and amends ADR-3.'), '>2'],
  [
    below(
      'Lots of words.\n\n### Relation to others\n\nThis decision supersedes the paper part of ADR-4 (sheet size).',
    ),
    '>4?',
  ],
  [
    '# 5. Slate\n\n## Status\n\nAccepted\n\n## Notes\n\nUpdate 2024-05-06: this decision has been superseded by ADR-7.\n',
    '<7',
  ],
  [
    '# 5. Slate\n\nStatus: accepted\n\n## Changelog\n\n- 2024-01-01: accepted\n- 2024-05-06: Superseded by ADR-7\n',
    '<7',
  ],
  [
    '# 5. Slate\n\nStatus: accepted\n\n## Links\n\n- Supersedes [Ink](0001-ink.md)\n- [Superseded by ADR-7](0007-seal.md)\n- [ADR-6](0006-wax.md) supersedes ADR-3\n',
    '<7 >1',
  ],
  ['# 5. Slate\n\nStatus: accepted\n\n## Supersedes\n\n- [Ink](0001-ink.md)\n', '>1'],
  // Front matter.
  [front('status: superseded\nsuperseded-by: 0007'), '<7'],
  [front('status: accepted\nsupersedes:\n  - ADR-0002\n  - 0003-quill.md'), '>2 >3'],
  [front('adr:\n  status: superseded\n  superseded_by: 0007-seal.md'), '<7'],
  [
    front(
      'status: accepted\nrelations:\n  - type: supersedes\n    target: ADR-2\n  - type: relates-to\n    target: ADR-3',
    ),
    '>2',
  ],
  [front('status: accepted\nlinks:\n  supersedes: [2, 3]'), '>2 >3'],
  [front('status: accepted\nsupersedes:\n  - id: 0002-toner\n'), '>2'],
  [front('status: accepted\nsuperseded_by: ""\nsupersedes: none'), ''],
  [`---\nstatus: accepted\n---\n# 5. Slate\n\n## Status\n\nSuperseded by [7](0007-seal.md)\n`, '<7'],
  // Other languages.
  [status('Ersetzt durch ADR-7'), '<7'],
  [status('Diese Entscheidung wurde durch ADR-7 ersetzt.'), '<7'],
  [status('Akzeptiert\n\nLöst ADR-2 ab.'), '>2'],
  [status('Akzeptiert, ersetzt ADR-2 und ADR-3'), '>2 >3'],
  [status('Remplacée par [ADR-7](0007-seal.md)'), '<7'],
  [status("Acceptée\n\nCette décision remplace l'ADR-2."), '>2'],
  [status('Reemplazada por ADR-7'), '<7'],
  [status('Aceptada\n\nEsta decisión sustituye a ADR-2.'), '>2'],
  [status('Substituída pela ADR-7'), '<7'],
  [status('Sostituita dalla ADR-7'), '<7'],
  [status('Vervangen door ADR-7'), '<7'],
  [status('Deze beslissing is door ADR-7 vervangen.'), '<7'],
  [status('Zastąpiona przez ADR-7'), '<7'],
  [status('Zaakceptowana, zastępuje ADR-2'), '>2'],
  [status('被 ADR-7 取代'), '<7'],
  [status('已由 ADR-0007 取代'), '<7'],
  [status('已接受，取代 ADR-2'), '>2'],
  [status('ADR-0007により置き換えられました'), '<7'],
  [status('承認済み\n\nこのADRはADR-0002を置き換える。'), '>2'],
  [status('Заменено на ADR-7'), '<7'],
];

/** Texts that speak of others, of plans or of what is not so. */
const NOT_STATED: readonly string[] = [
  below('ADR-2 supersedes ADR-3.'),
  below('As ADR-2, which superseded ADR-3, says, ink is cheap.'),
  below('If the trial fails this decision will be superseded by ADR-7.'),
  below('This ADR does not supersede ADR-2.'),
  below('This decision could be replaced by ADR-7 later.'),
  below('We looked at ADR-2. It replaced the quills of ADR-1 in half of the rooms.'),
  below('The queue replaces the table that ADR-2 describes.'),
  status('Accepted. This replaces the earlier approach that was later\nsuperseded by events.'),
  status('Accepted\n\nADR-6 supersedes ADR-3, which matters here.'),
  status('Proposed | Accepted | Superseded by ADR-7'),
  status('Accepted\n\nTo be superseded by ADR-7.'),
  '# 5. Slate\n\nStatus: accepted\n\n## Links\n\n- [ADR-6](0006-wax.md): superseded ADR-3\n- <!-- Supersedes ADR-2 -->\n- ~~Supersedes ADR-2~~\n',
];

describe('supersessions', () => {
  it.each(STATED)('are edges: %j', (text, expected) => {
    expect(supersessionsOf(text).join(' ')).toBe(expected);
  });

  it.each(NOT_STATED)('are not invented: %j', (text) => {
    expect(supersessionsOf(text)).toEqual([]);
  });
});
