/**
 * Debian's WordPress as partners run it: MariaDB, PHP, a site with users of three roles, an archive on another host, and a
 * browser. All of it on loopback, in a folder that is removed at the end, on ports that are free.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { anyChromium } from '../../../engines.js';
import { startArchiveHost } from './archive-host.js';
import { startDatabase } from './database.js';
import { freePort, ready, run, start } from './programs.js';

/** Where the distribution puts it. Another one can be tried. */
const WORDPRESS = process.env.WORDPRESS || '/usr/share/wordpress';
const PACKAGES = 'wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree mariadb-server-core php-cli php-mysql';

/**
 * @param {{ plugin?: string }} options The folder of a plugin to install, which is not yet active.
 */
export async function startLab({ plugin } = {}) {
  if (!existsSync(`${WORDPRESS}/wp-load.php`)) throw new Error(`There is no WordPress in ${WORDPRESS}: apt-get install --no-install-recommends ${PACKAGES}`);
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-wordpress-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const closing = [() => rm(folder, { recursive: true, force: true })];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const root = await unpack(folder, plugin);
    const archive = await startArchiveHost(`${folder}/archive`);
    closing.push(archive.stop);
    await mkdir(`${folder}/database`);
    const database = await startDatabase(`${folder}/database`);
    closing.push(database.stop);

    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const password = randomBytes(12).toString('hex');
    const env = {
      ...process.env,
      LAB_ADDRESS: address,
      LAB_ARCHIVE: archive.address,
      LAB_LOG: `${folder}/php.log`,
      LAB_PASSWORD: password,
      LAB_REQUESTS: `${folder}/requests`,
      LAB_ROOT: root,
      LAB_SOCKET: database.socket,
    };
    const settings = ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr', '-d', `sys_temp_dir=${folder}`];
    const passwords = JSON.parse(await run('php', [...settings, join(import.meta.dirname, 'install.php')], { env }));
    const server = start('php', [...settings, '-S', `127.0.0.1:${port}`, '-t', root, join(import.meta.dirname, 'router.php')], { env });
    closing.push(server.stop);
    await ready(server, 'PHP', () => accepts(port));

    const browser = await chromium.launch(await engine());
    closing.push(() => browser.close());
    const textOf = (name) => readFile(`${folder}/${name}`, 'utf8').catch(() => '');
    return {
      address,
      archive: archive.address,
      browser,
      password,
      stop,
      /** Runs PHP inside WordPress and returns what it printed. */
      evaluate: (code) => run('php', [...settings, '-r', `require getenv( 'LAB_ROOT' ) . '/wp-load.php'; ${code}`], { env }),
      /** The addresses that WordPress asked for, in order. */
      requests: async () => (await textOf('requests')).split('\n').filter(Boolean),
      /** What PHP complained of. */
      complaints: () => textOf('php.log'),
      /** The REST API as a user of this role. */
      async rest(role, method, path, body) {
        const response = await fetch(`${address}/wp-json${path}`, {
          method,
          headers: {
            authorization: `Basic ${Buffer.from(`${role}:${passwords[role]}`).toString('base64')}`,
            ...(body && { 'content-type': 'application/json' }),
          },
          ...(body && { body: JSON.stringify(body) }),
        });
        const answer = await response.text();
        if (!response.ok) throw new Error(`${method} ${path} as ${role}: ${response.status} ${answer.slice(0, 2000)}`);
        return JSON.parse(answer);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A copy of WordPress that follows no link out of its folder: it takes the folder in which its files lie for its own. */
async function unpack(folder, plugin) {
  const root = `${folder}/wordpress`;
  await run('cp', ['--recursive', '--dereference', WORDPRESS, root]);
  await cp(join(import.meta.dirname, 'wp-config.php'), `${root}/wp-config.php`);
  await mkdir(`${root}/wp-content/mu-plugins`);
  await cp(join(import.meta.dirname, 'mu-plugin.php'), `${root}/wp-content/mu-plugins/lab.php`);
  if (plugin) await cp(plugin, `${root}/wp-content/plugins/undersigned`, { recursive: true });
  return root;
}

/** Chromium that finds nobody but this machine. */
async function engine() {
  const { args, ...rest } = await anyChromium();
  return { ...rest, args: [...args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2'] };
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.end());
  });
}
