import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Guide, GuideBook } from '../../core/knowledge/shipped.ts';
import type { PersonFault } from '../../core/roster/check-person.ts';
import type { Person } from '../../core/roster/person.ts';
import {
  EmptyRoster,
  type EnteringProps,
  type ExportProps,
  Exports,
  PASTE_BOX,
  PasteBox,
} from './entering.tsx';
import { type ImportPreview, ImportPreviewView } from './import.tsx';
import type { ListedPerson } from './listed.ts';
import { People } from './people.tsx';
import type { PersonActs, ReadyMessage } from './person-details.tsx';
import { PersonForm, type TypedPerson } from './person-form.tsx';

export interface RosterViewProps extends EnteringProps, ExportProps, PersonActs {
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

/** What is shown above the people. */
type Panel = 'paste' | 'add' | 'export';

/** The roster: what to do first, everybody, and getting people in and out. */
export function RosterView(props: RosterViewProps) {
  const { people, preview, done } = props;
  const [panel, setPanel] = useState<Panel>();
  const title = useRef<HTMLHeadingElement>(null);
  const isEmpty = people.length === 0;
  const wasShown = useRef(false);
  useLayoutEffect(() => {
    // What was pressed is gone, and the focus with it.
    if (wasShown.current && document.activeElement === document.body) title.current?.focus();
    wasShown.current = true;
  }, [done, people.length]);
  useLayoutEffect(() => takePastes(props.onText), []);
  const close = () => setPanel(undefined);
  return (
    <main class="roster">
      <div class="roster-head">
        <h2 class="page-title" ref={title} tabIndex={-1}>
          花名册
        </h2>
        {!isEmpty && <span class="count">{people.length} 人</span>}
        <Done {...props} />
        {!isEmpty && <Doors panel={preview ? 'paste' : panel} onPanel={setPanel} />}
      </div>
      <PanelView
        {...props}
        // Of nobody nothing can be exported: whatever was open, there is the way in.
        panel={isEmpty && panel !== 'add' ? 'paste' : panel}
        isEmpty={isEmpty}
        onPanel={setPanel}
        onClose={close}
      />
      {!isEmpty && !preview && <People {...props} />}
    </main>
  );
}

// ---------------------------------------------------------------------------------------------

/**
 * Takes what is pasted anywhere on the page for a table, but in a field to type in.
 * @returns ends it
 */
function takePastes(onText: EnteringProps['onText']): () => void {
  const take = (event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const isTyped =
      target instanceof Element && target.matches(`input, textarea:not(.${PASTE_BOX})`);
    const text = clipboardData?.getData('text/plain') ?? '';
    if (isTyped || text.trim() === '') return;
    event.preventDefault();
    onText(text);
  };
  document.addEventListener('paste', take);
  return () => document.removeEventListener('paste', take);
}

const DOORS: readonly (readonly [panel: Panel, name: string])[] = [
  ['paste', '从表格粘贴'],
  ['add', '添加一人'],
  ['export', '导出'],
];

interface DoorsProps {
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
}

function Doors({ panel, onPanel }: DoorsProps) {
  return (
    <div class="doors">
      {DOORS.map(([to, name]) => (
        <button
          key={to}
          type="button"
          class="outlined"
          value={to}
          aria-expanded={panel === to}
          onClick={() => onPanel(panel === to ? undefined : to)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

interface PanelProps extends RosterViewProps, DoorsProps {
  readonly isEmpty: boolean;
  readonly onClose: () => void;
}

function PanelView({ panel, isEmpty, onPanel, onClose, ...props }: PanelProps) {
  const { preview, unreadable, onSave } = props;
  if (preview) {
    return (
      <ImportPreviewView
        preview={preview}
        onTake={() => {
          onClose();
          props.onTake();
        }}
        onDrop={props.onDrop}
      />
    );
  }
  switch (panel) {
    case 'paste':
      return (
        <Box>
          {unreadable !== undefined && (
            <p class="warning" role="alert">
              {unreadable}
            </p>
          )}
          {isEmpty ? (
            <EmptyRoster
              {...props}
              takesFocus={props.done === undefined}
              onAdd={() => onPanel('add')}
            />
          ) : (
            <PasteBox {...props} takesFocus />
          )}
        </Box>
      );
    case 'add':
      return (
        <Box>
          <PersonForm
            known={props.knownSpecialties}
            onSave={async (typed) => {
              const faults = await onSave(undefined, typed);
              if (faults.length === 0) onClose();
              return faults;
            }}
            onCancel={onClose}
          />
        </Box>
      );
    case 'export':
      return (
        <Box>
          <Exports {...props} />
        </Box>
      );
    default:
      return null;
  }
}

function Box({ children }: { readonly children: ComponentChildren }) {
  return <div class="panel">{children}</div>;
}

/** What was done last, as long as it can be taken back. Its place is kept for it: nothing moves. */
function Done({ done, onUndo, onDone }: Pick<RosterViewProps, 'done' | 'onUndo' | 'onDone'>) {
  return (
    <div class="done-place">
      <div class={done === undefined ? 'visually-hidden' : 'done-bar'}>
        {/* Always there, so that a screen reader hears it change. */}
        <span role="status">{done && (done.isTakenBack ? '已撤销' : done.says)}</span>
        {done !== undefined && (
          <>
            <button type="button" class="undo" onClick={onUndo}>
              {done.isTakenBack ? '重做' : '撤销'}
            </button>
            <button type="button" class="quiet" onClick={onDone}>
              关闭
            </button>
          </>
        )}
      </div>
    </div>
  );
}
