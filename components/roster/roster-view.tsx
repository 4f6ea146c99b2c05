import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EmptyRoster, type EnteringProps, Exports, PASTE_BOX, PasteBox } from './entering.tsx';
import { ImportPreviewView } from './import.tsx';
import { People } from './people.tsx';
import { PersonForm } from './person-form.tsx';
import type { RosterProps } from './roster-props.ts';

/** What is shown above the people. */
type Panel = 'paste' | 'add' | 'export';

/** The roster: what to do first, everybody, and getting people in and out. */
export function RosterView(props: RosterProps) {
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
        <div class="titled">
          <h2 class="page-title" ref={title} tabIndex={-1}>
            花名册
          </h2>
          {!isEmpty && <span class="count">{people.length} 人</span>}
        </div>
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

interface PanelProps extends RosterProps, DoorsProps {
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
function Done({ done, onUndo, onDone }: Pick<RosterProps, 'done' | 'onUndo' | 'onDone'>) {
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
