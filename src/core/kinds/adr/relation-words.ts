import type { RelationType } from '../../schema/record-base.ts';
import { buildLookUp } from '../../words/look-up.ts';
import { wordPattern } from '../../words/pattern.ts';
import { RELATION_NAMES } from '../../words/tables/relation-names.ts';
import { RELATION_VERBS } from '../../words/tables/relation-verbs.ts';
import { allWords, type Words } from '../../words/word-table.ts';

const NAMES = buildLookUp(RELATION_NAMES);
const VERBS = buildLookUp(RELATION_VERBS);

/** The relation that a key, a label or a heading states, or null. */
export function relationOf(label: string): RelationType | null {
  const name = NAMES.find(label);
  if (name) return name;
  // The verb of a supersession alone is its label in every form that sentences have: "Remplacée par".
  const verb = VERBS.find(label);
  return verb === 'superseded-by' || verb === 'supersedes' ? verb : null;
}

/** The words of verbs; what stands between two of them, such as a day, is blank by now. */
const VERB_WORDS = wordPattern(Object.values<Words>(RELATION_VERBS.fields).flatMap(allWords)).replaceAll(
  '\\s',
  '\\s{1,60}',
);

/** Finds the verbs of relations in a text; the longer one wins where two begin at one place. */
const RELATION_PATTERN = new RegExp(
  `(?<![\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}-])(?:${VERB_WORDS})(?![a-zà-ÿ])`,
  'giu',
);

/** The verbs of relations in a text, in their order; the longer one wins where two begin at one place. */
export function findRelationVerbs(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  // `matchAll` would copy the pattern, which is a long one, for each of many short texts.
  RELATION_PATTERN.lastIndex = 0;
  for (let match = RELATION_PATTERN.exec(text); match; match = RELATION_PATTERN.exec(text)) found.push(match);
  return found;
}

/** The relation that a verb of a text states. */
export function typeOfVerb(verb: string): RelationType | null {
  return VERBS.find(verb);
}

/** The relation whose verb a text begins with, or null. */
export function openingRelation(text: string): RelationType | null {
  const [found] = findRelationVerbs(text.slice(0, 80));
  return found?.index === 0 ? typeOfVerb(found[0]) : null;
}

/** A quick look whether a text can state a supersession at all. */
export const SUPERSESSION =
  /super[sc]|supplant|replac|obsolet|overrid|deprecated (?:by|in)|in favou?r|merged into|subsum|succe|takes (?:the place|over)|revert|revok|rescind|invalidat|predecessor|rempla|substitu|sustitu|reempla|super|ersetz|abgel|l(?:ö|oe)st|sostitu|vervang|zast[ąaęe]p|замен|замещ|取代|替代|替换|替換|代替|置き?換|置換|差し替|廃止|대체|교체|后继|後継|被/iu;
