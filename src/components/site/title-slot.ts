import options from 'virtual:handbook/options';
import config from 'virtual:starlight/user-config';

/** Whether the title of pages is the handbook's, which shows the facts of a record: nobody else has one, and the look is ours. */
export function titleIsOurs(): boolean {
  return options.look === 'handbook' && config.components.PageTitle.startsWith('@astrojs/starlight/');
}
