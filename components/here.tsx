import type { Advice, Named } from '../core/guidance/advice.ts';
import type { GuideBook, QuestionBook } from '../core/knowledge/shipped.ts';
import { Icon } from './icon.tsx';
import { Labelled } from './labelled.tsx';
import { Mark } from './mark.tsx';
import { ANSWER_TITLE, NextAct, type NextActProps, Said, ToDo } from './next-act.tsx';
import { OwnMark } from './own.tsx';

interface HereProps extends Omit<NextActProps, 'end'> {
  readonly book: GuideBook;
  /** All known prompts by id. */
  readonly known: QuestionBook['prompts'];
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
  /** Takes the id of the registration that the person wants instead of the chosen one. */
  readonly onChoose: (registration: string) => void;
}

/** What comes next, then what the portal said, and where the person is. */
export function Here({
  book,
  known,
  advice,
  chosen,
  isOnPortal,
  page,
  prompts,
  unmatched,
  onChoose,
  ...callbacks
}: HereProps) {
  const { otherItem, detour, path, inWay, next, now } = advice;
  const hasAnswer = !otherItem && (next.kind !== 'choose' || now !== undefined);
  // What stands in the way still does when the page that has said it is gone.
  const open = inWay && !prompts.includes(inWay.prompt) ? [inWay.prompt] : [];
  return (
    <section class="here" aria-labelledby={ANSWER_TITLE}>
      {otherItem && (
        <OtherItem
          {...otherItem}
          isChosen={otherItem.right.id === chosen}
          isWaiting={next.kind === 'waiting'}
          onChoose={onChoose}
        />
      )}
      {otherItem && now && (
        <>
          <h3>{now.kind === 'step' ? `要办“${otherItem.right.name}”` : '现在该做'}</h3>
          <ToDo advice={advice} now={now} {...callbacks} />
        </>
      )}
      {otherItem && next.kind === 'waiting' && (
        <Said
          says={
            <>
              <Labelled text={next.action} />
              有结果了：
            </>
          }
          choices={[[next.done, 'waited', () => callbacks.onDone(next.of)]]}
        />
      )}
      {hasAnswer && (
        <NextAct
          advice={advice}
          end={book.guides.find(({ id }) => id === path?.id)?.end ?? []}
          {...callbacks}
        />
      )}
      {!otherItem && !hasAnswer && <h2 id={ANSWER_TITLE}>{PLACE}</h2>}
      {next.kind === 'choose' && next.offer && <Offer {...next.offer} onChoose={onChoose} />}
      {detour && (
        <p class="detour">
          先办：{path?.name}，办完{detour.back ? `回到${detour.back.name}` : '再选业务'}
        </p>
      )}
      <Prompts title="这个页面的提示" ids={prompts} known={known} />
      <Prompts title="还没有办完的提示" ids={open} known={known} />
      <p class="place" role="status">
        {(otherItem || hasAnswer) && `${PLACE}：`}
        <PlaceName book={book} page={page} isOnPortal={isOnPortal} isAlone={!hasAnswer} />
      </p>
      {unmatched > 0 && (
        <p class="unmatched">
          这个页面有 {unmatched} 条提示没有收录。<a href="#report/missing">写反馈</a>
        </p>
      )}
    </section>
  );
}

// ---------------------------------------------------------------------------------------------

const PLACE = '您现在的位置';

interface PlaceNameProps extends Pick<HereProps, 'book' | 'page' | 'isOnPortal'> {
  /** Whether nothing else says what to do. */
  readonly isAlone: boolean;
}

function PlaceName({ book, page, isOnPortal, isAlone }: PlaceNameProps) {
  const place = page === undefined ? undefined : book.pages[page];
  if (place) {
    return (
      <>
        {place.system} <b>{place.name}</b>
      </>
    );
  }
  if (isOnPortal) return <b>没有认出门户的这一页</b>;
  return <b>不在注册门户上{isAlone && `，请从${book.start.name}进入`}</b>;
}

/** The registration that the open page is about, for who has not chosen yet. Two parts, as `StagesDone`. */
function Offer({ id, name, onChoose }: Named & Pick<HereProps, 'onChoose'>) {
  return (
    <button type="button" class="primary offer" onClick={() => onChoose(id)}>
      <span>您在“{name}”的页面：</span>
      <span>办这一种</span>
    </button>
  );
}

interface OtherItemProps extends NonNullable<Advice['otherItem']> {
  /** Whether the right one was chosen, and is no stage of what was. */
  readonly isChosen: boolean;
  /** Whether nothing is to be done for the right one but to wait. */
  readonly isWaiting: boolean;
  readonly onChoose: HereProps['onChoose'];
}

function OtherItem({
  found,
  right,
  isStage,
  isTheirs,
  isChosen,
  isWaiting,
  onChoose,
}: OtherItemProps) {
  const says = isTheirs
    ? `这个页面是单位的经办人用的。您就是经办人？办“${found.name}”；不是，就回去办${right.name}。`
    : isWaiting
      ? `这个页面是${found.name}。${right.name}还没有办完，先不要在这里办。`
      : `这个页面是${found.name}，${isChosen ? '您选的是' : '现在先办'}${right.name}。请先核对，再填写。`;
  return (
    <div class="warning" role="alert">
      <h2 id={ANSWER_TITLE} class="answer" tabIndex={-1}>
        <Icon name="warning" />
        这不是要办的业务
      </h2>
      <p>{says}</p>
      {!isWaiting && !isStage && (
        <button
          type="button"
          class={isTheirs ? 'primary' : 'choose-again'}
          onClick={() => onChoose(found.id)}
        >
          {isTheirs ? `我是经办人，办“${found.name}”` : `改办“${found.name}”`}
        </button>
      )}
    </div>
  );
}

interface PromptsProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly known: QuestionBook['prompts'];
}

function Prompts({ title, ids, known }: PromptsProps) {
  const all = ids.flatMap((id) => known[id] ?? []);
  if (all.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="links prompts">
        {all.map(({ wording, question, mark, summary, own }) => (
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
