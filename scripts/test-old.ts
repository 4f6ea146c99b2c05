/**
 * `npm run test:old`: the built extension in real old engines, with a table of what works in each.
 * Fails where anything does not, or any script has an error. Not a part of `npm test`: it fetches the
 * engines, and they run on Linux only.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { OldBrowser } from '../tests/old/browser.ts';
import { checksFor } from '../tests/old/checks.ts';
import { ENGINES, type Engine, prepareEngine } from '../tests/old/engines.ts';
import { startPortal } from '../tests/portal/server.ts';

const root = join(import.meta.dirname, '..');
const built = join(root, '.output/chrome-mv3');
const folder = join(root, 'output/old');

/** What was found in an engine: by the name of each check what went wrong, empty where nothing did. */
interface Found {
  readonly engine: Engine;
  readonly checks: ReadonlyMap<string, string>;
  readonly errors: readonly string[];
}

const portal = await startPortal();
const found: Found[] = [];
try {
  for (const engine of ENGINES) found.push(await tryIn(engine));
} finally {
  await portal.close();
}
printTable(found);
const failed = found.flatMap(faultsOf);
for (const fault of failed) console.log(fault);
const count = found.reduce((sum, { checks }) => sum + checks.size, 0);
console.log(`${count - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

// ---------------------------------------------------------------------------------------------

async function tryIn(engine: Engine): Promise<Found> {
  const program = await prepareEngine(engine, join(folder, 'engines'));
  const pictures = join(folder, 'pictures', String(engine.major));
  mkdirSync(pictures, { recursive: true });
  const old = await OldBrowser.start(program, built, portal.port);
  const checks = new Map<string, string>();
  try {
    for (const { name, run } of checksFor(engine.major)) {
      const fault = await run(old, pictures).then(
        () => '',
        (error: unknown) => String(error),
      );
      checks.set(name, fault);
    }
  } finally {
    await old.close();
  }
  return { engine, checks, errors: old.errors };
}

function printTable(all: readonly Found[]): void {
  console.log(`${all.map(({ engine }) => String(engine.major).padEnd(5)).join('')}Chromium`);
  for (const name of all[0]?.checks.keys() ?? []) {
    const marks = all.map(({ checks }) => (checks.get(name) === '' ? '✓' : '✗').padEnd(5));
    console.log(`${marks.join('')}${name}`);
  }
  console.log(`${all.map(({ errors }) => String(errors.length).padEnd(5)).join('')}脚本的错误`);
}

function faultsOf({ engine, checks, errors }: Found): string[] {
  const faults = [...checks].filter(([, fault]) => fault !== '');
  return [
    ...faults.map(([name, fault]) => `[${engine.major}] ${name}：${fault}`),
    ...errors.map((error) => `[${engine.major}] 脚本出错：${error}`),
  ];
}
