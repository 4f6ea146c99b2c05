/** What every surface shows of a journey: card, marker, popup and side panel have the same answer. */
import type { AskWhenNothing, Labels } from '../knowledge/compile-journey.ts';
import type { ActOf } from './journey-state.ts';

/** The page that the person has open, and what the tab has said there. */
export interface OpenPage {
  /** Whether the tab shows the portal at all. */
  readonly isOnPortal: boolean;
  /** Id of the page, where it is known. */
  readonly page?: string;
  /** Id of the registration that the page is about, where it names one. */
  readonly registration?: string;
  /** Id of the step of the walked path whose control stands there, where the page has said so. */
  readonly control?: string;
  /** Ids of the prompts that the tab has raised. */
  readonly prompts: readonly string[];
}

/** The one answer. */
export interface Advice {
  /** What stands in the way: id of the prompt, and the day on which it was raised. */
  readonly inWay?: { readonly prompt: string; readonly since: string };
  /** Ids of the prompts of the tab that stand in nobody's way: told, and no more. */
  readonly told: readonly string[];
  /** The path that is walked: the detour's, else the chosen one. Missing where nothing is chosen. */
  readonly path?: Named;
  /** The path that the detour returns to, where there is a detour; missing `back`: to a choice. */
  readonly detour?: { readonly back?: Named };
  /** What is to be done next. Exactly one. */
  readonly next: Next;
  /**
   * The act that every surface names and the marker marks: the first that leads to `next`, or
   * `next` itself; while nothing is chosen, what all paths have in common, on its page. Missing where
   * nothing is to be done on the portal now.
   */
  readonly now?: Act;
  /** What the path waits for meanwhile, in words, where `next` is the answer to a prompt. */
  readonly meanwhile?: string;
  /** The open page is about another registration than the one that is right now. */
  readonly otherItem?: {
    readonly found: Named;
    readonly right: Named;
    /** What was found is a stage of what was chosen: not now, but not to be chosen instead either. */
    readonly isStage: boolean;
    /** Only others than the registered person come there: who does it may be meant to. */
    readonly isTheirs?: true;
  };
  /** What must not be marked, on whatever page it stands. */
  readonly forbidden: readonly Labels[];
  /** Ids of the steps of `path` that count as done. */
  readonly done: readonly string[];
  /** Those of them that lie behind `next`, and behind what is done on the open page: for one line. */
  readonly folded: readonly string[];
}

/** A registration. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What comes next. */
export type Next =
  | StepAct
  | RemedyAct
  | Waiting
  /** Nothing is chosen yet; `offer` is what the open page is about, or the path of those who alone come there. */
  | { readonly kind: 'choose'; readonly offer?: Named }
  /** The path is at its end; `says` is what there is to know then. */
  | { readonly kind: 'end'; readonly says: string };

/** Something that the person does. */
export type Act = StepAct | RemedyAct;

interface ActCommon {
  /** Goes into the event `clicked` when its last control was clicked. */
  readonly of: ActOf;
  /** What to do, in words, with the exact labels in 「」. */
  readonly action: string;
  /** What is clicked. Missing where nothing is, or it is done elsewhere. */
  readonly control?: Control;
  readonly where: Where;
  /**
   * The steps that lead there from the open page, or from the start, the first one first; where the
   * open page is not known, none.
   */
  readonly way: readonly StepAct[];
  /** What must be read before, because it cannot be undone. Missing where nothing is lost. */
  readonly final?: string;
}

/** A step of the walked path. */
export interface StepAct extends ActCommon {
  readonly kind: 'step';
  readonly of: Extract<ActOf, { path: string }>;
  /** What to know before beginning; on the first step of the path, and where it is final. */
  readonly before: readonly string[];
}

/** The answer to the prompt that stands in the way. */
export interface RemedyAct extends ActCommon {
  readonly kind: 'remedy';
  readonly of: Extract<ActOf, { prompt: string }>;
  /** Who has to be asked, where that is the answer: the name of a contact. */
  readonly contact?: string;
}

/**
 * `here`: on the open page. `menu`: with a control of the home page, which the head of the open one
 * may have, too. `elsewhere`: on another page of the portal. `start`: the person is outside of the
 * portal, or has to enter it anew. `off`: it is not done on the portal at all.
 */
export type Where = 'here' | 'menu' | 'elsewhere' | 'start' | 'off';

/** A control of a page; exact labels. */
export interface Control {
  /** Id of the page. */
  readonly page: string;
  /** Ids of further pages that have the first of the labels. */
  readonly begins: readonly string[];
  readonly labels: readonly string[];
  /** The labels are clicked one after the other; else any one of them will do. */
  readonly inOrder: boolean;
  /** The only checkbox of the page must be ticked before. */
  readonly tick?: true;
  /** It is the code for the phone, and no label. */
  readonly phone?: true;
}

/** Somebody else has to act. */
export interface Waiting {
  readonly kind: 'waiting';
  /** The step that is waited for, ended by its tick. */
  readonly of: StepAct['of'];
  /** What is waited for, in words. */
  readonly action: string;
  /** What the person says when it has come. */
  readonly done: string;
  /** Id of the question to read when it was sent back or refused; missing where that cannot be. */
  readonly refused?: string;
  /** Since when, YYYY-MM-DD; missing where that is not known. */
  readonly since?: string;
  /** How many days that is today. */
  readonly days?: number;
  /** Within how many working days a document promises it. */
  readonly workingDays?: number;
  /** Whether these are over, holidays not counted: then is the time for `nothing`. */
  readonly isLate?: boolean;
  /** What to do when nothing happens, what comes first first. */
  readonly nothing: readonly AskWhenNothing[];
  /** The path that shows how far it has come. */
  readonly progress?: Named;
  /** The path of those who are waited for: what they have to do. */
  readonly theirs?: Named;
  /** Id of the step before it: unticking it says that it was not done after all. */
  readonly undo?: string;
}
