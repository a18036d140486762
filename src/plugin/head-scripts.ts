import { version } from 'virtual:handbook/scripts';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Handbook } from '../core/handbook.ts';
import { readingOf } from '../core/onboarding/manifest.ts';
import { siteHref } from '../core/render/destination.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import type { HeadScript } from './client-scripts.ts';

type HeadTag = StarlightRouteData['head'][number];

/** The scripts that a page needs in its head, in their order. */
export function scriptsOf(
  record: HandbookRecord | undefined,
  records: readonly HandbookRecord[],
  byId: Handbook['byId'],
): HeadScript[] {
  if (record?.kind === 'onboarding' && record.tasks.length > 0) return ['progress', 'checklist'];
  const asked =
    record !== undefined &&
    records.some(
      (path) =>
        path.kind === 'onboarding' && path.tasks.some((task) => readingOf(task, byId).includes(record)),
    );
  return asked ? ['progress', 'read'] : ['progress'];
}

/** Tags of scripts that run before there is a body; a path's page is painted when its steps are restored. */
export function renderScripts(names: readonly HeadScript[], base: string): HeadTag[] {
  const tags = names.map((name): HeadTag => {
    const src = `${siteHref(`/scripts/${name}.js`, base)}?v=${version}`;
    return { tag: 'script', attrs: { src }, content: '' };
  });
  if (names.includes('checklist'))
    tags.push({
      tag: 'link',
      attrs: { rel: 'expect', href: '#hb-restored', blocking: 'render' },
      content: '',
    });
  // The font comes with the page: text that changes its width when it arrives would move what was restored.
  tags.push({
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: font },
    content: '',
  });
  return tags;
}
