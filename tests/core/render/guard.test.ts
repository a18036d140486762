import { describe, expect, test } from 'vitest';
import { guardHtml } from '../../../src/core/render/guard.ts';
import { decodeEntities, replaceTags, tagEnd, tokeniseHtml } from '../../../src/core/render/html-tokens.ts';
import { isSafeAddress } from '../../../src/core/render/safe-address.ts';

describe('the last look at a body', () => {
  test.each([
    ...['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'form', 'style', 'frame', 'frameset'],
    ...['applet', 'set', 'animate', 'animatemotion', 'foreignobject', 'textarea', 'title', 'xmp', 'noscript'],
    ...['noembed', 'noframes', 'plaintext', 'template'],
  ])('shows %s as text', (name) => {
    expect(guardHtml(`a<${name}>b`)).toBe(`a&lt;${name}&gt;b`);
    expect(guardHtml(`a<${name.toUpperCase()} id="x">b`)).toBe(
      `a&lt;${name.toUpperCase()} id=&quot;x&quot;&gt;b`,
    );
    // The end of the script that code blocks load stays, since its beginning may have stayed.
    if (name !== 'script') expect(guardHtml(`a</${name}>b`)).toBe(`a&lt;/${name}&gt;b`);
  });

  test.each([
    '<p class="x">a</p>',
    '<p>12:30</p>',
    '<a href="https://example.org/a:b">x</a>',
    '<a href="HTTP://example.org">x</a>',
    '<a href="mailto:a@example.org">x</a>',
    '<a href="tel:1">x</a>',
    '<a href="x">x: y</a>',
    '<a href="./a:b">x</a>',
    '<a href="?a:b">x</a>',
    '<a href="#a:b">x</a>',
    '<img src="/a.png" alt=": x"/>',
    '<p title="javascript:x">a</p>',
    '<metadata>a: </metadata>',
    '<titles>a: </titles>',
    '<x-set>a: </x-set>',
    '<link rel="stylesheet" href="/base/_astro/ec.x1.css"/>',
    '<script type="module" src="/_astro/ec.x1.js"></script>',
    'a < b: c',
    '<!-- a: b',
    '&colon;',
  ])('leaves as it is: %s', (html) => {
    expect(guardHtml(html)).toBe(html);
  });

  test.each([
    ['<a href="javascript:x">y</a>', '<a>y</a>'],
    ['<a href="jav&#x0A;ascript:x" id="i">y</a>', '<a id="i">y</a>'],
    ['<a href="&#1;javascript&colon;x">y</a>', '<a>y</a>'],
    ['<a href=" vbscript:x">y</a>', '<a>y</a>'],
    ['<a href="data:text/html,x">y</a>', '<a>y</a>'],
    ['<a href="https">y</a>', '<a href="https">y</a>'],
    ['<a href="xhttps:y">y</a>', '<a>y</a>'],
    ['<p onclick="x" class="a&amp;b">y</p>', '<p class="a&amp;b">y</p>'],
    ['<p/onclick=x>y</p>', '&lt;p/onclick=x&gt;y</p>'],
    ['<img src="javascript:x" alt="&quot;"/>', '<img alt="&quot;"/>'],
    ['<img src="javascript:x" / >', '&lt;img src=&quot;javascript:x&quot; / &gt;'],
    ['<svg xlink:href="javascript:x"></svg>', '<svg></svg>'],
    ...['src', 'srcset', 'action', 'formaction', 'poster', 'data', 'background', 'cite', 'ping'].map(
      (name) => [`<p ${name}="javascript:x">`, '<p>'] as const,
    ),
    ['<script src="//_astro/x.js"></script>', '&lt;script src=&quot;//_astro/x.js&quot;&gt;</script>'],
    ['<script src="https://e.org/_astro/x.js">', '&lt;script src=&quot;https://e.org/_astro/x.js&quot;&gt;'],
    ['<script src="/_astro/x/y.js">', '&lt;script src=&quot;/_astro/x/y.js&quot;&gt;'],
    ['<script src="/_astro/">', '&lt;script src=&quot;/_astro/&quot;&gt;'],
    [
      '<script src="/_astro/x.js" onload="y">',
      '&lt;script src=&quot;/_astro/x.js&quot; onload=&quot;y&quot;&gt;',
    ],
    ['<link src="/_astro/x.js">', '&lt;link src=&quot;/_astro/x.js&quot;&gt;'],
    ['<script href="/_astro/x.css">', '&lt;script href=&quot;/_astro/x.css&quot;&gt;'],
    ['<iframe src="/_astro/x.js">', '&lt;iframe src=&quot;/_astro/x.js&quot;&gt;'],
    ['<p title="a>b" onclick=x>', '<p title="a&gt;b">'],
    ['<p onclick="a>b', '&lt;p onclick="a>b'],
  ] as const)('takes out of %s what runs', (html, expected) => {
    expect(guardHtml(html)).toBe(expected);
  });
});

describe('tags of HTML', () => {
  test.each([
    ['a<b>c</b>', 'text a|open b|text c|close b'],
    ['<B A=1 a="2" C=\'3\' d>', 'open b a=1 c=3 d='],
    ['<b a = "x" b = \'y\' c = z >', 'open b a=x b=y c=z'],
    ['<br/><br />', 'open br|open br'],
    ['<x-y-1>', 'open x-y-1'],
    ['<!-- a <b> -->c', 'comment |text c'],
    ['<!-- a <b>', 'comment '],
    ['</b >', 'close b'],
    ['</b x>', 'text &lt;/b x>'],
    ['<1>', 'text &lt;1>'],
    ['a < b', 'text a &lt; b'],
    ['<b"c>', 'text &lt;b"c>'],
    ['<b c="d>', 'text &lt;b c="d>'],
    ['', ''],
    [
      '<a href="&#106;&#x61;v&colon;&Tab;&#0;&#1114112;&bogus;&lt&gt;&apos;&quot;&amp;&NewLine;">',
      'open a href=jav:\t&bogus;<>\'"&\n',
    ],
  ])('%j', (html, expected) => {
    const words = tokeniseHtml(html).map(({ type, name, raw, attributes }) =>
      [
        type === 'text' ? `text ${raw}` : `${type} ${name}`,
        ...[...attributes].map((pair) => pair.join('=')),
      ].join(' '),
    );
    expect(words.join('|')).toBe(expected);
  });

  test('end behind the first angle that stands in no value', () => {
    expect(tagEnd('<a b=">" c=\'>\'>d', 0)).toBe(15);
    expect(tagEnd('x<a>', 1)).toBe(4);
    expect(tagEnd('<a b="\'>">', 0)).toBe(10);
    expect(tagEnd('<a b="', 0)).toBe(-1);
    expect(replaceTags('a<b>c</b><1>d<e', (tag) => `[${tag}]`)).toBe('a[<b>]c[</b>]<1>d&lt;e');
  });

  test('entities that can hide a scheme are read', () => {
    expect(decodeEntities('&#58;&#x3a;&#X3A&COLON;&nbsp;&nothing;&#x110000;&#x10ffff;')).toBe(
      ':::\u003A\u00A0&nothing;\u{10FFFF}',
    );
  });
});

test.each([
  ['https://example.org', true],
  ['HTTP://example.org', true],
  ['mailto:a@example.org', true],
  ['tel:1', true],
  ['a/b:c', true],
  ['1:2', true],
  ['', true],
  ['//example.org', true],
  ['javascript:x', false],
  ['JavaScript:x', false],
  [' java\tscript\n:x', false],
  ['\u0001javascript:x', false],
  ['java\u007Fscript:x', false],
  ['data:text/html,x', false],
  ['a+b.c-1:x', false],
  ['httpsx:y', false],
  ['xhttps:y', false],
])('the address %j may stand in a page: %s', (address, expected) => {
  expect(isSafeAddress(address)).toBe(expected);
});
