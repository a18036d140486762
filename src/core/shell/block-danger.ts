import { cleanLanguage, readBlock } from './block.ts';
import { findDanger } from './danger.ts';
import type { Danger } from './danger-effect.ts';
import { QUERY_LANGUAGES, readStatements, sqlEffect } from './danger-sql.ts';

/** Lines of a code block that hold a dangerous command or statement, 0-based, the last one included. */
export interface DangerousLines {
  line: number;
  lastLine: number;
  danger: Danger;
}

/** The dangerous commands of a code block, and the dangerous statements of one in a query language. */
export function findDangerousLines(code: string, language: string | null): DangerousLines[] {
  const found: DangerousLines[] = [];
  if (language !== null && QUERY_LANGUAGES.has(cleanLanguage(language).toLowerCase())) {
    for (const { text, line, lastLine } of readStatements(code)) {
      const danger = sqlEffect(text);
      if (danger) found.push({ line, lastLine, danger });
    }
    return found;
  }
  for (const { type, text, interpreter, line, lastLine } of readBlock(code, language) ?? []) {
    const danger = type === 'command' ? findDanger(text, interpreter) : null;
    if (danger) found.push({ line, lastLine, danger });
  }
  return found;
}
