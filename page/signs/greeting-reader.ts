/** Looks for the name by which a document greets whoever is logged in. */
import {
  type Greeted,
  greetedIn,
  greetingsIn,
  LONGEST_HEAD,
  mayGreet,
} from '../../core/roster/greeting.ts';
import type { TextReader } from '../read/readers.ts';
import { blockOf, isRead, readText } from '../read/reading.ts';
import { real } from '../read/real.ts';
import { textNodesAt } from '../read/text-nodes.ts';
import { isVisible } from './visibility.ts';

/** So many places of a part are asked for a name. */
const MOST_PLACES = 50;
/** What stands beside a name, as the way to log out, can be in a box around it. */
const CLIMB = 4;
/** A page greets whoever is logged in; one that greets more is trying names out. */
const MOST_TOLD = 5;

/**
 * @param onGreeted takes the first greeting, and each later one that is another: of those beside which
 *   one can log out only such
 */
export function createGreetingReader(onGreeted: (greeted: Greeted) => void): TextReader {
  let last: Greeted | undefined;
  let told = 0;
  const isNews = ({ names, isAccount }: Greeted) => {
    if (!last || isAccount !== last.isAccount) return isAccount || !last;
    return names.join('\n') !== last.names.join('\n');
  };
  return {
    mayRead: mayGreet,
    read(root, raw) {
      if (told >= MOST_TOLD) return;
      const all = textNodesAt(root, greetingsIn(raw, MOST_PLACES)).flatMap(greetedAt);
      const greeted = all.find(({ isAccount }) => isAccount) ?? all[0];
      if (!greeted || !isNews(greeted)) return;
      last = greeted;
      told += 1;
      onGreeted(greeted);
    },
    wantsChanges: () => false,
    changed: () => {},
    replaced: () => {},
  };
}

// ---------------------------------------------------------------------------------------------

function greetedAt(node: Text): Greeted[] {
  if (!isRead(node) || !isSeen(node)) return [];
  let found: Greeted | undefined;
  let around = blockOf(node);
  for (let i = 0; i < CLIMB && around && !found?.isAccount; i++) {
    const { text } = readText(around, node, LONGEST_HEAD);
    const greeted = greetedIn(text);
    if (text.length > LONGEST_HEAD) break;
    // The name that stands nearest is the one that is greeted.
    if (greeted) found = { names: found?.names ?? greeted.names, isAccount: greeted.isAccount };
    around = real(around).parentElement;
  }
  return found ? [found] : [];
}

function isSeen(node: Text): boolean {
  const range = real(node.ownerDocument).createRange();
  range.selectNodeContents(node);
  return isVisible(range);
}
