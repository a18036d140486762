import { PlaybookRun } from './run-start.ts';

customElements.define('hb-run', PlaybookRun);
