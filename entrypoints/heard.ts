import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { blankAround, blankPersonalData, namesIn } from '../core/report/blank.ts';
import { saidTexts } from '../page/prompts/said-texts.ts';
import { readText } from '../page/read/reading.ts';
import { real } from '../page/read/real.ts';
import { judged } from '../page/read/shared-record.ts';
import { documentsIn } from '../page/signs/open-dialogs.ts';

/** So much of a document is looked through for names. UTF-16 units. */
const LONGEST = 100_000;

/**
 * Run by the guide in a tab's frames, when the person asks what was seen on the page: gives what was
 * said there and what was decided of it. Personal data does not leave the page.
 */
export default defineUnlistedScript(() => {
  const names = namesIn(documentsOfTab().map(beginningOf).join('\n'));
  return {
    judged: judged().map(({ prompt, isPrompt, reasons, ...part }) => ({
      prompt,
      text: blankAround(part, names),
      isPrompt,
      reasons,
    })),
    said: saidTexts(document).map((text) => blankPersonalData(text, names)),
  };
});

// ---------------------------------------------------------------------------------------------

/** Those that may be looked into: the head that greets a person is often a frame of its own. */
function documentsOfTab(): Document[] {
  const outermost = topDocument() ?? document;
  return [outermost, ...documentsIn(outermost)];
}

/** Nothing where it is of another host. */
function topDocument(): Document | undefined {
  try {
    return window.top?.document;
  } catch {
    return undefined;
  }
}

function beginningOf(document: Document): string {
  return real(document).body ? readText(real(document).body).text.slice(0, LONGEST) : '';
}
