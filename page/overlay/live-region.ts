/** Tells who cannot see the card that it is there. */
import { real } from '../read/real.ts';

/** A live region that is filled in the moment it appears is passed over. Milliseconds. */
const UNTIL_HEARD = 100;
/** Then it is taken away: who reads on comes to the card itself. Milliseconds. */
const UNTIL_SAID = 2_000;

/**
 * Makes a live region: what is in it is read out as soon as it is there.
 *
 * @param root where it is put, last
 * @returns says a text, and nothing else; without one, what has not begun is not said
 */
export function createLiveRegion(root: ShadowRoot): (text?: string) => void {
  const region = real(document).createElement('p');
  region.role = 'status';
  region.lang = 'zh-CN';
  region.className = 'visually-hidden';
  root.append(region);
  let speaking: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(speaking);
    if (text === undefined) return;
    region.textContent = '';
    speaking = setTimeout(() => {
      region.textContent = text;
      speaking = setTimeout(() => {
        region.textContent = '';
      }, UNTIL_SAID);
    }, UNTIL_HEARD);
  };
}
