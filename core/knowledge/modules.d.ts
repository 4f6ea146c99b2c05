/** The modules that `scripts/knowledge/vite-plugin.ts` makes from the knowledge files. */
declare module 'knowledge:phrases' {
  const phrases: import('../recognition/match.ts').PhraseTable;
  export default phrases;
  /** Gives the same, parsed with the first call. */
  export const read: () => typeof phrases;
}

declare module 'knowledge:prefilter' {
  const prefilter: string;
  export default prefilter;
}

declare module 'knowledge:landmarks' {
  /** By host. */
  const landmarks: Readonly<
    Record<string, import('../recognition/landmark-evidence.ts').HostLandmarks>
  >;
  export default landmarks;
}

declare module 'knowledge:way-book' {
  const wayBook: import('./compile-way.ts').WayBook;
  export default wayBook;
}

declare module 'knowledge:journey-book' {
  const journeyBook: import('./compile-journey.ts').JourneyBook;
  export default journeyBook;
}

declare module 'knowledge:remedies' {
  const remedies: Readonly<Record<string, import('./shipped.ts').Remedy>>;
  export default remedies;
}

declare module 'knowledge:provinces' {
  const provinces: readonly import('./shipped.ts').Province[];
  export default provinces;
}

declare module 'knowledge:guide-book' {
  const guideBook: import('./shipped.ts').GuideBook;
  export default guideBook;
}

declare module 'knowledge:question-book' {
  const questionBook: import('./shipped.ts').QuestionBook;
  export default questionBook;
}

declare module 'knowledge:prompts' {
  /** Those of the question book, for who needs no more of it. */
  const prompts: import('./shipped.ts').QuestionBook['prompts'];
  export default prompts;
}

declare module 'knowledge:sources' {
  /** By id. */
  const sources: Readonly<Record<string, import('./shipped.ts').Source>>;
  export default sources;
}

declare module 'knowledge:decision' {
  const decisionBook: import('./shipped.ts').DecisionBook;
  export default decisionBook;
}

declare module 'knowledge:message-texts' {
  const texts: import('./compile-message-texts.ts').MessageTexts;
  export default texts;
}

declare module 'knowledge:asking-book' {
  const askingBook: import('../asking/book.ts').AskingBook;
  export default askingBook;
  /** Gives the same, parsed with the first call. */
  export const read: () => typeof askingBook;
}
