import type { Rule } from '../rule.ts';
import { fileUnclosedFence, fileUnknownTag } from './dialect-notes.ts';

export const FILE_RULES: readonly Rule[] = [fileUnclosedFence, fileUnknownTag];
