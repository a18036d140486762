import type { Handbook } from '../graph/handbook.ts';
import { decisionSentence } from '../query/governs/decision-sentence.ts';
import type { Governing, Reason } from '../query/governs/explain-file.ts';
import type { PlaceAnswer } from '../query/governs/explain-folder.ts';
import type { AdrRecord } from '../schema/adr.ts';
import type { Source } from '../schema/value.ts';

/** A file with what governs it, as it is shown. */
export interface AnsweredFile {
  /** The path as it is shown to the person who asked. */
  path: string;
  line: number | null;
  exists: boolean;
  movedTo: string | null;
  answer: PlaceAnswer;
}

/** What governs some files, for a person at a terminal. */
export function renderGoverning(handbook: Handbook, files: readonly AnsweredFile[]): string {
  return files.map((file) => renderFile(handbook, file)).join('\n');
}

function renderFile(handbook: Handbook, { path, line, exists, movedTo, answer }: AnsweredFile): string {
  const lines = [line === null ? path : `${path}:${line}`];
  if (movedTo !== null) lines.push(`  is ${movedTo} today`);
  else if (!exists) lines.push('  no such file; answered by its path');
  const { services, inForce, open, ended, below } = answer;
  for (const { service, said } of services)
    lines.push(`  code of ${service.title.value} (${service.path}, ${said.value})`);
  if (inForce.length === 0)
    lines.push(`  No decision in force governs ${below ? 'it or a file below it' : 'it'}.`);
  for (const one of inForce) lines.push('', ...renderOne(handbook, one, below));
  if (open.length > 0) lines.push('', '  Not decided:');
  for (const one of open) lines.push('', ...renderOne(handbook, one, below));
  if (ended.length > 0) lines.push('', '  No longer in force, and followed by none:');
  for (const one of ended) lines.push('', ...renderOne(handbook, one, below));
  return `${lines.join('\n')}\n`;
}

function renderOne(
  handbook: Handbook,
  { decision, reasons, replaces }: Governing,
  below: PlaceAnswer['below'],
): string[] {
  const { date, status } = decision;
  const standing = [status?.value ?? 'no status', date?.value].filter(Boolean).join(' ');
  const sentence = decisionSentence(handbook, decision);
  return [
    `  ${nameOf(decision)} (${standing})`,
    `    ${decision.path}`,
    ...(sentence === null ? [] : [`    “${sentence}”`]),
    ...reasons.map((reason) => `    ${sayReason(reason)}`),
    ...(below ? [`    ${below.governed.get(decision) ?? 0} of ${below.files} files below`] : []),
    ...replaces
      .filter((other) => reasons.every(({ replaced }) => replaced !== other))
      .map((other) => `    replaced ${nameOf(other)}`),
  ];
}

function sayReason({ how, said, source, service, formerly, replaced }: Reason): string {
  const place = source.line === null ? source.path : `${source.path}:${source.line}`;
  const former = formerly === null ? '' : `, once ${formerly}`;
  if (how === 'cited') return `cited as ${said} at ${place}`;
  if (how === 'successor')
    return `in place of ${replaced ? nameOf(replaced) : said}, which governs ${said} (${place}${former})`;
  return how === 'service'
    ? `governs the service ${service?.title.value ?? said} (${place})`
    : `governs ${said} (${place}${former})`;
}

function nameOf({ number, title }: AdrRecord): string {
  return number === null
    ? title.value
    : `ADR-${number.raw.replace(/\D/g, '') || number.value} ${title.value}`;
}

/** What governs some files, as data; addresses are those of records. */
export function governingJson(handbook: Handbook, files: readonly AnsweredFile[]) {
  const shortOf = ({ id, path, title }: AdrRecord) => ({ id, path, title: title.value });
  const placeOf = ({ path, line, column }: Source) => ({ path, line, column });
  const oneOf =
    (below: PlaceAnswer['below']) =>
    ({ decision, reasons, replaces }: Governing) => ({
      ...shortOf(decision),
      url: decision.url,
      number: decision.number?.value ?? null,
      status: decision.status?.value ?? null,
      date: decision.date?.value ?? null,
      decision: decisionSentence(handbook, decision),
      because: reasons.map(({ how, said, source, service, formerly, replaced }) => ({
        how,
        said,
        source: placeOf(source),
        service: service?.id ?? null,
        formerly,
        inPlaceOf: replaced ? shortOf(replaced) : null,
      })),
      replaces: replaces.map(shortOf),
      ...(below ? { filesBelow: below.governed.get(decision) ?? 0 } : {}),
    });
  return {
    handbook: 1,
    files: files.map(({ path, line, exists, movedTo, answer }) => ({
      path,
      line,
      exists,
      movedTo,
      services: answer.services.map(({ service, said }) => ({
        id: service.id,
        path: service.path,
        said: said.value,
        source: placeOf(said.source),
      })),
      ...(answer.below ? { filesBelow: answer.below.files } : {}),
      inForce: answer.inForce.map(oneOf(answer.below)),
      open: answer.open.map(oneOf(answer.below)),
      ended: answer.ended.map(oneOf(answer.below)),
    })),
  };
}
