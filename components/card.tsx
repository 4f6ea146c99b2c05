import { asksNothing } from '../core/knowledge/kinds.ts';
import type { Remedy } from '../core/knowledge/shipped.ts';
import type { Appearance } from './appearance.ts';
import { CardFrame } from './card-frame.tsx';
import { Contacts, type ContactsProps } from './contacts.tsx';
import { Labelled } from './labelled.tsx';
import { OwnNotice } from './own.tsx';
import { Sources } from './sources.tsx';
import { UNSAVED } from './storage-notice.tsx';

/** What of the guide the person wants to see. */
export type GuidePage =
  | { readonly question: string }
  | { readonly registration: string }
  | { readonly prompt: string };

interface CardProps extends Omit<ContactsProps, 'contacts' | 'isOwn' | 'message'> {
  readonly remedy: Remedy;
  /** Those of the other prompts that the page has raised. */
  readonly others: readonly Remedy[];
  readonly appearance: Appearance;
  /** The browser did not keep what the person has chosen last. */
  readonly isUnsaved: boolean;
  /** The person wants to see another one's card. Takes the prompt's id. */
  readonly onPick: (prompt: string) => void;
  /** The person wants it out of the way, and at hand. */
  readonly onFold: () => void;
  /** The person has seen enough of it, this once. */
  readonly onClose: () => void;
  /** The person does not want this prompt's card for an hour. Takes the prompt's id. */
  readonly onLater: (prompt: string) => void;
  /** The person does not want this prompt's card again. Takes the prompt's id. */
  readonly onMute: (prompt: string) => void;
  /** The person wants to read more. */
  readonly onGuide: (page: GuidePage) => void;
}

/** The card that stands beside a prompt: what to do, step by step, who helps, where it is written. */
export function Card(props: CardProps) {
  const { remedy, others, appearance, isUnsaved, onPick, onFold, onClose, ...rest } = props;
  const { own, kind, question, status, summary, steps, warnings, editorNotes, contacts, request } =
    remedy;
  const cautions = warnings.map((warning) => (
    <p key={warning} class="warning">
      <Labelled text={warning} />
    </p>
  ));
  // What has worked leaves nothing to be warned of before the person goes on.
  const isDone = asksNothing(kind);
  return (
    <CardFrame appearance={appearance} onFold={onFold} onClose={onClose}>
      {others.length > 0 && <Others remedies={others} onPick={onPick} />}
      {own && <OwnNotice organisation={own} />}
      <div>
        <p class="question">{question}</p>
        <h2 class="summary" tabIndex={-1} data-first-focus>
          {remedy.mark && <span class="badge">{remedy.mark}</span>} {summary}
        </h2>
      </div>
      {!isDone && cautions}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>
              <Labelled text={step} />
            </li>
          ))}
        </ol>
      )}
      {isDone && cautions}
      {contacts.length > 0 && (
        <Contacts
          contacts={contacts}
          isOwn={own !== undefined}
          {...(request && { message: request })}
          {...rest}
        />
      )}
      {editorNotes.length > 0 && <Notes notes={editorNotes} />}
      <Sources status={status} sources={remedy.sources} published={remedy.published} />
      {isUnsaved && (
        <p class="warning" role="alert">
          {UNSAVED}
        </p>
      )}
      <Foot remedy={remedy} {...rest} />
    </CardFrame>
  );
}

// ---------------------------------------------------------------------------------------------

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <div class="notes">
      <h3>编者提示</h3>
      {notes.map((note) => (
        <p key={note}>
          <Labelled text={note} />
        </p>
      ))}
    </div>
  );
}

function Others({ remedies, onPick }: { remedies: readonly Remedy[] } & Pick<CardProps, 'onPick'>) {
  return (
    <nav class="others" aria-label="还有别的提示">
      {remedies.map(({ prompt, question, own }) => (
        <button
          key={prompt}
          type="button"
          title={question}
          onClick={({ isTrusted }) => isTrusted && onPick(prompt)}
        >
          <span>{own ? `本单位：${question}` : question}</span>
        </button>
      ))}
    </nav>
  );
}

type FootProps = Pick<CardProps, 'remedy' | 'onLater' | 'onMute' | 'onGuide'>;

/** Where to read more, and what to do with the card. */
function Foot({ remedy, onLater, onMute, onGuide }: FootProps) {
  const { prompt, questionId, path, own } = remedy;
  return (
    <footer class="card-foot">
      {path && (
        <button
          type="button"
          class="more"
          onClick={({ isTrusted }) => isTrusted && onGuide({ registration: path.id })}
        >
          看“{path.name}”的步骤
        </button>
      )}
      <button
        type="button"
        class="more"
        onClick={({ isTrusted }) => isTrusted && onGuide({ question: questionId })}
      >
        查看完整解答
      </button>
      <div class="card-choices">
        {!own && (
          <button
            type="button"
            class="quiet"
            onClick={({ isTrusted }) => isTrusted && onGuide({ prompt })}
          >
            这条不对？
          </button>
        )}
        <button
          type="button"
          class="quiet"
          title="一小时内不再提示这一条"
          onClick={({ isTrusted }) => isTrusted && onLater(prompt)}
        >
          稍后
        </button>
        <button
          type="button"
          class="quiet"
          title="可以在设置里恢复"
          onClick={({ isTrusted }) => isTrusted && onMute(prompt)}
        >
          不再提示
        </button>
      </div>
    </footer>
  );
}
