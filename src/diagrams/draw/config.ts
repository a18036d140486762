import type { MermaidConfig } from 'mermaid';
import { FONT_FAMILY } from '../font/faces.ts';
import { PAGE_WIDTH } from './environment.ts';
import { typeColours } from './fixed-colours.ts';
import type { Palette } from './palette.ts';
import { MAX_TEXT_LENGTH } from './source.ts';
import { themeCss } from './theme-css.ts';
import { themeVariables } from './theme-variables.ts';

export const FONT_STACK = `${FONT_FAMILY}, sans-serif`;
export const MAX_EDGES = 500;

/** Keys that a diagram may not set for itself: safety, and what makes all pictures look alike. */
const SECURE = (
  'secure securityLevel startOnLoad maxTextSize suppressErrorRendering maxEdges themeCSS fontFamily altFontFamily ' +
  'themeVariables theme darkMode htmlLabels dompurifyConfig deterministicIds deterministicIDSeed handDrawnSeed logLevel'
).split(' ');

/** The configuration of one rendering. `defaults` are mermaid's own. */
export function buildConfig(defaults: MermaidConfig, palette: Palette): MermaidConfig {
  const types = mergeConfig(fontFamilies({ ...defaults }), { ...typeColours(palette) });
  return mergeConfig(types, {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: SECURE,
    logLevel: 'fatal',
    suppressErrorRendering: true,
    maxTextSize: MAX_TEXT_LENGTH,
    maxEdges: MAX_EDGES,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    deterministicIds: true,
    deterministicIDSeed: 's',
    handDrawnSeed: 1,
    fontFamily: FONT_STACK,
    theme: 'base',
    darkMode: palette.dark,
    themeVariables: themeVariables(palette),
    themeCSS: themeCss(palette),
    gantt: { useWidth: PAGE_WIDTH },
    journey: { textPlacement: 'tspan' },
    timeline: { textPlacement: 'tspan' },
  });
}

type Settings = { [key: string]: unknown };

/** Thirty keys of the default configuration name a font of their own; all have to name ours. */
function fontFamilies(defaults: Settings): Settings {
  const result: Settings = {};
  for (const [key, value] of Object.entries(defaults)) {
    if (isSettings(value)) {
      const inner = fontFamilies(value);
      if (Object.keys(inner).length > 0) result[key] = inner;
    } else if (key.endsWith('FontFamily') && key !== 'altFontFamily') result[key] = FONT_STACK;
  }
  return result;
}

function mergeConfig(a: Settings, b: Settings): Settings {
  const result = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = result[key];
    result[key] = isSettings(before) && isSettings(value) ? mergeConfig(before, value) : value;
  }
  return result;
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
