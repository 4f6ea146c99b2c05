import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Starting programs so that none of them outlives us.
 *
 * On POSIX each program gets its own process group, which is ended as a whole. Browsers leave that
 * group, so on an interruption the tree of descendants is ended as well.
 */

/** How long a program may take to end itself after an interruption, in milliseconds. */
const GRACE = 5000;

/** How often we look whether npm's shell, our parent, still lives, in milliseconds. */
const PARENT_CHECK = 500;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let interrupted = false;

/**
 * @typedef {{ code: number, timedOut: boolean, missing: boolean }} Outcome `code` is 1 when a signal
 *   ended the program, `missing` is true when it could not be started
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {string} [options.log] a file for its output; without it the output goes to the terminal
 * @param {number} [options.limit] milliseconds after which it is killed
 * @returns {Promise<Outcome>} does not settle once we are being interrupted
 */
export function run(command, args, { cwd, env, log, limit } = {}) {
  listen();
  if (log) mkdirSync(path.dirname(log), { recursive: true });
  // A file, not a pipe: a pipe stays open for as long as any descendant holds it.
  const output = log ? openSync(log, 'w') : 'inherit';
  // On Windows, npm is a batch file, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawn(shell ? [command, ...args].join(' ') : command, shell ? [] : args, {
    cwd,
    env,
    shell,
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  if (typeof output === 'number') closeSync(output);

  return new Promise((resolve) => {
    let timedOut = false;
    const timer = limit
      ? setTimeout(() => {
          timedOut = true;
          kill(child, descendants(child.pid));
        }, limit)
      : undefined;
    /** @param {Omit<Outcome, 'timedOut'>} end */
    const finish = (end) => {
      clearTimeout(timer);
      running.delete(child);
      if (interrupted) return;
      killGroup(child);
      resolve({ ...end, timedOut });
    };
    child.once('error', () => finish({ code: 1, missing: true }));
    child.once('exit', (code) => finish({ code: code ?? 1, missing: false }));
  });
}

/** Makes an interruption of ours one of everything we started. */
function listen() {
  if (process.listenerCount('exit', killAll) > 0) return;
  process.on('exit', killAll);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => interrupt(signal));
  }
  // npm passes a SIGTERM on to its shell only, which ends without us. No event tells of that.
  if (process.env['npm_lifecycle_event'] && process.platform !== 'win32') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && interrupt('SIGTERM'), PARENT_CHECK).unref();
  }
}

/**
 * Passes a signal on, waits for the programs to end, kills what is left, and ends us.
 * @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal
 */
async function interrupt(signal) {
  if (interrupted) return;
  interrupted = true;
  const ends = [...running].map(async (child) => {
    const tree = descendants(child.pid);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, signal);
    const timer = setTimeout(() => kill(child, tree), GRACE);
    await ended;
    clearTimeout(timer);
    kill(child, tree);
  });
  await Promise.all(ends);
  process.exit(128 + os.constants.signals[signal]);
}

/** Ends everything without waiting: the last resort when we end for a reason of our own. */
function killAll() {
  for (const child of running) kill(child, descendants(child.pid));
}

/**
 * Kills a program, its group and those of its descendants that still live.
 * @param {import('node:child_process').ChildProcess} child
 * @param {Row[]} tree its descendants, read while it was alive
 */
function kill(child, tree) {
  if (process.platform === 'win32') {
    try {
      execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    } catch {
      // It has ended already.
    }
    return;
  }
  killGroup(child);
  if (tree.length === 0) return;
  // A process id may have been given to another process since: its start time tells.
  const alive = new Map(processTable().map((row) => [row.pid, row.started]));
  for (const { pid, started } of tree) {
    if (alive.get(pid) === started) tryKill(pid, 'SIGKILL');
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  // Windows has no groups; there, Ctrl-C reaches all programs of a console by itself.
  if (pid !== undefined && process.platform !== 'win32') tryKill(-pid, signal);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function tryKill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}

/**
 * @typedef {{ pid: number, parent: number, started: string }} Row
 */

/**
 * The descendants of a process.
 * @param {number | undefined} pid
 * @param {Row[]} [table] all processes
 * @returns {Row[]}
 */
export function descendants(pid, table = processTable()) {
  const children = table.filter((row) => row.parent === pid);
  return children.flatMap((row) => [row, ...descendants(row.pid, table)]);
}

/** @returns {Row[]} all processes of the machine; empty on Windows, whose taskkill has its own way */
function processTable() {
  if (process.platform === 'win32') return [];
  // A small Linux container may have no `ps`.
  if (process.platform === 'linux') return readdirSync('/proc').flatMap(readProcess);
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,lstart='], { encoding: 'utf8' });
  return lines.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    if (!match?.[3]) return [];
    return { pid: Number(match[1]), parent: Number(match[2]), started: match[3] };
  });
}

/**
 * @param {string} name an entry of /proc
 * @returns {Row[]} empty when it is no process, or no longer one
 */
function readProcess(name) {
  if (!/^\d+$/.test(name)) return [];
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The second field is the program's name in brackets, and may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ pid: Number(name), parent: Number(fields[1]), started: fields[19] ?? '' }];
  } catch {
    return [];
  }
}
