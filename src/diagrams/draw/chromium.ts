import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FONT_WEIGHTS, findFontFolder } from '../font/faces.ts';
import { FROZEN_INSTANT } from './frozen-date.ts';
import type { Painter, Painting } from './painter.ts';

const ORIGIN = 'http://diagrams.invalid/';

/** The part of playwright-core that is used; the package is not a dependency, whoever wants a browser has it. */
interface Browser {
  newContext(options: object): Promise<{ newPage(): Promise<Page> }>;
  close(): Promise<void>;
}

interface Page {
  route(url: string, handler: (route: Route) => Promise<void>): Promise<void>;
  clock: { setFixedTime(time: number): Promise<void> };
  goto(url: string): Promise<unknown>;
  waitForFunction(test: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

interface Route {
  request(): { url(): string };
  fulfill(response: object): Promise<void>;
}

/**
 * Paints in a Chromium: `CHROMIUM_PATH`, else the one that playwright-core has installed.
 * @throws Error where there is no playwright-core or no browser.
 */
export async function createChromiumPainter(): Promise<Painter> {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.clock.setFixedTime(FROZEN_INSTANT);
  await page.route('**', serve);
  await page.goto(ORIGIN);
  await page.waitForFunction('window.paint !== undefined');
  return {
    async paint(id, text, config) {
      const painted = await page.evaluate(
        `window.paint(${[id, text, config].map((v) => JSON.stringify(v)).join()})`,
      );
      if (!isPainting(painted)) throw thrownInPage(painted);
      return painted;
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const name = 'playwright-core';
  const executablePath = process.env.CHROMIUM_PATH;
  try {
    const { chromium } = await import(name);
    return await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(
      `Unexpected lack of a browser (${reason}), expected playwright-core and a Chromium: install the package and set CHROMIUM_PATH, or draw without a browser.`,
    );
  }
}

/** Everything comes from the installed packages; nothing is asked of any host. */
async function serve(route: Route): Promise<void> {
  const path = new URL(route.request().url()).pathname.slice(1);
  const folders: Record<string, string> = { mermaid: packageFolder('mermaid'), font: findFontFolder() };
  const [folder = '', ...rest] = path.split('/');
  if (path === '') return route.fulfill({ contentType: 'text/html', body: pageHtml() });
  const base = folders[folder];
  if (!base || rest.includes('..')) return route.fulfill({ status: 404, body: '' });
  const contentType = path.endsWith('.mjs') ? 'text/javascript' : 'font/woff2';
  return route.fulfill({ contentType, body: readFileSync(join(base, ...rest)) });
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

function pageHtml(): string {
  const faces = FONT_WEIGHTS.flatMap((weight) =>
    ['normal', 'italic'].flatMap((style) =>
      Object.entries(RANGES).map(([subset, unicodeRange]) => ({
        url: `url(/font/inter-${subset}-${weight}-${style}.woff2)`,
        descriptors: { weight: String(weight), style, unicodeRange },
      })),
    ),
  );
  return `<!doctype html><style>body{margin:0}</style><body><script type="module">
    for (const { url, descriptors } of ${JSON.stringify(faces)}) {
      document.fonts.add(await new FontFace('Inter', url, descriptors).load());
    }
    const { default: mermaid } = await import('/mermaid/dist/mermaid.esm.min.mjs');
    window.paint = async (id, text, config) => {
      let state = 1;
      Math.random = () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
      };
      document.body.replaceChildren();
      mermaid.initialize(config);
      try {
        const { svg, diagramType } = await mermaid.render(id, text);
        return { svg, diagramType };
      } catch (error) {
        const { loc, line, text: word } = error?.hash ?? {};
        return { message: String(error?.message ?? error), hash: { loc, line, text: word } };
      }
    };
  </script>`;
}

const RANGES = {
  latin: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF',
  'latin-ext': 'U+0100-02FF,U+1E00-1E9F,U+20A0-20AB,U+2C60-2C7F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491',
  greek: 'U+0370-03FF',
  vietnamese: 'U+0102-0103,U+1EA0-1EF9',
};

function isPainting(value: unknown): value is Painting {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'svg') === 'string';
}

/** The error of mermaid as it would have been thrown here. */
function thrownInPage(value: unknown): Error {
  if (typeof value !== 'object' || value === null) return new Error('The browser painted nothing.');
  return Object.assign(new Error(String(Reflect.get(value, 'message'))), {
    hash: Reflect.get(value, 'hash'),
  });
}
