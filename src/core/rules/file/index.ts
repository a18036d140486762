import type { Rule } from '../rule.ts';
import { bidiControl } from './bidi-control.ts';
import { conflictMarker } from './conflict-marker.ts';
import { controlCharacter } from './control-character.ts';
import { duplicateUrl } from './duplicate-url.ts';
import { emptyFile } from './empty.ts';
import { READING_RULES } from './reading-rules.ts';
import { tooDeep } from './too-deep.ts';
import { fileUnclosedFence } from './unclosed-fence.ts';
import { fileUnknownTag } from './unknown-tag.ts';
import { fileUnreadLabel } from './unread-label.ts';
import { vanishedAddress } from './vanished-address.ts';
import { windowsName } from './windows-name.ts';

export const FILE_RULES: readonly Rule[] = [
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
];
