import '../page/start.ts';
import { DueList } from '../due-list.ts';
import { FilterTable } from '../filter-table.ts';
import { InForce } from '../in-force.ts';
import { AlertResolver } from './alert-resolver.ts';

/* The script in the head of every page of a hub: the theme before the first paint, and what its tables need. */
globalThis.handbookPage.theme();
addEventListener('DOMContentLoaded', () => {
  customElements.define('hb-filter', FilterTable);
  customElements.define('hb-in-force', InForce);
  customElements.define('hb-due', DueList);
  customElements.define('hb-hub-alert', AlertResolver);
});
