import { expect, test } from 'vitest';
import { withoutEngines, withoutScripts } from '../../../scripts/lib/lockfile.mjs';

test('engines are left out, everything else stays', () => {
  const binding = { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] };
  const packages = {
    '': { name: 'a', devDependencies: { b: '1.0.0' } },
    'node_modules/b': { version: '1.0.0', dev: true },
  };
  const lockfile = {
    lockfileVersion: 3,
    packages: { ...packages, 'node_modules/c': { ...binding, engines: { node: '>=22' } } },
  };
  expect(JSON.parse(withoutEngines(JSON.stringify(lockfile)))).toEqual({
    lockfileVersion: 3,
    packages: { ...packages, 'node_modules/c': binding },
  });
});

test('a lockfile without packages stays as it is', () => {
  expect(JSON.parse(withoutEngines('{"lockfileVersion":3}'))).toEqual({ lockfileVersion: 3 });
});

test("the project's own scripts are left out, everything else stays", () => {
  const manifest = { name: 'a', allowScripts: { node: true }, devDependencies: { b: '1.0.0' } };
  const text = JSON.stringify({ ...manifest, scripts: { postinstall: 'false' } });
  expect(JSON.parse(withoutScripts(text))).toEqual(manifest);
});
