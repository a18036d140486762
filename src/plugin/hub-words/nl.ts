import type { HubWords } from './en.ts';

/** What a hub says, in Dutch. */
export const NL: HubWords = {
  'handbook.hub.skip': 'Naar de inhoud',
  'handbook.hub.navigation': 'Hoofdnavigatie',
  'handbook.hub.theme': 'Thema',
  'handbook.hub.theme.auto': 'Automatisch',
  'handbook.hub.theme.dark': 'Donker',
  'handbook.hub.theme.light': 'Licht',
  'handbook.hub.handbook': 'Handboek',
  'handbook.hub.handbooks': 'Handboeken',
  'handbook.hub.lede':
    'Wat {{count}} handboeken weten, op één plek. Elke link leidt naar het handboek dat het item bijhoudt.',
  'handbook.hub.records': 'Items',
  'handbook.hub.errors': 'Fouten',
  'handbook.hub.warnings': 'Waarschuwingen',
  'handbook.hub.readAt': 'Stand van',
  'handbook.hub.condition.read': 'Gelezen',
  'handbook.hub.condition.down': 'Niet bereikt',
  'handbook.hub.condition.broken': 'Niet leesbaar',
  'handbook.hub.troubles':
    'Handboeken die niet gelezen konden worden, getoond zoals ze het laatst waren: {{count}} ({{names}}).',
  'handbook.hub.status': 'Toestand van de handboeken',
  'handbook.hub.statusLede':
    'Hoe elk handboek is aangetroffen, hoe oud het getoonde is en wat zijn eigen controle zegt.',
  'handbook.hub.lastGood': 'Getoond zoals het was toen het voor het laatst werd gelezen.',
  'handbook.hub.neverRead': 'Het is nog nooit gelezen, zodat er niets van te zien is.',
  'handbook.hub.unread': 'Items die deze hub niet kan lezen: {{count}}.',
  'handbook.hub.strange': 'Velden in een vorm die deze hub niet kent: {{fields}}.',
  'handbook.hub.cut': 'Langer dan hier wordt getoond, en afgekapt: {{fields}}.',
  'handbook.hub.renamed':
    'Het noemt zich nu ‘{{now}}’; toen het voor het laatst werd gelezen was het ‘{{before}}’.',
  'handbook.hub.namesake':
    'Het zegt hetzelfde handboek te zijn als {{names}}: een browser bewaart de vinkjes van beide als één lijst.',
  'handbook.hub.alertsLede': 'Het runbook bij een alert, welk team het ook bijhoudt.',
  'handbook.hub.alertsAll': 'Alle alerts',
  'handbook.hub.alertFind': 'Zoeken',
  'handbook.hub.alertsStale': 'Zoals deze handboeken het laatst zijn gelezen: {{names}}.',
  'handbook.hub.alertNoScript': 'Een naam opzoeken vraagt JavaScript. De lijst hieronder bevat ze allemaal.',
  'handbook.hub.twins': 'Namen die meerdere handboeken gebruiken',
  'handbook.hub.twinsHelp': 'Een alert met een van deze namen leidt naar een keuze, niet naar een runbook.',
  'handbook.hub.inForceLede': 'De besluiten die vandaag gelden, per handboek, met wat ze vervingen.',
  'handbook.hub.servicesLede':
    'Wat er draait, wie het bijhoudt en wat waarvan afhangt, over alle handboeken.',
  'handbook.hub.noServices': 'Nog geen handboek beschrijft een service.',
  'handbook.hub.undescribed': 'nergens beschreven',
  'handbook.hub.across': 'Van het ene handboek naar het andere',
  'handbook.hub.serviceTwins': 'Services die meerdere handboeken beschrijven',
  'handbook.hub.allPaths': 'Paden van elk handboek',
  'handbook.hub.steps': 'stappen: {{count}}',
  'handbook.hub.partMissing': 'Geen handboek heeft dit pad.',
  'handbook.hub.ticksApart':
    'Wat u aanvinkt blijft in deze browser, bij het handboek waar het bij hoort. Van een handboek op een ander adres is het alleen daar te zien.',
  'handbook.hub.links': 'Links tussen handboeken',
  'handbook.hub.linksLede':
    'Verwijzingen van het ene handboek naar het andere, eerst die nergens heen leiden.',
  'handbook.hub.noLinks': 'Nog geen handboek verwijst naar een ander.',
  'handbook.hub.linkFrom': 'In',
  'handbook.hub.linkAs': 'Geschreven als',
  'handbook.hub.linkTo': 'Leidt naar',
  'handbook.hub.fault.missing': 'Geen item met die naam',
  'handbook.hub.fault.ambiguous': 'Meerdere items',
  'handbook.hub.fault.unread': 'Handboek nooit gelezen',
  'handbook.hub.retired': 'Geldt niet meer',
  'handbook.hub.stale': 'volgens de laatst leesbare stand',
};
