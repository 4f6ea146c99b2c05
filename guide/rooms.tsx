/**
 * What popup and side panel show beside what they begin with, and what it needs: a script of its own,
 * which comes when the first page has been drawn, or before, where it is what is asked for.
 */
// Beside the decision, whose words are the same: apart they take 700 bytes more.
import 'knowledge:question-book';
import decisionBook from 'knowledge:decision';
import guideBook from 'knowledge:guide-book';
import provinces from 'knowledge:provinces';
import { browser } from 'wxt/browser';
import { DecisionView } from '../components/decision.tsx';
import { OwnPage, QuestionPage, Topics } from '../components/question-page.tsx';
import { Report } from '../components/report.tsx';
import { browserName, reportText } from '../core/report/report.ts';
import { copyText } from '../page/overlay/copy-text.ts';
import { chosenProvince } from '../store/settings.ts';
import { ChooseAnew, chooseAndShow } from './choosing.tsx';
import { HeardPage } from './heard-page.tsx';
import { drawUnkeptAnew, keep } from './keep.ts';
import { SearchPage } from './look-up.tsx';
import { questionBook } from './question-book.ts';
import { advice, province, provinceManaged, tab, unmatched } from './state.ts';

export { LookUp } from './look-up.tsx';

/** What popup and side panel show beside what they begin with. `at` is the address within the guide. */
export function Room({ at }: { readonly at: string }) {
  const [name = '', ...parts] = at.split('/');
  const [rest = ''] = parts;
  switch (name) {
    case 'question':
      drawUnkeptAnew();
      return (
        <QuestionPage
          book={questionBook.value}
          id={rest}
          {...contactChoices()}
          chosen={advice.value.path?.id}
          onChoose={(id) => void chooseAndShow(id)}
        />
      );
    case 'choose':
      return <ChooseAnew />;
    case 'questions':
      return <Topics book={questionBook.value} />;
    case 'own':
      return <OwnPage book={questionBook.value} />;
    case 'decide':
      return (
        <DecisionView
          book={decisionBook}
          guides={guideBook.guides}
          answers={parts}
          // As an address, so that the browser's own way back works too.
          onAnswer={(answers) => {
            location.hash = ['decide', ...answers].join('/');
          }}
          onChoose={(id) => void chooseAndShow(id)}
          {...contactChoices()}
        />
      );
    case 'report':
      return <Report key={at} text={reportOn(parts)} onCopy={copy} />;
    case 'heard':
      return <HeardPage />;
    default:
      return <SearchPage key={at} words={decoded(rest)} />;
  }
}

// ---------------------------------------------------------------------------------------------

/** What contacts need to show the authority of the person's province. */
function contactChoices() {
  return {
    provinces,
    province: province.value,
    provinceManaged: provinceManaged.value,
    onProvince: (id: string) => void keep(chosenProvince.write(id)),
    onCopy: copy,
  };
}

function copy(text: string): boolean {
  return copyText(document.body, text);
}

/**
 * The text of a report on a prompt or question of that id, on words that are not known, or on what
 * dialogs of the tab have said.
 */
function reportOn([kind, about = '']: readonly string[]): string {
  const { prompts, questions } = questionBook.value;
  const known = kind === 'prompt' ? prompts[about]?.wording : questions[about]?.title;
  const missing = about === '' ? unmatched.value.join('\n') : decoded(about);
  return reportText({
    ...(kind !== 'missing' && { id: about }),
    text: kind === 'missing' ? missing : (known ?? ''),
    page: tab.value.page,
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
  });
}

/** The words of an address; one that is written wrongly gives none. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return '';
  }
}
