/** The colours of one theme, those of the site (`src/styles/tokens.css`), as values: mermaid computes with them. */
export interface Palette {
  dark: boolean;
  page: string;
  soft: string;
  sunk: string;
  line: string;
  lineStrong: string;
  ink: string;
  inkSecond: string;
  inkThird: string;
  accent: string;
  accentSoft: string;
  accentInk: string;
  /** Behind white icons. */
  iconFill: string;
  /** Soft fills that carry text in `ink`, in the order in which series take them. */
  fills: readonly string[];
  /** Strong colours of the same order, for lines, bars and slices. */
  strokes: readonly string[];
  /** Middle tones for bars, slices and areas: 4.5:1 under text in `ink` and 3:1 on the page. */
  mids: readonly string[];
  noteFill: string;
  noteLine: string;
  bad: string;
  badSoft: string;
  ok: string;
  okSoft: string;
}

export const LIGHT: Palette = {
  dark: false,
  page: '#ffffff',
  soft: '#f6f8f9',
  sunk: '#eef2f3',
  line: '#dde4e6',
  lineStrong: '#b9c5c9',
  ink: '#12191c',
  inkSecond: '#46555b',
  inkThird: '#5a6a70',
  accent: '#0b6e78',
  accentSoft: '#e2f1f2',
  accentInk: '#075760',
  iconFill: '#0b6e78',
  fills: ['#e2f1f2', '#e5eefa', '#e3f3ea', '#fbf0dc', '#fbe7e5', '#efe8f7', '#eceff0', '#f7e8f0'],
  strokes: ['#0b6e78', '#1c5aa8', '#156a3e', '#7d4b00', '#a9231b', '#6b4aa0', '#566469', '#9c2f6b'],
  mids: ['#4298a1', '#5c8ed0', '#499b72', '#b68235', '#d36f67', '#9a7ecb', '#7e8e95', '#c570a0'],
  noteFill: '#fbf0dc',
  noteLine: '#c79a4e',
  bad: '#a9231b',
  badSoft: '#fbe7e5',
  ok: '#156a3e',
  okSoft: '#e3f3ea',
};

export const DARK: Palette = {
  dark: true,
  page: '#0f1517',
  soft: '#151d20',
  sunk: '#1a2427',
  line: '#26343a',
  lineStrong: '#3d5058',
  ink: '#eaf1f3',
  inkSecond: '#b4c3c8',
  inkThird: '#93a4aa',
  accent: '#5cc4cf',
  accentSoft: '#12343a',
  accentInk: '#8fdde5',
  iconFill: '#317078',
  fills: ['#12343a', '#14273f', '#12301f', '#33260f', '#3a1715', '#2a2140', '#1d272a', '#371a2a'],
  strokes: ['#5cc4cf', '#8ab8f5', '#6fd3a0', '#e8b45c', '#f59a92', '#b79bec', '#9aabb1', '#ee94c0'],
  mids: ['#317078', '#3368af', '#367354', '#876027', '#b63e35', '#7853b9', '#5b6a6f', '#a6447c'],
  noteFill: '#33260f',
  noteLine: '#a87f35',
  bad: '#f59a92',
  badSoft: '#3a1715',
  ok: '#6fd3a0',
  okSoft: '#12301f',
};
