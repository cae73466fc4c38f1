import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './scripts/test-count.js';
import { findEngines } from './test/engines.js';
import { faultyServer } from './test/faulty-server.js';
import { hostPageServer } from './test/host-page-server.js';

export default {
  files: 'test/**/*.test.ts',
  // With the condition `development` Lit says on the console what it would otherwise bear in silence.
  nodeResolve: { exportConditions: ['development'] },
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) })],
  middleware: [faultyServer, hostPageServer],
  browsers: await findEngines(),
  // Pages that run side by side hide each other, and what waits for a frame then fails at random.
  concurrency: 1,
  testFramework: { config: { timeout: 15_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter(), countReporter()],
};
