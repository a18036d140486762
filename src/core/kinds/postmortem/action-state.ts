/** What became of an action, as far as its own words tell. */
export type ActionState = 'done' | 'dropped' | 'open';

/** The state that a status stands for; an action without one is open. */
export function actionState(status: string | null): ActionState {
  const key = (status ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}[\]✅☑✔ ]/gu, '')
    .trim();
  if (
    /^\[x\]$|^(?:done|closed|completed?|complet\w*|finished|fixed|resolved|implemented|merged|shipped|deployed|yes|x|✅|☑|✔)(?:$|\s)/.test(
      key,
    )
  )
    return 'done';
  if (
    /^(?:dropped|cancelled|canceled|won'?t ?(?:do|fix)|wont ?(?:do|fix)|rejected|abandoned|obsolete|superseded|not (?:planned|needed))(?:$|\s)/.test(
      key,
    )
  )
    return 'dropped';
  return 'open';
}
