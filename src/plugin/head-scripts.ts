import { version } from 'virtual:handbook/scripts';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { Handbook } from '../core/handbook.ts';
import { isOnboarding } from '../core/kinds/onboarding/descriptor.ts';
import { readingOf } from '../core/kinds/onboarding/manifest.ts';
import { isPlaybook } from '../core/kinds/playbook/descriptor.ts';
import { indexed } from '../core/query/indexed.ts';
import { recordsOf } from '../core/query/order.ts';
import type { HandbookRecord } from '../core/schema/handbook.ts';
import { siteHref } from '../core/text/site-href.ts';
import type { HeadScript } from './client-scripts.ts';

type HeadTag = StarlightRouteData['head'][number];

/** The script that a page has in its head. */
export function headScriptOf(
  record: HandbookRecord | undefined,
  records: readonly HandbookRecord[],
  byId: Handbook['byId'],
): HeadScript {
  if (isOnboarding(record) && record.tasks.length > 0) return 'path';
  if (isPlaybook(record)) return 'playbook';
  const asked =
    record !== undefined &&
    indexed(
      records,
      'read-on-paths',
      (all) =>
        new Set(
          recordsOf(all, 'onboarding').flatMap(({ tasks }) => tasks.flatMap((task) => readingOf(task, byId))),
        ),
    ).has(record);
  return asked ? 'record' : 'page';
}

/** Tags of a script that runs before there is a body; a path's page is painted when its steps are restored. */
export function renderHeadScript(name: HeadScript, base: string): HeadTag[] {
  const src = `${siteHref(`/scripts/${name}.js`, base)}?v=${version}`;
  const tags: HeadTag[] = [{ tag: 'script', attrs: { src }, content: '' }];
  if (name === 'path')
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
