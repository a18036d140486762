import { actionStateNamed } from '../../words/postmortem.ts';
import type { ActionWord } from '../../words/tables/action-words.ts';

/** What became of an action; `unstated` where its file says nothing of that. */
export type ActionState = ActionWord | 'unstated';

/** The state that a status stands for; a status in words that are not known is open. */
export function actionState(status: string | null): ActionState {
  const text = status?.trim() ?? '';
  if (text === '') return 'unstated';
  if (/^(?:\[x\]|[✅☑✔])/iu.test(text)) return 'done';
  return actionStateNamed(text) ?? 'open';
}

/** Whether an action is still to be done, as far as its file tells: it is open, or nothing says that it is not. */
export function isPending({ state }: { state: ActionState }): boolean {
  return state === 'open' || state === 'unstated';
}
