import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Browser, Page } from '@playwright/test';
import { FROZEN_INSTANT } from '../../../src/diagrams/draw/frozen-date.ts';
import { FONT_WEIGHTS } from '../../../src/diagrams/font/faces.ts';
import type { Example } from '../../diagrams/examples.ts';

const PACKAGES = new URL('../../../node_modules/', import.meta.url);
const ORIGIN = 'http://oracle.test/';

/** How far a drawing without a browser is from the one that Chromium makes with the same configuration and font. */
export interface Comparison {
  name: string;
  /** Elements that take part. */
  elements: number;
  sameStructure: boolean;
  /** Greatest distance of an edge of an element's box, px. */
  farthest: number;
  /** The element that is this far. */
  worst: string;
  /** Node labels wider than their shape, without a browser and in Chromium. */
  overflows: [ours: number, chromium: number];
}

export async function compareWithChromium(browser: Browser, examples: Example[]): Promise<Comparison[]> {
  const worker = new Worker(new URL('./raw-worker.ts', import.meta.url));
  try {
    const { config } = await nextMessage<{ config: string }>(worker);
    const page = await openOracle(browser, config);
    const comparisons: Comparison[] = [];
    for (const [i, { name, text }] of examples.entries()) {
      const id = `oracle${i}`;
      worker.postMessage({ id, text });
      const { svg } = await nextMessage<{ svg: string }>(worker);
      comparisons.push({ name, ...(await page.evaluate(compareInPage, { id, text, svg })) });
    }
    await page.close();
    return comparisons;
  } finally {
    await worker.terminate();
  }
}

/** Distance up to which an element counts as lying in the same place, px. */
const NEAR = 4;

export function summarise(comparisons: Comparison[]): { structure: number; near: number } {
  return {
    structure: comparisons.filter(({ sameStructure }) => sameStructure).length,
    near: comparisons.filter(({ sameStructure, farthest }) => sameStructure && farthest <= NEAR).length,
  };
}

/** The comparisons as a table in Markdown. */
export function table(comparisons: Comparison[]): string {
  const { structure, near } = summarise(comparisons);
  const rows = comparisons.map(({ name, elements, sameStructure, farthest, overflows, worst }) => {
    const where = farthest > 0.5 ? worst.replace(/[|\s]+/g, ' ').trim() : '';
    return `| ${name} | ${elements} | ${sameStructure ? 'yes' : 'no'} | ${farthest.toFixed(2)} | ${overflows.join(' / ')} | ${where} |`;
  });
  const share = ((near / comparisons.length) * 100).toFixed(1);
  return [
    `Diagrams: ${comparisons.length}. Same elements in the same order: ${structure}. Every element within ${NEAR} px: ${near} (${share} %).`,
    '',
    '| diagram | elements | same structure | farthest, px | labels too wide, here / Chromium | where |',
    '| --- | --: | --- | --: | --: | --- |',
    ...rows,
    '',
  ].join('\n');
}

function nextMessage<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message) => {
      worker.off('error', reject);
      resolve(message);
    });
  });
}

async function openOracle(browser: Browser, config: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.clock.setFixedTime(FROZEN_INSTANT);
  await page.route(`${ORIGIN}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === '') await route.fulfill({ contentType: 'text/html', body: pageHtml(config) });
    else {
      const contentType = /\.mjs$/.test(path) ? 'text/javascript' : 'font/woff2';
      await route.fulfill({ contentType, body: readFileSync(fileURLToPath(new URL(path, PACKAGES))) });
    }
  });
  await page.goto(ORIGIN);
  await page.waitForFunction(() => 'oracle' in window);
  return page;
}

function pageHtml(config: string): string {
  const faces = FONT_WEIGHTS.flatMap((weight) =>
    ['normal', 'italic'].flatMap((style) =>
      ['latin-ext', 'cyrillic', 'greek', 'vietnamese', 'latin'].map((subset) => {
        const file = `@fontsource/inter/files/inter-${subset}-${weight}-${style}.woff2`;
        return `await load(${JSON.stringify({ file, weight: String(weight), style, subset })});`;
      }),
    ),
  );
  return `<!doctype html><style>body{margin:0}</style><body><script type="module">
    const RANGES = { latin: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF',
      'latin-ext': 'U+0100-02FF,U+1E00-1E9F,U+20A0-20AB,U+2C60-2C7F', cyrillic: 'U+0301,U+0400-045F,U+0490-0491',
      greek: 'U+0370-03FF', vietnamese: 'U+0102-0103,U+1EA0-1EF9' };
    async function load({ file, weight, style, subset }) {
      const face = new FontFace('Inter', 'url(/' + file + ')', { weight, style, unicodeRange: RANGES[subset] });
      document.fonts.add(await face.load());
    }
    ${faces.join('\n')}
    const { default: mermaid } = await import('/mermaid/dist/mermaid.esm.min.mjs');
    const config = ${config};
    mermaid.initialize(config);
    window.oracle = async (id, text) => {
      let state = 1;
      Math.random = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
      };
      document.body.replaceChildren();
      mermaid.initialize(config);
      return (await mermaid.render(id, text)).svg;
    };
  </script>`;
}

/** Runs in Chromium: draws the diagram there, puts both drawings on the page and measures both. */
async function compareInPage({ id, text, svg }: { id: string; text: string; svg: string }) {
  const draw: unknown = Reflect.get(window, 'oracle');
  if (typeof draw !== 'function') throw new Error('The oracle is not loaded.');
  const theirs: string = await draw(id, text);
  const SKIPPED = 'style, defs, marker, title, desc, script, linearGradient, filter, symbol, clipPath, br';

  const measure = (markup: string) => {
    document.body.innerHTML = `<div style="position:absolute;left:0;top:0">${markup}</div>`;
    const root = document.querySelector('svg');
    if (!root) throw new Error('No svg.');
    const [, , width, height] = (root.getAttribute('viewBox') ?? '0 0 1200 800').split(/[\s,]+/);
    root.setAttribute('style', `width:${width}px;height:${height}px;max-width:none`);
    const origin = root.getBoundingClientRect();
    const elements = [...root.querySelectorAll('*')].filter((e) => !e.closest(SKIPPED));
    const shapes = elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const empty = right - left === 0 && bottom - top === 0;
      return {
        tag: element.localName,
        what: `${element.localName}.${element.getAttribute('class') ?? ''} ${(element.textContent ?? '').slice(0, 30)}`,
        box: empty ? null : [left - origin.left, top - origin.top, right - origin.left, bottom - origin.top],
      };
    });
    const overflows = [...root.querySelectorAll('g.node')].filter((node) => {
      const label = node.querySelector('g.label text');
      const shape = [...node.children].filter(
        (e) => !/^(label|cluster-label)$/.test(e.getAttribute('class') ?? ''),
      );
      const widths = shape.map((e) => e.getBoundingClientRect().width);
      return label && widths.length > 0 && label.getBoundingClientRect().width > Math.max(...widths) + 1;
    });
    return { shapes, size: [Number(width), Number(height)], overflows: overflows.length };
  };

  const a = measure(svg);
  const b = measure(theirs);
  let worst = '';
  let farthest = Math.max(...a.size.map((value, i) => Math.abs(value - (b.size[i] ?? 0))));
  for (const [i, shape] of a.shapes.entries()) {
    const other = b.shapes[i]?.box;
    if (!shape.box || !other) continue;
    for (const [side, value] of shape.box.entries()) {
      const distance = Math.abs(value - (other[side] ?? 0));
      if (distance > farthest) {
        farthest = distance;
        worst = shape.what;
      }
    }
  }
  const structure = (of: typeof a): string => of.shapes.map(({ tag }) => tag).join(' ');
  return {
    elements: a.shapes.length,
    sameStructure: structure(a) === structure(b),
    worst,
    farthest: Math.round(farthest * 100) / 100,
    overflows: [a.overflows, b.overflows] as [number, number],
  };
}
