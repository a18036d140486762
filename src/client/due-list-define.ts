import { DueList } from './due-list.ts';

customElements.define('hb-due', DueList);
