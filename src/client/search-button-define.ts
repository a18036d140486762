import { SearchButton } from './search-button.ts';

customElements.define('hb-search', SearchButton);
