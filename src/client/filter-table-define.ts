import { FilterTable } from './filter-table.ts';

customElements.define('hb-filter', FilterTable);
