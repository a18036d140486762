import { AgeText } from './age-text.ts';

customElements.define('hb-age', AgeText);
