import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import type { Journey } from '../../../core/guidance/journey-state.ts';
import { type Journeys, ONESELF, withJourney } from '../../../core/guidance/whose-journey.ts';
import type { Person, Roster } from '../../../core/roster/person.ts';
import { changeBetween } from '../../../guide/roster/change.ts';
import { createLastChange, type PeoplesJourneys, statesOf } from '../../../guide/roster/undo.ts';
import { createHandClock } from '../../harness/hand-clock.ts';
import { book, DAY } from '../guidance/journeys.ts';

const ZHANG: Person = { id: 'zhang00001', name: '张三', specialties: [] };
const LI: Person = { id: 'li00000002', name: '李四', specialties: [] };
const NOBODY: Roster = { people: [] };
const NONE: Journeys = { current: ONESELF, journey: NO_JOURNEY, others: {} };
const begun: Journey = advance(NO_JOURNEY, { type: 'chose', path: 'renewal', on: DAY }, book);

function setUp(before: Roster, after: Roster, ...journeys: readonly PeoplesJourneys[]) {
  const clock = createHandClock();
  const then = Object.entries(journeys[0] ?? {});
  const state = signal({
    roster: before,
    journeys: then.reduce((all, [id, journey]) => withJourney(all, id, journey), NONE),
  });
  const last = createLastChange(clock, () => state.value);
  const did = changeBetween(before, after);
  const left = statesOf(did, [before, after], ...journeys);
  last.value = { says: '', isTakenBack: false, did, journeys: journeys[0] ?? {}, left };
  const be = (roster: Roster, now = NONE) => {
    state.value = { roster, journeys: now };
  };
  return { clock, last, be };
}

describe('what was done last can be taken back', () => {
  const both = { people: [ZHANG, LI] };
  const added = () => setUp(NOBODY, both, { [ZHANG.id]: NO_JOURNEY, [LI.id]: NO_JOURNEY });

  test('for a minute', () => {
    const { clock, last, be } = added();
    be(both);
    clock.pass(59_999);
    expect(last.value).toBeDefined();
    clock.pass(1);
    expect(last.value).toBeUndefined();
  });

  test('until something is done with those people, and with them alone', () => {
    const other = { ...LI, id: 'other00003' };
    const { last, be } = added();
    be({ people: [...both.people, other] }, withJourney(NONE, other.id, begun));
    expect(last.value).toBeDefined();
    be(both, withJourney(NONE, ZHANG.id, begun));
    expect(last.value).toBeUndefined();
  });

  test('until another window changes them', () => {
    const { last, be } = added();
    be({ people: [ZHANG, { ...LI, note: '在项目上' }] });
    expect(last.value).toBeUndefined();
  });

  test('whatever of it has come here yet, in whatever order the fields are', () => {
    const after = { people: [{ ...ZHANG, note: '一', birthYear: 1970 }] };
    const { last, be } = setUp(
      { people: [ZHANG] },
      after,
      { [ZHANG.id]: NO_JOURNEY },
      { [ZHANG.id]: begun },
    );
    be({ people: [{ birthYear: 1970, note: '一', ...ZHANG }] });
    be(after, withJourney(NONE, ZHANG.id, begun));
    expect(last.value).toBeDefined();
  });

  test('of who was taken off, the journey goes with them', () => {
    const { last, be } = setUp({ people: [ZHANG] }, NOBODY, { [ZHANG.id]: begun });
    be(NOBODY);
    expect(last.value).toBeDefined();
  });
});
