import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { FONT_WEIGHTS, findFontFolder } from '../../../src/diagrams/font/faces.ts';

export interface TextContrast {
  text: string;
  /** WCAG 2.2 ratio of the text colour and of what is painted under the text. */
  ratio: number;
}

/** A page with the site's font and the styles of diagrams, in one theme. */
export async function openFigures(page: Page, html: string, theme: 'light' | 'dark'): Promise<void> {
  const css = readFileSync(new URL('../../../src/styles/diagrams.css', import.meta.url), 'utf8');
  const faces = FONT_WEIGHTS.map((weight) => {
    const data = readFileSync(`${findFontFolder()}/inter-latin-${weight}-normal.woff2`).toString('base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
  });
  const tokens =
    theme === 'dark'
      ? '--hb-bg:#0f1517;--hb-line:#26343a;--hb-accent:#5cc4cf;--hb-ink-2:#b4c3c8;--hb-ink-3:#93a4aa'
      : '--hb-bg:#fff;--hb-line:#dde4e6;--hb-accent:#0b6e78;--hb-ink-2:#46555b;--hb-ink-3:#5f6f75';
  await page.setContent(
    `<!doctype html><html lang="en" data-theme="${theme}" data-hb-interactive><meta charset="utf-8"><title>Diagrams</title>` +
      `<style>${faces.join('')}:root{${tokens}}body{margin:0;background:var(--hb-bg);font-family:Inter}${css}</style>` +
      `<body><main>${html}</main></body></html>`,
  );
  await page.evaluate(() => document.fonts.ready);
}

/** The contrast of every text of the first diagram on the page, with the pixels under it. */
export async function measureContrast(page: Page): Promise<TextContrast[]> {
  await page.addStyleTag({
    content:
      '.hb-diagram-view{max-height:none!important;overflow:visible!important}.hb-diagram-view>svg{max-width:none!important}',
  });
  await page.evaluate(() => {
    const svg = document.querySelector('.hb-diagram-view > svg');
    svg?.setAttribute('style', `width:${svg.getAttribute('width')}px`);
  });
  const hide = await page.addStyleTag({
    content: '.hb-diagram-view svg :is(text,tspan,foreignObject *){visibility:hidden!important}',
  });
  const frame = page.locator('.hb-diagram-view > svg');
  const size = await frame.evaluate((svg) => {
    const { right, bottom } = svg.getBoundingClientRect();
    return { width: Math.ceil(right) + 20, height: Math.ceil(bottom) + 20 };
  });
  await page.setViewportSize({ width: Math.max(320, size.width), height: Math.max(200, size.height) });
  const picture = (await frame.screenshot({ animations: 'disabled' })).toString('base64');
  await hide.evaluate((element) => element.parentNode?.removeChild(element));
  return page.evaluate(compareWithPixels, picture);
}

/** Runs in Chromium. */
async function compareWithPixels(picture: string): Promise<{ text: string; ratio: number }[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const svg = document.querySelector('.hb-diagram-view > svg');
  if (!context || !svg) throw new Error('No picture.');
  context.drawImage(image, 0, 0);
  const origin = svg.getBoundingClientRect();

  const luminance = ([r = 0, g = 0, b = 0]: number[]): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  /** The colour that most pixels of a box have. */
  const under = (box: DOMRect): number[] => {
    const x = Math.max(0, Math.floor(box.left - origin.left));
    const y = Math.max(0, Math.floor(box.top - origin.top));
    const width = Math.max(1, Math.min(Math.ceil(box.width), image.width - x));
    const height = Math.max(1, Math.min(Math.ceil(box.height), image.height - y));
    const { data } = context.getImageData(x, y, width, height);
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [most = '255,255,255'] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    return most.split(',').map(Number);
  };
  const results: { text: string; ratio: number }[] = [];
  for (const element of svg.querySelectorAll('text, tspan, foreignObject *')) {
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.nodeValue?.trim());
    const text = own.join(' ').trim();
    const box = element.getBoundingClientRect();
    if (!text || box.width === 0) continue;
    const style = getComputedStyle(element);
    const html = element.namespaceURI !== svg.namespaceURI;
    const colour = (html ? style.color : style.fill).match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
    // An outline under the letters is what they are read on.
    const outlined = style.paintOrder.startsWith('stroke') && Number.parseFloat(style.strokeWidth) >= 3;
    const outline = outlined ? (style.stroke.match(/[\d.]+/g)?.map(Number) ?? null) : null;
    const paper = outline ?? under(box);
    let opacity = (colour[3] ?? 1) * (html ? 1 : Number(style.fillOpacity));
    for (let e: Element | null = element; e && e !== svg; e = e.parentElement)
      opacity *= Number(getComputedStyle(e).opacity);
    const ink = colour.slice(0, 3).map((value, i) => value * opacity + (paper[i] ?? 255) * (1 - opacity));
    const [a, b] = [luminance(ink), luminance(paper)];
    results.push({ text, ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
  }
  return results;
}
