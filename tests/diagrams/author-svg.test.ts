import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { sanitiseSvg } from '../../src/diagrams/author-svg.ts';

const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${content}</svg>`;

/** Ways to run or load something from a drawing, as lists of them have it. */
const ATTACKS: Record<string, string> = {
  'a script': svg('<script>alert(1)</script>'),
  'a script in a CDATA section': svg('<script><![CDATA[alert(1)]]></script>'),
  'a script from elsewhere': svg('<script href="https://evil.example/x.js"/>'),
  'a script by XLink': svg('<script xlink:href="data:text/javascript,alert(1)"/>'),
  'a script in capitals': svg('<SCRIPT>alert(1)</SCRIPT>'),
  'a script in a namespace of another name':
    '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
  'a script of HTML': svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
  'a handler of the drawing': svg('', ' onload="alert(1)"'),
  'a handler without quotes': '<svg/onload=alert(1)>',
  'a handler of a shape': svg('<rect width="9" height="9" onclick="alert(1)"/>'),
  'a handler of an animation': svg('<animate onbegin="alert(1)" attributeName="x" dur="1s"/>'),
  'a handler of a filter': svg('<filter id="f"><feFlood onmouseover="alert(1)"/></filter>'),
  'a page within': svg('<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>'),
  'a body within': svg(
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>',
  ),
  'a frame': svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/>'),
  'an object': svg('<object data="data:text/html,<script>alert(1)</script>"/>'),
  'a link that runs': svg('<a href="javascript:alert(1)"><text>x</text></a>'),
  'a link that runs by XLink': svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>'),
  'a link with a tab in its scheme': svg('<a href="java&#9;script:alert(1)"><text>x</text></a>'),
  'a link that is moved into place': svg(
    '<a href="#a"><set attributeName="href" to="javascript:alert(1)"/><text>x</text></a>',
  ),
  'an animation of a link': svg('<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>'),
  'a use of another file': svg('<use href="https://evil.example/x.svg#a"/>'),
  'a use of a drawing in an address': svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/>'),
  'an image of another host': svg('<image href="https://evil.example/pixel.png"/>'),
  'an image without a scheme': svg('<image xlink:href="//evil.example/pixel.png"/>'),
  'a drawing as an image': svg('<image href="data:image/svg+xml,<svg onload=alert(1)>"/>'),
  'an image of a filter': svg('<filter id="f"><feImage href="https://evil.example/x.png"/></filter>'),
  'a style that imports': svg('<style>@import url(https://evil.example/x.css);</style>'),
  'a style that imports in escapes': svg('<style>@\\69mport "https://evil.example/x.css";</style>'),
  'a style with a picture': svg('<style>rect{background:url("https://evil.example/x.png")}</style>'),
  'a style with a font': svg('<style>@font-face{font-family:x;src:url(https://evil.example/x.woff)}</style>'),
  'a fill of another file': svg('<rect fill="url(https://evil.example/x.svg#a)"/>'),
  'a style attribute that loads': svg('<rect style="fill:url( //evil.example/x )"/>'),
  'a style sheet by instruction': `<?xml-stylesheet href="https://evil.example/x.css"?>${svg('')}`,
  'a style sheet by transformation': `<?xml-stylesheet type="text/xsl" href="data:text/xml,alert(1)"?>${svg('')}`,
  'entities that multiply': `<!DOCTYPE svg [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`,
  'an entity of a file': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
  'HTML behind the drawing': `${svg('')}<script>alert(1)</script>`,
  'a way out of a style': svg('<style><!--</style><img src=x onerror=alert(1)>--></style>'),
  'a way out of a title': svg('<title><style></title><script>alert(1)</script></style></title>'),
  'a way out of math': '<svg><math><mtext><style><img src=x onerror=alert(1)></style></mtext></math></svg>',
  'no drawing': '<html><script>alert(1)</script></html>',
  'a handler of XML events': svg('<handler type="application/ecmascript" event="load">alert(1)</handler>'),
};

describe('a drawing of an author', () => {
  test.each(Object.entries(ATTACKS))('runs and loads nothing: %s', (_, attack) => {
    const clean = sanitiseSvg(attack);
    const { document } = new JSDOM(clean, { contentType: 'image/svg+xml' }).window;
    const all = [...document.querySelectorAll('*')];
    const names = all.map((element) => element.localName.toLowerCase());
    for (const name of [
      'script',
      'foreignobject',
      'iframe',
      'object',
      'set',
      'animate',
      'feimage',
      'img',
      'handler',
    ])
      expect(names).not.toContain(name);
    const attributes = all.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on/i.test(name))).toEqual([]);
    const addresses = attributes.filter(({ name }) => /href$|^src$/.test(name)).map(({ value }) => value);
    expect(addresses.filter((value) => !value.startsWith('#'))).toEqual([]);
    expect(clean).not.toMatch(/evil\.example|javascript:|lollol|root:|<\?xml-stylesheet/);
  });

  test('keeps what it draws', () => {
    const drawn = svg(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
        '<style>.a{fill:url(#g)}</style><rect class="a" width="9" height="9" fill="url(#g)"/>' +
        '<use xlink:href="#g"/><image href="data:image/png;base64,iVBORw0KGgo="/>' +
        '<a href="https://example.org/"><text x="1">Tank &lt; 5</text></a>',
    );
    const { documentElement } = new JSDOM(sanitiseSvg(`<?xml version="1.0"?>\n${drawn}`), {
      contentType: 'image/svg+xml',
    }).window.document;
    expect(documentElement.getAttribute('viewBox')).toBe('0 0 9 9');
    for (const name of ['linearGradient', 'stop', 'style', 'rect', 'use', 'image', 'a', 'text'])
      expect(documentElement.querySelector(name), name).not.toBeNull();
    expect(documentElement.querySelector('rect')?.getAttribute('fill')).toBe('url(#g)');
    expect(documentElement.querySelector('image')?.getAttribute('href')).toMatch(/^data:image\/png/);
    expect(documentElement.querySelector('a')?.getAttribute('href')).toBe('https://example.org/');
    expect(documentElement.textContent).toContain('Tank < 5');
  });
});
