import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'typescript/unstable/ast';
import {
  isFunctionDeclaration,
  isVariableDeclarationList,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import { API, type Project } from 'typescript/unstable/sync';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StoredValue } from '../../../store/stored-value.ts';
import { book } from '../guidance/journeys.ts';
import { root } from '../imports.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const { findUnfit, takeBackup } = await import('../../../store/backup.ts');
const { FORMAT_VERSION } = await import('../../../store/migrations.ts');
const { ownKnowledge } = await import('../../../store/own-knowledge.ts');

/** What the file does not hold: it belongs to the machine, or is passed on as a file of its own. */
const KEPT_APART = [
  'card-habits',
  'current-person',
  'journeys',
  'own-knowledge',
  'postponed-prompts',
  'roster',
];

/** Where a value is made by a function: what it is called with. */
const MADE_WITH: Readonly<Record<string, unknown>> = {
  journeyValue: book,
  otherJourneys: book,
  ownKnowledge: [],
  tabState: 7,
  wantedPage: 1,
};

const { local, session } = fakeBrowser.storage;
const folder = join(root, 'store');
const api = new API({ cwd: root });
afterAll(() => api.close());
const project = api
  .updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] })
  .getProjects()[0] as Project;

beforeEach(() => fakeBrowser.reset());

test('each stored value is in the file, or kept apart, and one that is not valid is told', {
  timeout: 60_000,
}, async () => {
  const values = await storedLocally();
  const found = values.map(({ key }) => key);
  expect(found).toEqual(expect.arrayContaining(['theme', 'journey', ...KEPT_APART]));
  expect(new Set(found).size).toBe(found.length);
  for (const { key, fallback } of values) {
    expect([key, await isInFile(key, fallback)]).toEqual([key, !KEPT_APART.includes(key)]);
    await local.set({ [key]: -1 });
    expect(await findUnfit(ownKnowledge([]), book)).toContain(key);
  }
});

async function isInFile(key: string, value: unknown): Promise<boolean> {
  const format = 'jianzaoshi-helper-settings';
  const file = JSON.stringify({ format, version: FORMAT_VERSION, values: { [key]: value } });
  const faults = await takeBackup(new Blob([file]), book);
  return !faults.some(({ reason }) => reason === 'unknown');
}

/** @returns the values of all files in `store/` that outlast the browser's session */
async function storedLocally(): Promise<StoredValue<unknown>[]> {
  const files = readdirSync(folder).filter((name) => name !== 'stored-value.ts');
  const all = (await Promise.all(files.map(valuesIn))).flat();
  for (const value of all) await value.write(value.fallback);
  const untilClosed = await session.get();
  return all.filter(({ key }) => !(key in untilClosed));
}

async function valuesIn(file: string): Promise<StoredValue<unknown>[]> {
  const exported = await import(join(folder, file));
  return namesIn(join(folder, file)).map((name) => {
    if (!(name in exported)) throw new Error(`${file} does not export ${name}`);
    const value: unknown = exported[name];
    if (typeof value !== 'function') return value as StoredValue<unknown>;
    if (!(name in MADE_WITH)) throw new Error(`say in MADE_WITH what ${name} is called with`);
    return value(MADE_WITH[name]);
  });
}

/** @returns what at the top of a file is a stored value, or a function that makes one */
function namesIn(file: string): string[] {
  const source = project.program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not in the project`);
  const declared = source.statements.flatMap((statement): { readonly name?: Node }[] => {
    if (isFunctionDeclaration(statement)) return [statement];
    if (!isVariableStatement(statement)) return [];
    const list = statement.declarationList;
    return isVariableDeclarationList(list) ? [...list.declarations] : [];
  });
  const names = declared.flatMap(({ name }) => name ?? []);
  const types = project.checker.getTypeAtLocation(names);
  return names
    .filter((_, i) => {
      const type = types[i];
      // What is generic makes those of a file: `choice` of settings.ts.
      return type && /^(?:\(.*\) => )?StoredValue<.*>$/.test(project.checker.typeToString(type));
    })
    .map((name) => name.getText(source));
}
