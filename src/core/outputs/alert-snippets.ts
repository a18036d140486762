import { PLAYBOOK_TEMPLATE } from '../kinds/playbook/writer/alertmanager.ts';
import { recordsOf } from '../query/order.ts';
import type { HandbookRecord } from '../schema/handbook.ts';
import { nameKey } from '../text/name-key.ts';

/**
 * A template for notifications of Alertmanager: the address of the alert's playbook, with the labels that all of its alerts
 * share as values for the commands of the page. https://prometheus.io/docs/alerting/latest/notifications/
 */
export function renderAlertmanagerTemplate(root: string): string {
  return [
    `{{/* Address of the playbook of a notification, its labels filled in.`,
    `     List this file under "templates:" and use it as '{{ template "${PLAYBOOK_TEMPLATE}" . }}'. */}}`,
    `{{ define "${PLAYBOOK_TEMPLATE}" -}}`,
    `{{- $page := .CommonAnnotations.runbook_url -}}`,
    `{{- if not $page }}{{ $page = printf "${root}/alert/%s/" (.CommonLabels.alertname | urlquery) }}{{ end -}}`,
    `{{ $page }}{{ if match "[?]" $page }}&{{ else }}?{{ end }}{{ range $index, $label := .CommonLabels.SortedPairs }}{{ if $index }}&{{ end }}{{ $label.Name | urlquery }}={{ $label.Value | urlquery }}{{ end }}`,
    `{{- end }}`,
    '',
  ].join('\n');
}

/** The most values that a link of a panel fills in. */
const MOST_VALUES = 8;

/**
 * A panel of Grafana: a table of firing alerts, each linked to its playbook, with the labels filled in that playbooks ask
 * for. https://grafana.com/docs/grafana/latest/panels-visualizations/configure-data-links/
 */
export function renderGrafanaPanel(root: string, records: readonly HandbookRecord[]): string {
  const labels = labelsOfPlaybooks(records);
  const query = labels.map((label) => `${label}=\${__data.fields.${label}:percentencode}`).join('&');
  const url = `${root}/alert/\${__data.fields.alertname:percentencode}/${query === '' ? '' : `?${query}`}`;
  const panel = {
    title: 'Firing alerts and their playbooks',
    type: 'table',
    targets: [{ refId: 'A', expr: 'ALERTS{alertstate="firing"}', format: 'table', instant: true }],
    fieldConfig: {
      defaults: {},
      overrides: [
        {
          matcher: { id: 'byName', options: 'alertname' },
          properties: [{ id: 'links', value: [{ title: 'Playbook', url, targetBlank: true }] }],
        },
      ],
    },
    gridPos: { h: 8, w: 24, x: 0, y: 0 },
  };
  return `${JSON.stringify(panel, null, 2)}\n`;
}

/** The values that playbooks ask for most, as a label is written. */
function labelsOfPlaybooks(records: readonly HandbookRecord[]): string[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const { placeholders } of recordsOf(records, 'playbook'))
    for (const { name } of placeholders) {
      const label = name
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_|_$/g, '');
      if (!/^[a-z]\w{0,40}$/.test(label)) continue;
      const known = counts.get(nameKey(label)) ?? { label, count: 0 };
      counts.set(nameKey(label), { ...known, count: known.count + 1 });
    }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(({ label }) => label);
}
