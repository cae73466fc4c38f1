/**
 * The browser engines that the tests run in: the Chromium that comes with npm always, and Debian's Chromium, Firefox and
 * WebKit when they are installed. `ENGINES=all` makes a missing one an error, `ENGINES=chromium` runs the first alone.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';

/** A zone far from the tests' dates in hours, so that a date moved by a time zone shows. */
process.env.TZ = 'Pacific/Kiritimati';

const TEMPORARY = resolve('build/tmp');
mkdirSync(TEMPORARY, { recursive: true });

/** A home that is there and ours: Firefox refuses the home of another user, Chromium one that it can't write to. */
const HOME = { HOME: TEMPORARY };

/** `--lang` changes nothing without a screen. */
const ARGS = ['--no-sandbox', '--accept-lang=en-GB'];

/** The browser of the npm package: how to start it, for every tool that can. `undefined` where it can't run. */
export async function npmChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const before = { ...process.env };
  // The package unpacks its own system libraries only where it believes to be in a function of a cloud.
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', TMPDIR: TEMPORARY });
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const env = { ...process.env, ...HOME, FONTCONFIG_FILE: await fontsIn(TEMPORARY) };
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  return { executablePath, args: ARGS, env };
}

/**
 * The package's own font configuration looks for its fonts where TMPDIR is not, and without any font this browser ends with the
 * first text field that it draws.
 */
async function fontsIn(folder) {
  const file = `${folder}/fonts.conf`;
  await writeFile(file, `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`);
  return file;
}

/** The browser for benchmarks and end-to-end tests: npm's, else the one that is installed. */
export async function anyChromium() {
  const found = (await npmChromium()) ?? { executablePath: findProgram('chromium', 'google-chrome', 'chrome'), args: ARGS };
  if (!found.executablePath) throw new Error('no Chromium: install Chrome or Chromium');
  return found;
}

/** A launcher for each engine that is here. */
export async function findEngines(wanted = process.env.ENGINES || 'found') {
  if (!['found', 'all', 'chromium'].includes(wanted)) throw new Error(`ENGINES=${wanted} is not known: all, chromium, or none of them`);
  const npm = await npmChromium();
  const chromium = findProgram('chromium');
  const firefox = findProgram('firefox-esr', 'firefox');
  const webkit = findProgram('WebKitWebDriver');
  const xvfb = findProgram('Xvfb');
  const miniBrowser = findMiniBrowser();
  const engines = [
    npm ? named('Chromium (npm)', chromeLauncher({ launchOptions: npm })) : named('Chrome', chromeLauncher()),
  ];
  if (wanted === 'chromium') return engines;
  const env = { ...process.env, ...HOME };
  const missing = [];
  const add = (isHere, packages, launcher) => (isHere ? engines.push(launcher()) : missing.push(packages));
  add(chromium, 'chromium', () => named('Chromium', chromeLauncher({ launchOptions: { executablePath: chromium, args: ARGS, env } })));
  add(firefox, 'firefox-esr', () =>
    named('Firefox', chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox, env, extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' } } })),
  );
  add(webkit && miniBrowser && (xvfb || process.env.DISPLAY), 'webkit2gtk-driver xvfb', () => webkitLauncher(webkit, miniBrowser, xvfb));
  if (wanted === 'all' && missing.length > 0) throw new Error(`ENGINES=all, but these packages are missing: ${missing.join(' ')}`);
  return engines;
}

function named(name, launcher) {
  launcher.name = name;
  return launcher;
}

/** WebKitGTK, driven through its own driver on a screen that nobody sees. Both are stopped with the launcher. */
function webkitLauncher(driver, miniBrowser, xvfb) {
  const children = [];
  const start = (command, args, env) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env: { ...process.env, ...HOME, ...env } });
    // Without a listener the error of a program that can't be started ends the run without a word on which it was.
    child.once('error', (error) => console.error(`${command}: ${error.message}`));
    children.push(child);
    return child;
  };
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    },
  };
  const launcher = webdriverLauncher(options);
  const initialise = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  launcher.initialize = async (config, testFiles) => {
    const display = process.env.DISPLAY || (await newScreen(start, xvfb));
    options.port = await freePort();
    // Without a language WebKit takes that of the locale `C`; with one that the machine doesn't have, plain English.
    start(driver, [`--port=${options.port}`], { DISPLAY: display, LC_ALL: 'en_GB.UTF-8', WEBKIT_DISABLE_COMPOSITING_MODE: '1' });
    await waitFor(() => answers(options.port), 'WebKitWebDriver');
    await initialise(config, testFiles);
    // The launcher has named itself for the program.
    launcher.name = 'WebKit';
  };
  launcher.stop = async () => {
    await stop().catch(() => undefined);
    for (const child of children) child.kill();
  };
  process.once('exit', () => children.forEach((child) => child.kill()));
  return launcher;
}

function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(':');
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(existsSync);
}

/** WebKitGTK's test browser lies beside its library, in a folder named for the machine and the version. */
function findMiniBrowser() {
  if (!existsSync('/usr/lib')) return undefined;
  const folders = readdirSync('/usr/lib').filter((name) => name.includes('linux-gnu'));
  return folders
    .flatMap((folder) => readdirSync(`/usr/lib/${folder}`).map((name) => `/usr/lib/${folder}/${name}/MiniBrowser`))
    .find((path) => path.includes('/webkit2gtk-4') && existsSync(path));
}

/** Xvfb looks for a free number itself, and says it when it is ready. */
async function newScreen(start, xvfb) {
  const { stdio } = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']);
  const [number] = await once(stdio[3], 'data', { signal: AbortSignal.timeout(10_000) }).catch(() => {
    throw new Error('Xvfb did not start');
  });
  return `:${String(number).trim()}`;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function answers(port) {
  return fetch(`http://127.0.0.1:${port}/status`).then(
    (response) => response.ok,
    () => false,
  );
}

async function waitFor(isReady, what) {
  for (let tries = 0; tries < 100; tries++) {
    if (await isReady()) return;
    await pause(100);
  }
  throw new Error(`${what} did not start`);
}
