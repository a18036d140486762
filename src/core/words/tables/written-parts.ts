import type { Language } from '../languages.ts';

/** The parts of a new decision in the order in which they are written. */
export interface WrittenParts {
  context: string;
  options: string;
  decision: string;
  consequences: string;
}

function parts(context: string, options: string, decision: string, consequences: string): WrittenParts {
  return { context, options, decision, consequences };
}

/** The headings of a decision that is begun in a language; each is one that is read. */
export const WRITTEN_PARTS: Readonly<Record<Exclude<Language, 'en'>, WrittenParts>> = {
  de: parts('Kontext', 'Betrachtete Optionen', 'Entscheidung', 'Konsequenzen'),
  fr: parts('Contexte', 'Options envisagées', 'Décision', 'Conséquences'),
  es: parts('Contexto', 'Opciones consideradas', 'Decisión', 'Consecuencias'),
  pt: parts('Contexto', 'Opções consideradas', 'Decisão', 'Consequências'),
  it: parts('Contesto', 'Opzioni considerate', 'Decisione', 'Conseguenze'),
  nl: parts('Context', 'Overwogen opties', 'Besluit', 'Gevolgen'),
  pl: parts('Kontekst', 'Rozważane opcje', 'Decyzja', 'Konsekwencje'),
  ja: parts('背景', '検討した選択肢', '決定', '帰結'),
  zh: parts('背景', '备选方案', '决策', '后果'),
};
