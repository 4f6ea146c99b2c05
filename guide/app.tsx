import guideBook from 'knowledge:guide-book';
import { signal } from '@preact/signals';
import { type ComponentChild, type ComponentChildren, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Here } from '../components/here.tsx';
import { HostAccessNotice } from '../components/host-access.tsx';
import { PageFrame } from '../components/page-frame.tsx';
import { copyText } from '../page/overlay/copy-text.ts';
import { askForHostAccess } from '../store/host-access.ts';
import { choose, chooseAndShow } from './choosing.tsx';
import { say } from './journey.ts';
import { drawUnkeptAnew, storageFault } from './keep.ts';
import { isPainted } from './painted.ts';
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
  prompts,
  route,
  tab,
  tabInFront,
  unmatched,
} from './state.ts';
import { whenPainted } from './when-painted.ts';

/** Leads to where every path begins. */
const start = {
  name: guideBook.start.name,
  onOpen: () => void browser.tabs.create({ url: guideBook.start.url }),
};

/** All that is not shown first: it comes when the first page has been painted, and what stands below it. */
const rooms = signal<typeof import('./rooms.tsx') | undefined>(undefined);

/** @returns when all is there that is not shown first */
export async function fetchRooms(): Promise<void> {
  rooms.value ??= await import('./rooms.tsx');
}

/**
 * Draws the guide once what is shown first is known.
 * @param view `App`
 */
export async function draw(view: ComponentChild): Promise<void> {
  dropStraySecondClicks(window);
  watchTouch();
  if (isRoom(location.hash.slice(1))) await fetchRooms();
  // The side panel has fetched it all: it may be so high that all of it is in sight.
  isPainted.value = rooms.value !== undefined;
  const app = document.getElementById('app');
  if (app) render(view, app);
  whenPainted(() => {
    isPainted.value = true;
    void fetchRooms();
  });
}

/** The guide, in popup and side panel. `doors` leads from one to the other. */
export function App({ doors }: { doors?: ComponentChildren }) {
  const at = route.value === 'home' ? '' : route.value;
  const isThere = !isRoom(at) || rooms.value !== undefined;
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    if (at) focusTitle();
  }, [at, isThere]);
  const of = journey.value.chosen;
  const PersonHead = personHead.value;
  useLayoutEffect(() => {
    // What led here is gone, and the focus with it: it is set anew before anything is drawn, so
    // that a key pressed at once is not lost.
    if (wasTouched && document.activeElement === document.body) focusTitle();
  }, [at, of]);
  return (
    <PageFrame fault={storageFault.value} isWhole={rooms.value !== undefined}>
      {!access.value && <HostAccessNotice onAsk={() => void askForHostAccess()} />}
      <main class="guide">
        {PersonHead && (
          <PersonHead
            journey={journey.value}
            loggedIn={tab.value.loggedIn}
            page={tab.value.page}
            tab={tabInFront.value}
          />
        )}
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
        {rooms.value && !isOnPortal.value && !isStartNext(at) && (
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

function watchTouch(): void {
  for (const act of ['click', 'keydown']) {
    addEventListener(
      act,
      () => {
        wasTouched = true;
      },
      { once: true, capture: true },
    );
  }
}

/** Whether `rooms.tsx` has the page of the guide. */
function isRoom(at: string): boolean {
  return /^(question|choose|questions|own|decide|report|heard|search)(\/|$)/.test(at);
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
  const [name, id = ''] = at.split('/');
  if (isRoom(at)) return rooms.value && <rooms.value.Room at={at} />;
  return name === 'registration' ? <Path id={id} isPanel={isPanel} /> : <Home isPanel={isPanel} />;
}

/** The path of a registration that need not be the chosen one. */
function Path({ id, isPanel }: { readonly id: string } & Pick<PageProps, 'isPanel'>) {
  drawUnkeptAnew();
  const by = guideBook.guides.find((guide) => guide.id === id)?.by;
  return (
    <>
      {journey.value.chosen !== id && (
        <button type="button" class="unsure" onClick={() => void chooseAndShow(id)}>
          {by ? `我替${by}办这一种` : '我要办这一种'}
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
  const { page, prompts: raised } = tab.value;
  const now = advice.value;
  return (
    <>
      <Here
        book={guideBook}
        known={prompts.value}
        advice={now}
        chosen={journey.value.chosen}
        isOnPortal={isOnPortal.value}
        page={page}
        prompts={raised}
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
        onCopy={(text) => copyText(document.body, text)}
      />
      <PathView
        id={now.path?.id ?? ''}
        advice={now}
        hasMap={isPanel}
        isHome
        onChoose={(id) => void choose(id)}
      />
      {rooms.value && <SilencedPrompts />}
      {rooms.value && <rooms.value.LookUp />}
      {rooms.value && isOnPortal.value && (
        <a class="missing" href="#heard">
          没有卡片，或者卡片不对？看它看见了什么
        </a>
      )}
    </>
  );
}
