/** The settings: what of them is shown, and what is done with what the person chooses. */
import journeyBook from 'knowledge:journey-book';
import phrases from 'knowledge:phrases';
import provinces from 'knowledge:provinces';
import remedies from 'knowledge:remedies';
import { effect, signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Forgettable } from '../components/forget.tsx';
import { HostAccessNotice } from '../components/host-access.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import { type FileResult, SettingsView } from '../components/settings.tsx';
import { HINT_LEVELS } from '../core/hint-levels.ts';
import { compileOwnPrompts, isOwnId } from '../core/own-knowledge/compile.ts';
import { findUnfit, forgetUnfit, takeBackup, writeBackup } from '../store/backup.ts';
import { forget, type KeptKind } from '../store/forget.ts';
import { askForHostAccess, followHostAccess } from '../store/host-access.ts';
import { isWelcomeWanted } from '../store/managed.ts';
import { createMirror } from '../store/mirror.ts';
import { findOwnFaults, takeOwnKnowledge } from '../store/own-files.ts';
import { ownKnowledge } from '../store/own-knowledge.ts';
import { roster } from '../store/roster.ts';
import {
  chosenProvince,
  dueOnBadge,
  hintLevel,
  markerShown,
  mutedPrompts,
  TEXT_SIZES,
  THEMES,
  textSize,
  theme,
} from '../store/settings.ts';
import type { StoredValue } from '../store/stored-value.ts';
import { showAppearance } from './appearance.ts';
import { describeFault, describeOwnFault } from './faults.ts';
import { into, keep, live, noteUnreadable, storageFault } from './keep.ts';
import { saveFile } from './save-file.ts';
import { dropStraySecondClicks } from './second-click.ts';

dropStraySecondClicks(window);

const officialTexts = phrases.texts.map(([text]) => text);
const ownStored = ownKnowledge(officialTexts);

const mirror = createMirror();
await noteUnreadable(mirror);
const level = await live(hintLevel, mirror);
const marker = await live(markerShown, mirror);
const badge = await live(dueOnBadge, mirror);
const people = await live(roster, mirror);
const province = await live(chosenProvince, mirror);
const size = await live(textSize, mirror);
const colours = await live(theme, mirror);
const muted = await live(mutedPrompts, mirror);
const own = await live(ownStored, mirror);
const access = signal(true);
await followHostAccess(into(access));

const managed = new Set<string>();
for (const value of [hintLevel, chosenProvince, ownStored]) {
  if (await value.isManaged(mirror)) managed.add(value.key);
}
if (!(await isWelcomeWanted())) managed.add('welcome-page');

const ownFaults = signal(await readOwnFaults());
const unfit = signal(await countUnfit());
const result = signal<FileResult | undefined>();

effect(() => {
  showAppearance({ theme: colours.value, textSize: size.value });
});

/** None while nothing can be read, which is said by itself. */
function countUnfit(): Promise<number> {
  return findUnfit(ownStored, journeyBook).then(
    ({ length }) => length,
    () => 0,
  );
}

/** As above. */
function readOwnFaults() {
  return findOwnFaults(officialTexts).catch(() => ({
    faults: [],
    managed: false,
    broken: undefined,
  }));
}

async function exportAll() {
  saveFile(document, 'jianzaoshi-helper.json', await writeBackup(journeyBook));
}

async function importAll(file: File) {
  result.value = undefined;
  const faults = await takeBackup(file, journeyBook);
  result.value =
    faults.length > 0
      ? { of: 'backup', faults: faults.map(describeFault) }
      : { of: 'backup', done: '已导入。' };
  unfit.value = await countUnfit();
}

async function importOwn(file: File) {
  result.value = undefined;
  const faults = await takeOwnKnowledge(file, officialTexts);
  result.value =
    faults.length > 0
      ? {
          of: 'own',
          faults: faults.map(describeOwnFault),
        }
      : { of: 'own', done: '已加入。' };
  ownFaults.value = await readOwnFaults();
  unfit.value = await countUnfit();
}

async function removeOwn() {
  result.value = undefined;
  await ownStored.clear();
  ownFaults.value = await readOwnFaults();
  result.value = { of: 'own', done: '已移除。' };
}

/** What can be forgotten, as the person reads it. */
const FORGETTABLE: readonly (Forgettable & { readonly kind: KeptKind })[] = [
  { kind: 'progress', name: '业务和进度', note: '选的业务、勾过的步骤、没有办完的提示' },
  { kind: 'settings', name: '设置', note: '省份、字号、颜色、卡片位置、不再提示和稍后的记录' },
  { kind: 'own', name: '本单位的补充内容', note: '您导入的文件，或者您填的表' },
  { kind: 'roster', name: '花名册', note: '所有人员和各人的进度' },
];

/** Who has no roster reads nothing of it. */
function forgettable(): typeof FORGETTABLE {
  const hasRoster = people.value.people.length > 0;
  return FORGETTABLE.filter(({ kind }) => kind !== 'roster' || hasRoster);
}

async function forgetChosen(rows: readonly Forgettable[]) {
  result.value = undefined;
  const chosen = FORGETTABLE.filter((row) => rows.includes(row));
  const isAll = chosen.length === forgettable().length;
  await forget((isAll ? FORGETTABLE : chosen).map(({ kind }) => kind));
  unfit.value = await countUnfit();
  ownFaults.value = await readOwnFaults();
  const names = chosen.map(({ name }) => name).join('、');
  result.value = {
    of: 'all',
    done: `已清除：${names}。门户网站上的登录不受影响，换人办请先在网站上退出。`,
  };
}

async function forgetBroken() {
  await forgetUnfit(ownStored, journeyBook);
  unfit.value = 0;
}

/** The settings page, once this module has read what is stored. */
export function Settings() {
  useLayoutEffect(() => {
    // What an address leads to is drawn only now.
    document.getElementById(location.hash.slice(1))?.focus();
  }, []);
  return (
    <PageFrame fault={storageFault.value}>
      {!access.value && <HostAccessNotice onAsk={() => void askForHostAccess()} />}
      <SettingsView
        hintLevel={level.value}
        onHintLevel={choose(hintLevel, HINT_LEVELS)}
        markerShown={marker.value}
        onMarker={(shown) => void keep(markerShown.write(shown))}
        hasRoster={people.value.people.length > 0}
        {...(people.value.people.length > 0 && {
          dueOnBadge: badge.value,
          onDueOnBadge: (shown: boolean) => void keep(dueOnBadge.write(shown)),
        })}
        provinces={provinces}
        province={province.value}
        onProvince={(id) => void keep(chosenProvince.write(id))}
        textSize={size.value}
        onTextSize={choose(textSize, TEXT_SIZES)}
        theme={colours.value}
        onTheme={choose(theme, THEMES)}
        muted={muted.value.flatMap(mutedPrompt)}
        onUnmute={(prompt) =>
          void keep(mutedPrompts.change((ids) => ids.filter((id) => id !== prompt)))
        }
        managed={managed}
        unfit={unfit.value}
        onForgetUnfit={() => void keep(forgetBroken())}
        {...(own.value && {
          own: {
            organisation: own.value.organisation,
            prompts: own.value.prompts.length,
            questions: own.value.questions.length,
            contacts: own.value.contacts.length,
            managed: managed.has(ownStored.key),
          },
        })}
        ownFaults={{
          faults: ownFaults.value.faults.map(describeOwnFault),
          managed: ownFaults.value.managed,
          canMend: ownFaults.value.broken !== undefined,
        }}
        onOwnFile={(file) => void keep(importOwn(file))}
        onRemoveOwn={() => void keep(removeOwn())}
        onExport={() => void keep(exportAll())}
        onImport={(file) => void keep(importAll(file))}
        forgettable={forgettable()}
        onForget={(rows) => void keep(forgetChosen(rows))}
        {...(result.value && { result: result.value })}
      />
    </PageFrame>
  );
}

/** A prompt to be listed; an organisation's own only while it is known. */
function mutedPrompt(id: string): { readonly id: string; readonly title: string }[] {
  if (!isOwnId(id)) return [{ id, title: remedies[id]?.question ?? id }];
  const remedy = own.value && compileOwnPrompts(own.value).remedies[id];
  return remedy ? [{ id, title: `本单位：${remedy.question}` }] : [];
}

/** Writes what was chosen, when it is one of the choices. */
function choose<T extends string>(stored: StoredValue<T>, choices: readonly T[]) {
  return (chosen: string) => {
    const known = choices.find((choice) => choice === chosen);
    if (known !== undefined) void keep(stored.write(known));
  };
}
