import { stageOf } from '../core/guidance/stages.ts';
import type { Guide, GuideBook, QuestionBook } from '../core/knowledge/shipped.ts';
import { Labelled } from './labelled.tsx';
import { OwnMark } from './own.tsx';

interface HereProps {
  readonly book: GuideBook;
  readonly questions: QuestionBook;
  /** The chosen registration. */
  readonly guide: Guide | undefined;
  /** What its next step asks for; nothing when all is done. */
  readonly next: string | undefined;
  /** Whether the tab shows the portal at all. */
  readonly isOnPortal: boolean;
  /** Ids of the page that the tab shows, of the registration it is about, and of its prompts. */
  readonly page: string | undefined;
  readonly registration: string | undefined;
  readonly prompts: readonly string[];
  /** How many dialogs of the tab have said what is no known prompt. */
  readonly unmatched: number;
}

/** Where the person is now, and what the portal said there. */
export function Here({
  book,
  questions,
  guide,
  next,
  isOnPortal,
  page,
  registration,
  prompts,
  unmatched,
}: HereProps) {
  const place = page === undefined ? undefined : book.pages[page];
  const other = book.guides.find(({ id }) => id === registration);
  // A change of unit consists of other registrations, whose pages belong to it.
  const belongs = guide?.steps.some((step) => stageOf(step) === registration);
  const isElsewhere = guide && other && guide.id !== other.id && !belongs;
  const known = prompts.flatMap((id) => questions.prompts[id] ?? []);
  return (
    <section class="here" aria-labelledby="here-title">
      <h2 id="here-title">您现在的位置</h2>
      <p role="status">
        {place ? (
          <>
            {place.system} <b>{place.name}</b>
          </>
        ) : (
          <b>
            {isOnPortal ? '没有认出门户的这一页' : `不在注册门户上，请从${book.start.name}进入`}
          </b>
        )}
      </p>
      {isElsewhere && (
        <p class="warning" role="alert">
          这个页面是{other.name}，您选的是{guide.name}。请先核对，再填写。
        </p>
      )}
      {known.length > 0 && (
        <>
          <h3>这个页面的提示</h3>
          <ul class="links prompts">
            {known.map(({ wording, question, summary, own }) => (
              <li key={`${question} ${wording}`}>
                <a href={`#question/${question}`} class={own && 'own'}>
                  {own && <OwnMark />}
                  <b>{wording}</b>
                  <span>{summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {next && !isElsewhere && (
        <p class="next">
          <b>下一步：</b>
          <Labelled text={next} />
        </p>
      )}
      {unmatched > 0 && (
        <p class="unmatched">
          这个页面有 {unmatched} 条提示没有收录。<a href="#report/missing">写反馈</a>
        </p>
      )}
    </section>
  );
}
