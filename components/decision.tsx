import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { decide } from '../core/guidance/decide.ts';
import { lastDayWithinThreeYears } from '../core/guidance/three-years.ts';
import type { Ask, Cited, DecisionBook, DecisionResult, Guide } from '../core/knowledge/shipped.ts';
import { Contacts, type ContactsProps } from './contacts.tsx';
import { Sources } from './sources.tsx';

type ContactChoices = Omit<ContactsProps, 'contacts' | 'isOwn' | 'message'>;

interface DecisionViewProps extends ContactChoices {
  readonly book: DecisionBook;
  readonly guides: readonly Guide[];
  /** Ids of the options chosen so far; such as lead nowhere count as none. */
  readonly answers: readonly string[];
  /** Takes the answers as they are from now on. */
  readonly onAnswer: (answers: readonly string[]) => void;
  /** Takes the id of the registration that the person decides for. */
  readonly onChoose: (registration: string) => void;
}

/** A few plain questions, one at a time, and what they lead to. Nothing of it is kept. */
export function DecisionView({
  book,
  guides,
  answers: given,
  onAnswer,
  onChoose,
  ...choices
}: DecisionViewProps) {
  const [issued, setIssued] = useState('');
  const answers = decides(book, given) ? given : [];
  const state = decide(book.decision, answers);
  return (
    <section class="decision">
      {state.kind === 'question' ? (
        <>
          <h2 tabIndex={-1}>{state.question.text}</h2>
          {asksThreeYears(book, answers) && (
            <div class="three-years">
              <label>
                签发日期
                <input
                  type="date"
                  value={issued}
                  onInput={(event) => setIssued(event.currentTarget.value)}
                />
              </label>
              <ThreeYears issued={issued} />
            </div>
          )}
          {state.question.options.map(({ id, text }) => (
            <button
              key={`${state.question.id}/${id}`}
              type="button"
              class="choice option"
              value={id}
              onClick={() => onAnswer([...answers, id])}
            >
              <b>{text}</b>
            </button>
          ))}
        </>
      ) : (
        <Result
          result={state.result}
          cited={book.cited[state.result.id]}
          guide={guides.find(({ id }) => id === state.result.registration)}
          ask={book.asks[state.result.id]}
          onChoose={onChoose}
          {...choices}
        >
          {answers.some((_, i) => asksThreeYears(book, answers.slice(0, i))) && (
            <ThreeYears issued={issued} />
          )}
        </Result>
      )}
      {answers.length > 0 && (
        <button type="button" class="choose-again" onClick={() => onAnswer(answers.slice(0, -1))}>
          上一题
        </button>
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

interface ResultProps extends ContactChoices, Pick<DecisionViewProps, 'onChoose'> {
  readonly result: DecisionResult;
  readonly cited: Cited | undefined;
  /** The registration that it is, where it is one. */
  readonly guide: Guide | undefined;
  /** Whom to ask first, where the documents do not decide it. */
  readonly ask: Ask | undefined;
  /** What was reckoned on the way. */
  readonly children: ComponentChildren;
}

/** What it is, and at once the way to it; then what to know. */
function Result({ result, cited, guide, ask, onChoose, children, ...choices }: ResultProps) {
  const { text, needs, warnings, question } = result;
  return (
    <>
      <p class="eyebrow">结果</p>
      <h2 tabIndex={-1}>{text}</h2>
      {guide && (
        <button type="button" class="primary" onClick={() => onChoose(guide.id)}>
          办{guide.name}
        </button>
      )}
      {question && (
        <a class="primary" href={`#question/${question}`}>
          看怎么办
        </a>
      )}
      {children}
      {needs.length > 0 && (
        <>
          <h3>事先要具备</h3>
          <ul class="numbered">
            {needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
      {warnings.length > 0 && (
        <ul class="warning cautions">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {ask && <Contacts contacts={[ask.contact]} message={ask.request} {...choices} />}
      {cited && <Sources {...cited} />}
    </>
  );
}

/** Whether the questions can be answered in this way. */
function decides(book: DecisionBook, answers: readonly string[]): boolean {
  try {
    decide(book.decision, answers);
    return true;
  } catch {
    return false;
  }
}

/** Whether the question after these answers is how long ago a certificate was issued. */
function asksThreeYears(book: DecisionBook, answers: readonly string[]): boolean {
  const state = decide(book.decision, answers);
  return state.kind === 'question' && state.question.options.some(({ id }) => id === 'over');
}

/** Reckons from a date that stays in this view. */
function ThreeYears({ issued }: { issued: string }) {
  const last = lastDayWithinThreeYears(issued);
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return (
    <p class="reckoned" role="status">
      {last &&
        `签发日期 ${issued} 起，满3年的日子是 ${last}。${today > last ? '今天已经超过。' : '今天没有超过。'}`}
    </p>
  );
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
