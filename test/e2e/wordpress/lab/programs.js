/** Programs that belong to the lab, and end with it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Starts a program that runs until it is stopped. What it says is kept, to be shown when it does not start. The system ends it
 * when this process is gone, however that went.
 */
export function start(command, args, options = {}) {
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const program = { child, said: '', stop: () => stop(child) };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (program.said = (program.said + text).slice(-20_000)));
  child.once('error', (error) => (program.said += error.message));
  return program;
}

/** Runs a program to its end. Returns what it printed, fails with all that it said. */
export async function run(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (complaints += text));
  const [code] = await Promise.race([once(child, 'close'), once(child, 'error').then(([error]) => Promise.reject(error))]);
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${complaints}${printed}`);
  return printed;
}

/** Waits until `isReady` says so. */
export async function ready(program, name, isReady) {
  for (let tries = 0; tries < 300; tries++) {
    if (program.child.exitCode !== null || !program.child.pid) break;
    if (await isReady()) return;
    await pause(100);
  }
  throw new Error(`${name} did not start:\n${program.said}`);
}

/** A port that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill();
  await closed;
}
