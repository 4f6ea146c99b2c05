/** What stands on the marker's flag. */

import type { NextOnPage } from './follow-way.ts';
import type { Side } from './sight.ts';

/** Where its control is out of view: what it says, and how it points there. */
export const AWAY: Readonly<Record<Side, readonly [text: string, arrow: string]>> = {
  above: ['下一步在上面', '↑'],
  below: ['下一步在下面', '↓'],
  left: ['下一步在左边', '←'],
  right: ['下一步在右边', '→'],
};

/** At what leads to the first page of the portal, where a page has nothing that leads on. */
export const HOME = '先回首页';

/**
 * The portal has buttons of the name 下一步: none of these can be taken for one.
 *
 * @param next what is to be clicked
 * @param isChosen whether a registration is chosen: without, a bare order would leave open what for
 * @returns what the flag at it says
 */
export function flagAtAct(
  { step, choice }: NextOnPage & { readonly kind: 'act' },
  isChosen: boolean,
): string {
  if (step && !isChosen) return '办注册，从这里进';
  if (step?.phone) return '用手机 APP 扫这个码';
  if (choice.isTick) return '先勾选这里';
  if (choice.isLast && step?.final) return '点了不能撤销，先核对';
  return choice.isLast && step?.submits ? '填好核对后点这里' : '点这里';
}

/**
 * @param item the name of the business that the page is about
 * @param right that of the path which is walked
 * @param isChosen whether the person has chosen it; the stage of a path is nothing that was chosen
 * @returns what the flag on a page of another business says
 */
export function flagAtOther(item: string, right: string, isChosen: boolean): string {
  return `${isChosen ? '您选的是' : '现在先办'}${right}，这里是${item}`;
}
