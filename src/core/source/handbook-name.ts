import { z } from 'zod';

/** Schemes of addresses, which no handbook can be called by. */
const SCHEME =
  /^(?:about|blob|data|file|ftps?|git|https?|irc|javascript|jira|mailto|slack|sms|ssh|tel|urn|vbscript|view-source|vscode|wss?|zoommtg)$/;

/** Whether a word in front of a colon is the scheme of an address. */
export function isScheme(word: string): boolean {
  return SCHEME.test(word);
}

/** The name of a handbook among others: what stands in front of the colon in `team-a:ADR-0012`. */
export const handbookName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'expected a name such as team-a, in lower case')
  .refine((name) => !isScheme(name), 'expected a name that is not the scheme of an address');
