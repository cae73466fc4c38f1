import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/test-count.js';
import { browserCommands } from './test/browser-commands.js';
import { bundledTests } from './test/bundled.js';
import { findEngines } from './test/engines.js';
import { faultyServer } from './test/faulty-server.js';
import { hostPageServer } from './test/host-page-server.js';

const FILES = 'test/**/*.test.ts';

export default {
  files: FILES,
  // For the package in `dist/`, which a page of the tests loads module by module.
  nodeResolve: { exportConditions: ['development'] },
  plugins: [bundledTests(FILES), browserCommands()],
  middleware: [faultyServer, hostPageServer],
  browsers: await findEngines(),
  // Pages that run side by side hide each other, and what waits for a frame then fails at random.
  concurrency: 1,
  // Engines hide nothing from each other: where one waits, another has the processor.
  concurrentBrowsers: 4,
  // Mocha lets a promise that nobody caught pass; a mistake in a widget is often just that.
  testRunnerHtml: (framework) =>
    `<!doctype html><script>addEventListener('unhandledrejection', ({ reason }) => { throw reason; })</script><script type="module" src="${framework}"></script>`,
  filterBrowserLogs: ({ args: [first] }) => !String(first).includes('lit.dev/msg/dev-mode'),
  testFramework: { config: { timeout: 15_000, forbidOnly: true } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter(), countReporter()],
};
