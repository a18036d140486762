// Runs all tests: installs what they need, then the unit tests, then the tests in a browser. Its last line counts both.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.mjs';
import { ensureInstalled, environment, NODE, ROOT } from './installed.mjs';

const REPORTS = join(ROOT, '.handbook', 'reports');

ensureInstalled();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const chromium = findChromium();
const counts = [runUnitTests(), runBrowserTests(chromium)];
const total = (name) => counts.reduce((sum, count) => sum + count[name], 0);
// Named once more where a reader looks first, since a log of several thousand lines is often kept by its end alone.
for (const failure of counts.flatMap((count) => count.failures)) console.log(`FAILED ${failure}`);
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
    failures: (json?.testResults ?? []).flatMap(unitFailures),
  });
}

function runBrowserTests(executable) {
  if (!executable) {
    console.error(
      'No Chromium was found and none could be installed: install the package chromium, or set CHROMIUM_PATH to one.',
    );
    return { passed: 0, failed: 1, skipped: 0, failures: ['tests/browser: no Chromium'] };
  }
  const report = join(REPORTS, 'browser.json');
  const status = run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const json = read(report);
  const stats = json?.stats;
  return atLeastOneFailure(status, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
    failures: (json?.suites ?? []).flatMap(browserFailures),
  });
}

/** Each failed test of a file with the first lines of what was wrong; a file that could not be run, by its own message. */
function unitFailures({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((result) => result.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLines(message)}`] : [];
  return failed.map(
    (result) => `${file} › ${result.fullName}: ${firstLines(result.failureMessages.join('\n'))}`,
  );
}

function browserFailures({ file, specs = [], suites = [] }) {
  const failed = specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const message = spec.tests
        .flatMap((test) => test.results.map((result) => result.error?.message ?? ''))
        .find(Boolean);
      return `tests/browser/${file}:${spec.line} › ${spec.title}: ${firstLines(message ?? '')}`;
    });
  return [...failed, ...suites.flatMap(browserFailures)];
}

function firstLines(message) {
  return message.split('\n').slice(0, 6).join('\n    ');
}

function run(args, env) {
  return spawnSync(NODE, args, { cwd: ROOT, stdio: 'inherit', env: { ...environment(), ...env } }).status;
}

/** A runner that ends badly without a failed test, such as one that finds a fault in its config, counts as one. */
function atLeastOneFailure(status, count) {
  if (status === 0 || count.failed > 0) return count;
  return {
    ...count,
    failed: 1,
    failures: [...count.failures, `the runner ended with ${status} and no failed test`],
  };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
