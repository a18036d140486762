import { DueDate } from './due-date.ts';

customElements.define('hb-due-date', DueDate);
