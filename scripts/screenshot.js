/** Takes the picture of the demo that the README shows, from the build. */
import { mkdir } from 'node:fs/promises';
import { startDevServer } from '@web/dev-server';
import { chromium } from 'playwright-core';
import { anyChromium } from '../test/engines.js';

await mkdir('docs', { recursive: true });
const server = await startDevServer({ readCliArgs: false, readFileConfig: false, logStartMessage: false, config: { rootDir: '.', port: 8765 } });
const browser = await chromium.launch(await anyChromium());
const page = await browser.newPage({ viewport: { width: 1280, height: 1080 } });
await page.goto('http://localhost:8765/demo/');
await page.addStyleTag({ content: '.controls { display: none }' });
await page.getByText('Show 5 more').waitFor();
await page.screenshot({ path: 'docs/feed.png' });
await browser.close();
await server.stop();
