import '../checklist/path.ts';
import '../playbook/playbook.ts';
import copyBlock from '../command/copy-block.ts';
import showValues from '../command/show-values.ts';
import zoom from '../diagram/controls.ts';
import { FilterTable } from '../filter-table.ts';
import mountRuns from '../run/run-panel.ts';
import openMenu from '../tools/menu.ts';
import showNotice from '../tools/notice.ts';
import openTools from '../tools/tools.ts';
import showWorksheet from '../worksheet/worksheet.ts';
import { openPackSearch } from './pack-search.ts';

/*
 * The one script of a page in a pack. A page that was opened as a file can load no module, so that what others load when
 * a reader asks for it is here from the beginning.
 */
const SCRIPTS: Readonly<Record<string, (...values: never[]) => unknown>> = {
  search: openPackSearch,
  clipboard: copyBlock,
  values: showValues,
  zoom,
  run: mountRuns,
  tools: openTools,
  menu: openMenu,
  notice: showNotice,
  worksheet: showWorksheet,
};

const page = globalThis.handbookPage;
Object.assign(page, {
  run: async (name: string, ...values: never[]): Promise<unknown> => SCRIPTS[name]?.(...values),
});
page.theme();
addEventListener('DOMContentLoaded', () => customElements.define('hb-filter', FilterTable));
