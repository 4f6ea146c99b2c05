/**
 * Says where and why a text is not JSON. `JSON.parse` often names no place, and never the mistake
 * that is made most in Chinese: full-width punctuation.
 */
/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  readonly zh: string;
  readonly en: string;
}

/**
 * @param text any text
 * @returns the first fault; none when the text is JSON
 */
export function findJsonFault(text: string): JsonFault | undefined {
  let at = 0;
  const fault = readValue() ?? (next() === '' ? undefined : unexpected());
  if (!fault) return undefined;
  const before = text.slice(0, fault.at).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  return { line: before.length, column, zh: fault.zh, en: fault.en };

  function next(): string {
    while (/[\t\n\r ]/.test(text.charAt(at))) at++;
    return text.charAt(at);
  }

  function take(pattern: RegExp): boolean {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    if (!sticky.test(text)) return false;
    at = sticky.lastIndex;
    return true;
  }

  function readValue(): Stop | undefined {
    const first = next();
    if (first === '{') return readItems('}', readEntry);
    if (first === '[') return readItems(']', readValue);
    if (first === '"') return readString();
    return take(SCALAR) ? undefined : unexpected();
  }

  function readEntry(): Stop | undefined {
    if (next() !== '"')
      return unexpected('这里要写带半角引号的名称', 'a quoted name is needed here');
    const fault = readString();
    if (fault) return fault;
    if (next() !== ':') return unexpected('名称后面缺少半角冒号', 'a colon is missing here');
    at++;
    return readValue();
  }

  function readItems(end: string, readItem: () => Stop | undefined): Stop | undefined {
    at++;
    if (next() === end) {
      at++;
      return undefined;
    }
    for (;;) {
      const fault = readItem();
      if (fault) return fault;
      const behind = next();
      if (behind === end) {
        at++;
        return undefined;
      }
      if (behind !== ',') {
        return unexpected(`这里缺少半角逗号或“${end}”`, `a comma or ${end} is missing here`);
      }
      const comma = at++;
      if (next() === end) {
        return stop(
          comma,
          '最后一项后面不能有逗号',
          'the last item must not have a comma behind it',
        );
      }
    }
  }

  function readString(): Stop | undefined {
    const start = at++;
    while (text.charAt(at) >= ' ' && text.charAt(at) !== '"') {
      if (text.charAt(at) !== '\\') at++;
      else if (!take(ESCAPE)) return stop(at, '“\\”后面的字符不对', 'this escape is not known');
    }
    if (text.charAt(at) === '"') {
      at++;
      return undefined;
    }
    return stop(
      start,
      '这段文字的引号在本行没有合上（文字里要换行就写 \\n）',
      'the quotation mark is not closed on this line (write \\n for a line break)',
    );
  }

  function unexpected(zh?: string, en?: string): Stop {
    const found = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (at >= text.length) {
      return stop(
        at,
        '文件在这里就结束了，后面还缺内容',
        'the file ends here, something is missing',
      );
    }
    if (found === '\ufeff') {
      return stop(at, '请把文件存成不带 BOM 的 UTF-8', 'save the file as UTF-8 without BOM');
    }
    const half = halfWidth(found);
    if (half !== found) {
      const zh = `这里是全角的“${found}”，要用半角的 ${half}`;
      return stop(at, zh, `“${found}” must be the half-width ${half}`);
    }
    return stop(at, zh ?? `这里不能写“${found}”`, en ?? `“${found}” cannot stand here`);
  }
}

// ---------------------------------------------------------------------------------------------

interface Stop {
  readonly at: number;
  readonly zh: string;
  readonly en: string;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/;

function stop(at: number, zh: string, en: string): Stop {
  return { at, zh, en };
}

/** The character that JSON wants where an input method has put its Chinese counterpart. */
function halfWidth(character: string): string {
  if (/[“”„‟＂]/.test(character)) return '"';
  if (/[、，]/.test(character)) return ',';
  return character.normalize('NFKC');
}
