/** Where a site is written: what lies there already, and what is left when something goes wrong. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeEach, test } from 'node:test';
import { replaceSite } from '../../scripts/site-folder.js';

const ROOM = 'build/site-folder';
const SITE = `${ROOM}/site`;

const put = (files, folder = SITE) => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, content);
  }
};
const all = () => Object.fromEntries(readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, path, name }) => {
  const file = `${parentPath ?? path}/${name}`;
  return [file.slice(SITE.length + 1), readFileSync(file, 'utf8')];
}));
/** A site of a version, whose only record has an id. */
const siteOf = (version, id) => ({ 'hashes.txt': `sha384-${version}  ${version}/undersigned.js\n`, [`${version}/undersigned.js`]: version, 'v1/undersigned.js': version, ...(id && { [`records/${id}/index.html`]: id }) });
const write = (files) => (folder) => {
  put(files, folder);
  return [...readdirSync(folder), 'records'];
};

beforeEach(() => {
  rmSync(ROOM, { recursive: true, force: true });
  mkdirSync(ROOM, { recursive: true });
});

test('a site is written where nothing is, and where an empty folder is', async () => {
  await replaceSite(SITE, write(siteOf('1.0.0', 'one')));
  assert.deepEqual(all(), siteOf('1.0.0', 'one'));
  rmSync(SITE, { recursive: true });
  mkdirSync(SITE);
  await replaceSite(SITE, write(siteOf('1.0.0', 'one')));
  assert.deepEqual(all(), siteOf('1.0.0', 'one'));
  assert.deepEqual(readdirSync(ROOM), ['site']);
});

test('files of other versions and of others stay as they are; of records that are gone nothing stays', async () => {
  const others = { 'v0/undersigned.js': 'of version 0', '0.9.0/undersigned.js': '0.9.0', CNAME: 'archive.example', '.well-known/security.txt': 'Contact', '.git/config': 'x' };
  put({ ...siteOf('1.0.0', 'gone'), ...others });
  await replaceSite(SITE, write(siteOf('1.1.0', 'one')));
  assert.deepEqual(all(), { ...siteOf('1.1.0', 'one'), ...others, '1.0.0/undersigned.js': '1.0.0' });
  await replaceSite(SITE, write(siteOf('1.1.0')));
  assert.deepEqual(all(), { ...siteOf('1.1.0'), ...others, '1.0.0/undersigned.js': '1.0.0' });
  assert.deepEqual(readdirSync(ROOM), ['site']);
});

test('a folder of other files is refused before anything is written, with what to do', async () => {
  for (const files of [{ 'thesis.txt': 'mine' }, { 'hashes.txt': 'my own list' }]) {
    put(files);
    let isAsked = false;
    await assert.rejects(() => replaceSite(SITE, () => (isAsked = true)), /^Error: build\/site-folder\/site\/ holds other files than a site: empty it, or choose another folder with SITE_FOLDER$/);
    assert.deepEqual([all(), isAsked, readdirSync(ROOM)], [files, false, ['site']]);
    rmSync(SITE, { recursive: true });
  }
});

test('what fails half-way leaves the old site, and no other folder', async () => {
  const old = siteOf('1.0.0', 'one');
  put(old);
  const failing = (folder) => {
    put({ 'index.html': 'half' }, folder);
    throw new Error('the disk is full');
  };
  await assert.rejects(() => replaceSite(SITE, failing), /the disk is full/);
  assert.deepEqual([all(), readdirSync(ROOM)], [old, ['site']]);
  await assert.rejects(() => replaceSite(`${ROOM}/new`, failing), /the disk is full/);
  assert.deepEqual(readdirSync(ROOM), ['site']);
});

test('a place that can’t be written is told by its name, with what to do', async () => {
  writeFileSync(`${ROOM}/file`, '');
  for (const path of [`${ROOM}/file`, `${ROOM}/file/site`, `${ROOM}/nowhere/site`]) {
    await assert.rejects(() => replaceSite(path, write({})), (error) => error.message.startsWith(`${path}/ can’t be written (`) && error.message.endsWith('or choose another folder with SITE_FOLDER'), path);
  }
  assert.deepEqual(readdirSync(ROOM), ['file']);
});

test('a link to a folder stays a link', async () => {
  mkdirSync(`${ROOM}/disk`);
  symlinkSync('disk', SITE);
  await replaceSite(SITE, write(siteOf('1.0.0', 'one')));
  assert.ok(existsSync(`${ROOM}/disk/v1/undersigned.js`));
  assert.deepEqual(readdirSync(ROOM).sort(), ['disk', 'site']);
});

test('a run that is told to end leaves the old site and nothing beside it, and ends as it was told', async () => {
  const old = siteOf('1.0.0', 'one');
  put(old);
  const run = `import { writeFileSync } from 'node:fs';
    import { replaceSite } from './scripts/site-folder.js';
    await replaceSite('${SITE}', async (folder) => {
      writeFileSync(folder + '/index.html', 'half');
      console.log('half');
      await new Promise((done) => setTimeout(done, 60_000));
    });`;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const child = spawn('node', ['--input-type=module', '--eval', run], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    assert.equal(readdirSync(ROOM).length, 2);
    child.kill(signal);
    assert.deepEqual(await once(child, 'exit'), [null, signal]);
    assert.deepEqual([all(), readdirSync(ROOM)], [old, ['site']]);
  }
});

test('told to end twice, as from a terminal and by npm, a run clears all away before it ends', async () => {
  const run = `import { endingWith } from './scripts/ending-with.js';
    endingWith(() => {
      console.log('begun');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      console.log('cleared');
    });
    setTimeout(() => {}, 60_000);
    console.log('ready');`;
  const child = spawn('node', ['--input-type=module', '--eval', run], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const words of child.stdout) {
    said += words;
    if (/(ready|begun)\n$/.test(said)) child.kill('SIGINT');
  }
  assert.match(said, /cleared\n$/);
  assert.equal(child.signalCode ?? (await once(child, 'exit'))[1], 'SIGINT');
});

test('what a run has left that could not end is told; an earlier site has to be put back first', async (context) => {
  const warn = context.mock.method(console, 'warn', () => {});
  put({ 'site-folder/mine.txt': 'mine', 'site-a1B2c3/new/index.html': 'half' }, ROOM);
  await replaceSite(SITE, write(siteOf('1.0.0')));
  assert.deepEqual(warn.mock.calls.map((call) => call.arguments[0].split(' is left')[0]), [`${ROOM}/site-a1B2c3/`]);
  put({ 'site-x9Y8z7/old/index.html': 'earlier' }, ROOM);
  let isAsked = false;
  await assert.rejects(() => replaceSite(SITE, () => (isAsked = true)), /^Error: build\/site-folder\/site-x9Y8z7\/old\/ is a site that an earlier run has not put back: /);
  assert.deepEqual([isAsked, readFileSync(`${ROOM}/site-x9Y8z7/old/index.html`, 'utf8')], [false, 'earlier']);
});

test('a list of hashes that was elsewhere, or is of a version before the first, is still one', async () => {
  const of = (version) => siteOf(version)['hashes.txt'];
  for (const list of [of('1.0.0').repeat(2).replaceAll('\n', '\r\n'), of('1.0.0').trim(), of('1.0.0-rc.1') + of('1.0.0-rc.1')]) {
    put({ ...siteOf('1.0.0'), 'hashes.txt': list });
    await replaceSite(SITE, write(siteOf('1.1.0')));
    assert.equal(all()['1.0.0/undersigned.js'], '1.0.0', list);
  }
});

test('while another run writes there, nothing is written', async () => {
  const old = siteOf('1.0.0', 'one');
  put(old);
  let isAsked = false;
  const second = () => replaceSite(SITE, () => (isAsked = true));
  await replaceSite(SITE, async (folder) => {
    await assert.rejects(second, ({ message }) => message.startsWith(`another run (process ${process.pid}) writes into ${ROOM}/site-`));
    assert.deepEqual([all(), isAsked], [old, false]);
    return write(siteOf('1.1.0'))(folder);
  });
  assert.deepEqual(readdirSync(ROOM), ['site']);
});

test('what a run has left that is at work no longer keeps nobody from writing', async (context) => {
  const warn = context.mock.method(console, 'warn', () => {});
  const { pid } = spawnSync('node', ['--version']);
  put({ 'site-a1B2c3/process': String(pid), 'site-a1B2c3/gone/index.html': 'earlier', 'site-d4E5f6/process': '' }, ROOM);
  await replaceSite(SITE, write(siteOf('1.0.0')));
  assert.equal(warn.mock.calls.length, 2);
});

test('a disk that is full, and what can’t be copied, are told with the folder and with what to do', async () => {
  const old = siteOf('1.0.0', 'one');
  put(old);
  const full = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  await assert.rejects(() => replaceSite(SITE, full), { message: `${SITE}/ can’t be written (ENOSPC: no space left on device, write): make room on its disk, or choose another folder with SITE_FOLDER` });
  assert.deepEqual([all(), readdirSync(ROOM)], [old, ['site']]);
  spawnSync('mkfifo', [`${SITE}/pipe`]);
  await assert.rejects(() => replaceSite(SITE, write(siteOf('1.1.0'))), ({ name, message }) => name === 'Error' && message.startsWith(`${SITE}/ can’t be written (Cannot copy`));
  assert.deepEqual([all(), readdirSync(ROOM)], [old, ['site']]);
});
