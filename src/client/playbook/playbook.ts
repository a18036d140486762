/* The script in the head of a playbook. */
import '../page/start.ts';
import { PlaceholderValues } from '../command/values.ts';
import { AgeText } from '../freshness/age-text.ts';
import '../read/read.ts';
import { PlaybookRun } from '../run/run-start.ts';

// The elements look at what is inside them, which the parser has not met when it meets their own tags.
addEventListener('DOMContentLoaded', () => {
  customElements.define('hb-age', AgeText);
  customElements.define('hb-values', PlaceholderValues);
  customElements.define('hb-run', PlaybookRun);
  const worksheet = document.querySelector<HTMLElement>('hb-worksheet');
  if (worksheet) void globalThis.handbookPage.run('worksheet', worksheet);
});
