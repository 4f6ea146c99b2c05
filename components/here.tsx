import type { Advice } from '../core/guidance/advice.ts';
import type { GuideBook, QuestionBook } from '../core/knowledge/shipped.ts';
import { Mark } from './mark.tsx';
import { NextAct, type NextActProps } from './next-act.tsx';
import { OwnMark } from './own.tsx';

interface HereProps extends NextActProps {
  readonly book: GuideBook;
  readonly questions: QuestionBook;
  readonly advice: Advice;
  /** Id of the chosen registration, where one is chosen. */
  readonly chosen: string | undefined;
  /** Whether the tab shows the portal at all. */
  readonly isOnPortal: boolean;
  /** Ids of the page that the tab shows, and of its prompts. */
  readonly page: string | undefined;
  readonly prompts: readonly string[];
  /** How many dialogs of the tab have said what is no known prompt. */
  readonly unmatched: number;
}

/** Where the person is now, what the portal said there, and what comes next. */
export function Here({
  book,
  questions,
  advice,
  chosen,
  isOnPortal,
  page,
  prompts,
  unmatched,
  ...callbacks
}: HereProps) {
  const place = page === undefined ? undefined : book.pages[page];
  const { otherItem, detour, path, inWay } = advice;
  // What stands in the way still does when the page that has said it is gone.
  const open = inWay && !prompts.includes(inWay.prompt) ? [inWay.prompt] : [];
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
      {otherItem && <OtherItem {...otherItem} isChosen={otherItem.right.id === chosen} />}
      <Prompts title="这个页面的提示" ids={prompts} questions={questions} />
      <Prompts title="还没有办完的提示" ids={open} questions={questions} />
      {detour && (
        <p class="detour">
          先办：{path?.name}，办完{detour.back ? `回到${detour.back.name}` : '再选业务'}
        </p>
      )}
      {!otherItem && <NextAct advice={advice} {...callbacks} />}
      {unmatched > 0 && (
        <p class="unmatched">
          这个页面有 {unmatched} 条提示没有收录。<a href="#report/missing">写反馈</a>
        </p>
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

interface OtherItemProps extends NonNullable<Advice['otherItem']> {
  /** Whether the right one was chosen, and is no stage of what was. */
  readonly isChosen: boolean;
}

function OtherItem({ found, right, isChosen }: OtherItemProps) {
  return (
    <p class="warning" role="alert">
      这个页面是{found.name}，{isChosen ? '您选的是' : '现在先办'}
      {right.name}。请先核对，再填写。
    </p>
  );
}

interface PromptsProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly questions: QuestionBook;
}

function Prompts({ title, ids, questions }: PromptsProps) {
  const known = ids.flatMap((id) => questions.prompts[id] ?? []);
  if (known.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="links prompts">
        {known.map(({ wording, question, mark, summary, own }) => (
          <li key={`${question} ${wording}`}>
            <a href={`#question/${question}`} class={own && 'own'}>
              {own && <OwnMark />}
              <b>{wording}</b>
              <span>
                <Mark text={mark} />
                {summary}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
