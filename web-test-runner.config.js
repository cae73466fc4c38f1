import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/test-count.js';
import { browserCommands } from './test/browser-commands.js';
import { findEngines } from './test/engines.js';
import { faultyServer } from './test/faulty-server.js';
import { hostPageServer } from './test/host-page-server.js';

export default {
  files: 'test/**/*.test.ts',
  // With the condition `development` Lit says on the console what it would otherwise bear in silence.
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }), browserCommands()],
  middleware: [faultyServer, hostPageServer],
  browsers: await findEngines(),
  // Pages that run side by side hide each other, and what waits for a frame then fails at random.
  concurrency: 1,
  // Mocha lets a promise that nobody caught pass; a mistake in a widget is often just that.
  testRunnerHtml: (framework) =>
    `<!doctype html><script>addEventListener('unhandledrejection', ({ reason }) => { throw reason; })</script><script type="module" src="${framework}"></script>`,
  filterBrowserLogs: ({ args: [first] }) => !String(first).includes('lit.dev/msg/dev-mode'),
  testFramework: { config: { timeout: 15_000, forbidOnly: true } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter(), countReporter()],
};
