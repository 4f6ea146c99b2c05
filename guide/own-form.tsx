/** Writing an organisation's own knowledge in a form: what is on it, and what is done with it. */
import phrases from 'knowledge:phrases';
import { computed, effect, signal } from '@preact/signals';
import { type DraftState, OwnFormView } from '../components/own-form.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import {
  draftFaults,
  draftOf,
  knowledgeOf,
  newPrompt,
  type OwnDraft,
} from '../core/own-knowledge/draft.ts';
import { tryText } from '../core/own-knowledge/trial.ts';
import { copyText } from '../page/overlay/copy-text.ts';
import { createMirror } from '../store/mirror.ts';
import { findOwnFaults } from '../store/own-files.ts';
import { ownKnowledge } from '../store/own-knowledge.ts';
import { textSize, theme } from '../store/settings.ts';
import { showAppearance } from './appearance.ts';
import { keep, live, storageFault } from './keep.ts';
import { saveFile } from './save-file.ts';
import { dropStraySecondClicks } from './second-click.ts';

dropStraySecondClicks(window);

const officialTexts = phrases.texts.map(([text]) => text);
const ownStored = ownKnowledge(officialTexts);

const mirror = createMirror();
const size = await live(textSize, mirror);
const colours = await live(theme, mirror);
const own = await live(ownStored, mirror);
const { broken, managed: isFaultManaged } = await findOwnFaults(officialTexts).catch(() => ({
  broken: undefined,
  managed: false,
}));
const managed = isFaultManaged || (await ownStored.isManaged());

const draft = signal<OwnDraft>(draftOf(own.value ?? broken ?? null));
/** What is kept, as the draft knows it. */
const known = signal(textOf(own.value));
const state = signal<DraftState>(broken ? 'faulty' : 'same');
/** Whether it is said what has not been written yet. */
const isStrict = signal(broken !== undefined);

const faults = computed(() => draftFaults(draft.value, officialTexts));
const shownFaults = computed(
  () =>
    new Map(
      faults.value
        .filter(({ isEmpty }) => !isEmpty || isStrict.value)
        .map(({ field, reason }) => [field, reason]),
    ),
);

effect(() => {
  showAppearance({ theme: colours.value, textSize: size.value });
});

effect(() => {
  // What somebody is writing stays as it is.
  if (isOpen(state.peek())) return;
  known.value = textOf(own.value);
  if (known.value !== textOf(knowledgeOf(draft.peek()))) draft.value = draftOf(own.value);
});

window.addEventListener('beforeunload', (event) => {
  if (isOpen(state.value) && !managed) event.preventDefault();
});

/** An organisation's own knowledge in a form, once this module has read what is stored. */
export function OwnForm() {
  const kept = own.value;
  return (
    <PageFrame fault={storageFault.value}>
      <OwnFormView
        draft={draft.value}
        faults={shownFaults.value}
        managed={managed}
        state={state.value}
        isChangedElsewhere={known.value !== textOf(own.value)}
        onDraft={(changed) => {
          draft.value = changed;
          state.value = 'changed';
        }}
        onSave={save}
        onDiscard={discard}
        onTry={(text) => tryText(text, draft.value, phrases)}
        onNewPrompt={() => newPrompt(draft.value.cases.flatMap(({ prompts }) => prompts))}
        policy={kept ? textOf(kept) : undefined}
        onExport={() => {
          saveFile(document, 'own-knowledge.json', `${JSON.stringify(kept, null, 2)}\n`);
        }}
        onCopy={(text) => copyText(document.body, text)}
      />
    </PageFrame>
  );
}

// ---------------------------------------------------------------------------------------------

/** In one line, as a policy takes it. */
function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function isOpen(of: DraftState): boolean {
  return of === 'changed' || of === 'faulty';
}

function save(): string | undefined {
  isStrict.value = true;
  const [first] = faults.value;
  if (first) {
    state.value = 'faulty';
    return first.field;
  }
  const written = knowledgeOf(draft.value);
  void keep(ownStored.write(written)).then((isKept) => {
    if (!isKept) return;
    known.value = textOf(written);
    // What was changed meanwhile has not been kept.
    if (textOf(knowledgeOf(draft.value)) === known.value) state.value = 'saved';
  });
  return undefined;
}

function discard(): void {
  isStrict.value = false;
  state.value = 'same';
  known.value = textOf(own.value);
  draft.value = draftOf(own.value);
}
