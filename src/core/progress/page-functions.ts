import { mergeMarks, parseMarks, readMarks, renameMarks, writeMarks } from './marks.ts';
import { addDays, summarise } from './summary.ts';

/** What the script in the head of every page needs itself: scripts that load later take these from the page. */
export const pageFunctions = {
  addDays,
  mergeMarks,
  parseMarks,
  readMarks,
  renameMarks,
  summarise,
  writeMarks,
};
