/** What `changes.spec.ts` runs in its documents: notes in words what the page's changes lead to. */
import { createChanges, type Part } from '../../page/read/changes.ts';
import { isShadowRoot } from '../../page/read/node-kinds.ts';

/** What a test sets, and what it finds. */
export interface Noted {
  /** Whether the reader wants to be told of changes. */
  wants: boolean;
  /** Whether all parts are put off. */
  isPutOff: boolean;
  /** So many parts find room. */
  room: number;
  /** The words that are worth reading. */
  prefilter: string;
  /** Whether the page may have shadow roots. */
  mayHaveShadows: boolean;
  /** What has happened: the names of parts, each with its kind, and what the reader was told. */
  readonly notes: string[];
  /** The texts that were looked through. */
  readonly asked: string[];
  /** The shadow root of `#place`, made when it is first asked for. */
  shadow(): ShadowRoot;
}

let shadow: ShadowRoot | undefined;
const noted: Noted = {
  wants: false,
  isPutOff: false,
  room: Number.POSITIVE_INFINITY,
  prefilter: '提示',
  mayHaveShadows: false,
  notes: [],
  asked: [],
  shadow() {
    shadow ??= document.querySelector('#place')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    observer.observe(shadow, CHANGES);
    return shadow;
  },
};

const changes = createChanges(
  document,
  {
    mayRead(raw) {
      noted.asked.push(raw);
      return raw.includes(noted.prefilter);
    },
    wantsChanges: () => noted.wants,
    changed: (nodes) => noted.notes.push(`told of ${Array.from(nodes, nameOf).join(' ')}`),
    replaced: () => noted.notes.push('replaced'),
  },
  {
    add(part, kind) {
      noted.room -= 1;
      if (noted.room === -1) return false;
      noted.notes.push(`${nameOf(part)} ${kind}`);
      return true;
    },
    goesOn: (part: Part) => noted.isPutOff && noted.notes.push(`${nameOf(part)} goes on`) > 0,
    isWanted: () => noted.notes.length > 0,
  },
  () => noted.mayHaveShadows,
);
const observer = new MutationObserver((records) => {
  if (changes.note(records)) changes.tell();
});
const CHANGES = { subtree: true, childList: true, characterData: true };

observer.observe(document, CHANGES);
Object.assign(window, { noted });

function nameOf(node: Node): string {
  if (isShadowRoot(node)) return 'shadow';
  return (node as Partial<Element>).id || node.nodeName.toLowerCase();
}
