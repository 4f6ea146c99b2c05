import type { OwnTopic, QuestionBook, QuestionEntry } from '../core/knowledge/shipped.ts';
import { Contacts, type ContactsProps } from './contacts.tsx';
import { Labelled } from './labelled.tsx';
import { Mark } from './mark.tsx';
import { OwnMark, OwnNotice } from './own.tsx';
import { Sources } from './sources.tsx';

type ContactChoices = Omit<ContactsProps, 'contacts' | 'isOwn' | 'message'>;

/** What a way from an answer to its registration needs to know. */
export interface PathChoice {
  /** Id of the registration that the person is on, where there is one. */
  readonly chosen: string | undefined;
  /** Takes the id of the registration that the person goes for: only while there is none yet. */
  readonly onChoose: (registration: string) => void;
}

interface QuestionAnswerProps extends PathChoice {
  readonly book: QuestionBook;
  /** Id of the question. */
  readonly id: string;
}

type QuestionPageProps = QuestionAnswerProps & ContactChoices;

/** A question with its answer and the way to it, what is often asked next, and what it rests on. */
export function QuestionPage({ book, id, chosen, onChoose, ...choices }: QuestionPageProps) {
  const question = book.questions[id];
  if (!question) return <p>没有这个问题。</p>;
  const { own, contacts, request, related } = question;
  return (
    <article class="question">
      {own && <OwnNotice organisation={own} />}
      <h2 tabIndex={-1}>{question.title}</h2>
      <QuestionAnswer book={book} id={id} chosen={chosen} onChoose={onChoose} />
      {question.editorNotes.length > 0 && (
        <div class="note">
          {question.editorNotes.map((note, i) => (
            <p key={note}>
              {i === 0 && '编者提示：'}
              <Labelled text={note} />
            </p>
          ))}
        </div>
      )}
      {contacts.length > 0 && (
        <Contacts
          contacts={contacts}
          isOwn={own !== undefined}
          {...(request && { message: request })}
          {...choices}
        />
      )}
      {related.length > 0 && (
        <section>
          <h3>相关问题</h3>
          <QuestionLinks book={book} ids={related} />
        </section>
      )}
      <Sources status={question.status} sources={question.sources} published={question.published} />
      {/* Those who maintain this extension cannot mend what an organisation says. */}
      {!own && (
        <a class="missing" href={`#report/question/${id}`}>
          这条不对？
        </a>
      )}
    </article>
  );
}

/** What an answer begins with: what to do, the way to it, and what is to be minded. */
export function QuestionAnswer({ book, id, chosen, onChoose }: QuestionAnswerProps) {
  const question = book.questions[id];
  if (!question) return null;
  const { mark, summary, disclaimer, path } = question;
  return (
    <>
      <p class="summary">
        <Mark text={mark} />
        <Labelled text={summary} />
      </p>
      {disclaimer && <p class="disclaimer">{disclaimer}</p>}
      {path &&
        (chosen === undefined ? (
          <button type="button" class="primary" onClick={() => onChoose(path.id)}>
            去办{path.name}
          </button>
        ) : (
          <a class="primary" href={`#registration/${path.id}`}>
            看{path.name}的步骤
          </a>
        ))}
      <Cautions warnings={question.warnings} />
      <Steps question={question} />
    </>
  );
}

/** All questions, by topic. */
export function Topics({ book }: { book: QuestionBook }) {
  return (
    <section class="topics">
      <h2 tabIndex={-1}>全部问题</h2>
      {book.topics.map(({ id, name, questions }) => (
        <section key={id}>
          <h3>{name}</h3>
          <QuestionLinks book={book} ids={questions} />
        </section>
      ))}
      {book.own && <OwnTopicView book={book} own={book.own} />}
    </section>
  );
}

/** What an organisation has added. */
export function OwnPage({ book }: { book: QuestionBook }) {
  if (!book.own) return <p>没有本单位的补充内容。</p>;
  return (
    <section class="topics">
      <h2 tabIndex={-1}>本单位的补充内容</h2>
      <OwnTopicView book={book} own={book.own} />
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

function Cautions({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul class="warning cautions">
      {warnings.map((warning) => (
        <li key={warning}>
          <Labelled text={warning} />
        </li>
      ))}
    </ul>
  );
}

/** What the path shows with boxes to tick, and the card has told, is at hand and not in the way. */
function Steps({ question: { steps, areOfPath } }: { readonly question: QuestionEntry }) {
  if (steps.length === 0) return null;
  const list = (
    <ol class="numbered">
      {steps.map((step) => (
        <li key={step}>
          <Labelled text={step} />
        </li>
      ))}
    </ol>
  );
  if (!areOfPath) return list;
  return (
    <details class="troubles">
      <summary>先看一遍步骤（{steps.length} 步）</summary>
      {list}
    </details>
  );
}

function OwnTopicView({ book, own }: { book: QuestionBook; own: OwnTopic }) {
  return (
    <section class="own-topic">
      <h3>本单位（{own.organisation}）</h3>
      <p>单位自己写的内容，不是官方解答。</p>
      <QuestionLinks book={book} ids={own.questions} />
      {own.contacts.length > 0 && (
        <>
          <h4>本单位的联系人</h4>
          <dl class="own-contacts">
            {own.contacts.map(({ name, how }) => (
              <div key={`${name} ${how}`}>
                <dt>
                  <OwnMark />
                  {name}
                </dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function QuestionLinks({ book, ids }: { book: QuestionBook; ids: readonly string[] }) {
  return (
    <ul class="links">
      {ids.map((id) => (
        <li key={id}>
          <a href={`#question/${id}`} class={book.questions[id]?.own && 'own'}>
            {book.questions[id]?.own && <OwnMark />}
            {book.questions[id]?.title}
          </a>
        </li>
      ))}
    </ul>
  );
}
