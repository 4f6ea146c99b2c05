/** What is wrong with the knowledge files, said so that an author can mend it. */

/** What is wrong with a file, and where. */
export interface Fault {
  /** Relative to `assets/knowledge/`. */
  readonly file: string;
  /** The way to the field, such as `examples.mustMatch.2` (from 0); empty for the whole file. */
  readonly field: string;
  /** In Chinese and English, see `bilingual`. */
  readonly reason: string;
}

/** Notes a fault of one file; the reason in Chinese, then in English. */
export type Report = (field: string, zh: string, en: string) => void;

/**
 * @param faults takes what is reported
 * @param file relative to `assets/knowledge/`
 */
export function reportTo(faults: Fault[], file: string): Report {
  return (field, zh, en) => faults.push({ file, field, reason: bilingual(zh, en) });
}

/** @returns one text for authors who read Chinese and for those who read English */
export function bilingual(zh: string, en: string): string {
  // What is the same in both is bilingual by itself.
  return zh === en ? zh : `${zh} / ${en}`;
}

/** Thrown when knowledge has faults; the message has one line for each. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.faults = faults;
  }
}

// ---------------------------------------------------------------------------------------------

function formatFault({ file, field, reason }: Fault): string {
  return `assets/knowledge/${file}${field ? ` → ${field}` : ''}: ${reason}`;
}
