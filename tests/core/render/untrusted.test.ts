import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { compileHandbook } from '../../../src/core/handbook.ts';
import { guardHtml } from '../../../src/core/render/guard.ts';
import { prepareBody } from '../../../src/core/render/prepare.ts';
import { buildConfig } from '../../../src/core/source/config.ts';
import { renderWords } from '../../../src/plugin/words.ts';

const parser = new new JSDOM().window.DOMParser();

/** Renders a body as the site does; `guarded` leaves the last look out where it is false. */
function render(body: string, guarded = true): Document {
  const file = { path: 'adr/0001-a.md', text: `# A\n\n${body}` };
  const handbook = compileHandbook(
    {
      files: [file],
      folders: [{ kind: 'adr', path: 'adr', label: '' }],
      paths: new Set([file.path]),
      dates: new Map(),
      repositoryUrls: [],
      diagnostics: [],
    },
    buildConfig(),
  );
  const record = handbook.records[0];
  const document = record ? handbook.documents.get(record.id)?.[0] : undefined;
  if (!record || !document) throw new Error('no record');
  const { markdown } = prepareBody(document, { handbook, record, base: '/', words: renderWords('en') });
  const { html } = markdownToHtml(markdown, { features: { gfm: true } });
  return parser.parseFromString(guarded ? guardHtml(html) : html, 'text/html');
}

function findLive(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const attributes = [...element.attributes]
      .filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          (/^(?:href|src|action|formaction)$/.test(name) &&
            /^(?:javascript|vbscript|data|file):/i.test([...value].filter((c) => c > ' ').join(''))),
      )
      .map(({ name, value }) => `${name}=${value}`);
    const remote = element.tagName === 'IMG' && /^(?:https?:)?\/\//.test(element.getAttribute('src') ?? '');
    const forbidden = /^(?:SCRIPT|IFRAME|OBJECT|EMBED|BASE|META|LINK|FORM|STYLE)$/.test(element.tagName);
    return [...attributes, ...(remote ? ['remote image'] : []), ...(forbidden ? [element.tagName] : [])];
  });
}

describe('a body that nobody trusts', () => {
  it.each([
    [
      'a script in front of a link',
      '<script>x</script> [z](javascript:alert(1)) ![r](https://e.example/x.png)',
    ],
    ['a comment in front of a link', '<!-- x --> [z](javascript:alert(1)) ![r](https://e.example/x.png)'],
    ['a comment inside a link', 'a [z]<!-- x -->(javascript:alert(1))'],
    ['a frame in front of a link', '<iframe src="https://e.example"></iframe> [z](javascript:alert(1))'],
    ['a handler', '<img src=x onerror=alert(1)>\n\n<p onclick="x">y</p>'],
    ['a hidden scheme', '[z](java&#115;cript:x) [y](<java\tscript:x>)\n\n[r]: javascript:x\n\n[r]'],
    ['an unclosed comment', '<!-- \n\n[z](javascript:x)'],
    [
      'a tag that is text',
      '<foo title="[z](javascript:x) ![r](https://e.example/x.png)"> <!X [z](javascript:x)>',
    ],
    [
      'an image of another host in front of a line',
      '<img src="https://e.example/y.png" onerror=x>\n![r](https://e.example/x.png)',
    ],
    ['raw text elements', '<style>*{}</style>\n<textarea>[z](javascript:x)</textarea> [y](javascript:x)'],
  ])('has nothing live left after %s', (_, body) => {
    const bare = findLive(render(body, false));
    expect(bare).toEqual([]);
    expect(findLive(render(body))).toEqual([]);
  });

  it('has nothing live left whatever its parts', () => {
    const part = fc.constantFrom(
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '[z](javascript:alert(1))',
      '![r](https://e.example/x.png)',
      '<img src="https://e.example/y.png" onerror=x>',
      '<a href="javascript:x">',
      '</a>',
      '<iframe src=//e>',
      '<style>',
      '<div>',
      '</div>',
      '<details>',
      '<b>',
      '<http://a.b>',
      '[z]',
      '(javascript:x)',
      '`',
      '```',
      '>',
      '- ',
      '    ',
      '\n',
      '\n\n',
      ' ',
      'word',
      '<',
      '&lt;',
      '"',
      '\\',
      '[r]: javascript:x',
      '[r]',
      '<![CDATA[',
      ']]>',
      '<?php',
      '?>',
      '<!X',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const body = parts.join('');
        expect(findLive(render(body, false))).toEqual([]);
        expect(findLive(render(body))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});
