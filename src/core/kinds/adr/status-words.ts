import { decisionStatusAt } from '../../words/decision.ts';
import { fold } from '../../words/fold.ts';
import { wordPattern } from '../../words/pattern.ts';
import { UNSPACED } from '../../words/script.ts';
import { type KnownStatus, REPLACED_AT_END, REPLACED_BY_FRAME } from '../../words/tables/decision-status.ts';
import { STATUS_LEADS, TURNING_WORDS } from '../../words/tables/sentence-words.ts';
import { allWords } from '../../words/word-table.ts';

/** Characters of a status that are read. */
const LONGEST_STATUS = 200;
const LEADS = new Set(allWords(STATUS_LEADS).map(fold));

/** The status that a text begins with, or null where it begins with none of the known words. */
export function statusOf(text: string): KnownStatus | null {
  const folded = fold(text.slice(0, LONGEST_STATUS));
  const direct = phraseAt(folded);
  if (direct) return direct;
  const words = folded.split(' ');
  let lead = 0;
  while (LEADS.has(words[lead] ?? '')) lead++;
  return lead > 0 && lead < words.length ? phraseAt(words.slice(lead).join(' ')) : null;
}

function phraseAt(folded: string): KnownStatus | null {
  const found = decisionStatusAt(folded);
  const replaced = REPLACED_AT_END.some((word) => folded.slice(0, 60).includes(word));
  if (!found && REPLACED_BY_FRAME.test(folded)) return 'superseded';
  if (!replaced && !UNSPACED.test(folded.charAt(0))) return found;
  return found ?? (replaced ? 'superseded' : null);
}

const TURN = new RegExp(`(?<!\\p{L})(?:${wordPattern(allWords(TURNING_WORDS))})`, 'iu');

/** Whether a text that begins with a status doubts it: "Accepted?", "accepted, but the board rejected it". */
export function isDoubtful(text: string, status: KnownStatus): boolean {
  if (/^\s*[\p{L}’'-]+(?:[\s,]+[\p{L}’'-]+){0,4}\s{0,9}(?:\(\s{0,9})?[?？]/u.test(text.slice(0, 120)))
    return true;
  if (status !== 'accepted') return false;
  const [sentence = ''] = text.slice(0, 400).split(/[.!。]\s*(?=\p{Lu}|$)/u);
  const turn = TURN.exec(sentence);
  if (!turn) return false;
  const words = fold(sentence.slice(turn.index + turn[0].length)).split(' ');
  return words.some((_, index) => {
    const other = phraseAt(words.slice(index, index + 6).join(' '));
    return other === 'rejected' || other === 'deprecated';
  });
}
