import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSourceLinks, prepareSource } from '../../src/diagrams/draw/source.ts';
import { TrackedText } from '../../src/diagrams/draw/tracked-text.ts';

describe('prepareSource', () => {
  it('keeps front matter and directives and drops remarks', () => {
    const source = prepareSource(
      '---\ntitle: x\n---\n%%{init: {"a": 1}}%%\n%% remark\nflowchart LR\n  %% more\n  A --> B\n',
    );
    expect(source.text).toBe('---\ntitle: x\n---\n%%{init: {"a": 1}}%%\nflowchart LR\n  A --> B\n');
    expect(source.body.locate(1, 0)).toEqual({ line: 6, column: 1 });
    expect(source.body.locate(2, 2)).toEqual({ line: 8, column: 3 });
  });

  it.each([
    ['a formatting tag', 'A["<b>x</b> y"]', 'A["x y"]'],
    ['a tag with attributes', 'A["<span class=\'c\'>x</span>"]', 'A["x"]'],
    ['tags inside each other', 'A["<b><i>x</i></b>"]', 'A["x"]'],
    ['a space that does not break', 'A["x&nbsp;y"]', 'A["x\u00a0y"]'],
    ['breaks, which mermaid knows', 'A["x<br>y<BR />z"]', 'A["x<br/>y<br/>z"]'],
    ['an opening tag alone, which may be text', 'A["a <b c"]', 'A["a <b c"]'],
    ['generics', 'class List~T~', 'class List~T~'],
    ['a comparison', 'A["a < b and b > c"]', 'A["a < b and b > c"]'],
  ])('rewrites %s', (_name, label, expected) => {
    expect(prepareSource(`flowchart LR\n  ${label}`).body.text).toBe(`flowchart LR\n  ${expected}`);
  });

  it('leads a place behind a rewritten label back to where it is written', () => {
    const source = prepareSource('flowchart LR\n  A["<b>x</b>"] -->>> B');
    const column = source.body.text.split('\n')[1]?.indexOf('-->>>') ?? -1;
    expect(source.body.locate(2, column)).toEqual({ line: 2, column: 17 });
  });

  it.each([
    ['theme', '%%{init: {"theme": "forest"}}%%\nflowchart LR'],
    ['themeVariables', '---\nconfig:\n  themeVariables:\n    primaryColor: red\n---\nflowchart LR'],
    ['htmlLabels', "%%{init: {'flowchart': {'htmlLabels': true}}}%%\nflowchart LR"],
  ])('notes the setting %s, which has no effect', (name, text) => {
    expect(prepareSource(text).notes).toMatchObject([
      { rule: 'diagram/ignored-config', message: expect.stringContaining(name) },
    ]);
  });

  it.each([
    ['flowchart LR\n  A["fa:fa-car Car"]', 'flowchart LR\n  A["Car"]', 'fa:fa-car'],
    [
      'architecture-beta\n  service a(logos:aws)[A]',
      'architecture-beta\n  service a(logos:aws)[A]',
      'logos:aws',
    ],
    ['flowchart LR\n  A@{ icon: "mdi:home" }', 'flowchart LR\n  A@{ icon: "mdi:home" }', 'mdi:home'],
  ])('notes an icon that is not shipped: %s', (text, body, name) => {
    const source = prepareSource(text);
    expect(source.body.text).toBe(body);
    expect(source.notes).toMatchObject([{ rule: 'diagram/icon', message: expect.stringContaining(name) }]);
  });

  it.each([
    ['A["fa:fa-car"]', 'A["car"]'],
    ['A(fa:fa-circle-check)', 'A(circle check)'],
    ['A{ fab:fa-github }', 'A{ github}'],
    ['A[fa:fa-car fa:fa-ban]', 'A[car ban]'],
    ['A -->|fa:fa-ban| B', 'A -->|ban| B'],
    ['A[fa:fa-car Car]', 'A[Car]'],
  ])('names an icon that is all of a label: %s', (label, expected) => {
    expect(prepareSource(`flowchart LR\n  ${label}`).body.text).toBe(`flowchart LR\n  ${expected}`);
  });

  it('says nothing of the icons that are shipped', () => {
    const text = 'architecture-beta\n  group g(cloud)[G]\n  service a(database)[A] in g';
    expect(prepareSource(text).notes).toEqual([]);
  });
});

describe('findSourceLinks', () => {
  it.each([
    ['click A "adr:12"', ['adr:12']],
    ['click A href "x.md" "tooltip" _blank', ['x.md']],
    ['click A call run()', []],
    ['link Alice: Board @ https://example.org/a', ['https://example.org/a']],
    ['link Foo "https://example.org/a" "tip"', ['https://example.org/a']],
    [
      'links Alice: {"a": "https://a.example", "b": "https://b.example"}',
      ['https://a.example', 'https://b.example'],
    ],
    ['A[click here] --> B', []],
  ])('%s', (line, expected) => {
    const text = `flowchart LR\n  ${line}\n`;
    const links = findSourceLinks(text);
    expect(links.map(({ href }) => href)).toEqual(expected);
    for (const { href, offset } of links) expect(text.startsWith(href, offset)).toBe(true);
  });
});

describe('TrackedText', () => {
  it('knows where every character that is left has stood', () => {
    const line = fc.stringMatching(/^[a-c% ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const tracked = new TrackedText(lines.join('\n'));
        tracked.replace(/b+/g, () => '');
        tracked.replace(/^\s*%[^\n]*\n?/gm, () => '');
        return tracked.text.split('\n').every((text, i) =>
          [...text].every((character, j) => {
            const { line: row, column } = tracked.locate(i + 1, j);
            return lines[row - 1]?.[column - 1] === character;
          }),
        );
      }),
    );
  });
});
