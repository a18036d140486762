import { buildListFiles, type List, type ListFile } from '../core/outputs/list-file.ts';
import {
  decisionList,
  inForceList,
  inForcePages,
  logPages,
  pairPages,
  timelineList,
  timelinePages,
} from './adr/log-pages.ts';
import type { HandbookData } from './data.ts';
import { guidePages } from './doc/guide-pages.ts';
import { knownPlaybooks } from './playbook/known-playbooks.ts';
import { playbookList, playbookPages } from './playbook/playbook-pages.ts';
import { actionList, actionPages, incidentList, incidentPages } from './postmortem/postmortem-pages.ts';
import { servicePages } from './service/service-pages.ts';
import { dueList, duePages } from './site/due-pages.ts';
import { healthPages } from './site/health-pages.ts';

/** The indexes that have several pages where there are many records. */
export type IndexName =
  | 'log'
  | 'timeline'
  | 'in-force'
  | 'compare'
  | 'playbooks'
  | 'postmortems'
  | 'actions'
  | 'actions-by-service'
  | 'services'
  | 'guide'
  | 'status'
  | 'due';

type Translate = (key: 'handbook.service.map' | 'handbook.graph.role') => string;

/** The pages of each index. */
export function indexPages(
  data: HandbookData,
  translate: Translate,
): Record<IndexName, readonly { number: number; url: string }[]> {
  return {
    log: logPages(data),
    timeline: timelinePages(data),
    'in-force': inForcePages(data),
    compare: pairPages(data),
    playbooks: playbookPages(data),
    postmortems: incidentPages(data),
    actions: actionPages(data, 'owner'),
    'actions-by-service': actionPages(data, 'service'),
    services: servicePages(data, {
      name: translate('handbook.service.map'),
      role: translate('handbook.graph.role'),
    }),
    guide: guidePages(data),
    status: healthPages(data),
    due: duePages(data),
  };
}

/** The files that pages read when a reader filters an index of several pages, by their names. */
export function listFiles(data: HandbookData): Map<string, ListFile | { playbooks: unknown }> {
  const lists: (List | null)[] = [
    logPages(data).length > 1 ? decisionList(data) : null,
    timelinePages(data).length > 1 ? timelineList(data) : null,
    inForcePages(data).length > 1 ? inForceList(data) : null,
    playbookPages(data).length > 1 ? playbookList(data) : null,
    incidentPages(data).length > 1 ? incidentList(data) : null,
    actionPages(data, 'owner').length + actionPages(data, 'service').length > 2 ? actionList(data) : null,
    duePages(data).length > 1 ? dueList(data) : null,
  ];
  const files = new Map<string, ListFile | { playbooks: unknown }>();
  for (const list of lists) if (list) for (const [name, file] of buildListFiles(list)) files.set(name, file);
  const known = knownPlaybooks(data);
  if (!known.inPage) files.set(known.name, { playbooks: known.playbooks });
  return files;
}
