import type { Palette } from './palette.ts';

/** Rules that no theme variable reaches. Both themes get the same selectors, so that the two renderings can be merged. */
export function themeCss(palette: Palette): string {
  const {
    page,
    soft,
    sunk,
    line,
    ink,
    inkSecond,
    inkThird,
    lineStrong,
    accent,
    accentSoft,
    noteFill,
    noteLine,
  } = palette;
  const rules = [
    '.edgeLabel rect.background,.edgeLabel .label rect.background{opacity:.9}',
    `.edgeLabel .label-container,.edgeLabel rect{fill:${page}}`,
    // journey
    `text.journey-section,text.task{fill:${ink} !important}`,
    `.face{fill:${noteFill} !important;stroke:${noteLine} !important}`,
    `.mouth,.mouth path{stroke:${ink} !important}`,
    // tree view
    `.treeView-node-label,.treeView-node-description{fill:${ink} !important}`,
    `.treeView-node-line{stroke:${inkThird} !important}`,
    // packet
    `text.packetTitle,text.packetByte,text.packetLabel{fill:${ink} !important}`,
    `.packetBlock{fill:${accentSoft} !important;stroke:${accent} !important}`,
    // railroad
    `.railroad-terminal rect{fill:${noteFill} !important;stroke:${noteLine} !important;stroke-width:1px !important}`,
    `.railroad-nonterminal rect{stroke-width:1px !important}`,
    `.railroad-special rect{fill:${sunk} !important;stroke:${lineStrong} !important;stroke-width:1px !important}`,
    `.railroad-comment ellipse{fill:${soft} !important;stroke:${lineStrong} !important}`,
    `.railroad-comment text,.railroad-terminal text,.railroad-special text,.railroad-rule-name{fill:${ink} !important}`,
    `.railroad-line{stroke:${inkSecond} !important;stroke-width:1.5px !important}`,
    // radar
    ...palette.mids.map((colour, i) => {
      const paint = `color:${colour} !important;fill:${colour} !important;stroke:${colour} !important`;
      return `.radarCurve-${i},.radarLegendBox-${i}{${paint}}`;
    }),
    `.radarGraticule{fill:${soft} !important;stroke:${line} !important;fill-opacity:1 !important}`,
    // the two types with HTML in them
    `foreignObject div,foreignObject span,foreignObject p{color:${ink} !important}`,
    `.venn-circle text,.venn-intersection text{fill:${ink} !important}`,
    // ER, state: mermaid draws the frames of tables and of composite states as heavy as those of a node
    `.statediagram-cluster rect.outer{fill:${soft} !important;stroke:${lineStrong} !important}`,
    `.statediagram-cluster rect.inner{fill:${page} !important;stroke:${lineStrong} !important}`,
    `.divider{stroke:${lineStrong}}`,
  ];
  return rules.join('');
}
