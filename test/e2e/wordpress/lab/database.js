/** A MariaDB of its own: data and socket in a folder, no port, no service. */
import { existsSync } from 'node:fs';
import { ready, run, start } from './programs.js';

export async function startDatabase(folder) {
  const data = `${folder}/data`;
  const socket = `${folder}/socket`;
  const common = ['--no-defaults', `--datadir=${data}`, ...(process.getuid() === 0 ? ['--user=root'] : [])];
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve']);
  const program = start('mariadbd', [
    ...common,
    `--socket=${socket}`,
    `--pid-file=${folder}/pid`,
    '--skip-networking',
    // What is thrown away need not survive a power cut.
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-flush-method=nosync',
    '--innodb-buffer-pool-size=64M',
  ]);
  await ready(program, 'MariaDB', () => existsSync(socket));
  await run('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '-e', 'create database wordpress character set utf8mb4']);
  return { socket, stop: program.stop };
}
