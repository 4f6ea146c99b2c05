/** Reads an organisation's file, and says of each fault where in the file it is. */
import { findJsonFault } from '../knowledge/json-fault.ts';
import { findJsonPlace } from '../knowledge/json-place.ts';
import { type TextPlace, textPlace } from '../knowledge/text-place.ts';
import { checkOwnKnowledge, type OwnFault, type OwnKnowledge } from './check.ts';

/** A fault, and its place in the file, where it has one. */
export interface OwnFileFault extends OwnFault {
  readonly place?: TextPlace;
}

/**
 * @param bytes of the file: JSON in UTF-8, UTF-16 with its mark, or GB18030, as editors of Chinese
 *   Windows write it
 * @param officialTexts as for `checkOwnKnowledge`
 * @returns the knowledge, or the faults, up to 20
 */
export function readOwnFile(
  bytes: ArrayBuffer,
  officialTexts: readonly string[],
): { readonly knowledge: OwnKnowledge } | { readonly faults: readonly OwnFileFault[] } {
  const text = decode(bytes);
  if (text === undefined) {
    return fail('不是文本文件，或者编码认不出。请用“记事本”打开，另存为 UTF-8 编码');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return notJson(text);
  }
  const result = checkOwnKnowledge(json, officialTexts);
  if ('knowledge' in result) return result;
  return {
    faults: result.faults.map((fault) => ({
      ...fault,
      ...(fault.where !== '' && { place: textPlace(text, findJsonPlace(text, fault.where)) }),
    })),
  };
}

// ---------------------------------------------------------------------------------------------

/** What is UTF-8 is hardly ever valid by chance, so it comes first. */
const ENCODINGS = ['utf-8', 'gb18030'];
const MARKS: Readonly<Record<string, string>> = { '255,254': 'utf-16le', '254,255': 'utf-16be' };

function decode(bytes: ArrayBuffer): string | undefined {
  const marked = MARKS[new Uint8Array(bytes.slice(0, 2)).join()];
  for (const encoding of marked === undefined ? ENCODINGS : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return undefined;
}

function notJson(text: string): { readonly faults: readonly OwnFileFault[] } {
  try {
    const fault = findJsonFault(text);
    if (fault) return fail(fault.zh, { line: fault.line, column: fault.column });
  } catch {
    // Nested deeper than can be followed.
  }
  return fail('括号套得太深，不是补充内容的文件');
}

function fail(reason: string, place?: TextPlace): { readonly faults: readonly OwnFileFault[] } {
  return { faults: [{ where: '', reason, ...(place && { place }) }] };
}
