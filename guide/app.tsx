import decisionBook from 'knowledge:decision';
import guideBook from 'knowledge:guide-book';
import provinces from 'knowledge:provinces';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DecisionView } from '../components/decision.tsx';
import { Here } from '../components/here.tsx';
import { HostAccessNotice } from '../components/host-access.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import { OwnPage, QuestionPage, Topics } from '../components/question-page.tsx';
import { Report } from '../components/report.tsx';
import { browserName, reportText } from '../core/report/report.ts';
import { copyText } from '../page/overlay/copy-text.ts';
import { askForHostAccess } from '../store/host-access.ts';
import { chosenProvince } from '../store/settings.ts';
import { ChooseAnew, choose, chooseAndShow } from './choosing.tsx';
import { HeardPage } from './heard-page.tsx';
import { say } from './journey.ts';
import { drawUnkeptAnew, keep, storageFault } from './keep.ts';
import { LookUp, SearchPage } from './look-up.tsx';
import { PathView } from './path-view.tsx';
import { dropStraySecondClicks } from './second-click.ts';
import { SilencedPrompts } from './silenced.tsx';
import {
  access,
  advice,
  adviceOn,
  ahead,
  isOnPortal,
  journey,
  personHead,
  province,
  provinceManaged,
  questionBook,
  route,
  tab,
  unmatched,
} from './state.ts';

/** Leads to where every path begins. */
const start = {
  name: guideBook.start.name,
  onOpen: () => void browser.tabs.create({ url: guideBook.start.url }),
};

dropStraySecondClicks(window);

/** The guide, in popup and side panel. `doors` leads from one to the other. */
export function App({ doors }: { doors?: ComponentChildren }) {
  const at = route.value === 'home' ? '' : route.value;
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    if (at) focusTitle();
  }, [at]);
  const of = journey.value.chosen;
  const PersonHead = personHead.value;
  useLayoutEffect(() => {
    // What led here is gone, and the focus with it: it is set anew before anything is drawn, so
    // that a key pressed at once is not lost.
    if (wasTouched && document.activeElement === document.body) focusTitle();
  }, [at, of]);
  return (
    <PageFrame fault={storageFault.value}>
      {!access.value && <HostAccessNotice onAsk={() => void askForHostAccess()} />}
      <main class="guide">
        {PersonHead && <PersonHead journey={journey.value} loggedIn={tab.value.loggedIn} />}
        <nav class="doors" aria-label="导航">
          {at && <a href="#home">返回</a>}
          {/* The field itself stands below the steps. */}
          {!at && advice.value.path && <a href="#search">搜问题</a>}
          {at !== 'questions' && <a href="#questions">全部问题</a>}
          {doors}
          <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
            设置
          </button>
        </nav>
        <Page at={at} isPanel={!doors} />
        {!isOnPortal.value && !isStartNext(at) && (
          <button type="button" class="choose-again start" onClick={start.onOpen}>
            打开{start.name}
          </button>
        )}
      </main>
    </PageFrame>
  );
}

// ---------------------------------------------------------------------------------------------

/** Whether the person has done something here: before, the focus is left where the browser puts it. */
let wasTouched = false;
for (const act of ['click', 'keydown']) {
  addEventListener(
    act,
    () => {
      wasTouched = true;
    },
    { once: true, capture: true },
  );
}

/** Whether the page of the guide has the button itself, as that of the next act. */
function isStartNext(at: string): boolean {
  return at === '' && advice.value.now?.where === 'start';
}

/** Where a screen reader goes on when something else is shown; who came to search, types at once. */
function focusTitle(): void {
  const field = route.value === 'search' ? '.search input' : 'h2[tabindex]';
  document.querySelector<HTMLElement>(`.guide ${field}`)?.focus();
}

interface PageProps {
  /** The address within the guide. */
  readonly at: string;
  readonly isPanel: boolean;
}

function Page({ at, isPanel }: PageProps) {
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
    case 'registration':
      return <Path id={rest} isPanel={isPanel} />;
    case 'search':
      return <SearchPage key={at} words={decoded(rest)} />;
    default:
      return <Home isPanel={isPanel} />;
  }
}

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

/** The path of a registration that need not be the chosen one. */
function Path({ id, isPanel }: { readonly id: string } & Pick<PageProps, 'isPanel'>) {
  drawUnkeptAnew();
  return (
    <>
      {journey.value.chosen !== id && (
        <button type="button" class="unsure" onClick={() => void chooseAndShow(id)}>
          我要办这一种
        </button>
      )}
      <PathView
        id={id}
        advice={adviceOn(id)}
        hasMap={isPanel}
        onChoose={(other) => void chooseAndShow(other)}
      />
    </>
  );
}

function Home({ isPanel }: Pick<PageProps, 'isPanel'>) {
  drawUnkeptAnew();
  const { page, prompts } = tab.value;
  const now = advice.value;
  return (
    <>
      <Here
        book={guideBook}
        questions={questionBook.value}
        advice={now}
        chosen={journey.value.chosen}
        isOnPortal={isOnPortal.value}
        page={page}
        prompts={prompts}
        unmatched={unmatched.value.length}
        {...ahead.value}
        start={start}
        onChoose={(id) => void choose(id)}
        onDone={(of) =>
          void say(
            'prompt' in of
              ? { type: 'answered', prompt: of.prompt }
              : { type: 'ticked', ...of, done: true },
          )
        }
        onUndo={(step) => {
          if (now.path) void say({ type: 'ticked', path: now.path.id, step, done: false });
        }}
        onRefused={(of, question) => {
          void say({ type: 'refused', ...of }).then((isKept) => {
            if (isKept) location.hash = `question/${question}`;
          });
        }}
        onCopy={copy}
      />
      <PathView
        id={now.path?.id ?? ''}
        advice={now}
        hasMap={isPanel}
        isHome
        onChoose={(id) => void choose(id)}
      />
      <SilencedPrompts />
      <LookUp />
      {isOnPortal.value && (
        <a class="missing" href="#heard">
          没有卡片，或者卡片不对？看它看见了什么
        </a>
      )}
    </>
  );
}

/** The words of an address; one that is written wrongly gives none. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return '';
  }
}
