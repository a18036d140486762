import type { Rule } from '../rule.ts';
import { yamlAliasBomb } from './alias-bomb.ts';
import { yamlBadDate } from './bad-date.ts';
import { yamlDuplicateKey } from './duplicate-key.ts';
import { yamlOtherFormat } from './other-format.ts';
import { yamlPrototype } from './prototype.ts';
import { yamlSyntax } from './syntax.ts';
import { yamlTag } from './tag.ts';
import { yamlUnknownKey } from './unknown-key.ts';
import { yamlUnquoted } from './unquoted.ts';

export const YAML_RULES: readonly Rule[] = [
  yamlSyntax,
  yamlUnquoted,
  yamlDuplicateKey,
  yamlAliasBomb,
  yamlPrototype,
  yamlTag,
  yamlOtherFormat,
  yamlBadDate,
  yamlUnknownKey,
];
