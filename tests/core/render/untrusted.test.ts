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
          (/^(?:href|xlink:href|src|action|formaction|poster|data)$/.test(name) &&
            /^(?:javascript|vbscript|data|file):/i.test([...value].filter((c) => c > ' ').join(''))),
      )
      .map(({ name, value }) => `${name}=${value}`);
    const remote = element.tagName === 'IMG' && /^(?:https?:)?\/\//.test(element.getAttribute('src') ?? '');
    const forbidden = /^(?:script|iframe|object|embed|base|meta|link|form|style|set|animate)$/i.test(
      element.tagName,
    );
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

  /** Forms in which public lists of attacks hide a script from those who look for one. */
  const ATTACKS = [
    '<svg/onload=x>',
    '<svg\fonload=x>',
    '<img/src=x/onerror=x>',
    '<a title="x"onclick=x>y</a>',
    "<a title='x'onmouseover=x>y</a>",
    '<p\nonclick\n=\n"x">y</p>',
    '<IMG """><SCRIPT>x</SCRIPT>"\\>',
    '<<SCRIPT>x//<</SCRIPT>',
    '<ScRiPt/x src=//e.example></sCrIpT>',
    '<img src=x title="a>b" onerror=x>',
    '<svg><a><animate attributeName=href values=javascript:x /><text>y</text></a></svg>',
    '<svg><set attributeName=onmouseover to=x></svg>',
    '<svg><foreignObject><iframe src=javascript:x></iframe></foreignObject></svg>',
    '<math><maction actiontype=statusline xlink:href="javascript:x">y</maction></math>',
    '<details open ontoggle=x>y</details>',
    '<video poster=javascript:x onloadstart=x><source onerror=x></video>',
    '<a href="jav&#x0A;ascript:x">y</a>',
    '<a href="javascript&colon;x">y</a>',
    '<a href="\u0001javascript:x">y</a>',
    '<a href="JaVaScRiPt&#0000058x">y</a>',
    '<a href=vbscript:x>y</a>',
    '<a href="data:text/html,<script>x</script>">y</a>',
    '<form><button formaction=javascript:x>y</button></form>',
    '<input autofocus onfocus=x>',
    '<base href=javascript:x//>',
    '<meta http-equiv=refresh content="0;url=javascript:x">',
    '<link rel=stylesheet href=//e.example>',
    '<object data=javascript:x></object><embed src=javascript:x>',
    '<noscript><p title="</noscript><img src=x onerror=x>">',
    '<textarea><p title="</textarea><img src=x onerror=x>">',
    '<xmp><p title="</xmp><img src=x onerror=x>">',
    '<!--><img src=x onerror=x>-->',
    '<![CDATA[><img src=x onerror=x>]]>',
    '<?x ><img src=x onerror=x>?>',
    '</p onclick=x>',
    '<svg><style><img src=x onerror=x></style></svg>',
    '<math><mtext><table><mglyph><style><img title="</style><img src=x onerror=x>">',
    '<img src=x onerror=x ',
  ];

  it.each(ATTACKS)('has nothing live left of %j, written in a body or put out by a processor', (attack) => {
    for (const body of [attack, `word ${attack} word`, `> - ${attack}`, `| a |\n|---|\n| ${attack} |`]) {
      expect(findLive(render(body, false)), body).toEqual([]);
      expect(findLive(render(body)), body).toEqual([]);
    }
    expect(findLive(parser.parseFromString(guardHtml(`<p>${attack}</p>`), 'text/html'))).toEqual([]);
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
