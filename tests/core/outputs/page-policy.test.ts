import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildPolicy, renderPolicy } from '../../../src/core/outputs/policy/content-policy.ts';
import {
  renderApache,
  renderCaddy,
  renderHeadersFile,
  renderNginx,
} from '../../../src/core/outputs/policy/host-headers.ts';
import { addToHead, readPageCode } from '../../../src/core/outputs/policy/page-code.ts';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('the code of a page', () => {
  it('is its scripts that run, as they stand, and not its data', () => {
    const { scripts, sources } = readPageCode(
      page(
        '<script type="application/json">{"a":"<script>"}</script><script type="module">\r\nb()\n</script><script src="/c.js?a&amp;b"></script>',
        '<script>if (1 < 2) d(\'<p style="x">\')</script>',
      ),
    );
    expect(scripts).toEqual(['if (1 < 2) d(\'<p style="x">\')', '\nb()\n']);
    expect(sources).toEqual(['/c.js?a&b']);
  });

  it('is its sheets, decoded where they stand in a drawing', () => {
    const { styles } = readPageCode(page('<svg><style>a &gt; b{}</style></svg>', '<style>c > d{}</style>'));
    expect(styles).toEqual(['c > d{}', 'a > b{}']);
  });

  it('is its handlers and whether it has a policy', () => {
    const { handlers, hasPolicy } = readPageCode(
      page(
        '<button onclick="a(&quot;b&quot;)">x</button>',
        '<meta http-equiv="content-security-policy" content="x">',
      ),
    );
    expect(handlers).toEqual(['a("b")']);
    expect(hasPolicy).toBe(true);
  });
});

describe('styles of elements', () => {
  it('become classes that win as a style does, and say the same', () => {
    const html = page(
      '<p id="a" class="b" style="color: red" title="&eacute; &gt; 1" hidden>x</p><i style="color:red;"/>y<b style="">z</b>',
      '<style>#a.b { color: blue }</style>',
    );
    const { window } = new JSDOM(readPageCode(html).html);
    const paragraph = window.document.querySelector('p');
    expect(window.document.querySelectorAll('[style]')).toHaveLength(0);
    expect(paragraph?.title).toBe('é > 1');
    expect(paragraph?.hidden).toBe(true);
    expect(paragraph?.className).toBe('b hb-s0');
    const sheet = [...window.document.querySelectorAll('style')].at(-1)?.textContent;
    expect(sheet).toContain('{color: red}');
    expect(window.getComputedStyle(paragraph ?? window.document.body).color).toBe('rgb(255, 0, 0)');
  });

  it('cannot end the sheet that they stand in', () => {
    const { html, styles } = readPageCode(page('<p style="a:b}*{color:red"></p><p style="</style><b>"></p>'));
    expect(styles).toEqual([]);
    expect(html).not.toContain('<b>');
  });

  it('in text, comments and values of others are left', () => {
    const html = page('<!-- <p style="a:b"> --><p title=\' style="a:b" > \'>&lt;p style="a:b"></p>');
    expect(readPageCode(html).html).toBe(html);
  });
});

describe('the policy', () => {
  it('stands below the encoding, which browsers look for among the first 1,024 bytes', () => {
    expect(addToHead(page('x'), '<meta name="p">')).toContain('<meta charset="utf-8"><meta name="p">');
  });

  it('lets no style and no script in but those that it names', () => {
    const text = renderPolicy(
      buildPolicy({ scripts: ["'sha256-a'"], handlers: [], styles: ["'sha256-b'"] }, []),
    );
    expect(text).not.toContain('unsafe-inline');
    expect(text).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-a';");
    expect(text).toContain("style-src 'self' 'sha256-b';");
  });

  it('names the hosts whose pictures are allowed', () => {
    const text = renderPolicy(buildPolicy({ scripts: [], handlers: [], styles: [] }, ['images.example.org']));
    expect(text).toMatch(/img-src 'self' data: https:\/\/images\.example\.org:\*/);
  });

  it('is sent by every host, below the base of the site', () => {
    const setting = { base: '/team/', hashes: ["'sha256-a'"], hosts: [] };
    expect(renderHeadersFile(setting)).toMatch(
      /^\/team\/\*\n {2}Content-Security-Policy: .*frame-ancestors 'none'/,
    );
    expect(renderNginx(setting)).toContain('location /team/files/ {');
    expect(renderApache(setting)).toContain('<Location "/team/_astro/">');
    for (const text of [renderHeadersFile(setting), renderNginx(setting), renderApache(setting)])
      for (const name of [
        'X-Content-Type-Options',
        'Referrer-Policy',
        'Permissions-Policy',
        'X-Frame-Options',
      ])
        expect(text).toContain(name);
  });

  it('is all that a server gets from the folder of its settings, which readers do not', () => {
    const setting = { base: '/team/', hashes: null, hosts: [] };
    expect(renderNginx(setting)).toContain('location ^~ /team/.hosting/ { return 404; }');
    expect(renderCaddy(setting)).toContain('error /team/.hosting/* 404');
    expect(renderApache(setting)).toContain('RedirectMatch 404 "^/team/\\.hosting/"');
  });
});
