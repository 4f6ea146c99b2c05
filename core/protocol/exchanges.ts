/**
 * What the parts of the extension say to each other: every request, and its answer. Of the portal's
 * pages only ids and places travel, and no text but a name, see `NameGreeted`; of the roster nothing
 * goes to a page. Whoever gets a request or an answer checks it; see
 * `requests.ts` and `answers.ts`.
 */

import type { CardAct } from '../guidance/card-act.ts';
import type { WishEvent } from '../guidance/journey-state.ts';
import type { PageAdvice } from '../guidance/page-advice.ts';
import type { ShownPage } from '../guidance/shown-page.ts';
import type { HintLevel } from '../hint-levels.ts';
import type { Province, Remedy } from '../knowledge/shipped.ts';
import type { Box } from '../place.ts';
import type { PhraseTable } from '../recognition/match.ts';
import type { Greeted } from '../roster/greeting.ts';

/** A request, and the answer to it; most have none. */
interface Pair<Asked extends { readonly type: string }, Answer = undefined> {
  readonly request: Asked;
  readonly answer: Answer;
}

/** A prompt was seen. The background counts it, and passes a frame's on to who shows cards there. */
interface PromptSeen {
  readonly type: 'prompt-seen';
  /** Id of the prompt. */
  readonly prompt: string;
}

/** What is to be done about a prompt, as its card says it. */
export interface PromptAct {
  /** Missing where nothing is. */
  readonly act?: CardAct;
}

/**
 * The person has pressed a key or the mouse for the first time since a prompt was seen, or has gone to
 * another page without the page's doing: the next page need not show the prompt again.
 */
interface InputSeen {
  readonly type: 'input-seen';
}

/** A frame says something that may be a prompt, and needs what can tell. */
interface ReaderNeeded {
  readonly type: 'reader-needed';
}

/** A frame has the landmark of a page, and needs what knows the way. */
interface WayNeeded {
  readonly type: 'way-needed';
}

/** The top page of a tab is a new one. */
interface PageStarted {
  readonly type: 'page-started';
}

/** What the top page of a tab has to know when it starts. */
export interface PageStart {
  /** Whether the person wants to be told of no prompt. */
  readonly isOff: boolean;
  /** Id of the prompt of the page before after which there has been no input of the person. */
  readonly pending?: string;
  /**
   * What cards can say, as JSON and packed: the first card need not wait for a background that the
   * browser has stopped meanwhile, and a page without one keeps little and reads nothing of it. Empty
   * where it could not be packed.
   */
  readonly book: string;
}

/** A card may be shown where no page has started, and needs what cards say. */
interface CardBookWanted {
  readonly type: 'card-book-wanted';
}

/** What cards can say. */
export interface CardBook {
  /** Each of another prompt. */
  readonly remedies: readonly Remedy[];
  /** Those that can be chosen. */
  readonly provinces: readonly Province[];
}

/** A document is a page of the portal, or none that is known. */
interface PageSeen extends ShownPage {
  readonly type: 'page-seen';
}

/** The person has clicked the last control of an act: of a step of a path, or the answer to a prompt. */
interface ActClicked {
  readonly type: 'act-clicked';
  readonly path?: string;
  readonly step?: string;
  readonly prompt?: string;
}

/** The person wants to read more than the card says. */
interface GuideWanted {
  readonly type: 'guide-wanted';
  /** The page's address within the guide. */
  readonly page: string;
}

/** A document starts, and needs the prefilter by which to look for an organisation's own prompts. */
interface OwnPrefilterWanted {
  readonly type: 'own-prefilter-wanted';
}

/** A document says something that may be an own prompt, and needs what can tell. */
interface OwnReaderNeeded {
  readonly type: 'own-reader-needed';
}

/** What can tell own prompts has been started, and needs the phrases. */
interface OwnPhrasesWanted {
  readonly type: 'own-phrases-wanted';
}

/** A prompt of the organisation's own was seen. */
interface OwnPromptSeen {
  readonly type: 'own-prompt-seen';
  /** Id of the prompt. */
  readonly prompt: string;
  /** Where its words stand, if on the top page itself. */
  readonly words?: Box;
}

/** A document starts, and looks for a greeting as long as there is a roster. */
interface GreetingWanted {
  readonly type: 'greeting-wanted';
}

/**
 * A page greets somebody by name: the one thing of a page's text that travels. Only while there is a
 * roster, to be compared with the names on it in memory, and kept nowhere.
 */
interface NameGreeted extends Greeted {
  readonly type: 'name-greeted';
}

/** What says that somebody else is logged in has been started, and needs to know whether it is so. */
interface OtherLoginWanted {
  readonly type: 'other-login-wanted';
}

/** The person wants to see who is logged in, and whom they register. */
interface PeopleWanted {
  readonly type: 'people-wanted';
}

/** A frame has seen a prompt. */
interface PromptPassedOn {
  readonly type: 'prompt-passed-on';
  /** Id of the prompt. */
  readonly prompt: string;
}

/** How prompts are answered from now on. */
interface HintsSet {
  readonly type: 'hints-set';
  readonly level: HintLevel;
}

/** The person wants the focus in the card. */
interface CardWanted {
  readonly type: 'card-wanted';
}

/** What an organisation says of its own prompt, which who shows cards does not know. */
interface OwnRemedy {
  readonly type: 'own-remedy';
  readonly remedy: Remedy;
  /** Where the prompt's words stand, if on the top page itself. */
  readonly words?: Box;
}

/** What comes next has changed. */
interface AdviceSet {
  readonly type: 'advice-set';
  readonly advice: PageAdvice;
}

/** What is to be done about the prompt in the way, as far as its card says it, may have changed. */
interface ActSet extends PromptAct {
  readonly type: 'act-set';
}

/** All that is shown of what an organisation says is out of date. */
interface OwnChanged {
  readonly type: 'own-changed';
}

/** From the scripts in pages to the background. Null is the answer while there are no own prompts. */
type ExchangeWithBackground =
  | Pair<PromptSeen, PromptAct>
  | Pair<InputSeen>
  | Pair<ReaderNeeded>
  | Pair<WayNeeded>
  | Pair<PageStarted, PageStart>
  | Pair<CardBookWanted, CardBook>
  | Pair<PageSeen, PageAdvice>
  | Pair<ActClicked>
  | Pair<GuideWanted>
  | Pair<OwnPrefilterWanted, string | null>
  | Pair<OwnReaderNeeded>
  | Pair<OwnPhrasesWanted, PhraseTable | null>
  | Pair<OwnPromptSeen>
  | Pair<GreetingWanted, boolean>
  | Pair<NameGreeted>
  | Pair<OtherLoginWanted, boolean>
  | Pair<PeopleWanted>;

/** From the background to who shows cards in a tab; true is the answer of who has heard it. */
type ExchangeWithPage =
  | Pair<PromptPassedOn, true>
  | Pair<HintsSet>
  | Pair<CardWanted>
  | Pair<ActSet>
  | Pair<OwnRemedy, true>
  | Pair<OwnChanged, true>;

/** From the background to the scripts in a page that know the way. */
type ExchangeWithWay = Pair<AdviceSet>;

/** What the person says in the guide of how far they are; the day is that of the background. */
interface JourneySaid {
  readonly type: 'journey-said';
  readonly event: WishEvent;
}

/** The person registers somebody else from now on. */
interface PersonSwitched {
  readonly type: 'person-switched';
  /** Id of whom, on the roster; without it, themselves. */
  readonly person?: string;
}

/** As `journey-said`, of somebody on the roster, who need not be the current person. */
interface PersonEvent {
  readonly type: 'person-event';
  /** Their id. */
  readonly person: string;
  readonly event: WishEvent;
}

/** From the guide and the roster to the background; the answer is whether it could be kept. */
type ExchangeOfGuide =
  | Pair<JourneySaid, boolean>
  | Pair<PersonSwitched, boolean>
  | Pair<PersonEvent, boolean>;

type Exchange = ExchangeWithBackground | ExchangeWithPage | ExchangeWithWay | ExchangeOfGuide;

export type RequestOfGuide = ExchangeOfGuide['request'];

export type RequestToBackground = ExchangeWithBackground['request'];
export type RequestToWay = ExchangeWithWay['request'];
export type RequestToPage = ExchangeWithPage['request'];
export type Request = Exchange['request'];
export type RequestType = Request['type'];

/** The request of a type. */
export type RequestOf<Type extends RequestType> = Extract<Request, { readonly type: Type }>;

/** The answer to a request of a type. */
export type AnswerTo<Type extends RequestType> = Extract<
  Exchange,
  { readonly request: { readonly type: Type } }
>['answer'];
