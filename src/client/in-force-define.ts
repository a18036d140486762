import { InForce } from './in-force.ts';

customElements.define('hb-in-force', InForce);
