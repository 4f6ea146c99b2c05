/** The roster's page: what of it is shown, and what is done with what the person says. */

import guideBook from 'knowledge:guide-book';
import { signal } from '@preact/signals';
import { PageFrame } from '../../components/page-frame.tsx';
import { RosterView } from '../../components/roster/roster-view.tsx';
import { copyText } from '../../page/overlay/copy-text.ts';
import { textSize, theme } from '../../store/settings.ts';
import { showAppearance } from '../appearance.ts';
import { storageFault } from '../keep.ts';
import { openAsTab } from '../panel.ts';
import { dropStraySecondClicks } from '../second-click.ts';
import {
  begin,
  keepTyped,
  lastChange,
  noteRenewing,
  noteSince,
  reachStep,
  remove,
  switchTo,
  takeBack,
} from './acts.ts';
import { dropPreview, preview, readFile, readText, takePreview, unreadable } from './entering.ts';
import { saveCalendar, saveRoster, saveTable } from './files.ts';
import { messagesOf } from './messages.ts';
import { followRoster, idsFor, listed, nameOf, specialtyNames } from './state.ts';

dropStraySecondClicks(window);
await Promise.all([
  theme.follow((value) => showAppearance({ theme: value })),
  textSize.follow((value) => showAppearance({ textSize: value })),
  followRoster(),
]);

const leftOut = signal<readonly string[]>([]);

/** The page, once this module has read what is stored. */
export function RosterPage() {
  return (
    <PageFrame fault={storageFault.value}>
      <RosterView
        people={listed.value}
        guides={guideBook.guides}
        start={guideBook.start}
        knownSpecialties={specialtyNames.value}
        find={idsFor}
        messagesOf={messagesOf}
        preview={preview.value}
        unreadable={unreadable.value}
        onText={readText}
        onFile={(file) => void readFile(file)}
        onTake={() => void takePreview()}
        onDrop={dropPreview}
        done={lastChange.value}
        onUndo={() => void takeBack()}
        onDone={() => {
          lastChange.value = undefined;
        }}
        onSave={keepTyped}
        onRemove={remove}
        onBegin={(person, registration) =>
          begin(person, registration, saysOf(person, registration))
        }
        onReach={reachStep}
        onRenewing={noteRenewing}
        onSince={noteSince}
        onSwitch={switchTo}
        onQuestion={(question) => void openAsTab(`question/${question}`)}
        onCopy={(text) => copyText(document.body, text)}
        onCalendar={(person) => void saveCalendar(person)}
        onCalendarOfAll={async () => {
          const all = await saveCalendar();
          leftOut.value = all.map(({ person, reason }) => `${nameOf(person.id)}（${reason}）`);
        }}
        leftOut={leftOut.value}
        onCsv={() => void saveTable()}
        onExport={saveRoster}
      />
    </PageFrame>
  );
}

/** What is said of a registration that was begun for a person, or of none. */
function saysOf(person: string, registration: string): string {
  const name = nameOf(person);
  const of = guideBook.guides.find(({ id }) => id === registration);
  return of ? `已开始替${name}办${of.name}` : `${name}没有在办`;
}
