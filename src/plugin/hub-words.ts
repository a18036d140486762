import { siteWords } from './words.ts';

/** Interface words of a hub, which shows many handbooks as one. */
const HUB_WORDS = {
  'handbook.hub.skip': 'Skip to content',
  'handbook.hub.navigation': 'Main',
  'handbook.hub.theme': 'Theme',
  'handbook.hub.theme.auto': 'Auto',
  'handbook.hub.theme.dark': 'Dark',
  'handbook.hub.theme.light': 'Light',
  'handbook.hub.handbook': 'Handbook',
  'handbook.hub.handbooks': 'Handbooks',
  'handbook.hub.lede':
    'What {{count}} handbooks know, in one place. Every link leads to the handbook that keeps the record.',
  'handbook.hub.records': 'Records',
  'handbook.hub.errors': 'Errors',
  'handbook.hub.warnings': 'Warnings',
  'handbook.hub.readAt': 'As of',
  'handbook.hub.condition.read': 'Read',
  'handbook.hub.condition.down': 'Not reached',
  'handbook.hub.condition.broken': 'Not readable',
  'handbook.hub.troubles':
    'Handbooks that could not be read, shown as they were last: {{count}} ({{names}}).',
  'handbook.hub.status': 'State of the handbooks',
  'handbook.hub.statusLede':
    'How each handbook was found, how old what is shown of it is, and what its own check says.',
  'handbook.hub.lastGood': 'Shown as it was when it was last read.',
  'handbook.hub.neverRead': 'It has never been read, so that nothing of it is shown.',
  'handbook.hub.unread': 'Records that this hub cannot read: {{count}}.',
  'handbook.hub.strange': 'Fields in a form that this hub does not know: {{fields}}.',
  'handbook.hub.alerts': 'Alerts',
  'handbook.hub.alertsLede': 'The playbook for an alert, whichever team keeps it.',
  'handbook.hub.alertsAll': 'All alerts',
  'handbook.hub.alertFind': 'Find',
  'handbook.hub.alertsStale': 'As they were when these handbooks were last read: {{names}}.',
  'handbook.hub.alertNoScript': 'Looking up a name needs JavaScript. The list below holds all of them.',
  'handbook.hub.twins': 'Names that several handbooks use',
  'handbook.hub.twinsHelp': 'An alert of one of these names leads to a choice, not to a playbook.',
  'handbook.hub.inForceLede': 'The decisions that bind today, by handbook, with what they replaced.',
  'handbook.hub.servicesLede': 'What runs, who keeps it, and what depends on what over all handbooks.',
  'handbook.hub.noServices': 'No handbook describes a service yet.',
  'handbook.hub.undescribed': 'described nowhere',
  'handbook.hub.across': 'From one handbook to another',
  'handbook.hub.serviceTwins': 'Services that several handbooks describe',
  'handbook.hub.allPaths': 'Paths of each handbook',
  'handbook.hub.steps': 'steps: {{count}}',
  'handbook.hub.partMissing': 'No handbook has this path.',
  'handbook.hub.ticksApart':
    'What you tick stays in this browser, with the handbook it belongs to. Of a handbook at another address it shows there only.',
  'handbook.hub.links': 'Links between handbooks',
  'handbook.hub.linksLede': 'References from one handbook to another, those that lead nowhere first.',
  'handbook.hub.noLinks': 'No handbook refers to another one yet.',
  'handbook.hub.linkFrom': 'In',
  'handbook.hub.linkAs': 'Written as',
  'handbook.hub.linkTo': 'Leads to',
  'handbook.hub.fault.missing': 'No such record',
  'handbook.hub.fault.ambiguous': 'Several records',
  'handbook.hub.fault.unread': 'Handbook never read',
  'handbook.hub.retired': 'No longer holds',
  'handbook.hub.stale': 'as of the last good state',
} as const;

/** The words of a hub in a language: its own and those of every handbook. */
export function hubWords(language: string): Readonly<Record<string, string>> {
  return { ...siteWords(language), ...HUB_WORDS };
}
