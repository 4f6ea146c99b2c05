/** Finds and judges the prompts in what a document says. */
import { judge, type Setting } from '../../core/recognition/judge.ts';
import type { PhraseTable } from '../../core/recognition/match.ts';
import { findPrompts } from '../../core/recognition/recognise.ts';
import { createScan } from '../../core/recognition/scan.ts';
import { locateWords } from '../read/locate-words.ts';
import type { DocumentReader, OnPrompt } from '../read/readers.ts';
import { keepVerdict } from './keep-verdict.ts';
import { createOccurrences } from './occurrences.ts';

/** The phrases of all prompts, which most pages never need. */
export interface Phrases {
  /** What tells that a text may hold one; see `core/recognition/prefilter.ts`. */
  readonly prefilter?: string | undefined;
  /** Gives them, with the first text that may hold one. */
  read(): PhraseTable;
}

const NATIVE_DIALOG: Setting = {
  channel: 'dialog',
  appeared: true,
  layered: true,
  titled: false,
};

/**
 * @param document the document that is read
 * @param phrases the phrases of all prompts
 * @param onPrompt takes each prompt, each time that the page raises it
 * @param signal ends everything
 */
export function createPromptReader(
  document: Document,
  phrases: Phrases,
  onPrompt: OnPrompt,
  signal: AbortSignal,
): DocumentReader {
  const find = findPrompts(phrases.read);
  const scan = createScan(phrases.prefilter);
  const occurrences = createOccurrences(document, find, onPrompt, signal);
  return {
    hear(message) {
      for (const finding of find(message)) {
        if (keepVerdict(finding, judge(finding, NATIVE_DIALOG))) onPrompt(finding.prompt);
      }
    },
    mayRead: (raw) => scan(raw, 0) >= 0,
    read(root, raw, arrival) {
      if (scan(raw, 0) < 0) return;
      for (const words of locateWords(root, raw, scan, find)) occurrences.add(words, arrival);
    },
    wantsChanges: () => occurrences.size > 0,
    changed: (nodes) => occurrences.review(nodes),
    replaced: () => occurrences.rearm(),
  };
}
