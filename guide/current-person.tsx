/** Whom the person registers just now, in the head of popup and panel: loaded where there is a roster. */
import journeyBook from 'knowledge:journey-book';
import { browser } from 'wxt/browser';
import {
  CurrentPerson as CurrentPersonView,
  type ListedName,
} from '../components/current-person.tsx';
import { dayOf } from '../core/guidance/days.ts';
import type { Journey } from '../core/guidance/journey-state.ts';
import { ONESELF } from '../core/guidance/whose-journey.ts';
import { createSend } from '../core/protocol/send.ts';
import { isPressing } from '../core/roster/due.ts';
import type { Due } from '../core/roster/due-entry.ts';
import { findPeople } from '../core/roster/find-person.ts';
import { isOtherLogin, STRANGER } from '../core/roster/login.ts';
import { countPressing, type PersonDue, peopleByUrgency } from '../core/roster/most-pressing.ts';
import { isFlag } from '../core/shapes.ts';
import { createMirror } from '../store/mirror.ts';
import { currentPerson, otherJourneys, roster } from '../store/roster.ts';
import { awayOf } from './away.ts';
import { CertificateOffer } from './certificate-offer.tsx';
import { drawUnkeptAnew, keep, live } from './keep.ts';
import { apartOf } from './namesakes.ts';

const mirror = createMirror();
const everybody = await live(roster, mirror);
const current = await live(currentPerson, mirror);
const others = await live(otherJourneys(journeyBook), mirror);

const SELF: ListedName = { id: ONESELF, name: '自己', isPressing: false };

const send = createSend(() => browser.runtime, { 'person-switched': isFlag });

function switchTo(id: string): void {
  void keep(
    send({ type: 'person-switched', ...(id !== ONESELF && { person: id }) }).then((isKept) => {
      if (!isKept) throw new Error('the switch was not kept');
    }),
  );
}

/** What the guide knows of all that. */
export interface CurrentPersonProps {
  /** The journey of the current person. */
  readonly journey: Journey;
  /** Who is logged in at the page that is open; see `TabState`. */
  readonly loggedIn: string | undefined;
  /** Id of the page that is open, and the browser's of its tab. */
  readonly page: string | undefined;
  readonly tab: number | undefined;
}

/** The head; nothing while there is no roster. */
export function CurrentPerson({ journey, loggedIn, page, tab }: CurrentPersonProps) {
  drawUnkeptAnew();
  const { people } = everybody.value;
  if (people.length === 0) return null;
  const journeys = { current: current.value, journey, others: others.value };
  const sorted = peopleByUrgency(everybody.value, journeys, dayOf(new Date()), journeyBook);
  const apart = apartOf(people);
  const names = [SELF, ...sorted.map((one) => nameOf(one, apart.get(one.person.id)))];
  const byId = (id: string) => names.find((one) => one.id === id);
  const other = loggedIn === STRANGER || loggedIn === undefined ? undefined : byId(loggedIn);
  const isOther = isOtherLogin(loggedIn, people, current.value);
  const person = people.find(({ id }) => id === current.value);
  const shown = byId(current.value) ?? SELF;
  return (
    <>
      <CurrentPersonView
        current={shown}
        people={names}
        pressing={countPressing(sorted)}
        {...(isOther && { other: { ...(other && { person: other }) } })}
        find={(words) => findPeople(people, words).flatMap(({ id }) => byId(id) ?? [])}
        onSwitch={switchTo}
      />
      {person && !isOther && (
        <CertificateOffer person={person} name={shown.name} page={page} tab={tab} />
      )}
    </>
  );
}

// ---------------------------------------------------------------------------------------------

function nameOf({ person: { id, name: own }, due }: PersonDue, apart?: string): ListedName {
  const name = apart === undefined ? own : `${own}（${apart}）`;
  return due
    ? {
        id,
        name,
        due: inWords(due),
        isPressing: isPressing(due),
      }
    : { id, name, isPressing: false };
}

/** Of a birthday, what is due says the year already. */
function inWords(due: Due): string {
  const what = withDay(due);
  return due.kind === 'over-65' ? what : `${what}，${awayOf(due, dayOf(new Date()))}`;
}

/** What is due, with its day, which is spoken of as 这一天 where it stands beside. */
function withDay({ kind, day, what }: Due): string {
  const words = dayInWords(day);
  if (what.includes(THIS_DAY)) return what.replace(THIS_DAY, words);
  return kind === 'expired' || kind === 'annotation-end' ? `${words}${what}` : what;
}

const THIS_DAY = '这一天';

/** As people say it; the year only where it is another one. */
function dayInWords(day: string): string {
  const [year = '', month, date] = day.split('-');
  const isThisYear = dayOf(new Date()).startsWith(year);
  return `${isThisYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`;
}
