import type { ParsedDocument } from '../../markdown/document.ts';
import { nodeText } from '../../markdown/node-text.ts';
import type { Skipped } from '../../schema/handbook.ts';
import { fileNameOf } from '../../text/path.ts';
import { hasPlaceholders, liesAmongTemplates } from '../template.ts';
import { readFileDate, readIncidentDate } from './incident-date.ts';
import { readIncidentFields } from './incident-fields.ts';
import { findParts } from './parts.ts';
import { findTime } from './written-time.ts';

const TEMPLATE_NAME = /(?:^|[-_. ])(?:template|tmpl|example|sample|skeleton)(?:[-_. ]|$)/i;
const INDEX_NAME = /^(?:_?index|readme|toc|summary)$/i;
const ABOUT_NAME =
  /(?:^|[-_. ])(?:guide(?:lines?)?|process|how[-_ ]?to|policy|checklist|glossary|culture|faq|contributing|changelog)(?:[-_. ]|$)/i;

/** Why a file of a folder of postmortems is none, or null where it is one. */
export function findSkipReason(document: ParsedDocument): Skipped['reason'] | null {
  const name = fileNameOf(document.path).replace(/(?:\.[a-z]{1,20}){1,9}$/i, '');
  if (document.text.trim() === '') return 'empty';
  if (isTemplate(document, name)) return 'template';
  const incident = isIncident(document);
  if (INDEX_NAME.test(name) && !hasStory(document)) return 'index';
  if (ABOUT_NAME.test(name) && !incident) return 'not-a-record';
  return incident ? null : 'not-a-record';
}

function isTemplate(document: ParsedDocument, name: string): boolean {
  if (readFileDate(document.path)) return false;
  const title = document.headings.find((heading) => heading.depth === 1)?.text ?? '';
  const named = TEMPLATE_NAME.test(name) || liesAmongTemplates(document.path);
  const titled = /^(?:template\b|.{0,40}\btemplate$)/i.test(title);
  // Two signs: what is called a template and is filled in tells of an incident.
  return (
    (named || titled) &&
    (hasPlaceholders(document) ||
      (named && titled && !readIncidentDate(document, readIncidentFields(document))))
  );
}

/** A day of its own, a stated time, or the parts of a report: a page about incidents in general has none of them. */
function isIncident(document: ParsedDocument): boolean {
  const fields = readIncidentFields(document);
  if (readIncidentDate(document, fields)) return true;
  if (fields.some((field) => field.name !== null && field.name !== 'owners' && field.name !== 'status'))
    return true;
  if (hasDatedProse(document)) return true;
  return hasStory(document) || new Set(findParts(document).map((part) => part.name)).size >= 2;
}

function hasStory(document: ParsedDocument): boolean {
  return findParts(document).some((part) => part.name === 'timeline');
}

/** A page that begins to tell of a day, or at what time something broke, is a report without any form. */
function hasDatedProse(document: ParsedDocument): boolean {
  const paragraphs = document.tree.children.filter(({ type }) => type === 'paragraph').slice(0, 3);
  return paragraphs.some((paragraph) => {
    const text = nodeText(paragraph).slice(0, 600);
    const time = findTime(text);
    return (
      time !== null &&
      (time.day !== null || /\b(?:at|um|à|a las|às|alle|om|o)\s*$/iu.test(text.slice(0, time.start)))
    );
  });
}
