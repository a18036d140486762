import type { HubWords } from './en.ts';

/** What a hub says, in German. */
export const DE: HubWords = {
  'handbook.hub.skip': 'Zum Inhalt springen',
  'handbook.hub.navigation': 'Hauptnavigation',
  'handbook.hub.theme': 'Farbschema',
  'handbook.hub.theme.auto': 'Automatisch',
  'handbook.hub.theme.dark': 'Dunkel',
  'handbook.hub.theme.light': 'Hell',
  'handbook.hub.handbook': 'Handbuch',
  'handbook.hub.handbooks': 'Handbücher',
  'handbook.hub.lede':
    'Was {{count}} Handbücher wissen, an einem Ort. Jeder Link führt zu dem Handbuch, das den Eintrag pflegt.',
  'handbook.hub.records': 'Einträge',
  'handbook.hub.errors': 'Fehler',
  'handbook.hub.warnings': 'Warnungen',
  'handbook.hub.readAt': 'Stand',
  'handbook.hub.condition.read': 'Gelesen',
  'handbook.hub.condition.down': 'Nicht erreicht',
  'handbook.hub.condition.broken': 'Nicht lesbar',
  'handbook.hub.troubles':
    'Handbücher, die nicht gelesen werden konnten und in ihrem letzten Stand gezeigt werden: {{count}} ({{names}}).',
  'handbook.hub.status': 'Zustand der Handbücher',
  'handbook.hub.statusLede':
    'Wie jedes Handbuch vorgefunden wurde, wie alt das Gezeigte ist und was seine eigene Prüfung sagt.',
  'handbook.hub.lastGood': 'Gezeigt, wie es beim letzten Lesen war.',
  'handbook.hub.neverRead': 'Es wurde noch nie gelesen; deshalb ist nichts davon zu sehen.',
  'handbook.hub.unread': 'Einträge, die dieser Hub nicht lesen kann: {{count}}.',
  'handbook.hub.strange': 'Felder in einer Form, die dieser Hub nicht kennt: {{fields}}.',
  'handbook.hub.cut': 'Länger, als dieses Verzeichnis zeigt, und gekürzt: {{fields}}.',
  'handbook.hub.renamed': 'Es nennt sich jetzt „{{now}}“; beim letzten Lesen hieß es „{{before}}“.',
  'handbook.hub.namesake':
    'Es gibt sich als dasselbe Handbuch aus wie {{names}}: Ein Browser führt die Häkchen beider als eine Liste.',
  'handbook.hub.alertsLede': 'Das Runbook zu einem Alert, gleich welches Team es pflegt.',
  'handbook.hub.alertsAll': 'Alle Alerts',
  'handbook.hub.alertFind': 'Suchen',
  'handbook.hub.alertsStale': 'Stand des letzten Lesens bei diesen Handbüchern: {{names}}.',
  'handbook.hub.alertNoScript':
    'Einen Namen nachzuschlagen braucht JavaScript. Die Liste unten enthält alle.',
  'handbook.hub.twins': 'Namen, die mehrere Handbücher verwenden',
  'handbook.hub.twinsHelp':
    'Ein Alert mit einem dieser Namen führt zu einer Auswahl, nicht zu einem Runbook.',
  'handbook.hub.inForceLede':
    'Die Entscheidungen, die heute gelten, nach Handbuch, und was sie ersetzt haben.',
  'handbook.hub.servicesLede':
    'Was läuft, wer sich darum kümmert und was über alle Handbücher hinweg wovon abhängt.',
  'handbook.hub.noServices': 'Noch beschreibt kein Handbuch einen Service.',
  'handbook.hub.undescribed': 'nirgends beschrieben',
  'handbook.hub.across': 'Von einem Handbuch zum anderen',
  'handbook.hub.serviceTwins': 'Services, die mehrere Handbücher beschreiben',
  'handbook.hub.allPaths': 'Pfade jedes Handbuchs',
  'handbook.hub.steps': 'Schritte: {{count}}',
  'handbook.hub.partMissing': 'Kein Handbuch hat diesen Pfad.',
  'handbook.hub.ticksApart':
    'Was Sie abhaken, bleibt in diesem Browser, bei dem Handbuch, zu dem es gehört. Bei einem Handbuch unter einer anderen Adresse ist es nur dort zu sehen.',
  'handbook.hub.links': 'Links zwischen Handbüchern',
  'handbook.hub.linksLede': 'Verweise von einem Handbuch auf ein anderes; zuerst die, die ins Leere führen.',
  'handbook.hub.noLinks': 'Noch verweist kein Handbuch auf ein anderes.',
  'handbook.hub.linkFrom': 'In',
  'handbook.hub.linkAs': 'Geschrieben als',
  'handbook.hub.linkTo': 'Führt zu',
  'handbook.hub.fault.missing': 'Kein solcher Eintrag',
  'handbook.hub.fault.ambiguous': 'Mehrere Einträge',
  'handbook.hub.fault.unread': 'Handbuch nie gelesen',
  'handbook.hub.retired': 'Gilt nicht mehr',
  'handbook.hub.stale': 'Stand der letzten lesbaren Fassung',
};
