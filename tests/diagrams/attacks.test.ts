import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, it } from 'vitest';
import { findUnsafeMarkup } from '../../src/diagrams/finish/scan.ts';
import { createDiagramRenderer, renderDiagramFigure } from '../../src/diagrams/index.ts';

const renderer = createDiagramRenderer({ cache: false });
afterAll(() => renderer.close());

const ATTACKS: Record<string, string> = {
  'a script in a label': 'flowchart LR\n  A["<script>alert(1)</script>"] --> B',
  'a handler in a label': 'flowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B',
  'an svg with a handler': 'flowchart LR\n  A["<svg onload=alert(1)>"] --> B',
  'a frame in a label': 'flowchart LR\n  A["<iframe src=https://evil.example></iframe>"] --> B',
  'a javascript link': 'flowchart LR\n  A --> B\n  click A "javascript:alert(1)"',
  'a javascript link in disguise': 'flowchart LR\n  A --> B\n  click A "java\tscript:alert(1)"',
  'a data link': 'flowchart LR\n  A --> B\n  click A href "data:text/html,<script>alert(1)</script>"',
  'a vbscript link': 'flowchart LR\n  A --> B\n  click A href "vbscript:msgbox(1)"',
  'a link to another host without a scheme': 'flowchart LR\n  A --> B\n  click A href "//evil.example/x"',
  'a callback': 'flowchart LR\n  A --> B\n  click A call alert(1)',
  'a remote image': 'flowchart LR\n  A@{ img: "https://evil.example/pixel.png", label: "x", w: 60, h: 60 }',
  'a remote image in Markdown': 'flowchart LR\n  A["`![x](https://evil.example/pixel.png)`"] --> B',
  'a class that breaks out of its style':
    'flowchart LR\n  A --> B\n  classDef x fill:red}body{background:url(https://evil.example)}\n  class A x',
  'a style with a remote image': 'flowchart LR\n  A --> B\n  style A fill:url(https://evil.example/x.svg#a)',
  'a font that breaks out of its style':
    '%%{init: {"fontFamily": "x;} body{display:none} .y{"}}%%\nflowchart LR\n  A --> B',
  'a theme style sheet':
    '%%{init: {"themeCSS": "* { background: url(https://evil.example/x) }"}}%%\nflowchart LR\n  A --> B',
  'a lowered security level':
    '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  A["<img src=x onerror=alert(1)>"]',
  'front matter with a theme':
    '---\nconfig:\n  theme: forest\n  themeVariables:\n    primaryColor: "red;}*{display:none"\n---\nflowchart LR\n  A --> B',
  'tags in the title': 'flowchart LR\n  accTitle: </title><script>alert(1)</script>\n  A --> B',
  'tags in the description': 'flowchart LR\n  accDescr: </desc></svg><script>alert(1)</script>\n  A --> B',
  'a link of a participant':
    'sequenceDiagram\n  participant A\n  link A: x @ javascript:alert(1)\n  A->>A: hi',
  'links of a participant as JSON':
    'sequenceDiagram\n  participant A\n  links A: {"x": "javascript:alert(1)", "y": "https://ok.example/"}\n  A->>A: hi',
  'a click in a gantt chart':
    'gantt\n  dateFormat YYYY-MM-DD\n  section a\n  T :t1, 2026-01-01, 3d\n  click t1 href "javascript:alert(1)"',
  'a click in a class diagram': 'classDiagram\n  class A\n  click A href "javascript:alert(1)"',
  'tags in a class member': 'classDiagram\n  class A {\n    +<img src=x onerror=alert(1)> f()\n  }',
  'tags in an event model':
    'eventmodeling\n\ntf 01 ui "<img src=x onerror=alert(1)>"\ntf 02 cmd Add { <script>alert(1)</script> }',
  'tags in a Venn diagram': 'venn-beta\n  set A["<img src=x onerror=alert(1)>"]\n  set B',
  'tags in a journey':
    'journey\n  title <script>alert(1)</script>\n  section a\n    <img src=x onerror=alert(1)>: 3: Me',
  'a kanban ticket': `---
config:
  kanban:
    ticketBaseUrl: 'javascript:alert(1)//#TICKET#'
---
kanban
  a[Todo]
    b[x]@{ ticket: 1 }`,
};

describe.each(Object.entries(ATTACKS))('%s', (_name, text) => {
  it('is inert', async () => {
    const result = await renderer.render({ text, path: 'a.md', line: 1 });
    const html = result.ok ? renderDiagramFigure(result, { source: text }) : '';
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('script, iframe, object, embed, img').length).toBe(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => {
      return element
        .getAttributeNames()
        .map((name) => [element.localName, name, element.getAttribute(name) ?? '']);
    });
    expect(attributes.filter(([, name]) => /^on/i.test(name ?? ''))).toEqual([]);
    const urls = attributes
      .filter(([, name]) => /href|src$/i.test(name ?? ''))
      .map(([, , value]) => value ?? '');
    expect(urls.filter((url) => /^\s*(?:java|vb)?script:|^data:text|^\/\/|evil/i.test(url))).toEqual([]);
    expect(document.querySelector('style')?.textContent ?? '').not.toMatch(/evil|display:\s*none|@import/);
    expect(result.ok ? findUnsafeMarkup(result.svg) : []).toEqual([]);
  });
});

describe('findUnsafeMarkup', () => {
  it.each([
    '<svg><script>1</script></svg>',
    '<svg onload="x"></svg>',
    '<svg><a href="javascript:x">a</a></svg>',
    '<svg><image href="https://a.example/x.png"></image></svg>',
    '<svg><style>*{background:url(https://a.example)}</style></svg>',
    '<svg><style>@import "x"</style></svg>',
    '<svg><foreignObject><form></form></foreignObject></svg>',
    '<svg><g style="fill:url(//a.example/x)"></g></svg>',
    '<svg><!-- x --></svg>',
    '<svg><unknown></unknown></svg>',
    '<svg attribute=unquoted></svg>',
  ])('refuses %s', (markup) => {
    expect(findUnsafeMarkup(markup)).not.toEqual([]);
  });
});
