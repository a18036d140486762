import config from 'virtual:starlight/user-config';

/** Whether neither the site nor a plugin has a title of its own, so that the handbook's shows the facts of a record. */
export function titleSlotIsFree(): boolean {
  return config.components.PageTitle.startsWith('@astrojs/starlight/');
}
