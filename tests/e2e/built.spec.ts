import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, describeBuild, RECORD } from '../../scripts/lib/built.ts';
import { expect, test } from '../harness/fixtures.ts';

const root = join(import.meta.dirname, '../..');

function buildOf(project: string): { build: Build; folder: string } {
  const build = project === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  return { build, folder: join(root, '.output', build) };
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a test uses here.
test('the build is what was recorded', ({}, { project }) => {
  const { build, folder } = buildOf(project.name);
  expect(describeBuild(folder)).toEqual(JSON.parse(readFileSync(RECORD, 'utf8'))[build]);
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a test uses here.
test('PRIVACY.md explains each permission and host, and no other', ({}, { project }) => {
  const { manifest } = describeBuild(buildOf(project.name).folder);
  const { permissions, host_permissions: hosts } = manifest as Record<string, string[]>;
  const text = readFileSync(join(root, 'PRIVACY.md'), 'utf8');
  const headings = Array.from(text.matchAll(/^### `([^`]+)`/gm), ([, name = '']) => name);
  const asked = [...(permissions ?? []), ...(hosts ?? [])];
  expect(asked.length).toBeGreaterThan(4);
  for (const name of asked) expect(headings).toContain(name);
  const record = JSON.stringify(JSON.parse(readFileSync(RECORD, 'utf8')));
  for (const name of headings) expect(record).toContain(`"${name}"`);
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a test uses here.
test('nothing in the build can write markup or run text as code', ({}, { project }) => {
  const { folder } = buildOf(project.name);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(4);
  for (const name of scripts) {
    const code = readFileSync(join(folder, name), 'utf8');
    const found = code.match(
      /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function\b|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/g,
    );
    expect(found, name).toBeNull();
  }
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a test uses here.
test('styles ask for no `light-dark()`, which Chromium knows from 123 on', ({}, { project }) => {
  const { folder } = buildOf(project.name);
  const styled = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ content }) => content.includes('color-scheme:light'));
  expect(styled.length).toBeGreaterThan(4);
  const asking = styled.filter(({ content }) => content.includes('light-dark('));
  expect(asking.map(({ name }) => name)).toEqual([]);
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a test uses here.
test('the check of the Firefox store finds nothing', ({}, { project }) => {
  const { folder } = buildOf(project.name);
  const program = join(root, 'node_modules/web-ext/bin/web-ext.js');
  const args = [program, 'lint', '--source-dir', folder, '--output', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const { errors, warnings, notices } = JSON.parse(stdout);
  const found = [...errors, ...warnings, ...notices].map(({ code, file }) => `${code} ${file}`);
  // Chromium's build is not for that store: of its faults none is of the code. And nobody claims that
  // it runs in Firefox for Android, whose versions are looked at all the same.
  const ours = found.filter((one) =>
    project.name === 'firefox' ? !/ANDROID/.test(one) : /UNSAFE|EVAL/.test(one),
  );
  expect(ours).toEqual([]);
});
