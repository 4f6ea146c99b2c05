/** What the roster's page shows, and what can be done there. */
import type { Guide, GuideBook } from '../../core/knowledge/shipped.ts';
import type { PersonFault } from '../../core/roster/check-person.ts';
import type { Person } from '../../core/roster/person.ts';
import type { EnteringProps, ExportProps } from './entering.tsx';
import type { ImportPreview } from './import.tsx';
import type { ListedPerson } from './listed.ts';
import type { PersonActs, ReadyMessage } from './person-details.tsx';
import type { TypedPerson } from './person-form.tsx';

export interface RosterProps extends EnteringProps, ExportProps, PersonActs {
  /** Everybody, what is due first first. */
  readonly people: readonly ListedPerson[];
  readonly guides: readonly Guide[];
  /** Where every registration begins. */
  readonly start: GuideBook['start'];
  /** Names of specialties that can be chosen. */
  readonly knownSpecialties: readonly string[];
  /** @returns ids of those whom somebody looks for by these words */
  readonly find: (words: string) => ReadonlySet<string>;
  /** What can be sent about a person. */
  readonly messagesOf: (one: ListedPerson) => readonly ReadyMessage[];
  /** What was read and is not taken over yet. */
  readonly preview: ImportPreview | undefined;
  /** Why a file could not be read at all. */
  readonly unreadable: string | undefined;
  readonly onTake: () => void;
  readonly onDrop: () => void;
  /** Keeps what was typed of a person; without one, of a new one. @returns what is wrong with it */
  readonly onSave: (
    person: Person | undefined,
    typed: TypedPerson,
  ) => Promise<readonly PersonFault[]>;
  /** What was done last, and can be taken back; or was taken back, and can be done once more. */
  readonly done: { readonly says: string; readonly isTakenBack: boolean } | undefined;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}
