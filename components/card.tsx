import type { CardAct } from '../core/guidance/card-act.ts';
import type { Remedy } from '../core/knowledge/shipped.ts';
import type { Appearance } from './appearance.ts';
import { CardFrame } from './card-frame.tsx';
import { Contacts, type ContactsProps } from './contacts.tsx';
import { Labelled } from './labelled.tsx';
import { OwnNotice } from './own.tsx';
import { say } from './say.tsx';
import { UNSAVED } from './storage-notice.tsx';

/** The browser did not keep it; or the person may not have seen what they clicked, and it does not count. */
export type CardFault = 'unsaved' | 'unseen';

const FAULTS: Readonly<Record<CardFault, string>> = {
  unsaved: UNSAVED,
  unseen: '没有算：请看清卡片后再点一次。',
};

export interface CardProps extends Omit<ContactsProps, 'contacts' | 'isOwn' | 'message'> {
  /** What there is to say; with the act that comes first, where the advice has one for it. */
  readonly remedy: Remedy & Partial<CardAct>;
  /** Those of the other prompts that the page has raised. */
  readonly others: readonly Remedy[];
  readonly appearance: Appearance;
  /** What has not come of what the person has chosen last. */
  readonly fault: CardFault | undefined;
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
  /** The person wants to read more. Takes the page's address within the guide. */
  readonly onGuide: (page: string) => void;
}

/** The card that stands beside a prompt: what to do, step by step, who helps, where it is written. */
export function Card(props: CardProps) {
  const { remedy, others, appearance, fault, onPick, onFold, onClose, ...rest } = props;
  const { own, question, summary, steps, warnings, editorNotes, contacts, request } = remedy;
  const { act, final, behind = [] } = remedy;
  return (
    <CardFrame appearance={appearance} onFold={onFold} onClose={onClose}>
      {others.length > 0 && <Others remedies={others} onPick={onPick} />}
      {own && <OwnNotice organisation={own} />}
      <div>
        <p class="question">{own ? say(question) : question}</p>
        <h2 class="summary" tabIndex={-1} data-first-focus>
          {remedy.mark && [<span class="badge">{remedy.mark}</span>, ' ']}
          {own ? say(summary) : summary}
        </h2>
      </div>
      {act && (
        <p class="act">
          <b>{say(remedy.lead ?? '')}</b>
          <Labelled text={act} />
        </p>
      )}
      {final && (
        <p class="warning">
          <Labelled text={final} />
        </p>
      )}
      {steps.length > 0 && (
        <div>
          {act && <h3>接着</h3>}
          <Steps steps={steps} />
        </div>
      )}
      {behind.length > 0 && (
        <details>
          <summary>{say(remedy.fold ?? '')}</summary>
          <Steps steps={behind} />
        </details>
      )}
      <Notes title="注意" notes={warnings} />
      {contacts.length > 0 && (
        <Contacts
          contacts={contacts}
          isOwn={own !== undefined}
          {...(request && { message: request })}
          {...rest}
        />
      )}
      <Notes title="编者提示" notes={editorNotes} />
      <div class="sources">
        {remedy.written.map((line) => (
          <p key={line}>{say(line)}</p>
        ))}
      </div>
      {fault && (
        <p class="notes" role="alert">
          {FAULTS[fault]}
        </p>
      )}
      <Foot remedy={remedy} {...rest} />
    </CardFrame>
  );
}

// ---------------------------------------------------------------------------------------------

function Steps({ steps }: Pick<Remedy, 'steps'>) {
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step}>
          <Labelled text={step} />
        </li>
      ))}
    </ol>
  );
}

interface NotesProps {
  readonly title: string;
  readonly notes: readonly string[];
}

function Notes({ title, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      <h3>{title}</h3>
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
          <span>{own ? ['本单位：', say(question)] : question}</span>
        </button>
      ))}
    </nav>
  );
}

type FootProps = Pick<CardProps, 'remedy' | 'onLater' | 'onMute' | 'onGuide'>;

/** Where to read more, and what to do with the card. */
function Foot({ remedy, onLater, onMute, onGuide }: FootProps) {
  const { prompt, links, own } = remedy;
  return (
    <footer class="card-foot">
      {links.map(({ says, page }) => (
        <button
          key={page}
          type="button"
          class="more"
          onClick={({ isTrusted }) => isTrusted && onGuide(page)}
        >
          {says}
        </button>
      ))}
      <div class="card-choices">
        {!own && (
          <button
            type="button"
            class="quiet"
            onClick={({ isTrusted }) => isTrusted && onGuide(`report/prompt/${prompt}`)}
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
