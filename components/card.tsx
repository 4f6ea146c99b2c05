import type { Remedy } from '../core/knowledge/compile.ts';
import { type CardAppearance, CardFrame } from './card-frame.tsx';
import { Contacts, type ContactsProps } from './contacts.tsx';
import { Labelled } from './labelled.tsx';
import { Sources } from './sources.tsx';

interface CardProps extends Omit<ContactsProps, 'contacts' | 'message'> {
  readonly remedy: Remedy;
  readonly appearance: CardAppearance;
  /** The person has seen enough of it, this once. */
  readonly onClose: () => void;
  /** The person does not want this prompt's card for an hour. Takes the prompt's id. */
  readonly onLater: (prompt: string) => void;
  /** The person does not want this prompt's card again. Takes the prompt's id. */
  readonly onMute: (prompt: string) => void;
}

/** The card that stands beside a prompt: what to do, step by step, who helps, where it is written. */
export function Card({ remedy, appearance, onClose, onLater, onMute, ...helpers }: CardProps) {
  const { question, status, summary, steps, warnings, editorNotes, contacts, request } = remedy;
  return (
    <CardFrame appearance={appearance} onClose={onClose}>
      <div role="status">
        <p class="question">{question}</p>
        <h2 class="summary">{summary}</h2>
      </div>
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          <Labelled text={warning} />
        </p>
      ))}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step}>
              <Labelled text={step} />
            </li>
          ))}
        </ol>
      )}
      {contacts.length > 0 && (
        <Contacts contacts={contacts} {...(request && { message: request })} {...helpers} />
      )}
      {editorNotes.length > 0 && (
        <div class="notes">
          <h3>编者提示</h3>
          {editorNotes.map((note) => (
            <p key={note}>
              <Labelled text={note} />
            </p>
          ))}
        </div>
      )}
      <Sources status={status} sources={remedy.sources} published={remedy.published} />
      <footer class="card-foot">
        <button
          type="button"
          class="quiet"
          title="一小时内不再提示这一条"
          onClick={({ isTrusted }) => isTrusted && onLater(remedy.prompt)}
        >
          稍后
        </button>
        <button
          type="button"
          class="quiet"
          title="可以在设置里恢复"
          onClick={({ isTrusted }) => isTrusted && onMute(remedy.prompt)}
        >
          不再提示
        </button>
      </footer>
    </CardFrame>
  );
}
