import { MissingPage } from './missing-page.ts';

customElements.define('hb-missing', MissingPage);
