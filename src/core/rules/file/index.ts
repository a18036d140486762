import type { Rule } from '../rule.ts';
import { bidiControl } from './bidi-control.ts';
import { conflictMarker } from './conflict-marker.ts';
import { controlCharacter } from './control-character.ts';
import { duplicateUrl } from './duplicate-url.ts';
import { emptyFile } from './empty.ts';
import { READING_RULES } from './reading-rules.ts';
import { tooDeep } from './too-deep.ts';
import { unclearSuppression } from './unclear-suppression.ts';
import { fileUnclosedFence } from './unclosed-fence.ts';
import { fileUnknownTag } from './unknown-tag.ts';
import { fileUnreadLabel } from './unread-label.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { vanishedAddress } from './vanished-address.ts';
import { windowsName } from './windows-name.ts';
import { fileWorksheet } from './worksheet.ts';

/** Rules about files; `ids` gives those of all rules, for the one that looks at names of rules. */
export const fileRules = (ids: () => readonly string[]): readonly Rule[] => [
  ...READING_RULES,
  conflictMarker,
  duplicateUrl,
  emptyFile,
  tooDeep,
  controlCharacter,
  bidiControl,
  windowsName,
  fileUnknownTag,
  fileUnclosedFence,
  vanishedAddress,
  fileUnreadLabel,
  unclearSuppression(ids),
  unusedSuppression,
  fileWorksheet,
];
