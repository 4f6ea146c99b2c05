import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import releasedIds from '../knowledge/released-ids.json' with { type: 'json' };
import { textOf } from './markdown.ts';

/** The stretches of the changelog: each heading with the lines below it. */
type Changelog = readonly (readonly [heading: string, lines: readonly string[]])[];
type Ids = Readonly<Record<string, readonly string[]>>;

const { name, version } = JSON.parse(textOf('package.json')) as { name: string; version: string };
const changelog = changelogOf(textOf('CHANGELOG.md'));
const versions = changelog.map(([heading]) => heading).filter((one) => one !== 'Unreleased');
const known: Ids = Object.fromEntries(
  Object.entries(checkKnowledge(readKnowledgeFiles())).map(([folder, things]) => [
    folder,
    [...things.keys()],
  ]),
);

test('the version is one that browsers take, and the lockfile has it', () => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(JSON.parse(textOf('package-lock.json'))).toMatchObject({
    version,
    packages: { '': { version } },
  });
});

test('the changelog has the version as its newest, below what is unreleased', () => {
  expect(versions[0]).toBe(version);
  expect(changelog.findIndex(([heading]) => heading === 'Unreleased')).toBeLessThan(1);
});

test('the changelog goes from the newest to the oldest, and says something of each', () => {
  const byAge = versions.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  expect(versions).toEqual(byAge);
  expect(new Set(versions).size).toBe(versions.length);
  expect(changelog.filter(([, lines]) => lines.length === 0)).toEqual([]);
});

test('when nothing is unreleased, every id is recorded (else: npm run knowledge:release-ids)', () => {
  expect(idsToRecord(changelog, known, releasedIds)).toEqual([]);
});

test.each([
  ['is released', '## 0.2.0\n\n- a\n\n## 0.1.0\n\n- b\n', ['prompts/new']],
  ['is still being made', '## Unreleased\n\n- a\n\n## 0.1.0\n\n- b\n', []],
])('an id that is not recorded is missed when it %s', (_, text, missed) => {
  const recorded = { prompts: ['old'] };
  expect(idsToRecord(changelogOf(text), { prompts: ['old', 'new'] }, recorded)).toEqual(missed);
});

test('the guide for releases names the archives and the id of Firefox as they are', () => {
  const guide = textOf('docs/RELEASE.md');
  const archives = Array.from(guide.matchAll(/^\| `(.+)-0\.2\.0-(\w+)\.zip` \|/gm));
  const made = /BROWSERS = \[(.*)\]/.exec(textOf('scripts/package.ts'))?.[1]?.match(/\w+/g) ?? [];
  expect(archives.map(([, of, kind]) => [of, kind])).toEqual(
    [...made, 'sources'].map((kind) => [name, kind]),
  );
  const { 'firefox-mv3': firefox } = JSON.parse(textOf('tests/e2e/built.json'));
  const { id } = firefox.manifest.browser_specific_settings.gecko;
  expect(guide).toContain(`\`${id}\``);
  expect(textOf('docs/DEPLOY.md')).toContain(`"${id}"`);
});

function changelogOf(text: string): Changelog {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.filter((line) => line.startsWith('- '))] as const;
    });
}

/** The ids, with their folders, that go out with a release and are not recorded yet. */
function idsToRecord(log: Changelog, ids: Ids, recorded: Ids): string[] {
  if (log.some(([heading]) => heading === 'Unreleased')) return [];
  return Object.entries(ids).flatMap(([folder, names]) =>
    names.filter((id) => !recorded[folder]?.includes(id)).map((id) => `${folder}/${id}`),
  );
}
