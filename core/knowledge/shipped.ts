/** What ships of the knowledge: plain tables with every reference resolved; `compile.ts` makes them. */
import type { EndKind, Status } from './schema.ts';

/** A cited document, ready to be shown. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  /** It may have been superseded. */
  readonly older?: true;
  /** The number of the question in the document. */
  readonly number?: number;
}

/** Somebody who can help, and how to find them. */
export interface Contact {
  readonly name: string;
  readonly how: string;
  /** Every province has its own; see `Province`. */
  readonly provincial?: true;
}

/** A province's housing and construction authority. */
export interface Province {
  readonly id: string;
  readonly short: string;
  readonly authority: string;
  /** Its official site, where it is known. */
  readonly url?: string;
}

/** What an answer begins with, and the notes beside it. */
export interface Headed {
  /** What the summary is, where it is no published answer. */
  readonly mark?: string;
  /** What to do, or the most useful that is known. */
  readonly summary: string;
  /** That there is no published answer, where the summary does not say so. */
  readonly disclaimer?: string;
  /** 编者提示: facts that bear on the question but are no published answer to it. */
  readonly editorNotes: readonly string[];
}

/** What the card says about a prompt. Of its notes, the last is the disclaimer. */
export interface Remedy extends Omit<Headed, 'disclaimer'> {
  readonly prompt: string;
  /** A mark of what it says: another one says something else. */
  readonly advice: string;
  /** It asks nothing of the person: its card goes by itself. */
  readonly asksNothing: boolean;
  /** The published question. */
  readonly question: string;
  /** The name of the organisation, where it is an organisation's own. */
  readonly own?: string;
  /** What to do, in order; exact labels in 「」. */
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
  readonly contacts: readonly Contact[];
  /** What to say to the first of the contacts, where somebody has to be asked. */
  readonly request?: string;
  /** Pages of the guide to read more on, and what leads there. */
  readonly links: readonly { readonly says: string; readonly page: string }[];
  /** What it rests on, in words; a line for each thing that there is to say of it. */
  readonly written: readonly string[];
}

/** One step of a path, as the checklist shows it. */
export interface PathStep {
  /** Unique within the path; that of a stage's step begins with the id of the stage. */
  readonly id: string;
  /** The name of the stage, where the registration consists of others. */
  readonly stage?: string;
  /** The system it happens in. */
  readonly system: string;
  readonly page?: string;
  /** Id of that page. */
  readonly pageId?: string;
  readonly action: string;
  readonly sees?: string;
  /** What must be read before the step can be ticked off, because it cannot be undone. */
  readonly warning?: string;
  /** It is done on the phone. */
  readonly phone?: true;
  /** Somebody else does it. */
  readonly waits?: true;
  readonly troubles: readonly { readonly sign: string; readonly cure: string }[];
}

/** A registration with its whole path. */
export interface Guide {
  readonly id: string;
  readonly name: string;
  /** What people call it who do not know that name. */
  readonly aim: string;
  /** Who does it, where that is not the person who is registered. */
  readonly by?: string;
  readonly when: string;
  readonly warnings: readonly string[];
  readonly steps: readonly PathStep[];
  /** What comes after the last step. */
  readonly afterwards: string;
  /** What there is to know when all is done; empty where `afterwards` says it. */
  readonly end: readonly EndSentence[];
  readonly status: Status;
  readonly sources: readonly Source[];
}

/** What the person has at the end of a path, until when, or what comes next. */
export interface EndSentence {
  readonly kind: EndKind;
  readonly says: string;
  /** The registration that it tells to do. */
  readonly path?: { readonly id: string; readonly name: string };
}

/** The guides, and where every path begins. */
export interface GuideBook {
  readonly start: { readonly name: string; readonly url: string };
  readonly guides: readonly Guide[];
  /** The pages of the portal that are known, by id. */
  readonly pages: Readonly<Record<string, { readonly name: string; readonly system: string }>>;
}

/** A question with its answer, as its own page shows it. */
export interface QuestionEntry extends Headed {
  readonly id: string;
  readonly title: string;
  /** The name of the organisation, where it is an organisation's own. */
  readonly own?: string;
  /** The registration that has to be done, or that the question is about. */
  readonly path?: { readonly id: string; readonly name: string };
  readonly status: Status;
  readonly steps: readonly string[];
  /** Whether they are those of that registration, but for sentences of the answer's own. */
  readonly areOfPath?: true;
  readonly warnings: readonly string[];
  readonly contacts: readonly Contact[];
  readonly request?: string;
  readonly sources: readonly Source[];
  readonly published: readonly Source[];
  /** Ids of the questions that often come next. */
  readonly related: readonly string[];
}

/** All questions by topic, and what leads to them. */
export interface QuestionBook {
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    /** Ids of its questions. */
    readonly questions: readonly string[];
  }[];
  readonly questions: Readonly<Record<string, QuestionEntry>>;
  /** The prompts by id. */
  readonly prompts: Readonly<Record<string, PromptEntry>>;
  /** What an organisation has added, where one has. */
  readonly own?: OwnTopic;
}

/** What leads from a prompt to its answer. */
interface PromptEntry {
  readonly wording: string;
  /** Id of the question that answers it. */
  readonly question: string;
  readonly summary: string;
  readonly mark?: Headed['mark'];
  /** The name of the organisation, where it is an organisation's own. */
  readonly own?: string;
}

/** What an organisation has added to the official questions. */
export interface OwnTopic {
  /** Its name. */
  readonly organisation: string;
  /** Ids of its questions. */
  readonly questions: readonly string[];
  readonly contacts: readonly Contact[];
}

/** Whom to ask before anything else, and what to say. */
export interface Ask {
  readonly contact: Contact;
  readonly request: string;
}

/** Where something stands, and how sure that makes it. */
export interface Cited {
  readonly status: Status;
  readonly sources: readonly Source[];
}

/** Questions whose answers lead to a result; without the documents that they rest on. */
export interface DecisionTree {
  /** The question that it begins with. */
  readonly start: string;
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    /** Each leads to a question or result. */
    readonly options: readonly {
      readonly id: string;
      readonly text: string;
      readonly to: string;
    }[];
  }[];
  readonly results: readonly DecisionResult[];
}

/** What is to be done now. */
export interface DecisionResult {
  readonly id: string;
  readonly text: string;
  /** The registration that it is, or the question to read first; neither where somebody is to be asked. */
  readonly registration?: string | undefined;
  readonly question?: string | undefined;
  readonly needs: readonly string[];
  readonly warnings: readonly string[];
}

/** The decision which registration it is, where its results stand, and whom they tell to ask. */
export interface DecisionBook {
  readonly decision: DecisionTree;
  /** By id of the result. */
  readonly cited: Readonly<Record<string, Cited>>;
  /** By id of a result that the documents do not decide. */
  readonly asks: Readonly<Record<string, Ask>>;
}
