import { afterAll, describe, expect, it } from 'vitest';
import { createDiagramRenderer } from '../../src/diagrams/index.ts';

const renderer = createDiagramRenderer({ cache: false });
afterAll(() => renderer.close());

/** A fault, the line (as it stands in the text) it belongs to, and a part of its message. */
const FAULTS: Record<string, { text: string; at: string; column?: number; message: RegExp; rule?: string }> =
  {
    'a wrong arrow': {
      text: 'flowchart LR\n  A --> B\n  B -->>> C',
      at: '  B -->>> C',
      message: /^Unexpected /,
    },
    'a bracket within a label': {
      text: 'flowchart LR\n  A[Start] --> B[foo (bar)]',
      at: '  A[Start] --> B[foo (bar)]',
      column: 22,
      message: /^Unexpected `\(`/,
    },
    'a word where another one stood before': {
      text: 'erDiagram\n  A ||--o{ B : has\n  A ||-o{ C : has',
      at: '  A ||-o{ C : has',
      column: 7,
      message: /^Unexpected `-o`/,
    },
    'a line that ends too early': {
      text: 'sequenceDiagram\n  A->>B: a\n  A->>B\n',
      at: '  A->>B',
      column: 8,
      message: /^Unexpected the end of the line/,
    },
    'characters that no statement has': {
      text: 'quadrantChart\n  x-axis Low --> High\n  A: [0.3, 1.6]',
      at: '  A: [0.3, 1.6]',
      column: 13,
      message: /^Unexpected characters/,
    },
    'a block that is not closed': {
      text: 'flowchart LR\n  subgraph one\n  A --> B\n',
      at: '  A --> B',
      column: 10,
      message: /^Unexpected the end of the diagram/,
    },
    'an unclosed bracket': {
      text: 'flowchart LR\n  A --> B\n  B[open\n  C --> D\n',
      at: '  B[open',
      column: 5,
      message: /^Unexpected /,
    },
    'a wrong message of a sequence': {
      text: 'sequenceDiagram\n  A->>B: fine\n  A->>>>B: what',
      at: '  A->>>>B: what',
      message: /^Unexpected /,
    },
    'a fault behind front matter': {
      text: '---\ntitle: Deploy\nconfig:\n  flowchart:\n    curve: linear\n---\nflowchart LR\n  A --> B\n  B -->>> C',
      at: '  B -->>> C',
      message: /^Unexpected /,
    },
    'a fault behind a directive of two lines': {
      text: '%%{init: {\n  "flowchart": {"curve": "linear"}}}%%\nflowchart LR\n  A --> B\n  B -->>> C',
      at: '  B -->>> C',
      message: /^Unexpected /,
    },
    'a fault behind remarks and blank lines': {
      text: '\n%% first\nflowchart LR\n  %% second\n  A --> B\n\n  %% third\n  B -->>> C',
      at: '  B -->>> C',
      message: /^Unexpected /,
    },
    'a fault behind all of them': {
      text: '---\ntitle: x\n---\n%%{init: {"flowchart": {"curve": "linear"}}}%%\n%% remark\nsequenceDiagram\n  %% remark\n  A->>B: a\n  A->>>>B: b',
      at: '  A->>>>B: b',
      message: /^Unexpected /,
    },
    'a pie with a wrong value': {
      text: 'pie\n  "a" : 1\n  "b" : x',
      at: '  "b" : x',
      message: /^(Unexpected|Expecting)/,
    },
    'a packet behind front matter': {
      text: '---\ntitle: x\n---\npacket-beta\n  0-7: "a"\n  oops',
      at: '  oops',
      message: /^(Unexpected|Expecting)/,
    },
    'an end that comes too early': { text: 'railroad-abnf-beta\n  a = "b"', at: '  a = "b"', message: /./ },
    'a date that is none': {
      text: 'gantt\n  dateFormat YYYY-MM-DD\n  section a\n  T :t1, not-a-date, 3d',
      at: '  T :t1, not-a-date, 3d',
      message: /date/,
    },
    'a shape that does not exist': {
      text: 'flowchart LR\n  A --> B\n  B@{ shape: nosuch }',
      at: '  B@{ shape: nosuch }',
      message: /nosuch/,
    },
    'an unknown type': {
      text: '%% x\nfloatchart LR\n  A --> B',
      at: 'floatchart LR',
      message: /`floatchart`/,
    },
    'a type of another package': {
      text: 'zenuml\n  A.b()',
      at: 'zenuml',
      message: /`zenuml`.*sequenceDiagram/,
    },
    'no text': { text: '\n\n', at: '', message: /empty/ },
    'a formula of several lines': {
      text: 'flowchart LR\n  A["$$\\begin{matrix}a\\\\b\\end{matrix}$$"] --> B',
      at: '  A["$$\\begin{matrix}a\\\\b\\end{matrix}$$"] --> B',
      column: 6,
      message: /Unicode/,
      rule: 'diagram/math',
    },
    'a formula that is none': {
      text: 'flowchart LR\n  A --> B\n  C["rate $$\\frac{a$$"]',
      at: '  C["rate $$\\frac{a$$"]',
      column: 11,
      message: /`\\frac\{a`.*end of input/,
      rule: 'diagram/math',
    },
    'too many characters': {
      text: `flowchart LR\n${'  A --> B\n'.repeat(6000)}`,
      at: 'flowchart LR',
      message: /60013 characters/,
      rule: 'diagram/too-large',
    },
    'too many lines between boxes': {
      text: `flowchart LR\n${Array.from({ length: 501 }, (_, i) => `  A${i % 30} --> B${i}`).join('\n')}`,
      at: 'flowchart LR',
      message: /edges, expected fewer than 500/,
      rule: 'diagram/too-large',
    },
  };

describe.each(Object.entries(FAULTS))(
  '%s',
  (_name, { text, at, column, message, rule = 'diagram/syntax' }) => {
    const request = { text, path: 'a.md', line: 101 };
    const line = 101 + text.split('\n').indexOf(at);

    it('is located by drawing', async () => {
      const result = await renderer.render(request);
      expect(result.ok ? null : result.error).toMatchObject({ rule, line, sourceLine: at });
      expect(result.ok ? '' : result.error.message).toMatch(message);
      if (column !== undefined) expect(result.ok ? 0 : result.error.column).toBe(column);
    });
  },
);

describe('validate', () => {
  it.each(Object.entries(FAULTS))('finds %s where drawing finds it', async (_name, { text }) => {
    const request = { text, path: 'a.md', line: 101 };
    const drawn = await renderer.render(request);
    expect((await renderer.validate(request)).error).toEqual(drawn.ok ? null : drawn.error);
  });

  it('adds the column at which a fence in a list begins', async () => {
    const request = { text: 'flowchart LR\n  click A "adr:99"\n  A --> B', path: 'a.md', line: 7, column: 5 };
    const { links, warnings } = await renderer.validate({ ...request, links: { 'adr:99': null } });
    expect(links).toEqual([{ href: 'adr:99', line: 8, column: 16 }]);
    expect(warnings.find(({ rule }) => rule === 'diagram/unknown-link')).toMatchObject({
      line: 8,
      column: 16,
    });
  });
});
