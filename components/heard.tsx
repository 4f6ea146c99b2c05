import type { QuestionBook } from '../core/knowledge/shipped.ts';
import type { HeardWords } from '../core/report/report.ts';
import { Icon } from './icon.tsx';
import { OwnMark } from './own.tsx';

interface HeardProps {
  /** What was seen; missing while it is being asked for. */
  readonly heard: readonly HeardWords[] | undefined;
  readonly questions: QuestionBook;
}

/** What was seen on the page, and what each was taken for. */
export function Heard({ heard, questions }: HeardProps) {
  return (
    <section class="heard">
      <h2 tabIndex={-1}>它看见了什么</h2>
      <p>助手在这个页面上看见的、像提示的话，和它怎样判断。姓名、证件号、电话换成了 ***。</p>
      {heard?.length === 0 && (
        <p class="nothing" role="status">
          没有看见像提示的话。提示还在页面上？把原话写进下面的反馈。
        </p>
      )}
      <ul>
        {heard?.map((one) => (
          <li key={`${one.prompt} ${one.text}`}>
            <blockquote>{one.text}</blockquote>
            <Verdict {...one} questions={questions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

function Verdict({ prompt, isPrompt, why, questions }: HeardWords & Pick<HeardProps, 'questions'>) {
  const known = prompt === undefined ? undefined : questions.prompts[prompt];
  if (prompt === undefined) return <p>没有收录：不认得这句话。</p>;
  return (
    <>
      <p>
        {isPrompt && <Icon name="done" />}
        <b>{isPrompt ? '当成提示' : '没有当成提示'}</b>
        {known && (
          <>
            {isPrompt ? '：' : '，像：'}
            {known.own && <OwnMark />}
            <a href={`#question/${known.question}`}>{known.wording}</a>
          </>
        )}
      </p>
      {why.length > 0 && <p class="why">因为：{why.join('、')}</p>}
    </>
  );
}
