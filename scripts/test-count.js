/**
 * Counts tests over all runners and engines into `build/test-counts.json`, so that one line can say how a run ended. A skipped
 * test counts as failed, and so does a file without a test: in this house there are none.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'build/test-counts.json';
let hasFailed = false;

// Both runners let skipped tests pass: what leaves with failures leaves with an error, whatever the runner says.
process.once('exit', () => {
  if (hasFailed) process.exitCode = 1;
});

/** Writes down the counts of one runner. */
export function record(runner, { passed, failed }) {
  hasFailed = failed > 0;
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
      const all = sessions.map(countsOf);
      const sum = (field) => all.reduce((total, one) => total + one[field], 0);
      record('browser', { passed: sum('passed'), failed: sessions.length > 0 ? sum('failed') : 1 });
    },
    stop({ sessions }) {
      for (const { testFile, browser, testResults } of sessions) {
        const tests = testsIn(testResults);
        const skipped = tests.filter((test) => test.skipped).map(({ name }) => `“${name}”`);
        if (skipped.length > 0) console.error(`Skipped, which counts as failed: ${skipped.join(', ')} in ${testFile} (${browser.name})`);
        if (tests.length === 0) console.error(`No test ran, which counts as failed: ${testFile} (${browser.name})`);
      }
    },
  };
}

/** Of one file in one engine. */
function countsOf({ testResults, errors, passed: isPassed }) {
  const tests = testsIn(testResults);
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const failed = tests.length - passed;
  // A file that did not load or holds no test, or a browser that did not start, has no test that could have failed.
  const isBroken = errors.length > 0 || !isPassed || tests.length === 0;
  return { passed, failed: failed || Number(isBroken) };
}

function testsIn(suite) {
  if (!suite) return [];
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}
