import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommands } from '../../../src/core/kinds/playbook/commands.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';

const neutral = (text: string): string => parseDocument({ path: 'a.md', text }).text;
const notes = (text: string): string[] =>
  parseDocument({ path: 'a.md', text }).notes.map(({ raw, source }) => `${source.line}: ${raw}`);

describe('dialects become plain Markdown', () => {
  it.each([
    [
      'MkDocs admonition',
      '!!! warning "Read this"\n    First.\n\n    Second.\n\nAfter.',
      '> [!WARNING] Read this\n> First.\n>\n> Second.\n\nAfter.',
    ],
    ['MkDocs without a blank', '!!!info\n    x', '> [!NOTE]\n> x'],
    [
      'MkDocs that folds',
      '???+ aside hide "A b"\n    x\n??? tip\n    y',
      '> [!NOTE] A b\n> x\n\n> [!TIP]\n> y',
    ],
    ['MkDocs in a list', '- a\n\n    !!! note\n        - b\n\n- c', '- a\n\n    > [!NOTE]\n    > - b\n\n- c'],
    [
      'MkDocs with code',
      '!!! note\n    ```sh\n    # x {{< y >}}\n\n    z\n    ```',
      '> [!NOTE]\n> ```sh\n> # x {{< y >}}\n>\n> z\n> ```',
    ],
    ['an empty title', '!!! danger ""\n    x', '> [!CAUTION]\n> x'],
    ['a type of the author', '!!! escalate\n    x', '> [!NOTE] Escalate\n> x'],
    ['MkDocs tabs', '=== "Linux"\n    a\n\n=== "Mac"\n    b', '**Linux**\n\na\n\n**Mac**\n\nb'],
    [
      'attribute lists',
      '[a](b){:target="_blank" } and ![c](d){ .x width="3" }\n{: .lead }\n## H {#own-id}',
      '[a](b) and ![c](d)\n\n## H',
    ],
    ['MyST directives', '```{note} Mind\n:class: tip\nA [b](c).\n```\nd', '> [!NOTE] Mind\n> A [b](c).\n\nd'],
    ['MyST colons', ':::{warning}\na\n:::', '> [!WARNING]\n> a\n'],
    ['nested directives', '::::{note}\n```{tip}\na\n```\nb\n::::', '> [!NOTE]\n> > [!TIP]\n> > a\n>\n> b\n'],
    ['MyST code', '```{code-block} bash\n---\nlinenos: true\n---\nls\n```', '```bash\nls\n```'],
    [
      'a table of contents',
      '```{toctree}\n:maxdepth: 2\na\nb\n```\n[[_TOC_]]\n[TOC]\n* TOC\n{:toc}\n',
      '\n\n\n\n\n\n\n',
    ],
    ['MyST labels and roles', '(here)=\n# A {doc}`../b` {ref}`C <c>` {kbd}`x`', '\n# A [b](../b.md) C `x`'],
    [
      'Docusaurus and VitePress',
      ':::tip[Do so]\na\n:::\n\n::: danger Stop\nb\n:::',
      '> [!TIP] Do so\n> a\n\n\n> [!CAUTION] Stop\n> b\n',
    ],
    [
      'GitBook',
      '{% hint style="danger" %}\na\n{% endhint %}\n{% embed url="https://e.x/v" %}',
      '> [!CAUTION]\n> a\n\n[https://e.x/v](https://e.x/v)',
    ],
    ['Hugo pairs', '{{< hint warning >}}\na\n{{< /hint >}}', '> [!WARNING]\n> a\n'],
    ['Hugo references', '[a]({{< ref "./B.md" >}}) [c]({{% relref "d.md#e" %}})', '[a](./B.md) [c](d.md#e)'],
    [
      'Hugo code',
      '{{< highlight bash >}}\nls # {{< x >}}\n{{< /highlight >}}',
      '````bash\nls # {{< x >}}\n````',
    ],
    ['Hugo comments', 'a {{</* ref "x" */>}} b', 'a  b'],
    [
      'Jekyll',
      '{% raw %}\na {{ b }}\n{% endraw %}\n[c]({% link d.md %}) {{ site.baseurl }}/e',
      '\na {{ b }}\n\n[c](d.md) /e',
    ],
    [
      'tags in code',
      '`{{< ref "a" >}}` and `!!! note`\n\n```\n!!! note\n{% hint %}\n```',
      '`{{< ref "a" >}}` and `!!! note`\n\n```\n!!! note\n{% hint %}\n```',
    ],
  ])('%s', (_, text, expected) => {
    expect(
      neutral(text)
        .split('\n')
        .map((line) => line.trimEnd()),
    ).toEqual(expected.split('\n'));
    expect(notes(text)).toEqual([]);
  });

  it('prints the front matter where a tag asks for it', () => {
    const text =
      '---\ntitle: Rotate keys\nrepo: ops\n---\n# <%= current_page.data.title %>\n{{< param repo >}}<% if x %>a<% end %>';
    const document = parseDocument({ path: 'a.html.md.erb', text });
    expect(document.headings[0]).toMatchObject({ text: 'Rotate keys', source: { line: 5, column: 1 } });
    expect(document.body).toBe('# Rotate keys\nopsa');
  });

  it('shows what nobody knows as text and says so', () => {
    const text =
      'a {{< widget "b" >}} c\n\n<%= partial "d" %>\n\n{% include e.html %}\n\n:::{mine} f\ng\n:::';
    expect(neutral(text)).not.toMatch(/\{\{<|<%|\{%|:::/);
    expect(neutral(text)).toContain('`widget "b"`');
    expect(notes(text)).toEqual([
      '1: {{< widget "b" >}}',
      '3: <%= partial "d" %>',
      '5: {% include e.html %}',
      '7: :::{mine}',
    ]);
  });

  it('ends a fence that lacks its end before the heading it has swallowed', () => {
    const document = parseDocument({ path: 'a.md', text: '# A\n```sh\n$ ls\n\n## Mitigation\n\nb\n' });
    expect(document.headings.map(({ text, source }) => [text, source.line])).toEqual([
      ['A', 1],
      ['Mitigation', 5],
    ]);
    expect(document.notes.map(({ raw, source }) => [raw, source.line])).toEqual([['```', 5]]);
  });

  it('keeps the places of the file', () => {
    const text = '!!! note "x"\n    See [one](two.md).\n\n    ## Three\n\n[f](g){: .h } and [i](j)';
    const document = parseDocument({ path: 'a.md', text });
    expect(document.headings[0]?.source).toMatchObject({ line: 4 });
    const last = document.tree.children.at(-1);
    const link = last && 'children' in last ? last.children.at(-1) : undefined;
    expect(document.lines.place(document.bodyOffset + (link?.position?.start.offset ?? 0))).toEqual({
      line: 6,
      column: 19,
    });
  });

  it('never throws, and leaves text without dialects alone', () => {
    const piece = fc.constantFrom(
      '!!! note\n',
      '    ',
      '```',
      ':::',
      '{note}',
      '\n',
      '\n\n',
      'a',
      '{{< ',
      ' >}}',
      '{% hint %}',
      '{% endhint %}',
      '<%= ',
      '%>',
      '=== "x"',
      '`',
      '- ',
      '[TOC]',
      '{: x}',
      '\t',
      '> ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = parseDocument({ path: 'a.md', text: pieces.join('') });
        for (const heading of document.headings) expect(heading.source.line).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        fc.pre(!/[{<[:!?=`~(8]/.test(text) && !/^\s*---/.test(text));
        expect(neutral(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['tags on one line', '{{< x >}} '.repeat(5000)],
    ['attribute lists', `)${'{ .a '.repeat(5000)}`],
    ['containers without end', ':::note\n'.repeat(5000)],
    ['admonitions', '!!! note\n'.repeat(5000)],
    ['roles', '{a}`'.repeat(5000)],
    ['commands', `\`\`\`sh\n${'cat <<EOF\n'.repeat(1500)}\`\`\`\n`],
  ])('takes no more than linear time for %s', (_, text) => {
    const start = performance.now();
    readCommands(parseDocument({ path: 'a.md', text }));
    // Quadratic reading of any of them takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
