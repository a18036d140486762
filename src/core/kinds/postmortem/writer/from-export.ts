import type { Language } from '../../../words/languages.ts';
import { yamlScalar } from '../../draft.ts';
import type { ExportedMoment, IncidentExport } from '../exports/incident-export.ts';
import { renderExportedActions } from '../exports/read-export.ts';
import { setPart } from './postmortem.ts';

/**
 * Puts what an export states into the text of a new postmortem: times and severity where the front matter has a place for
 * them, and its follow-ups. What it does not state stays for the author.
 */
export function fillFromExport(
  text: string,
  found: IncidentExport,
  path: string,
  language: Language,
): string {
  const zones = new Set(found.events.map(({ time }) => time.zone));
  const [only = null] = zones;
  const zone = zones.size === 1 ? only : null;
  const say = (moment: ExportedMoment): string =>
    moment.zone === zone
      ? moment.value
      : `${moment.value.replace('T', ' ')}${moment.zone ? ` ${moment.zone}` : ''}`;
  let filled = text.replace(/^zone:.*$/m, zone ? `zone: ${zone}` : 'zone:');
  for (const [name, moment] of Object.entries(found.times))
    filled = filled.replace(new RegExp(`^${name}:[ \\t]*$`, 'm'), () => `${name}: ${say(moment)}`);
  if (found.severity) {
    const { severity } = found;
    filled = filled.replace(/^severity:[ \t]*$/m, () => `severity: ${yamlScalar(severity)}`);
  }
  const actions = renderExportedActions(found);
  return actions === null ? filled : setPart(filled, 'actions', language, actions, path);
}
