import { PlaceholderValues } from './values.ts';

customElements.define('hb-values', PlaceholderValues);
