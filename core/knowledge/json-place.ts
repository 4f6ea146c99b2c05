/** Where a field stands in a text of JSON, so that a fault of it can be found there. */

/**
 * @param text valid JSON
 * @param path the names of the fields and the indices that lead to a value, from 0, with dots between
 *   them, such as `questions.0.answer.summary`; empty for the whole
 * @returns the offset of the value in UTF-16 units; where it is missing, of what should have it
 */
export function findJsonPlace(text: string, path: string): number {
  let at = skipSpace(text, 0);
  let rest = path;
  while (rest !== '') {
    const name = rest;
    // A name can have a dot itself. As for `JSON.parse`, the last one of a name counts.
    const found = membersOf(text, at).findLast(
      ({ key }) => name === key || name.startsWith(`${key}.`),
    );
    if (!found) return at;
    at = found.at;
    rest = rest.slice(found.key.length + 1);
  }
  return at;
}

// ---------------------------------------------------------------------------------------------

/** A field of an object, or an item of a list, and where its value begins. */
interface Member {
  readonly key: string;
  readonly at: number;
}

function membersOf(text: string, open: number): Member[] {
  const isObject = text[open] === '{';
  if (!isObject && text[open] !== '[') return [];
  const members: Member[] = [];
  let at = skipSpace(text, open + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    let key = String(members.length);
    if (isObject) {
      const end = endOf(STRING, text, at);
      key = JSON.parse(text.slice(at, end));
      at = skipSpace(text, skipSpace(text, end) + 1);
    }
    members.push({ key, at });
    at = skipSpace(text, endOfValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return members;
}

/** Counts brackets, since a file may be nested deeper than calls can be. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (character === '"') at = endOf(STRING, text, at);
    else if (/[{}[\]]/.test(character ?? '')) at += 1;
    else at = endOf(SCALAR, text, at);
    if (depth > 0) at = endOf(BETWEEN, text, at);
  } while (depth > 0 && at < text.length);
  return at;
}

const SPACE = /[\t\n\r ]*/y;
const BETWEEN = /[\t\n\r ,:]*/y;
const SCALAR = /[^\t\n\r ,:"{}[\]]*/y;
const STRING = /"(?:[^"\\]+|\\.)*"/y;

function skipSpace(text: string, at: number): number {
  return endOf(SPACE, text, at);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : text.length;
}
