/** At the toolbar's button: for how many on the roster something is due, where the person wants it. */
import journeyBook from 'knowledge:journey-book';
import { browser } from 'wxt/browser';
import { dayOf } from '../../core/guidance/days.ts';
import { countPressing, peopleByUrgency } from '../../core/roster/most-pressing.ts';
import { journeyValue } from '../../store/journey.ts';
import { inTurn } from '../../store/lock.ts';
import { currentPerson, otherJourneys, roster } from '../../store/roster.ts';
import { dueOnBadge } from '../../store/settings.ts';

const front = journeyValue(journeyBook);
const behind = otherJourneys(journeyBook);

/**
 * Shows it, and each change of it. To be called whenever the background starts: it is reckoned anew
 * then, as another day may have come.
 */
export function serveDueBadge(): void {
  // In turn, so that what is newer is shown later.
  const show = () => void inTurn('due-badge', showDue).catch(() => {});
  for (const value of [dueOnBadge, roster, front, behind, currentPerson]) value.watch(show);
  show();
}

// ---------------------------------------------------------------------------------------------

/** What stands there now; in a background that has just started it is not known. */
let shown: number | undefined;

async function showDue(): Promise<void> {
  const count = (await dueOnBadge.read()) ? await countDue() : 0;
  if (count === shown) return;
  shown = count;
  const { name, action } = browser.runtime.getManifest();
  const title = action?.default_title ?? name;
  await browser.action.setBadgeText({ text: count > 0 ? String(count) : '' });
  await browser.action.setTitle({
    title: count > 0 ? `${title}：花名册上 ${count} 人到期` : title,
  });
}

async function countDue(): Promise<number> {
  const [people, journey, others, current] = await Promise.all([
    roster.read(),
    front.read(),
    behind.read(),
    currentPerson.read(),
  ]);
  const journeys = { current, journey, others };
  return countPressing(peopleByUrgency(people, journeys, dayOf(new Date()), journeyBook));
}
