/**
 * Counts tests over all runners and engines into `build/test-counts.json`, so that one line can say how a run ended. A skipped
 * test counts as failed: in this house there are none.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'build/test-counts.json';

/** Writes down the counts of one runner. */
export function record(runner, { passed, failed }) {
  mkdirSync('build', { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...counts(), [runner]: { passed, failed } }, null, 2)}\n`);
}

/** The counts of all runners by name. */
export function counts() {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return {};
  }
}

/** A reporter for Web Test Runner. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      for (const { testResults, errors, passed: loaded } of sessions) {
        const before = failed;
        for (const test of testsIn(testResults)) {
          if (test.passed && !test.skipped) passed++;
          else failed++;
        }
        // A file that did not load, or a browser that did not start, has no test that could have failed.
        if (failed === before && (errors.length > 0 || !loaded)) failed++;
      }
      record('browser', { passed, failed: sessions.length > 0 && passed > 0 ? failed : failed + 1 });
    },
  };
}

function testsIn(suite) {
  if (!suite) return [];
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}
