/** Takes the pictures that the README shows: of the demo, and of a page of the archive; from the build and `site/`. */
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
await page.setViewportSize({ width: 1100, height: 860 });
await page.goto('http://localhost:8765/site/records/mech-dara/');
// The npm browser has no font with serifs; the page names this one among others.
const face = (weight) => `@font-face { font-family: 'Source Serif 4'; font-weight: ${weight}; src: url('/node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff2') }`;
await page.addStyleTag({ content: [400, 700].map(face).join('') });
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: 'docs/page.png' });
await browser.close();
await server.stop();
