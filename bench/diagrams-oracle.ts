import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { compareWithChromium, table } from '../tests/browser/diagrams/oracle.ts';
import { publishedExamples } from '../tests/diagrams/examples.ts';

// How far the drawings without a browser are from Chromium's: node bench/diagrams-oracle.ts [FILE]
const NOTES = `# Diagrams without a browser, against Chromium

The examples that mermaid publishes, drawn by \`src/diagrams\` and by Chromium with the same configuration and font, both
measured in Chromium. Left out, since there is nothing to compare with:

- journey: our configuration chooses text where mermaid's default is HTML;
- c4, eventmodeling, venn: mermaid measures them with the machine's \`sans-serif\`, which differs from machine to machine;
- mindmap: a force layout, in which 0.1 px at the start is another picture at the end.

Where an element lies farther than 4 px: \`architecture\` and the notes of \`wardley\` are measured by mermaid before its style
sheet counts, with the machine's default font; emoji (\`treeView-5\`) are in no shipped font, and their width is an estimate.

`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const examples = publishedExamples().filter(
  ({ name }) => !/^(?:journey|c4|eventmodeling|mindmap|venn)-/.test(name),
);
const result = NOTES + table(await compareWithChromium(browser, examples));
await browser.close();
const [file] = process.argv.slice(2);
if (file) writeFileSync(file, result);
else process.stdout.write(result);
