import { actionStateNamed } from '../../words/postmortem.ts';
import type { ActionState } from '../../words/tables/action-words.ts';

export type { ActionState } from '../../words/tables/action-words.ts';

/** The state that a status stands for; an action without one is open. */
export function actionState(status: string | null): ActionState {
  const text = status?.trim() ?? '';
  if (/^(?:\[x\]|[✅☑✔])/iu.test(text)) return 'done';
  return actionStateNamed(text) ?? 'open';
}
