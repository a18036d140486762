// Runs all tests: installs what they need, then the unit tests, then the tests in a browser. Its last line counts both.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ensureInstalled, environment, NODE, ROOT } from './installed.mjs';

const REPORTS = join(ROOT, '.handbook', 'reports');

ensureInstalled();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const chromium = findChromium();
const counts = [runUnitTests(), runBrowserTests(chromium)];
const total = (name) => counts.reduce((sum, count) => sum + count[name], 0);
if (total('skipped') > 0) console.log(`${total('skipped')} skipped`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 ? 1 : 0);

function runUnitTests() {
  const report = join(REPORTS, 'unit.json');
  const status = run(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { CHROMIUM_PATH: chromium ?? '' },
  );
  const json = read(report);
  return atLeastOneFailure(status, {
    passed: json?.numPassedTests ?? 0,
    failed: json?.numFailedTests ?? 0,
    skipped: (json?.numPendingTests ?? 0) + (json?.numTodoTests ?? 0),
  });
}

function runBrowserTests(executable) {
  if (!executable) {
    console.error(
      'No Chromium was found and none could be installed: install the package chromium, or set CHROMIUM_PATH to one.',
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(REPORTS, 'browser.json');
  const status = run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const stats = read(report)?.stats;
  return atLeastOneFailure(status, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  });
}

function run(args, env) {
  return spawnSync(NODE, args, { cwd: ROOT, stdio: 'inherit', env: { ...environment(), ...env } }).status;
}

/** A runner that ends badly without a failed test, such as one that finds a fault in its config, counts as one. */
function atLeastOneFailure(status, count) {
  return status === 0 || count.failed > 0 ? count : { ...count, failed: 1 };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
