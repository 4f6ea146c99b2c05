import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blankPersonalData, namesIn } from '../core/report/blank.ts';
import { saidTexts } from '../page/prompts/said-texts.ts';
import { readText } from '../page/read/reading.ts';
import { real } from '../page/read/real.ts';
import { judged } from '../page/read/shared-record.ts';

/** So much of a page is looked through for names. UTF-16 units. */
const LONGEST = 100_000;

/**
 * Run by the guide in a tab's frames, when the person asks what was seen on the page: gives what was
 * said there and what was decided of it. Personal data does not leave the page.
 */
export default defineUnlistedScript(() => {
  const names = namesIn(
    real(document).body ? readText(real(document).body).text.slice(0, LONGEST) : '',
  );
  const blank = (text: string) => blankPersonalData(text, names);
  return {
    judged: judged().map((one) => ({ ...one, text: blank(one.text) })),
    said: saidTexts(document).map(blank),
  };
});
