import options from 'virtual:handbook/options';
import { type Place, placeOf } from '../../core/kinds/onboarding/manifest.ts';

/** What tells the progress of this site from that of others on the same origin. */
export function sitePlace(): Place {
  return placeOf(options.config, import.meta.env.BASE_URL);
}
