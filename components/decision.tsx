import { useState } from 'preact/hooks';
import { decide } from '../core/guidance/decide.ts';
import { lastDayWithinThreeYears } from '../core/guidance/three-years.ts';
import type { DecisionBook, Guide, Source } from '../core/knowledge/shipped.ts';
import { Sources } from './sources.tsx';

interface DecisionViewProps {
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
export function DecisionView({ book, guides, onAnswer, onChoose, ...props }: DecisionViewProps) {
  const [issued, setIssued] = useState('');
  const answers = decides(book, props.answers) ? props.answers : [];
  const state = decide(book.decision, answers);
  const result = state.kind === 'result' ? state.result : undefined;
  const question = state.kind === 'question' ? state.question : undefined;
  const reasons = question?.options.map(({ id }) => reasonOf(book, question.id, id)) ?? [];
  // What is the same for all options is said once.
  const isSame = new Set(reasons.map((reason) => JSON.stringify(reason))).size === 1;
  const guide = guides.find(({ id }) => id === result?.registration);
  return (
    <section class="decision">
      {result && <p class="eyebrow">结果</p>}
      <h2 tabIndex={-1}>{result?.text ?? question?.text}</h2>
      {question && (
        <>
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
          {question.options.map(({ id, text }) => (
            <div key={`${question.id}/${id}`}>
              <button
                type="button"
                class="choice option"
                value={id}
                onClick={() => onAnswer([...answers, id])}
              >
                <b>{text}</b>
              </button>
              {!isSame && <Sources status="official" sources={reasonOf(book, question.id, id)} />}
            </div>
          ))}
          {isSame && <Sources status="official" sources={reasons[0] ?? []} />}
        </>
      )}
      {result && (
        <>
          {answers.some((_, i) => asksThreeYears(book, answers.slice(0, i))) && (
            <ThreeYears issued={issued} />
          )}
          {result.needs.length > 0 && (
            <>
              <h3>事先要具备</h3>
              <ul class="numbered">
                {result.needs.map((need) => (
                  <li key={need}>{need}</li>
                ))}
              </ul>
            </>
          )}
          {result.warnings.map((warning) => (
            <p key={warning} class="warning">
              {warning}
            </p>
          ))}
          <Sources status="official" sources={book.sources[result.id] ?? []} />
          {guide && (
            <button type="button" class="primary" onClick={() => onChoose(guide.id)}>
              办{guide.name}
            </button>
          )}
        </>
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

/** Whether the questions can be answered in this way. */
function decides(book: DecisionBook, answers: readonly string[]): boolean {
  try {
    decide(book.decision, answers);
    return true;
  } catch {
    return false;
  }
}

/** Where it stands what an option leads to. */
function reasonOf(book: DecisionBook, question: string, option: string): readonly Source[] {
  return book.sources[`${question}/${option}`] ?? [];
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
