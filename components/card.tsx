import { Component } from 'preact';
import type { CardAct } from '../core/guidance/card-act.ts';
import type { Remedy } from '../core/knowledge/shipped.ts';
import type { Appearance } from './appearance.ts';
import { Action, CardFrame } from './card-frame.tsx';
import { Contacts, type ContactsProps, Message } from './contacts.tsx';
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

/** The card that stands beside a prompt: what to do, who helps, where it is written, and what more there is. */
export function Card(props: CardProps) {
  const { remedy, others, appearance, fault, onPick, onFold, onClose, ...rest } = props;
  const { own, question, summary, steps, editorNotes, contacts, mark } = remedy;
  const { act, final } = remedy;
  return (
    <CardFrame appearance={appearance} onFold={onFold} onClose={onClose}>
      {fault && (
        <p class="notes fault" role="alert">
          {FAULTS[fault]}
        </p>
      )}
      {others.length > 0 && <Others remedies={others} onPick={onPick} />}
      {own && <OwnNotice organisation={own} />}
      <div>
        <p class="question">{own ? say(question) : question}</p>
        <h2 class="summary" tabIndex={-1} data-first-focus>
          {mark && [<span class="badge">{mark}</span>, ' ']}
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
      {!act && <Steps steps={steps} />}
      {mark && <Notes notes={editorNotes} />}
      {contacts.length > 0 && <Contacts contacts={contacts} isOwn={own !== undefined} {...rest} />}
      <div class="sources">
        {remedy.written.map((line) => (
          <p key={line}>{say(line)}</p>
        ))}
      </div>
      <More remedy={remedy} {...rest} />
    </CardFrame>
  );
}

// ---------------------------------------------------------------------------------------------

interface Opened {
  readonly wasOpened?: boolean;
}

type MoreProps = Pick<CardProps, 'remedy' | 'onCopy' | 'onLater' | 'onMute' | 'onGuide'>;

/**
 * What is not needed at once: what follows, what lies behind, what to say, notes, and where to read
 * on. It is drawn when it is opened first: what is drawn takes time, and the card is awaited.
 */
class More extends Component<MoreProps, Opened> {
  override render({ remedy, onCopy, ...rest }: MoreProps, { wasOpened }: Opened) {
    const open = () => {
      if (!wasOpened) this.setState({ wasOpened: true });
    };
    const onToggle = (details: HTMLDetailsElement) => {
      // Not everything that opens it clicks.
      open();
      showOpened(details);
    };
    return (
      <details class="more" onToggle={({ currentTarget }) => onToggle(currentTarget)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: what a click opens must be there by then */}
        <summary onClick={open}>更多</summary>
        {wasOpened && (
          <div class="more-body">
            <Further remedy={remedy} onCopy={onCopy} />
            <Foot remedy={remedy} {...rest} />
          </div>
        )}
      </details>
    );
  }
}

function Further({ remedy, onCopy }: Pick<MoreProps, 'remedy' | 'onCopy'>) {
  const { act, steps, behind = [], warnings, editorNotes, mark, request } = remedy;
  return (
    <>
      {act && <Steps title="接着" steps={steps} />}
      <Steps title={remedy.fold} steps={behind} />
      {request && <Message text={request} onCopy={onCopy} />}
      <Notes title="注意" notes={warnings} />
      {!mark && <Notes title="编者提示" notes={editorNotes} />}
    </>
  );
}

/** What was opened at the lower edge is drawn up to where it is seen. */
function showOpened(details: HTMLDetailsElement): void {
  const body = details.parentElement;
  if (!details.open || !body) return;
  body.scrollTop += details.getBoundingClientRect().top - body.getBoundingClientRect().top;
}

interface StepsProps extends Pick<Remedy, 'steps'> {
  readonly title?: string | undefined;
}

function Steps({ title, steps }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <div>
      {title && <h3>{title}</h3>}
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>
            <Labelled text={step} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface NotesProps {
  readonly title?: string;
  readonly notes: readonly string[];
}

function Notes({ title, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div class="notes">
      {title && <h3>{title}</h3>}
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
        <Action key={prompt} title={own ? '' : question} onDo={() => onPick(prompt)}>
          <span>{own ? ['本单位：', say(question)] : question}</span>
        </Action>
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
        <Action key={page} class="link" onDo={() => onGuide(page)}>
          {says}
        </Action>
      ))}
      <div class="card-choices">
        {!own && (
          <Action class="quiet" onDo={() => onGuide(`report/prompt/${prompt}`)}>
            这条不对？
          </Action>
        )}
        <Action class="quiet" title="一小时内不再提示这一条" onDo={() => onLater(prompt)}>
          稍后
        </Action>
        <Action class="quiet" title="可以在设置里恢复" onDo={() => onMute(prompt)}>
          不再提示
        </Action>
      </div>
    </footer>
  );
}
