import { useEffect, useRef, useState } from 'preact/hooks';
import { decide } from '../core/guidance/decide.ts';
import { lastDayWithinThreeYears } from '../core/guidance/three-years.ts';
import type { DecisionBook, Guide } from '../core/knowledge/compile.ts';
import { Sources } from './sources.tsx';

interface DecisionViewProps {
  readonly book: DecisionBook;
  readonly guides: readonly Guide[];
  /** Takes the id of the registration that the person decides for. */
  readonly onChoose: (registration: string) => void;
}

/** A few plain questions, one at a time, and what they lead to. Nothing of it is kept. */
export function DecisionView({ book, guides, onChoose }: DecisionViewProps) {
  const [answers, setAnswers] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const state = decide(book.decision, answers);
  useEffect(() => heading.current?.focus(), [answers]);
  const result = state.kind === 'result' ? state.result : undefined;
  const guide = guides.find(({ id }) => id === result?.registration);
  return (
    <section class="decision">
      <h2 tabIndex={-1} ref={heading}>
        {state.kind === 'question' ? state.question.text : '结果'}
      </h2>
      {state.kind === 'question' && (
        <>
          {state.question.options.some(({ id }) => id === 'over') && <ThreeYears />}
          {state.question.options.map(({ id, text }) => (
            <div key={`${state.question.id}/${id}`}>
              <button
                type="button"
                class="choice option"
                value={id}
                onClick={() => setAnswers([...answers, id])}
              >
                <b>{text}</b>
              </button>
              <Sources
                status="official"
                sources={book.sources[`${state.question.id}/${id}`] ?? []}
              />
            </div>
          ))}
        </>
      )}
      {result && (
        <>
          <p class="summary">{result.text}</p>
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
        <button type="button" class="choose-again" onClick={() => setAnswers(answers.slice(0, -1))}>
          上一题
        </button>
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

/** Reckons from a date that stays in this view. */
function ThreeYears() {
  const [issued, setIssued] = useState('');
  const last = lastDayWithinThreeYears(issued);
  const now = new Date();
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return (
    <div class="three-years">
      <label>
        签发日期
        <input
          type="date"
          value={issued}
          onInput={(event) => setIssued(event.currentTarget.value)}
        />
      </label>
      <p role="status">
        {last && `满3年的日子是 ${last}。${today > last ? '今天已经超过。' : '今天没有超过。'}`}
      </p>
    </div>
  );
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
