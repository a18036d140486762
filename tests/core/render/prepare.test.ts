import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { prepare } from './render-handbook.ts';

const ADR = { 'adr/0001-first.md': '# 1. First\n\n## Status\n\nAccepted\n' };

/** HTML as the site's processor makes it of a prepared body. */
function render(text: string, files?: Record<string, string>): string {
  return String(markdownToHtml(prepare(text, files).markdown, { features: { gfm: true } }).html);
}

describe('titles', () => {
  test('the H1 that is the title of the page is dropped', () => {
    expect(prepare('# Page\n\nText\n').markdown.trim()).toBe('Text');
  });

  test('a later H1 stays', () => {
    expect(prepare('---\ntitle: Other\n---\nText\n\n# Part\n').markdown).toContain('# Part');
  });
});

describe('links', () => {
  test.each([
    ['[a](../adr/0001-first.md)', '<a href="/base/adr/0001-first/">a</a>'],
    ['[a](../adr/0001-first.md#status)', '<a href="/base/adr/0001-first/#status">a</a>'],
    ['[a][1]\n\n[1]: ../adr/0001-first.md', '<a href="/base/adr/0001-first/">a</a>'],
    ['[**a** `b`](../adr/0001-first.md "t")', '<a href="/base/adr/0001-first/"><strong>a</strong>'],
    ['[a](https://example.org/x)', '<a href="https://example.org/x">a</a>'],
    ['[a](mailto:x@example.org)', '<a href="mailto:x@example.org">a</a>'],
  ])('%s', (text, html) => {
    expect(render(text, ADR)).toContain(html);
  });

  test('one to a decision that no longer holds has its status behind it, as a mention has', () => {
    const files = {
      'adr/0001-first.md': '# 1. First\n\n## Status\n\nSuperseded by [2](0002-second.md)\n',
      'adr/0002-second.md': '# 2. Second\n\n## Status\n\nAccepted\n',
    };
    const html = render('As [decided](../adr/0001-first.md), see [now](../adr/0002-second.md).', files);
    expect(html).toContain(
      'decided</a> <span class="hb-chip" data-status="superseded" data-pagefind-ignore>Superseded</span>,',
    );
    expect(html).toContain('now</a>.');
  });

  test('a dead one is marked and says so', () => {
    const html = render('See [the plan](gone.md).');
    expect(html).toContain('<span class="hb-dead" title="dead link: gone.md">the plan');
    expect(html).toContain('(dead link)');
    expect(html).not.toContain('<a ');
  });

  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '<javascript:alert(1)>',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#x6A;avascript&colon;alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
  ])('an unsafe one has no address: %s', (text) => {
    expect(render(text)).not.toMatch(/(?:href|src)="[^"]*(?:script|data):/i);
  });

  test('a picture of the root is served by the site', () => {
    expect(render('![Map](map.png)', { 'docs/map.png': '' })).toContain(
      '<img src="/base/files/docs/map.png" alt="Map"',
    );
  });

  test('a picture of another host becomes a link', () => {
    const html = render('![Map](https://example.org/map.png)');
    expect(html).not.toContain('<img');
    expect(html).toContain('<a href="https://example.org/map.png" class="hb-remote"');
  });

  test('a picture of an allowed host is shown', () => {
    const { markdown } = prepare(
      '![Map](https://example.org/map.png)',
      {},
      { allowedHosts: ['example.org'] },
    );
    expect(markdown).toContain('<img src="https://example.org/map.png"');
  });

  test('a file that is no page leads to the repository where its address is known', () => {
    const files = { 'deploy/app.yaml': '' };
    expect(prepare('[c](../deploy/app.yaml)', files).markdown).toContain('class="hb-unpublished"');
    expect(
      prepare('[c](../deploy/app.yaml)', files, { repository: 'https://git.example.org/team/app' }).markdown,
    ).toContain('<a href="https://git.example.org/team/app/blob/HEAD/deploy/app.yaml">');
  });
});

describe('raw HTML', () => {
  test.each([
    ['Use `<T>` or <T> here.', 'Use <code>&lt;T&gt;</code> or &lt;T&gt; here.'],
    ['A <script>alert(1)</script> b', 'A &lt;script&gt;alert(1)&lt;/script&gt; b'],
    ['Press <kbd>K</kbd>.', 'Press <kbd>K</kbd>.'],
    ['<b onclick="x()">bold</b>', '<b>bold</b>'],
    ['a <!-- secret --> b', 'a   b'],
    ['a <scr<!-- -->ipt>alert(1)</script>', 'a &lt;scr ipt&gt;'],
    ['{process.env.HOME}', '{process.env.HOME}'],
    ['</div></main> x', '&lt;/div&gt;&lt;/main&gt; x'],
    ['<b>open', '&lt;b&gt;open'],
    ['<a id="_top" href="#x">y</a>', '<a href="#x">y</a>'],
  ])('%s', (text, html) => {
    expect(render(text)).toContain(html);
  });

  test('details with Markdown inside stay', () => {
    const html = render('<details open><summary>More</summary>\n\n**bold**\n\n</details>\n');
    expect(html).toContain('<details open=""><summary>More</summary>');
    expect(html).toContain('<strong>bold</strong>');
    expect(html).toContain('</details>');
  });

  test('a frame becomes text', () => {
    expect(render('<iframe src="https://example.org"></iframe>')).not.toContain('<iframe');
  });

  test('no placeholder can be forged', () => {
    expect(render('<div data-hb-slot="0"></div>')).not.toContain('data-hb-slot');
  });

  test('nothing that runs survives, whatever is written', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '/',
        '=',
        ' ',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '`',
        '&lt;',
        '&#60;',
        '[',
        '](',
        ')',
        '!',
      ],
      ...['script', 'img', 'svg', 'a', 'iframe', 'style', 'b', 'div', 'onerror', 'onload', 'href', 'src'],
      ...[
        'javascript:',
        'data:',
        'alert(1)',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<img src=x onerror=x>',
      ],
      ...[
        '<a href=',
        '<b>',
        '</b>',
        '<svg/onload=x>',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<!X',
        '\t',
        '\\',
        '*',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const html = render(pieces.join(''));
        // What stands in a quoted attribute is text.
        const bare = html.replace(/="[^"]*"/g, '=""');
        expect(bare).not.toMatch(
          /<(?:script|style|iframe|svg|object|embed|form|input(?! type="checkbox")|link|meta|base)\b/i,
        );
        expect(html).not.toMatch(/<!--/);
        for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
          const names = [...tag.replace(/"[^"]*"/g, '""').matchAll(/\s([^\s=>"]+)/g)].map(
            (match) => match[1],
          );
          expect(names.filter((name) => /^on/i.test(name ?? ''))).toEqual([]);
          expect(tag).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('diagrams', () => {
  test('a fence becomes a slot with its place in the file', () => {
    const { markdown, slots } = prepare(
      '---\ntitle: T\n---\n\nText\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
    );
    expect(markdown).toContain('<div data-hb-slot="0"></div>');
    expect(slots).toMatchObject([
      { type: 'diagram', path: 'docs/page.md', line: 8, text: 'flowchart LR\n  a --> b' },
    ]);
  });

  test('the links of a diagram know the records they name', () => {
    const text = '```mermaid\nflowchart LR\n  a --> b\n  click a "adr:1"\n  click b "adr:9"\n```\n';
    expect(prepare(text, ADR).slots[0]).toMatchObject({
      links: { 'adr:1': '/base/adr/0001-first/', 'adr:9': null },
    });
  });
});

describe('alerts', () => {
  test('a quote that opens with a marker is labelled', () => {
    expect(render('> [!WARNING]\n> Mind the gap.\n')).toContain(
      '<strong class="hb-alert" data-alert="warning">Warning</strong>',
    );
  });
});

test('a body that begins with a break is not taken for front matter', () => {
  expect(prepare('---\ntitle: T\n---\n\n---\nkey: value\n---\n').markdown.trimStart()).toMatch(/^\*\*\*/);
});
