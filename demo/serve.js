/** Serves the demo and the built bundle: on PORT, or on the next free port above it. */
import { createServer } from 'node:net';
import { startDevServer } from '@web/dev-server';

const port = await freePort(Number(process.env.PORT) || 8000);
const address = `http://localhost:${port}/demo/`;

await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: true,
  logStartMessage: false,
  config: { rootDir: '.', port, watch: false, open: process.stdout.isTTY && !process.env.CI ? '/demo/' : false },
});
console.log(`The demo is at ${address}`);

/** The first port from `port` on that nobody listens on. */
async function freePort(port) {
  const isFree = await new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port);
  });
  return isFree ? port : freePort(port + 1);
}
